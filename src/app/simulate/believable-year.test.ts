import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarFrom, openingOf } from '#clock'
import { bengkalis, getPack } from '#tests/regency-pack.ts'
import { powerCutsOf } from './absences.ts'
import { type Assumptions, readAssumptions } from './assumptions.ts'
import { chanceFrom } from './chance.ts'
import { planOf } from './fill-regency.ts'
import { layOutHours } from './hours.ts'
import { isOfTicket, type OfficePlan } from './plan.ts'

const pack = getPack()
const assumed = readAssumptions(bengkalis)
const { offices } = pack.offices
const [zone, seed, days, dayMs] = ['Asia/Jakarta', 7, 365, 86_400_000]
const firstDay = Temporal.PlainDate.from(assumed.firstDay.value)

function plan(office: string, changed: Partial<Assumptions> = {}): OfficePlan {
  const about = { pack, assumed: { ...assumed, ...changed } }
  const simulation = { seed, days, plants: [], casesAYear: assumed.casesAYear.value, firstDay, times: 1, offices: [] }
  return planOf({ key: office }, { zone, offices }, { ...about, simulation })
}

const year = plan('bantan')
const local = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
const onVisits = ({ deeds }: OfficePlan) =>
  deeds.flatMap((deed) => ('visit' in deed && !isOfTicket(deed) ? [deed] : []))

/** How often each came, for each that would be expected: 1 is as often as the others. */
function busy(plan: OfficePlan, of: (date: Temporal.PlainDate) => number): Map<number, number> {
  const calendar = calendarFrom(pack.calendar)
  const dates = Array.from({ length: days }, (_none, after) => firstDay.add({ days: after }))
  const open = Map.groupBy(
    dates.filter((date) => openingOf(calendar, date).spans.length > 0),
    of,
  )
  const came = Map.groupBy(plan.visits, ({ comesAt }) => of(local(comesAt).toPlainDate()))
  return new Map([...open].map(([key, some]) => [key, (came.get(key)?.length ?? 0) / some.length]))
}

function near(value: number, wanted: number, within = 0.2): void {
  assert.ok(Math.abs(value / wanted - 1) < within, `${value} is not about ${wanted}`)
}

test('each hour, weekday and month is as busy as it is assumed to be', () => {
  const whole = plan('mandau')
  const { hours, weekdays, months } = assumed.arrivals
  const at = (hour: number) => whole.visits.filter(({ comesAt }) => local(comesAt).hour === hour).length
  near(at(9) / at(10), (hours[9] ?? 0) / (hours[10] ?? 0))
  near(at(9) / at(13), (hours[9] ?? 0) / (hours[13] ?? 0))
  const byWeekday = busy(whole, ({ dayOfWeek }) => dayOfWeek)
  near((byWeekday.get(1) ?? 0) / (byWeekday.get(5) ?? 0), (weekdays[1] ?? 0) / (weekdays[5] ?? 0))
  const byMonth = busy(whole, ({ month }) => month)
  near((byMonth.get(7) ?? 0) / (byMonth.get(12) ?? 0), (months[7] ?? 0) / (months[12] ?? 0))
})

test('whoever comes finds the office open, and nobody waits for its last minute or its first', () => {
  const { days: open } = layOutHours(calendarFrom(pack.calendar), firstDay, firstDay.add({ days: days - 1 }))
  const atTheEdge = year.visits.filter(({ comesAt }) => {
    const day = open.find(({ from, to }) => from <= comesAt && comesAt < to)
    assert.ok(day, `${local(comesAt)}`)
    return comesAt < day.from + 60_000 || comesAt >= day.to - 120_000
  })
  assert.ok(atTheEdge.length < year.visits.length / 100, `${atTheEdge.length} of ${year.visits.length}`)
})

test('every office has a market day on which it is open, and more people come then', () => {
  const week = calendarFrom(pack.calendar)
  const monday = Temporal.PlainDate.from('2026-08-03')
  for (const { key, marketDay } of assumed.offices.each)
    assert.ok(openingOf(week, monday.add({ days: marketDay - 1 })).spans.length > 0, key)
  const { marketDay } = assumed.offices.each.find(({ key }) => key === 'bantan') ?? { marketDay: 0 }
  const { weekdays, marketDay: more } = assumed.arrivals
  const byWeekday = busy(year, ({ dayOfWeek }) => dayOfWeek)
  const usual = (weekdays[marketDay] ?? 0) / (weekdays[1] ?? 0)
  near((byWeekday.get(marketDay) ?? 0) / (byWeekday.get(1) ?? 0), usual * more)
})

test('services are asked for by their weight, and papers are missing as often as assumed', () => {
  const asked = (key: string) => year.visits.filter(({ service }) => service.key === key).length
  const { weights } = assumed.services
  near(asked('legalisasi-sktm') / asked('domisili'), (weights['legalisasi-sktm'] ?? 0) / (weights.domisili ?? 0))
  const { incomplete, twoMissing } = assumed.applicants
  const lacking = year.visits.filter(({ missing }) => missing.length > 0)
  near(lacking.length / year.visits.length, incomplete)
  near(lacking.filter(({ missing }) => missing.length === 2).length / lacking.length, twoMissing)
})

test('officers differ in speed, and where all are slow everything takes longer', () => {
  const held = (planned: OfficePlan) => {
    const begun = new Map<number, number>()
    const took = onVisits(planned).flatMap(({ visit, does, at }) => {
      if (does === 'register') begun.set(visit, at)
      const since = begun.get(visit)
      return does === 'step' && since !== undefined ? [at - since] : []
    })
    return took.reduce((sum, one) => sum + one, 0) / took.length
  }
  const at = (speed: number) =>
    plan('bantan', { work: { ...assumed.work, officerSpeed: { least: speed, most: speed } } })
  const [quick, slow] = [at(assumed.work.officerSpeed.least), at(assumed.work.officerSpeed.most)]
  assert.ok(held(quick) < held(slow))
  assert.ok(assumed.work.officerSpeed.least < assumed.work.officerSpeed.most)
})

test('who is away does nothing meanwhile, and a colleague does what can be done in their place', () => {
  const away = year.deeds.flatMap((deed) => (deed.does === 'away' ? [deed.absence] : []))
  assert.ok(away.length > 5)
  const kinds = new Set(away.map(({ kind }) => kind))
  assert.deepEqual([...kinds].sort(), ['duty-travel', 'leave', 'sick'])
  let inPlace = 0
  for (const { username, firstDay: from, back, substitute } of away) {
    const isMeanwhile = ({ at }: { at: number }) => {
      const on = local(at).toPlainDate()
      return Temporal.PlainDate.compare(on, from) >= 0 && Temporal.PlainDate.compare(on, back) < 0
    }
    const done = onVisits(year).filter(isMeanwhile)
    assert.deepEqual(
      done.filter(({ by }) => by === username),
      [],
      `${username} from ${from}`,
    )
    inPlace += done.filter(({ by }) => by === substitute).length
  }
  assert.ok(inPlace > 0)
})

test('another agency takes days, and the slow ones several times as many', () => {
  const { days: about, slowShare, slowTimes } = assumed.agency
  const took = year.visits.map(({ agencyDays }) => agencyDays).toSorted((one, other) => one - other)
  const at = (share: number) => took[Math.floor(took.length * share)] ?? 0
  assert.ok(at(0.5) >= about.median && at(0.5) < about.median * 1.5, `${at(0.5)}`)
  assert.ok(at(1 - slowShare / 2) > about.median * slowTimes * 0.7, `${at(1 - slowShare / 2)}`)
  const carried = new Map<number, number>()
  for (const deed of onVisits(year)) {
    const visit = year.visits[deed.visit]
    const does = deed.does === 'step' ? visit?.service.procedure.find(({ key }) => key === deed.step)?.does : undefined
    if (does === 'carry') carried.set(deed.visit, deed.at)
    const since = carried.get(deed.visit)
    if (does === 'fetch' && since !== undefined && visit) assert.ok(deed.at - since >= visit.agencyDays * dayMs)
  }
  assert.ok(carried.size > 0)
})

test('without light nobody works, and nobody comes at another time for it', () => {
  const hours = layOutHours(calendarFrom(pack.calendar), firstDay, firstDay.add({ days: days - 1 }))
  const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime(zone).epochMilliseconds
  const stretch = { from: midnight(firstDay), to: midnight(firstDay.add({ days })) }
  const cuts = powerCutsOf(hours, assumed, stretch, chanceFrom(seed, 'bantan', 'power'))
  near(cuts.length, assumed.powerCuts.timesAYear, 0.5)
  const inTheDark = onVisits(year).filter(
    ({ at, does }) => does !== 'answer-question' && cuts.some(({ from, to }) => from < at - 1000 && at < to),
  )
  assert.deepEqual(inTheDark, [])
  const light = plan('bantan', { powerCuts: { ...assumed.powerCuts, timesAYear: 0 } })
  assert.deepEqual(JSON.stringify(light.visits), JSON.stringify(year.visits))
  assert.notDeepEqual(JSON.stringify(light.deeds), JSON.stringify(year.deeds))
})
