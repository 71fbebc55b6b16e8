import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarFrom } from '#clock'
import { type AwayFrom, deskFindings, type Held, type Passage } from '#supervision'
import { bengkalis, getPack } from '#tests/regency-pack.ts'
import { cast } from '../demo-cast.ts'
import { withExampleCharge } from '../demo-charge.ts'
import { checkPack } from '../pack/check-pack.ts'
import { type PlantName, readAssumptions } from './assumptions.ts'
import { planOf } from './fill-regency.ts'
import type { Deed, OfficePlan, TillDeed } from './plan.ts'

const { regency } = getPack()
const rules = regency.findings
assert.ok(rules)
using example = withExampleCharge(bengkalis)
const checked = checkPack(example.folder)
assert.ok('pack' in checked)
const { pack } = checked
const assumed = readAssumptions(bengkalis)
const { offices } = pack.offices
const zone = 'Asia/Jakarta'
const firstDay = Temporal.PlainDate.from(assumed.firstDay.value)
const days = 280

function plan(office: string, seed: number, plants: readonly PlantName[]): OfficePlan {
  const simulation = { seed, days, plants, casesAYear: assumed.casesAYear.value, firstDay, times: 1, offices: [] }
  return planOf({ key: office }, { zone, offices }, { pack, assumed, simulation })
}

const instant = (at: number) => Temporal.Instant.fromEpochMilliseconds(at)
const atDesk = ['dispose', 'check', 'draft', 'initial', 'carry', 'sign', 'number', 'archive', 'forward']

/** The files at the desks of a plan, as the steps of its requests will have left them. */
function passagesOf({ visits, deeds }: OfficePlan): Passage[] {
  const lying = new Map<number, { came: number; place: number; stood: boolean }>()
  return deeds.flatMap((deed): Passage[] => {
    if (!('visit' in deed)) return []
    const { visit: index, at } = deed
    const visit = visits[index]
    const { procedure = [], key = '' } = visit?.service ?? {}
    const here = lying.get(index)
    if (deed.does === 'complete' || (deed.does === 'register' && visit?.missing.length === 0))
      lying.set(index, { came: at, place: 1, stood: false })
    else if (deed.does === 'pause' && here) here.stood = true
    else if (deed.does === 'propose-refusal' || deed.does === 'withdraw') lying.delete(index)
    else if ((deed.does === 'step' || deed.does === 'send-back') && here) {
      const taken = deed.does === 'step' ? procedure.findIndex((step) => step.key === deed.step) : here.place
      const step = procedure[taken]
      lying.set(index, { came: at, place: deed.does === 'step' ? taken + 1 : 1, stood: false })
      if (!step) return []
      const about = { number: String(index), service: key, step: step.key, post: step.post, stood: here.stood }
      const own = atDesk.includes(step.does)
      return [{ ...about, own, isSignature: step.does === 'sign', cameAt: instant(here.came), leftAt: instant(at) }]
    }
    return []
  })
}

/** What is found at the desks of an office, month by month. */
function foundAt(office: string, seed: number, plants: readonly PlantName[]): string[] {
  const planned = plan(office, seed, plants)
  const people = cast(offices).filter((player) => player.office === office)
  const always = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }
  const holders = new Map<string, Held[]>()
  for (const post of people.flatMap(({ posts }) => posts)) holders.set(post, [...(holders.get(post) ?? []), always])
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant()
  const away = planned.deeds.flatMap((deed): AwayFrom[] => {
    if (deed.does !== 'away') return []
    const { username, firstDay: from, back, substitute } = deed.absence
    const posts = people.find((one) => one.username === username)?.posts ?? []
    return [{ posts, from: startOf(from), until: startOf(back), hasSubstitute: substitute !== undefined }]
  })
  const own = pack.calendar.offices.find((one) => one.office === office)
  const calendar = calendarFrom(pack.calendar, { own, zone })
  const passages = passagesOf(planned).map((passage) => {
    const { cameAt, leftAt } = passage
    return { passage, came: cameAt.epochMilliseconds, left: leftAt?.epochMilliseconds ?? Number.POSITIVE_INFINITY }
  })
  const months = Array.from({ length: Math.floor(days / 30) }, (_none, after) => firstDay.add({ months: after }))
  const found = months.flatMap((month) => {
    assert.ok(rules)
    const stretch = { from: startOf(month), until: startOf(month.add({ months: 1 })) }
    // As a month is read: what lay at the desks since a fortnight before.
    const known = startOf(month.subtract({ days: 14 }))
    const [since, until] = [known.epochMilliseconds, stretch.until.epochMilliseconds]
    const here = passages.filter(({ came, left }) => came < until && left >= since).map(({ passage }) => passage)
    return deskFindings({ ...stretch, known, calendar, passages: here, away, holders, rules })
  })
  return [...new Set(found.map(({ kind, post }) => `${kind} ${post}`))].sort()
}

test('a desk that sleeps, a queue jumper and an absent holder are found in plans of two seeds, each in its office', () => {
  for (const seed of [7, 8]) {
    assert.ok(foundAt('pinggir', seed, ['sleeping-desk']).includes('sleeping-desk kasi-pelum'), `${seed}`)
    assert.ok(
      foundAt('bathin-solapan', seed, ['queue-jumper']).some((one) => one.startsWith('queue-jumper')),
      `${seed}`,
    )
    assert.deepEqual(foundAt('siak-kecil', seed, ['holder-absent']), ['holder-absent camat'], `${seed}`)
  }
})

test('nothing is found at the desks of the same year without them, nor in the largest office', () => {
  for (const seed of [7, 8])
    for (const office of ['pinggir', 'bathin-solapan', 'siak-kecil', 'mandau'])
      assert.deepEqual(foundAt(office, seed, []), [], `${office} ${seed}`)
})

const isTill = (deed: Deed): deed is TillDeed => 'date' in deed

/** Deposits of a plan, and how many came later than the office day after the oldest of their days. */
function depositsOf(plants: readonly PlantName[]): { all: number; late: number } {
  const till = plan('bengkalis', 7, plants).deeds.filter(isTill)
  const open = new Set(till.map(({ date }) => date.toString()))
  let waiting: Temporal.PlainDate[] = []
  const counted = { all: 0, late: 0 }
  for (const { does, date } of till) {
    if (does === 'sign-cash') waiting.push(date)
    if (does !== 'deposit') continue
    const [oldest] = waiting
    assert.ok(oldest, 'there is money to deposit')
    counted.all += 1
    // A weekend and a holiday lie between at most five days; what was late was so by six office days.
    if (oldest.until(date).days > 6) counted.late += 1
    waiting = waiting.filter((day) => Temporal.PlainDate.compare(day, date) >= 0)
  }
  assert.ok(open.size > 0)
  return counted
}

test('money comes to the bank in time, and too late often enough to be found where that is planted', () => {
  assert.ok(rules)
  const [plain, planted] = [depositsOf([]), depositsOf(['late-deposits'])]
  assert.ok(plain.all > 20)
  assert.ok(plain.late < rules.depositing.late, `${plain.late}`)
  assert.ok(planted.late >= rules.depositing.late, `${planted.late}`)
})

test('an office that returns everything passes the threshold, and no other year of it does', () => {
  assert.ok(rules)
  const perFile = (plants: readonly PlantName[]) => {
    const { visits } = plan('bantan', 7, plants)
    const returned = visits.filter(({ missing }) => missing.length > 0)
    const opened = visits.length - returned.filter(({ completesAfter }) => completesAfter === undefined).length
    return returned.length / opened
  }
  assert.ok(perFile([]) < rules.returning.perFile / 2)
  assert.ok(perFile(['returns-everything']) > rules.returning.perFile)
})
