import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passStep, registerCase } from '#cases'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, registration, sent } from '#tests/open-case.ts'
import { recounted } from '#tests/recounted.ts'
import { stopClock } from '#tests/stop-clock.ts'
import { written } from '#tests/written.ts'
import { decideDay } from '#timetable'
import { foldAll } from '../../../app/fold-figures.ts'
import { minuteBounds } from '../rules/histogram.ts'
import { spreadOf } from '../rules/summary.ts'
import { casesPage } from './cases-page.ts'
import { deskPage } from './desk-page.ts'
import { officePage } from './office-page.ts'
import { officesPage } from './offices-page.ts'

const office = await openOffice()
const [counter, pelum] = [office.officer('petugas-loket'), office.officer('kasi-pelum')]
const pengawas = office.officer('pengawas')
const day = 24 * 60

async function differences() {
  const counted = await recounted(office.database.connection, office.regency)
  assert.ok(counted.some(({ buckets }) => buckets > 10))
  return counted.flatMap((one) => [...one.differences, ...one.openDifferences])
}

/** A kecamatan as its regency sees it at a moment. */
async function lineOf(key: string, now: Temporal.Instant) {
  const { offices } = await office.read(pengawas, (tx) => officesPage(tx, pengawas, { now, mode: 'demo' }))
  return offices.find((line) => line.key === key)
}

/** Why figures of an office are others than they were, as its page tells, the newest first. */
async function corrected(now: Temporal.Instant) {
  const page = await office.read(pengawas, (tx) => officePage(tx, pengawas, { office: 'mandau', now }))
  return page?.corrections.map(({ cause }) => cause)
}

/** Written down at a moment, about something that happened before it. */
async function arrives(happened: Temporal.Instant, at: Temporal.Instant): Promise<string> {
  const form = await registration(office)
  return (await office.inAct(counter, at, (tx) => registerCase(tx, counter, form, happened, office.equipment))).number
}

test('an office that was silent for a month is called so, and what it then brings is counted where it happened', async () => {
  for (let file = 0; file < 3; file += 1) await openCase(office, { at: minutesAfter(monday, file) })
  await foldAll(office.pool, monday)
  const later = minutesAfter(monday, 45 * day)
  const silent = await lineOf('mandau', later)
  assert.ok((silent?.silentDays ?? 0) > 20)
  const opened = async () => (await lineOf('mandau', later))?.sum.opened
  for (let file = 0; file < 40; file += 1) {
    const number = await arrives(minutesAfter(monday, (1 + (file % 20)) * day), minutesAfter(later, file))
    const passed = minutesAfter(monday, (1 + (file % 20)) * day + 60)
    await office.inAct(pelum, minutesAfter(later, file), (tx) =>
      passStep(tx, pelum, { ...sent(number, 1), step: 'periksa-pelum' }, passed),
    )
  }
  assert.equal(await opened(), (silent?.sum.opened ?? 0) + 40)
  const lines = await written(office, () => foldAll(office.pool, later))
  assert.equal(await opened(), (silent?.sum.opened ?? 0) + 40, 'of an ended month that was kept')
  for (const read of ['anew', 'kept']) {
    const page = await office.read(pengawas, (tx) => officePage(tx, pengawas, { office: 'mandau', now: later }))
    const apart = page?.services.reduce((n, { sum }) => n + sum.opened, 0)
    assert.deepEqual([page?.sum.opened, apart], [43, 43], `each service apart, ${read}`)
  }
  assert.deepEqual(
    lines.map(({ name, facts }) => [name, facts.cause, facts.from, facts.until, facts.count]),
    [['figures.corrected', 'late-arrival', '2026-03-03', '2026-03-22', 80]],
  )
  assert.deepEqual(await corrected(later), ['late-arrival'], 'and the page says so')
  assert.deepEqual(await differences(), [])
})

test('a holiday added afterwards changes the times it lay in, and the page says so', async () => {
  const [camat, later] = [office.officer('camat'), minutesAfter(monday, 46 * day)]
  const before = await stepsOf()
  // The wait of a file from one day to the next now has a day on which the office was closed.
  const number = await openCase(office, { at: minutesAfter(monday, 7 * day) })
  const passed = minutesAfter(monday, 9 * day)
  await office.inAct(pelum, passed, (tx) => passStep(tx, pelum, { ...sent(number, 1), step: 'periksa-pelum' }, passed))
  await foldAll(office.pool, later)
  const counted = await stepsOf()
  assert.equal(counted.n, before.n + 1)
  const closing = { date: Temporal.PlainDate.from('2026-03-10'), kind: 'emergency-closing', name: 'Banjir' } as const
  const decided = { ...closing, requestId: crypto.randomUUID(), source: 'Lisan' }
  await office.inAct(camat, passed, (tx) => decideDay(tx, camat, decided, passed))
  assert.deepEqual(await corrected(later), ['late-arrival'])
  await foldAll(office.pool, later)
  assert.ok((await stepsOf()).amount < counted.amount)
  assert.deepEqual(await corrected(later), ['calendar', 'late-arrival'])
  assert.deepEqual(await differences(), [])
})

test('a case that never ends stays late, and is found, in a year whose holidays nobody knows yet', async () => {
  const number = await openCase(office, { place: 'rupat-utara', at: monday, until: 'step 2' })
  await foldAll(office.pool, monday)
  const years = minutesAfter(monday, 3 * 365 * day)
  const line = await lineOf('rupat-utara', years)
  assert.deepEqual([line?.open, line?.late, line?.silentDays], [1, 1, undefined])
  const asked = { office: 'rupat-utara', now: years }
  await office.read(pengawas, async (tx) => {
    const list = await casesPage(tx, pengawas, { ...asked, what: 'late' })
    assert.deepEqual(
      list?.cases.map((one) => one.number),
      [number],
    )
    const page = await officePage(tx, pengawas, asked)
    const desk = page?.desks.find(({ waiting }) => waiting === 1)
    assert.equal(page?.office.late, 1)
    assert.equal((await deskPage(tx, pengawas, { ...asked, post: desk?.post ?? '' }))?.waiting, 1)
  })
  const [head, kasi] = [office.officer('camat', 'rupat-utara'), office.officer('kasi-pelum', 'rupat-utara')]
  const passed = await openCase(office, { place: 'rupat-utara', at: monday })
  await office.inAct(kasi, years, (tx) => passStep(tx, kasi, { ...sent(passed, 1), step: 'periksa-pelum' }, years))
  const read = await office.read(head, (tx) => deskPage(tx, head, { ...asked, post: 'kasi-pelum' }))
  assert.deepEqual(
    read?.people?.lines.map(({ name, n, median }) => [name, n, median]),
    [[kasi.name, 1, undefined]],
    'who stands above reads how many, and no time',
  )
  assert.deepEqual(await differences(), [])
})

test('what waited for an applicant is not held against who had it on the desk', async () => {
  const [head, kasi] = [office.officer('camat', 'rupat-utara'), office.officer('kasi-pelum', 'rupat-utara')]
  const { pause, resume } = stopClock(office)
  const may = minutesAfter(monday, 70 * day)
  for (let file = 0; file < 5; file += 1) {
    const number = await openCase(office, { place: 'rupat-utara', at: may })
    await pause(kasi, number, minutesAfter(may, 1))
    const goesOn = minutesAfter(may, 2 * day)
    await resume(kasi, number, goesOn)
    await office.inAct(kasi, goesOn, (tx) => passStep(tx, kasi, { ...sent(number, 1), step: 'periksa-pelum' }, goesOn))
  }
  const asked = { office: 'rupat-utara', post: 'kasi-pelum', masa: '2026-05..2026-05', now: minutesAfter(may, 5 * day) }
  const read = await office.read(head, (tx) => deskPage(tx, head, asked))
  const bounds = { from: 0, to: 15 }
  assert.deepEqual(
    read?.people?.lines.map(({ n, median }) => [n, median]),
    [[5, bounds]],
  )
  assert.deepEqual(spreadOf(read?.desk.histogram ?? new Map(), minuteBounds)?.median, bounds, 'as of the desk itself')
})

test('times that a wrong clock made run backwards are none, and figures go on', async () => {
  const wrong = minutesAfter(monday, 100 * day)
  const number = await openCase(office, { at: wrong })
  const right = minutesAfter(monday, 2 * day)
  const before = await stepsOf()
  await office.inAct(pelum, right, (tx) => passStep(tx, pelum, { ...sent(number, 1), step: 'periksa-pelum' }, right))
  await foldAll(office.pool, right)
  assert.deepEqual(await stepsOf(), { n: before.n + 1, amount: before.amount })
  const line = await lineOf('mandau', right)
  assert.equal(line?.open, 45)
  const ahead = wrong.toZonedDateTimeISO(pelum.zone).toPlainDate()
  assert.deepEqual([line?.datedAhead?.toString(), line?.lastDay?.toString()], [ahead.toString(), '2026-03-04'])
  assert.equal((await lineOf('mandau', minutesAfter(wrong, day)))?.datedAhead, undefined, 'once that day has come')
  assert.deepEqual(await differences(), [])
})

/** What passed over the desks of an office in March, and how many minutes it took. */
async function stepsOf(): Promise<{ n: number; amount: number }> {
  const { rows } = await office.owner.query<{ n: number; amount: number }>(
    `select sum(n)::int as n, sum(amount)::int as amount from supervision.roll
     where office = $1 and measure = 'step' and grain = 'month' and service = '' and first_day = '2026-03-01'`,
    [pelum.office],
  )
  return rows[0] ?? { n: 0, amount: 0 }
}
