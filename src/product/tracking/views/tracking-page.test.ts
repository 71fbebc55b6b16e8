import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { planVisit } from '#cases'
import { lastAfternoon, monday } from '#tests/cast.ts'
import { notices } from '#tests/notices.ts'
import { daysAfter, decidedOnLetter, objections } from '#tests/object.ts'
import { openOffice, password, type TestOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { plainText } from '#tests/plain-text.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { formAt, openAt } from '#tests/step-work.ts'
import { startTestServer } from '#tests/test-server.ts'
import { applyPack } from '../../../app/pack/apply-pack.ts'
import { renderTrackingPage } from '../public/tracking.page.tsx'
import { trackingPage } from './tracking-page.ts'

const office = await openOffice()
const loket = office.officer('petugas-loket')
// Three working days into a year whose joint decree is not in the pack yet.
const january = await startTestServer(office, { now: () => Temporal.Instant.from('2027-01-06T02:00:00Z') })
const number = await openCase(office, { at: lastAfternoon.subtract({ hours: 7 * 24 }) })

// Passwords are too old by then: whoever signs in changes theirs first.
before(async () => {
  const account = (await january.as(loket).get('/account')).page
  const next = 'Perahu-Kertas-7'
  const form = account.form('Ganti kata sandi').set('current', password).set('password', next).set('again', next)
  assert.equal((await january.as(loket).send(form)).status, 303)
})

async function codeOf(wanted: string, within = office): Promise<string> {
  const { rows } = await within.owner.query<{ code: string }>(
    'select code from cases.tracking_code join cases.case_file on case_file.id = case_id where number = $1',
    [wanted],
  )
  return rows[0]?.code ?? ''
}

test('in a year whose holidays are not loaded a citizen still follows the file, and is told to ask for the hours', async () => {
  const answer = await january.anyone.get(`/lacak/${number}/${await codeOf(number)}`)
  assert.equal(answer.status, 200)
  assert.match(answer.body.toString(), /Tanyakan ke kantor/)
})

test('in such a year the slip of a file under way can be printed again', async () => {
  const answer = await january.as(loket).get(`/cases/${number}/slip`)
  assert.equal(answer.status, 200)
  assert.match(answer.body.toString(), /Tanyakan ke kantor/)
})

test('in such a year the case and the list of work can be read', async () => {
  const [file, work] = [
    await january.as(loket).get(`/cases/${number}`),
    await january.as(loket).get('/work?tab=office'),
  ]
  assert.deepEqual([file.status, work.status], [200, 200])
  assert.ok(work.page.text.includes(number))
})

test('whoever is refused late in the year reads the last day to object, while the holidays up to it are known', async () => {
  const november = Temporal.Instant.from('2026-11-24T02:00:00Z')
  assert.equal((await refusedAt(november))?.objectUntil?.toString(), '2026-12-23')
  const december = await refusedAt(lastAfternoon.subtract({ hours: 14 * 24 }))
  assert.deepEqual([december?.reasons.length, december?.objectUntil], [1, undefined])
})

test('the journey of a refused file ends where it was refused, and nothing is ahead', async () => {
  const refused = await viewOf(office, monday)
  const here = refused?.route.findIndex(({ state }) => state === 'now') ?? -1
  assert.equal(refused?.route[here]?.name.id, 'Diperiksa Kasi Pelayanan Umum')
  assert.ok(refused.route.slice(0, here).every(({ state }) => state === 'past'))
  const text = plainText(renderTrackingPage(refused, sampleFrame({ seat: undefined })))
  assert.match(text, /Diperiksa Kasi Pelayanan Umum berhenti di sini/)
  assert.doesNotMatch(text, /Ditandatangani Camat/)
})

test('how long one may object, and how long the answer takes, says the calendar of the regency', async (t) => {
  const november = Temporal.Instant.from('2026-11-24T02:00:00Z')
  assert.deepEqual((await viewOf(office, november))?.objection.within?.id, '21 hari kerja')
  const changed = copyPack(t)
  changed.edit('calendar.yaml', 'amount: 21', 'amount: 20')
  changed.edit('calendar.yaml', 'name: objection-answer', 'name: another-limit')
  const other = await openOffice(t)
  await applyPack(other.pool, getPack(changed.folder), monday)
  const view = await viewOf(other, november)
  assert.deepEqual(view?.objection, { within: { id: '20 hari kerja', en: '20 working days' }, answer: undefined })
  assert.equal(view?.refusal?.objectUntil?.toString(), '2026-12-22')
})

test('a file that waits for its parties or for a payment says whose turn it is, and a planned visit its day', async () => {
  const signing = await openAt(office, 'parties-sign')
  assert.deepEqual(
    (await viewOfCase(signing))?.toSign?.map(({ id }) => id),
    ['Penjual', 'Pembeli', 'Saksi akta'],
  )
  assert.equal((await viewOfCase(await openAt(office, 'pay')))?.toPay?.id.startsWith('BPHTB ke kas daerah'), true)
  const looking = await openAt(office, 'inspect')
  assert.equal((await viewOfCase(looking))?.visitOn, undefined)
  const trantib = office.officer('kasi-trantib')
  const order = { orderNumber: '094/12/2026', orderDate: '2026-03-02', goes: 'Datuk Ibarat', told: 'Lewat telepon' }
  const plan = { ...(await formAt(office, trantib, looking)), ...order, plannedOn: '2026-03-04', reason: '' }
  await office.inAct(trantib, monday, (tx) => planVisit(tx, trantib, plan, monday))
  assert.equal((await viewOfCase(looking))?.visitOn?.toString(), '2026-03-04')
})

async function viewOfCase(number: string) {
  const asked = { number, code: await codeOf(number), now: monday }
  return await office.read(loket, (tx) => trackingPage(tx, asked))
}

async function refusedAt(at: Temporal.Instant) {
  return (await viewOf(office, at))?.refusal
}

async function viewOf(office: TestOffice, at: Temporal.Instant) {
  const refused = await openCase(office, { at, until: 'refused' })
  const code = await codeOf(refused, office)
  const reader = office.officer('petugas-loket')
  return await office.read(reader, (tx) => trackingPage(tx, { number: refused, code, now: lastAfternoon }))
}

test('whose letter the office declares void, or does not correct, reads that they may object; of a court’s decision not', async () => {
  const told = async (wanted: string, now = daysAfter(1)) => {
    const code = await codeOf(wanted)
    const page = await office.read(loket, (tx) => trackingPage(tx, { number: wanted, code, now }))
    return page?.letterObjection?.until?.toString()
  }
  const court = await openCase(office, { until: 'done' })
  assert.equal(await told(court), undefined)
  await notices(office).declare(court, { ground: 'court', decision: '9/G/2026', decidedOn: '2026-02-27' })
  assert.equal(await told(court), undefined)
  for (const kind of ['voided', 'turned-down'] as const) {
    const number = await decidedOnLetter(office, kind)
    assert.equal(await told(number), '2026-04-08', kind)
    assert.equal(await told(number, Temporal.Instant.from('2026-04-09T02:00:00Z')), undefined, 'the days are over')
    await objections(office).object(number)
    assert.equal(await told(number), undefined, 'they objected')
  }
})
