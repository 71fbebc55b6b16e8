import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { listRuns } from '#clock'
import { findLetter } from '#documents'
import { connect, sql } from '#platform/db.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { race } from '#tests/race.ts'
import { reason, refusals, refuseTo } from '#tests/refuse.ts'
import { refused, written } from '#tests/written.ts'

const office = await openOffice()
const operator = office.officer('operator')
const acts = refusals(office)

test('with its number the request is refused: the clocks end, and the letter waits to be collected', async () => {
  const number = await refuseTo(office, 'signed')
  const lines = await written(office, () => acts.number(number))
  assert.deepEqual(
    lines.map(({ name, post, images }) => ({ name, post, images })),
    [
      {
        ...{ name: 'case.refused', post: 'operator' },
        images: ['cases.refusal I', 'clock.run U', 'documents.file I', 'documents.letter U', 'documents.number I'],
      },
    ],
  )
  const file = await getCase(office, operator, number)
  assert.deepEqual([file.refused, file.refusing?.stage], [true, 'issued'])
  const runs = await office.read(operator, (tx) => listRuns(tx, file.id))
  assert.ok(runs.every((run) => run.endedAt !== null))
  const where = await connect(office.owner).one(sql`
    select standing.state, standing.post, standing.ended_at as ended from cases.standing where standing.number = ${number}`)
  assert.deepEqual(where, { state: 'open', post: 'petugas-penyerahan', ended: null })
})

test('the paper says who refused what and why, under which number, and until which day one may object', async () => {
  const number = await refuseTo(office, 'issued')
  const file = await getCase(office, operator, number)
  const letter = await office.read(operator, (tx) => findLetter(tx, file.refusing?.id ?? ''))
  const text = pdfText(readFileSync(office.equipment.files.path(letter?.sha256 ?? ''))).replace(/\s+/g, ' ')
  for (const words of [
    'SURAT PENOLAKAN PERMOHONAN',
    `Nomor: ${letter?.number}`,
    number,
    'Nur Contoh',
    reason,
    'UU 30/2014 pasal 55',
    'paling lama 21 hari kerja sejak surat ini diterbitkan (2 Maret 2026), yaitu paling lambat 8 April 2026',
    'dijawab paling lama 10 hari kerja',
    'banding kepada atasan pejabat itu paling lama 10 hari kerja',
  ])
    assert.ok(text.includes(words), `${words} in ${text}`)
})

test('letters and refusals are numbered in one series', async () => {
  await openCase(office, { until: 'step 6' })
  await refuseTo(office, 'issued')
  await openCase(office, { until: 'step 6' })
  const rows = await connect(office.owner).all<{ number: number }>(sql`
    select number.number from documents.number where number.series = 'letter' and number.office = ${operator.office}
    order by number.number`)
  assert.deepEqual(
    rows.map((row) => row.number),
    rows.map((_, place) => place + 1),
  )
})

test('refuses before the signature, whose turn it is not, another office, and a second number', async () => {
  await refused(office, 'already-moved', async () => acts.number(await unsigned))
  const number = await refuseTo(office, 'signed')
  await refused(office, 'not-your-turn', () => acts.number(number, office.officer('camat')))
  await acts.number(number)
  await refused(office, 'already-moved', () => acts.number(number))
  const far = await openCase(office, { place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => acts.number(far))
})

test('two number one refusal at once: one number is taken, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await refuseTo(office, 'signed')
    const { done, refused } = await race([() => acts.number(number), () => acts.number(number)])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

const unsigned = refuseTo(office, 'proposed')
