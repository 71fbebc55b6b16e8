import { type AwayStretch, isThere } from './absences.ts'
import type { Assumptions } from './assumptions.ts'
import type { Chance } from './chance.ts'
import { dayFor, momentIn } from './habit.ts'
import type { Deed, Ground, TillDeed, Visit } from './plan.ts'
import { depositDaysLate, type Plants } from './plants.ts'

const minute = 60_000

/**
 * What is done with the cash of an office, for the payments that were planned: the drawer is opened in the morning of a day on
 * which somebody pays, the day is counted after closing and signed by a second hand, and its money is at the bank on the next
 * working day, or later where that is planted. What is deposited is all cash of closed days.
 */
export function tillOf(
  { deeds, visits }: { deeds: readonly Deed[]; visits: readonly Visit[] },
  ground: Ground,
  absences: readonly AwayStretch[],
  plants: Plants,
): TillDeed[] {
  const payments = deeds.filter((deed) => deed.does === 'step' && isPaidHere(visits[deed.visit], deed.step))
  const { days } = ground.hours
  const paid = days.flatMap((day, place) => {
    const last = payments.findLast(({ at }) => at >= day.from && at <= day.to)
    return last && 'by' in last ? [{ day, place, by: last.by, date: day.date }] : []
  })
  const kept = paid.flatMap(({ day, by, date }): TillDeed[] => [
    { at: day.from, does: 'open-drawer', by, date },
    { at: day.to + 15 * minute, does: 'close-cash', by, date },
    { at: day.to + 25 * minute, does: 'sign-cash', by: secondHand(ground, absences, by, day.to), date },
  ])
  return [...kept, ...depositsOf(paid, ground, plants)]
}

/**
 * Each month of cash is answered for once it is over, from the first in which somebody paid: the cashier adds it up, and half an
 * hour later a second hand signs it.
 */
export function accountsOf(
  till: readonly TillDeed[],
  ground: Ground,
  absences: readonly AwayStretch[],
  { assumed, accountDay, chance }: { assumed: Assumptions; accountDay: number; chance: Chance },
): TillDeed[] {
  const [first, last] = [till[0], ground.hours.days.at(-1)]
  const by = ground.colleagues.find(({ posts }) => posts.includes('pemegang-kas'))?.username
  if (!first || !last || by === undefined) return []
  const days = ground.hours.days.filter((day) => isThere(absences, by, day.from))
  const habit = { ...assumed.duties, beforeDays: assumed.duties.beforeDays.account, forgotten: 0 }
  const accounts: TillDeed[] = []
  let date = first.date.with({ day: 1 })
  for (let from = date.add({ months: 1 }); Temporal.PlainDate.compare(from, last.date) <= 0; ) {
    const day = dayFor(days, { from, dueOn: from.with({ day: accountDay }) }, habit, chance)
    const at = momentIn(ground.hours, day ?? last, chance)
    if (day)
      accounts.push(
        { at, does: 'prepare-account', by, date },
        { at: at + 30 * minute, does: 'sign-account', by: secondHand(ground, absences, by, at), date },
      )
    date = from
    from = date.add({ months: 1 })
  }
  return accounts
}

type Paid = { place: number; by: string; date: Temporal.PlainDate }

function depositsOf(paid: readonly Paid[], ground: Ground, plants: Plants): TillDeed[] {
  const { days } = ground.hours
  const deposits: TillDeed[] = []
  let brought = -1
  for (const { place, by } of paid) {
    // It went along with what was brought to the bank since.
    if (place <= brought) continue
    const late = depositDaysLate(plants, ground, days[place]?.from ?? 0)
    const on = days[place + 1 + late]
    if (!on) continue
    brought = place + late
    deposits.push(
      { at: on.from + 60 * minute, does: 'make-slip', by, date: on.date },
      { at: on.from + 120 * minute, does: 'deposit', by, date: on.date },
    )
  }
  return deposits
}

function isPaidHere(visit: Visit | undefined, key: string): boolean {
  return visit?.service.procedure.some((step) => step.key === key && step.cashed === true) ?? false
}

/** Somebody who is there and did not count: who stands highest under the head of the office, else whoever is there. */
function secondHand({ colleagues }: Ground, absences: readonly AwayStretch[], by: string, at: number): string {
  const others = colleagues.filter(({ username }) => username !== by).toSorted((one, other) => one.level - other.level)
  return (others.find(({ username }) => isThere(absences, username, at)) ?? others[0])?.username ?? by
}
