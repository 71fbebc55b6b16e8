import type { Person } from '../invented-people.ts'
import type { Assumptions } from './assumptions.ts'
import { type Chance, chanceFrom } from './chance.ts'
import type { Stretch } from './hours.ts'
import type { Ground, Visit } from './plan.ts'
import { isAskedForMoney, isFavoured, type Plants, shareReturned } from './plants.ts'

const hourMs = 3_600_000

export type VisitsWanted = { seed: number; casesAYear: number; people: readonly Person[]; plants: Plants }

/** Who comes to an office in its year, when, what for, and what chance has in store. */
export function visitsOf(ground: Ground, assumed: Assumptions, wanted: VisitsWanted): Visit[] {
  const { seed, people, plants } = wanted
  const chance = chanceFrom(seed, ground.office, 'visits')
  const services = ground.services.map(
    (service) => [service, assumed.services.weights[service.key] ?? assumed.services.otherwise] as const,
  )
  return momentsOf(ground, assumed, wanted.casesAYear, chance).map((comesAt, index) => {
    const person = people[chance.below(people.length)]
    if (!person) throw new Error(`nobody lives in ${ground.office}`)
    // A stream of its own for each who comes: a wrong that is planted changes whom it touches, and nobody else.
    const fate = chanceFrom(seed, ground.office, 'visit', index)
    const returned = shareReturned(plants, ground, comesAt) ?? assumed.applicants.incomplete
    const favoured = isFavoured(plants, ground, comesAt, chanceFrom(seed, ground.office, 'favour', index))
    const feeDemanded = isAskedForMoney(plants, ground, comesAt, chanceFrom(seed, ground.office, 'fee', index))
    const inRoom = roomOf(assumed, chanceFrom(seed, ground.office, 'room', index))
    const about = {
      index,
      cameWith: index,
      comesAt,
      person,
      service: chance.pick(services),
      village: chance.next(),
      favoured,
    }
    return { ...about, ...inRoom, feeDemanded, ...fateOf(assumed, fate, returned) }
  })
}

function momentsOf(
  { office, hours }: Ground,
  { arrivals, offices }: Assumptions,
  casesAYear: number,
  chance: Chance,
): number[] {
  const all = offices.each.reduce((sum, { people }) => sum + people, 0)
  // An office of which nothing is said is as large as the others are on the whole, and has no market.
  const mine = offices.each.find(({ key }) => key === office) ?? { people: all / offices.each.length, marketDay: 0 }
  const aDay = (casesAYear * mine.people) / all / arrivals.workingDaysAYear
  const moments = hours.days.flatMap(({ date, midnight, from, to }) => {
    const market = date.dayOfWeek === mine.marketDay ? arrivals.marketDay : 1
    const busy = (arrivals.weekdays[date.dayOfWeek] ?? 1) * (arrivals.months[date.month] ?? 1) * market
    const byHour = hoursWithin({ from: from - midnight, to: to - midnight - 60_000 }, arrivals.hours)
    return Array.from({ length: chance.times(aDay * busy) }, () => {
      const hour = chance.pick(byHour)
      return midnight + hour.from + chance.below((hour.to - hour.from) / 1000) * 1000
    })
  })
  return moments.toSorted((one, other) => one - other)
}

/**
 * The parts of hours in which somebody can come in, in milliseconds of the day, each as busy as its hour and its length make it:
 * whoever would come before or after them comes at another hour of the day, for nobody finds a closed door.
 */
function hoursWithin({ from, to }: Stretch, hours: Assumptions['arrivals']['hours']): (readonly [Stretch, number])[] {
  const found = Object.entries(hours).flatMap(([hour, weight]) => {
    const part = { from: Math.max(Number(hour) * hourMs, from), to: Math.min((Number(hour) + 1) * hourMs, to) }
    return part.from < part.to ? [[part, (weight * (part.to - part.from)) / hourMs] as const] : []
  })
  const isAnyBusy = found.some(([, weight]) => weight > 0)
  return isAnyBusy ? found : [[{ from, to }, 1]]
}

function roomOf({ room }: Assumptions, chance: Chance) {
  const [priority, isGoneWhenCalled] = [chance.within(room.priority), chance.within(room.goneWhenCalled)]
  return { priority, isGoneWhenCalled, comesAgainAfter: chance.around(room.comesAgainAfterDays) }
}

type Drawn = 'index' | 'cameWith' | 'comesAt' | 'person' | 'service' | 'village' | 'favoured' | 'feeDemanded'
type Fate = Omit<Visit, Drawn | 'priority' | 'isGoneWhenCalled' | 'comesAgainAfter'>

// Each answer is drawn whether it is needed or not, so that one of them never moves the others.
function fateOf({ applicants, decisions, agency }: Assumptions, chance: Chance, returned: number): Fate {
  const isIncomplete = chance.within(returned)
  const missing = [chance.next(), chance.next()].slice(0, chance.within(applicants.twoMissing) ? 2 : 1)
  const [completes, completesAfter] = [
    chance.within(applicants.completes),
    chance.around(applicants.completesAfterDays),
  ]
  const [objects, objectsAfter] = [chance.within(applicants.objects), chance.around(applicants.objectsAfterDays)]
  const [waits, never] = [chance.within(applicants.waitsInRoom), chance.within(applicants.neverCollects)]
  const collectsAfter = chance.around(applicants.collectsAfterDays)
  const slow = chance.within(agency.slowShare) ? agency.slowTimes : 1
  return {
    missing: isIncomplete ? missing : [],
    toFollow: chance.within(applicants.toFollow),
    completesAfter: completes ? completesAfter : undefined,
    lapseDecidedAfter: chance.around(applicants.lapseDecidedAfterDays),
    refused: chance.within(decisions.refuses),
    withdrawn: chance.within(applicants.withdraws),
    sentBack: chance.within(decisions.sendsBack),
    objectsAfter: objects ? objectsAfter : undefined,
    objectionGranted: chance.within(decisions.grantsObjection),
    hasMistake: chance.within(applicants.findsMistake),
    correctionTurnedDown: chance.within(decisions.correctionTurnedDown),
    collectsAfter: never ? undefined : waits ? 0 : collectsAfter,
    agencyDays: chance.around(agency.days) * slow,
    answersQuestion: chance.within(applicants.answersQuestion),
    answersAfterHours: chance.around(applicants.answersAfterHours),
  }
}
