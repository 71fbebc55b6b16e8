import type { Calendar } from '#clock'
import { type AwayStretch, absencesOf, powerCutsOf } from './absences.ts'
import type { Assumptions } from './assumptions.ts'
import { chanceFrom } from './chance.ts'
import { declarationsOf, type Owing } from './declarations.ts'
import { openDesks } from './desks.ts'
import { layOutHours, type Stretch } from './hours.ts'
import type { Deed, Ground, OfficePlan } from './plan.ts'
import { heldUntil } from './plants.ts'
import { openRoom } from './room.ts'
import { tell } from './story.ts'
import { accountsOf, tillOf } from './till.ts'
import { type VisitsWanted, visitsOf } from './visits.ts'

export type OfficeToPlan = Omit<Ground, 'hours' | 'year'> & {
  calendar: Calendar
  owing: Omit<Owing, 'calendar'>
  /** The last day of the next month on which the account of a month of cash is in time. */
  accountDay: number
}

/**
 * Plans what happens in an office in so many days from the first, in order of time: who comes, and each act with its moment
 * and whoever does it. Nothing but what it is given decides; the same is planned the same way every time.
 */
export function planOffice(
  office: OfficeToPlan,
  assumed: Assumptions,
  wanted: VisitsWanted & { firstDay: Temporal.PlainDate; days: number },
): OfficePlan {
  const { calendar, owing, accountDay, ...about } = office
  const last = wanted.firstDay.add({ days: wanted.days - 1 })
  const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime(office.zone).epochMilliseconds
  const year = { from: midnight(wanted.firstDay), to: midnight(last.add({ days: 1 })) }
  const chance = (name: string) => chanceFrom(wanted.seed, office.office, name)
  const whole = layOutHours(calendar, wanted.firstDay, last)
  const cuts = powerCutsOf(whole, assumed, year, chance('power'))
  const ground: Ground = { ...about, hours: layOutHours(calendar, wanted.firstDay, last, cuts), year }
  const visits = visitsOf(ground, assumed, wanted)
  const absences = absencesOf(ground, assumed, wanted.plants, chance('absences'))
  const deeds: Deed[] = []
  const write = (deed: Deed) => void deeds.push(deed)
  const speed = chance('speed')
  const { officerSpeed, roundMinutes, spread } = assumed.work
  const hands = assumed.offices.each.find(({ key }) => key === office.office)?.hands ?? 1
  const speeds = new Map(
    ground.colleagues.map(({ username }) => [username, speed.between(officerSpeed.least, officerSpeed.most) / hands]),
  )
  const desks = openDesks({
    ...{ hours: ground.hours, colleagues: ground.colleagues, absences, roundMinutes, spread, chance: chance('work') },
    speedOf: (username) => speeds.get(username) ?? 1,
    heldUntil: (post, ready) => heldUntil(wanted.plants, ground, post, ready),
  })
  const room = openRoom(ground, assumed, { desks, write })
  for (const visit of visits) tell({ desks, room, ground, assumed, write }, visit)
  desks.run(year)
  const till = tillOf({ deeds, visits }, ground, absences, wanted.plants)
  const accounts = accountsOf(till, ground, absences, { assumed, accountDay, chance: chance('accounts') })
  const chanceOf = (duty: string) => chance(`duty ${duty}`)
  const declared = declarationsOf(ground, { calendar, ...owing }, { assumed, absences, chanceOf })
  const beside = [
    ...awayDeeds(ground, absences),
    ...till,
    ...accounts,
    ...declared,
    ...noticing(ground.hours.days),
    ...room.deeds(),
  ]
  return { visits, deeds: inOrder([...beside, ...deeds].filter(({ at }) => at < year.to)) }
}

function awayDeeds({ hours }: Ground, absences: readonly AwayStretch[]): Deed[] {
  return absences.flatMap((absence): Deed[] => [
    { at: hours.opening(absence.from) ?? absence.from, does: 'away', absence },
    { at: absence.to, does: 'back' },
  ])
}

// Every hour of the day the program looks for what is late, and once more a minute after closing.
function noticing(days: readonly Stretch[]): Deed[] {
  const hour = 3_600_000
  return days.flatMap(({ from, to }) => {
    const times = Array.from({ length: Math.ceil((to - from) / hour) }, (_none, after) => from + after * hour)
    return [...times, to + 60_000].map((at): Deed => ({ at, does: 'notice' }))
  })
}

// Of one moment, what is beside the cases comes first, as it stands first in the list.
function inOrder(deeds: readonly Deed[]): Deed[] {
  return deeds.toSorted((one, other) => one.at - other.at)
}
