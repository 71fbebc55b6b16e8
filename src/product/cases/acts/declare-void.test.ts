import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { closedSeen, corrections } from '#tests/correct.ts'
import { notices } from '#tests/notices.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { casePage } from '../views/case-page.ts'

const office = await openOffice()
const acts = notices(office)
const camat = office.officer('camat')

/** That it is void, and the letter that says so: signed, numbered and kept. */
const voidedRows = [
  ...['documents.voided_letter I', 'cases.notice I', 'documents.letter I', 'signing.approval I'],
  ...['documents.number I', 'documents.file I', 'documents.letter U'],
]

test('who signs declares a letter void, with ground and reason; its number stays in the book', async () => {
  const number = await openCase(office, { until: 'done' })
  const [line] = await written(office, () => acts.declare(number))
  assert.deepEqual(
    [line?.name, line?.post, line?.facts.ground, [...(line?.images ?? [])].sort()],
    ['letter.voided', 'camat', 'substance', voidedRows.toSorted()],
  )
  await refused(office, 'letter-void', () => acts.declare(number))
  await refused(office, 'letter-void', () => corrections(office).ask(number))
  const page = await office.read(camat, (tx) => casePage(tx, camat, { number, now: monday }, office.equipment))
  const offered = page?.daily.acts.find(({ act }) => act === 'correct')
  assert.match(offered?.why?.id ?? '', /Surat ini sudah tidak berlaku/)
})

test('the letter that says so has a number of its own, the ground, the reason and who signs; what a superior decided is not objected to here', async () => {
  const number = await openCase(office, { until: 'done' })
  await acts.declare(number, { ground: 'superior', decision: '100/7/2026', decidedOn: '2026-02-27' })
  const [notice] = await acts.list(number)
  assert.deepEqual([notice?.kind, notice?.handover], ['voided', null])
  const { rows } = await office.owner.query<{ sha256: string }>(
    'select sha256 from documents.letter where subject = $1',
    [notice?.id],
  )
  const text = pdfText(readFileSync(office.equipment.files.path(rows[0]?.sha256 ?? ''))).replace(/\s+/g, ' ')
  for (const said of [
    `Nomor: ${notice?.number}`,
    'SURAT PEMBATALAN',
    'tidak berlaku sejak 2 Maret 2026',
    'Keputusan atasan (UU 30/2014 pasal 66 ayat (3) huruf b)',
    'Nomor 100/7/2026, 27 Februari 2026',
    'Alamatnya bukan di kecamatan ini.',
    camat.name,
  ])
    assert.ok(text.includes(said), said)
  assert.doesNotMatch(text, /meterai|Tembusan|keberatan|banding/)
})

test('the letter of what the office decided itself says until when one may object, and goes to whom a copy of the first went', async () => {
  const number = await openCase(office, { service: 'rekomendasi-keramaian', until: 'done' })
  await acts.declare(number, { seen: (await getCase(office, camat, number)).taken.length })
  const [notice] = await acts.list(number)
  const { rows } = await office.owner.query<{ sha256: string }>(
    'select sha256 from documents.letter where subject = $1',
    [notice?.id],
  )
  const text = pdfText(readFileSync(office.equipment.files.path(rows[0]?.sha256 ?? ''))).replace(/\s+/g, ' ')
  assert.match(
    text,
    /Hak mengajukan keberatan .* paling lama 21 hari kerja .* paling lambat 8 April 2026\. Keberatan dijawab paling lama 10 hari kerja.*Tembusan: ?1\. ?Kepala Desa/,
  )
})

test('refuses before it was handed over, while it is corrected, and on an older picture', async () => {
  const early = await openCase(office, { until: 'step 7' })
  await refused(office, 'letter-not-handed-over', () => acts.declare(early, { seen: 7 }))
  const fresh = await openCase(office)
  await refused(office, 'letter-not-issued', () => acts.declare(fresh, { seen: 1 }))
  const number = await openCase(office, { until: 'done' })
  await refused(office, 'already-moved', () => acts.declare(number, { seen: 3 }))
  await corrections(office).ask(number)
  await refused(office, 'correction-under-way', () => acts.declare(number, { seen: closedSeen + 1 }))
})

test('refuses who does not sign such letters, and another office', async () => {
  const number = await openCase(office, { until: 'done' })
  await refused(office, 'signer-decides', () => acts.declare(number, {}, office.officer('operator')))
  await refused(office, 'substitute-not-named', () => acts.declare(number, {}, office.officer('sekcam')))
  await refused(office, 'case-unknown', () => acts.declare(number, {}, office.officer('camat', 'rupat-utara')))
})

test('what a court or a superior decided is voided with the number and the day of that decision', async () => {
  const number = await openCase(office, { until: 'done' })
  const wrong = async (why: Parameters<typeof acts.declare>[1], errors: Record<string, string>) =>
    await assert.rejects(acts.declare(number, { ground: 'court', ...why }), { errors })
  await wrong({}, { decision: 'empty', decidedOn: 'date' })
  await wrong({ ground: 'superior', decision: '12/G/2025' }, { decidedOn: 'date' })
  await wrong({ decision: '12/G/2025', decidedOn: '2026-03-03' }, { decidedOn: 'date-ahead' })
  await acts.declare(number, { ground: 'court', decision: '12/G/2025', decidedOn: '2022-01-31' })
  const { rows } = await office.owner.query(
    "select decision, decided_on::text from documents.voided_letter where ground = 'court'",
  )
  assert.deepEqual(rows, [{ decision: '12/G/2025', decided_on: '2022-01-31' }])
})

test('of two people who void one letter at once one does, and one letter says so, twenty times', async () => {
  const sekcam = office.officer('sekcam')
  for (let round = 0; round < 20; round += 1) {
    const number = await openCase(office, { service: 'pengantar-skck', until: 'done' })
    const seen = (await getCase(office, camat, number)).taken.length
    const { done, refused: codes } = await race([
      () => acts.declare(number, { seen }),
      () => acts.declare(number, { seen }, sekcam),
    ])
    assert.deepEqual([done.length, codes, (await acts.list(number)).length], [1, ['letter-void'], 1])
  }
})

test('refuses with a pack of an earlier release that has no such letter, and leaves the letter in force', async (t) => {
  const old = await openOffice(t)
  const number = await openCase(old, { until: 'done' })
  await old.owner.query('alter table offices.pack disable trigger user')
  await old.owner.query("update offices.pack set files = pack.files - 'letters/pembatalan.typ'")
  await refused(old, 'notice-template-missing', () => notices(old).declare(number))
  const { inForce } = await getCase(old, old.officer('camat'), number)
  const { rows } = await old.owner.query('select voided_at from documents.letter_view where subject = $1', [inForce])
  assert.deepEqual(rows, [{ voided_at: null }])
})
