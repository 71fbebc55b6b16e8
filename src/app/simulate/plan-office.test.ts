import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarFrom, isOpen } from '#clock'
import { lastDayOf, periodsOf } from '#duties'
import { bengkalis, getPack } from '#tests/regency-pack.ts'
import type { OnVisit } from './act-on-case.ts'
import type { PlantName } from './assumptions.ts'
import { readAssumptions } from './assumptions.ts'
import { planOf } from './fill-regency.ts'
import { type Deed, type DutyDeed, isOfTicket, type OfficePlan } from './plan.ts'

const pack = getPack()
const assumed = readAssumptions(bengkalis)
const calendar = calendarFrom(pack.calendar)
const { offices } = pack.offices

type Wanted = { office?: string; seed?: number; days?: number; plants?: readonly PlantName[]; casesAYear?: number }

function plan({ office = 'pinggir', seed = 7, days = 40, plants = [], casesAYear = 20_000 }: Wanted = {}): OfficePlan {
  const firstDay = Temporal.PlainDate.from('2025-11-03')
  const simulation = { seed, days, plants, casesAYear, firstDay, times: 1, offices: [] }
  const ground = { zone: 'Asia/Jakarta', offices }
  return planOf({ key: office }, ground, { pack, assumed, simulation })
}

const onVisits = ({ deeds }: OfficePlan) =>
  deeds.filter((deed): deed is OnVisit => 'visit' in deed && !isOfTicket(deed))
const said = (deeds: readonly Deed[]) => JSON.stringify(deeds)

test('the same seed plans the same year, another seed another', () => {
  assert.equal(said(plan().deeds), said(plan().deeds))
  assert.notEqual(said(plan().deeds), said(plan({ seed: 8 }).deeds))
})

test('a plan is in order of time, and nobody acts while the office is closed', () => {
  const { deeds } = plan()
  for (const [place, deed] of deeds.entries()) assert.ok(deed.at >= (deeds[place - 1]?.at ?? 0))
  const outside = onVisits(plan()).filter(({ at, does }) => {
    // A telephone answers at whatever hour.
    if (does === 'answer-question') return false
    // What is finished as the clock strikes the rest is finished within the hours.
    const within = Temporal.Instant.fromEpochMilliseconds(at - 1000)
    return !isOpen(calendar, within) && !isOpen(calendar, within.add({ seconds: 1 }))
  })
  assert.deepEqual(outside, [])
})

test('each request goes through the desks of its procedure in their order, and some are returned, completed and never collected', () => {
  const { visits, deeds } = plan({ days: 120 })
  const byVisit = Map.groupBy(onVisits({ visits, deeds }), ({ visit }) => visit)
  for (const visit of visits) {
    const own = byVisit.get(visit.index) ?? []
    assert.equal(own.filter(({ does }) => does === 'register').length, own.length > 0 ? 1 : 0)
    const steps = own.flatMap((deed) => (deed.does === 'step' ? [deed.step] : []))
    if (visit.sentBack || visit.refused || visit.withdrawn) continue
    const keys = visit.service.procedure.map(({ key }) => key).filter((key) => steps.includes(key))
    assert.deepEqual(steps, keys, visit.service.key)
  }
  const kinds = new Set(onVisits({ visits, deeds }).map(({ does }) => does))
  for (const does of ['complete', 'lapse', 'send-back', 'propose-refusal', 'give-refusal', 'pause', 'resume'] as const)
    assert.ok(kinds.has(does), does)
  assert.ok(visits.some(({ collectsAfter }) => collectsAfter === undefined))
})

test('mornings are busy, weekends and holidays are empty', () => {
  const { visits } = plan({ office: 'mandau', days: 60 })
  const local = visits.map(({ comesAt }) =>
    Temporal.Instant.fromEpochMilliseconds(comesAt).toZonedDateTimeISO('Asia/Jakarta'),
  )
  const at = (hour: number) => local.filter((one) => one.hour === hour).length
  assert.ok(at(9) > 2 * at(15))
  assert.deepEqual(
    local.filter(({ dayOfWeek }) => dayOfWeek > 5).map((one) => one.toString()),
    [],
  )
  const christmas = Temporal.PlainDate.from('2025-12-25')
  assert.ok(local.every((one) => !one.toPlainDate().equals(christmas)))
})

/** How many files a desk took before another of the same service that had lain there longer. */
function overtaken(planned: OfficePlan): number {
  let count = 0
  const last = new Map<string, number>()
  const came = new Map<number, number>()
  for (const deed of onVisits(planned)) {
    if (deed.does === 'register') came.set(deed.visit, came.size)
    const visit = planned.visits[deed.visit]
    if (deed.does !== 'step' || !visit || visit.sentBack || visit.missing.length > 0) continue
    const line = `${visit.service.key} ${deed.step}`
    const before = last.get(line) ?? -1
    const place = came.get(deed.visit) ?? 0
    if (place < before && visit.service.procedure.findIndex(({ key }) => key === deed.step) === 1) count += 1
    last.set(line, Math.max(before, place))
  }
  return count
}

test('a queue jumper is planted in one office, and no other year or office has one', () => {
  const about = { office: 'bathin-solapan', casesAYear: 52_000 }
  const [plain, planted] = [plan(about), plan({ ...about, plants: ['queue-jumper'] })]
  assert.ok(planted.visits.some(({ favoured }) => favoured))
  assert.ok(overtaken(planted) > overtaken(plain) + 5, `${overtaken(plain)} ${overtaken(planted)}`)
  assert.equal(said(plan().deeds), said(plan({ plants: ['queue-jumper'] }).deeds))
})

test('an office that returns everything is planted in one office', () => {
  const share = (planned: OfficePlan) =>
    planned.visits.filter(({ missing }) => missing.length > 0).length / planned.visits.length
  assert.ok(share(plan({ office: 'bantan' })) < 0.35)
  assert.ok(share(plan({ office: 'bantan', plants: ['returns-everything'] })) > 0.85)
})

test('a desk that sleeps leaves what reaches it for days, and wakes up again', () => {
  const longest = (planned: OfficePlan) => {
    const waits = onVisits(planned).flatMap((deed) => {
      const visit = planned.visits[deed.visit]
      const first = visit?.service.procedure[1]
      if (!visit || deed.does !== 'step' || deed.step !== first?.key || first.post !== 'kasi-pelum') return []
      return visit.missing.length === 0 && !visit.sentBack ? [deed.at - visit.comesAt] : []
    })
    return waits.toSorted((one, other) => one - other)[Math.floor(waits.length / 2)] ?? 0
  }
  const whole = { days: 170 }
  assert.ok(longest(plan(whole)) < 86_400_000)
  const asleep = plan({ ...whole, plants: ['sleeping-desk'] })
  const since = Temporal.Instant.from('2026-03-03T00:00:00Z').epochMilliseconds
  const onlyThen = { ...asleep, deeds: asleep.deeds.filter(({ at }) => at > since + 7 * 86_400_000) }
  assert.ok(longest(onlyThen) > 3 * 86_400_000)
})

test('a holder who is absent without a substitute is planted, and nobody signs meanwhile', () => {
  const signed = (planned: OfficePlan) =>
    onVisits(planned).filter((deed) => {
      const day = (deed.at - Temporal.Instant.from('2025-11-02T17:00:00Z').epochMilliseconds) / 86_400_000
      const step = planned.visits[deed.visit]?.service.procedure.find(({ does }) => does === 'sign')
      return deed.does === 'step' && deed.step === step?.key && day > 201 && day < 219
    }).length
  const about = { office: 'siak-kecil', days: 225 }
  assert.ok(signed(plan(about)) > 10)
  const planted = plan({ ...about, plants: ['holder-absent'] })
  assert.equal(signed(planted), 0)
  const alone = planted.deeds.filter((deed) => deed.does === 'away' && deed.absence.substitute === undefined)
  assert.equal(alone.length, 1)
})

test('a demanded fee is told to the inspectorate where it is planted, and nowhere else', () => {
  const told = (planned: OfficePlan) => planned.visits.filter(({ feeDemanded }) => feeDemanded)
  const about = { office: 'rupat', days: 120, casesAYear: 52_000 }
  assert.deepEqual(told(plan(about)), [])
  const planted = plan({ ...about, plants: ['demanded-fee'] })
  const answered = new Set(onVisits(planted).flatMap(({ does, visit }) => (does === 'answer-question' ? [visit] : [])))
  assert.ok(told(planted).filter(({ index }) => answered.has(index)).length > 20)
})

/** What a year declares done of what every kecamatan owes in it, with how many days late; of nothing: nobody did it. */
function owedInYear(seed: number) {
  const [firstDay, last] = [Temporal.PlainDate.from('2025-11-03'), Temporal.PlainDate.from('2026-11-02')]
  return offices.flatMap(({ key, kind }) => {
    if (kind !== 'kecamatan') return []
    const { deeds } = plan({ office: key, seed, days: 365, casesAYear: 1 })
    const declared = deeds.filter((deed): deed is DutyDeed => deed.does === 'declare')
    return pack.duties.declared.flatMap((duty) =>
      periodsOf(duty.every, firstDay, last).flatMap((period) => {
        const dueOn = lastDayOf(calendar, 'Asia/Jakarta', duty, period)
        if (!dueOn || Temporal.PlainDate.compare(dueOn, last) > 0) return []
        const done = declared.filter((deed) => deed.duty === duty.key && deed.period.equals(period.from))
        assert.ok(done.length < 2, 'once')
        return [{ what: `${key} ${duty.key} ${period.from}`, late: done[0] && dueOn.until(done[0].doneOn).days }]
      }),
    )
  })
}

test('of what offices owe by law nearly all is done in time, some a few days late, and a handful is open on the last day', () => {
  for (const seed of [7, 8]) {
    const owed = owedInYear(seed)
    const late = owed.filter((one) => (one.late ?? 0) > 0)
    const open = owed.filter((one) => one.late === undefined)
    assert.ok(late.length > 0 && late.length < 0.2 * owed.length, `${late.length} of ${owed.length}`)
    assert.ok(late.every((one) => (one.late ?? 0) <= 31))
    assert.ok(open.length < 8, `${open.length} open`)
  }
})
