import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { findServiceVersion } from '#catalogue'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'
import { standardOf, standardService } from '#tests/standards.ts'
import { startTestServer } from '#tests/test-server.ts'
import { DiscussingStandard, EnteringEnacted } from '../contract/forms.ts'
import { findLife } from '../store/life.ts'
import { obligationsPage } from '../views/obligations-page.ts'
import { discussStandard } from './discuss-standard.ts'
import { enterEnacted } from './enter-enacted.ts'
import { sayOnPaper } from './say-on-paper.ts'

const office = await openOffice()
const camat = office.officer('camat')
const sekcam = office.officer('sekcam')
const far = office.officer('camat', 'rupat-utara')
const clerk = office.officer('petugas-loket')
const day = (text: string) => Temporal.PlainDate.from(text)
const on = (standard: string) => ({ requestId: randomUUID(), standard })

async function paper(words: string) {
  const pdf = Buffer.from(`%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n${words}`)
  const stored = await office.equipment.files.put(pdf, 'application/pdf')
  return { ...stored, type: 'application/pdf', name: 'contoh.pdf' }
}

const say = (standard: string, begunOn = '2026-01-12', by = sekcam) =>
  office.inAct(by, monday, (tx) =>
    sayOnPaper(tx, by, { ...on(standard), begunOn: day(begunOn), instrument: 'Surat Tugas 3/2026' }, monday),
  )

test('minutes older than the draft are taken once the draft says it began on paper, and the limit counts from them', async () => {
  const standard = await standardOf(office, { service: 'domisili', until: 'written' })
  const [minutes, attendance] = [await paper('satu'), await paper('dua')]
  const discuss = (signedOn: string) => {
    const held = { signedOn, place: 'Aula', attended: '9', agreed: 'Sepakat.', minutes, attendance }
    const input = DiscussingStandard.parse({ ...on(standard), ...held })
    return office.inAct(camat, monday, (tx) => discussStandard(tx, camat, input, monday, office.equipment))
  }
  await assert.rejects(discuss('2026-02-02'), { errors: { signedOn: 'before-draft' } })
  await assert.rejects(say(standard, '2026-03-03'), { errors: { begunOn: 'day-ahead' } })
  await assert.rejects(say(standard, undefined, clerk), { code: 'writer-only' })
  await assert.rejects(say(standard, undefined, far), { code: 'standard-unknown' })
  const { done, refused } = await race([() => say(standard), () => say(standard)])
  assert.deepEqual([done.length, refused], [1, ['already-on-paper']])
  await assert.rejects(discuss('2026-01-11'), { errors: { signedOn: 'before-draft' } })
  await discuss('2026-02-02')
  await assert.rejects(say(standard), { code: 'already-on-paper' })
  const { late } = await office.read(camat, (tx) => obligationsPage(tx, camat, { now: monday, mode: 'demo' }))
  const [owed] = late.filter((one) => one.standard === standard)
  // Five working days after Monday 2 February 2026.
  assert.equal(owed?.dueAt.toZonedDateTimeISO(camat.zone).toPlainDate().toString(), '2026-02-09')
})

test('a standard that was enacted on paper is entered with its true days, and says so to everybody', async () => {
  const standard = await standardOf(office, { until: 'written' })
  const decision = await paper('keputusan')
  const asked = (more = {}) =>
    EnteringEnacted.parse({
      ...on(standard),
      ...{ number: '4/2025', decidedOn: '2025-06-02', holdsFrom: '2025-06-09', decision },
      ...more,
    })
  const enter = (more = {}, by = camat) =>
    office.inAct(by, monday, (tx) => enterEnacted(tx, by, asked(more), monday, office.equipment))
  await assert.rejects(enter(), { code: 'not-on-paper' })
  await say(standard, '2025-05-05')
  await assert.rejects(enter({}, sekcam), { code: 'enacter-only' })
  await assert.rejects(enter({}, far), { code: 'standard-unknown' })
  await assert.rejects(enter({ decidedOn: '2026-03-03' }), { errors: { decidedOn: 'day-ahead' } })
  await assert.rejects(enter({ decidedOn: '2025-05-04' }), { errors: { decidedOn: 'before-paper' } })
  await assert.rejects(enter({ holdsFrom: '2025-06-01' }), { errors: { holdsFrom: 'before-decision' } })
  const pledge = { pledgedOn: '2025-06-10', pledgedBy: 'Raja Contoh' }
  await assert.rejects(enter({ ...pledge, pledgedOn: '2025-06-01' }), { errors: { pledgedOn: 'before-decision' } })
  assert.equal(
    EnteringEnacted.safeParse({ ...asked(), decidedOn: '2025-06-02', pledgedOn: '2025-06-10' }).success,
    false,
  )
  const { done, refused } = await race([() => enter(pledge), () => enter(pledge)])
  assert.deepEqual([done.length, refused], [1, ['already-enacted']])

  const life = await office.read(camat, (tx) => findLife(tx, standard))
  assert.deepEqual([life?.enactment?.holdsFrom.toString(), life?.pledge?.signer.name], ['2025-06-09', 'Raja Contoh'])
  const owedOn = (now: Temporal.Instant) =>
    office.read(camat, (tx) => obligationsPage(tx, camat, { now: now, mode: 'demo' }))
  const [{ done: met }, { late }] = [await owedOn(monday), await owedOn(monday.add({ hours: 24 * 150 }))]
  const ofThis = (lines: typeof late) => lines.filter((one) => one.standard === standard).map(({ limit }) => limit)
  assert.deepEqual([ofThis(late), ofThis(met)], [['standard-evaluate'], ['standard-pledge']])
  const found = await office.read(camat, (tx) =>
    findServiceVersion(tx, { office: camat.office, key: standardService, on: day('2026-03-02') }),
  )
  assert.equal(found?.versionId, life?.enactment?.version)

  const server = await startTestServer(office, { now: () => monday })
  const page = (await server.as(camat).get(`/standards/${standard}`)).page.text
  assert.match(page, /Dimulai di kertas 5 Mei 2025: Surat Tugas 3\/2026/)
  assert.match(page, /Ditetapkan di kertas; dimasukkan menyusul oleh/)
  const read = await server.anyone.get(`/kecamatan/mandau/standar/${standardService}`)
  assert.match(read.page.text, /Ditetapkan di kertas, dimasukkan ke halaman ini 2 Maret 2026/)
  const sheet = await server.as(camat).get(`/standards/${standard}/papers/decision`)
  assert.equal(sheet.body.subarray(0, 5).toString(), '%PDF-')
})

test('what was enacted since, or published here, is not overtaken by a paper that is older', async () => {
  const newer = await standardOf(office, { until: 'written', seen: 1, begunAt: monday.add({ hours: 24 }) })
  await say(newer, '2024-12-01')
  const decision = await paper('lama')
  const form = { number: '1/2025', decidedOn: '2025-01-06', holdsFrom: '2025-01-06', decision }
  const enter = (standard: string) => {
    const input = EnteringEnacted.parse({ ...on(standard), ...form })
    return office.inAct(camat, monday, (tx) => enterEnacted(tx, camat, input, monday, office.equipment))
  }
  await assert.rejects(enter(newer), { errors: { decidedOn: 'before-former' } })
  const open = await standardOf(office, { service: 'ahli-waris', until: 'published' })
  await assert.rejects(enter(open), { code: 'already-published' })
})
