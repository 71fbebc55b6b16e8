import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { closedSeen, corrections, correctTo, stageOf } from '#tests/correct.ts'
import { notices } from '#tests/notices.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'

const office = await openOffice()
const camat = office.officer('camat')
const acts = corrections(office)

/** That it was turned down, and the letter that says so: signed, numbered and kept. */
const turnedDownRows = [
  ...[
    'cases.correction_turned_down I',
    'cases.notice I',
    'documents.file I',
    'documents.letter I',
    'documents.letter U',
  ],
  ...['documents.number I', 'signing.approval I'],
]

test('the camat turns the correction down: the letter stays in force, and it may be asked for again', async () => {
  const number = await correctTo(office, 'requested')
  const lines = await written(office, () => acts.turnDown(number))
  assert.deepEqual(
    lines.map(({ name, by, images }) => ({ name, by, images: [...images].sort() })),
    [{ name: 'correction.turned-down', by: camat.id, images: turnedDownRows }],
  )
  const file = await getCase(office, camat, number)
  assert.deepEqual([file.correcting, file.inForce, file.corrections], [undefined, file.id, 1])
  await acts.ask(number, { seen: closedSeen + 1 })
  await acts.approve(number, camat, closedSeen + 2)
  assert.equal(await stageOf(office, number), 'approved')
})

test('who asked gets a letter that says why; what the office asked of itself is told on no paper', async () => {
  const [asked, own] = [await correctTo(office, 'requested'), await openCase(office, { until: 'done' })]
  await acts.turnDown(asked)
  const [notice] = await notices(office).list(asked)
  const { rows } = await office.owner.query<{
    sha256: string
    said: { asked: unknown; reasons: string[]; letter: { number: string } }
  }>("select sha256, frozen -> 'notice' as said from documents.letter where subject = $1", [notice?.id])
  const said = rows[0]?.said
  assert.deepEqual(said?.asked, { by: 'Nur Contoh', on: '2 Maret 2026', what: 'Nama kurang satu kata.' })
  assert.deepEqual(said?.reasons, ['Nama itu sudah benar menurut KTP.'])
  assert.notEqual(said?.letter.number, notice?.number)
  const text = pdfText(readFileSync(office.equipment.files.path(rows[0]?.sha256 ?? ''))).replace(/\s+/g, ' ')
  assert.match(text, /Hak mengajukan keberatan .* paling lambat 8 April 2026\./)
  await acts.ask(own, { askedBy: '', identitySeen: '' })
  await acts.turnDown(own)
  assert.deepEqual(await notices(office).list(own), [])
})

test('refuses whose signature is not asked, another office, and what was approved or turned down before', async () => {
  const number = await correctTo(office, 'requested')
  await refused(office, 'not-your-turn', () => acts.turnDown(number, office.officer('petugas-loket')))
  await acts.turnDown(number)
  await refused(office, 'already-moved', () => acts.turnDown(number))
  await refused(office, 'already-moved', () => acts.approve(number))
  const approved = await correctTo(office, 'approved')
  await refused(office, 'already-moved', () => acts.turnDown(approved))
  const far = await openCase(office, { until: 'done', place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => acts.turnDown(far))
})

test('approved and turned down at once: one of them stands, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await correctTo(office, 'requested')
    const { done, refused } = await race([() => acts.turnDown(number), () => acts.approve(number)])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})
