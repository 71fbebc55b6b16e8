import { listRegister, type RegisterVersion } from '#authority'
import { type CashDue, cashDue } from '#cash'
import { countAnswersOwed } from '#clock'
import type { Office } from '#offices'
import type { Db } from '#platform/db.ts'
import { countOwedStandards } from '#standards'
import type { SeenKey } from '../contract.ts'

/**
 * What an office owes under a duty that the program sees by itself; `dueOn` is the day of what is due first, and `state` how
 * its own clock says that it stands, where it has one.
 */
export type Owed = {
  count: number
  dueOn: Temporal.PlainDate | undefined
  href: string
  state?: 'late' | 'soon' | 'ahead'
}

export type SeenOf = ReadonlyMap<SeenKey, Owed>

const standardKeys = {
  'standard-pledge': 'standard-pledge',
  'standard-evaluate': 'standard-evaluate',
  'standard-review': 'standard-review',
  'standard-publish': 'standard-draft',
  'standard-mend': 'standard-draft',
  'standard-comments': undefined,
} as const

/** What offices owe now that the program sees in its own records, by office. */
export async function seenDuties(
  db: Db,
  offices: readonly Office[],
  about: { regency: string; now: Temporal.Instant; authorityEndsDays: number },
): Promise<Map<string, SeenOf>> {
  const ids = offices.map(({ id }) => id)
  const [answers, standards, register] = [
    await countAnswersOwed(db, ids, about.now),
    await countOwedStandards(db, ids, about.now),
    await listRegister(db, null),
  ]
  const found = new Map<string, SeenOf>()
  for (const office of offices) {
    const local = about.now.toZonedDateTimeISO(office.zone)
    const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(office.zone).toPlainDate()
    const owed = new Map<SeenKey, Owed>()
    for (const { kind, late, soon, ahead, dueAt } of answers.filter((one) => one.office === office.id)) {
      const key = kind === 'answer' ? 'answer' : kind === 'objection-answer' ? 'objection' : 'appeal'
      const href = key === 'answer' ? '/work' : '/objections'
      owed.set(key, { count: late + soon + ahead, dueOn: dayOf(dueAt), href, state: pressing({ late, soon }) })
    }
    for (const { limit, late, soon, ahead, dueAt } of standards.filter((one) => one.office === office.id)) {
      const key = standardKeys[limit]
      if (!key) continue
      const before = owed.get(key)
      const state = pressing({ late, soon })
      const one: Owed = { count: late + soon + ahead, dueOn: dayOf(dueAt), href: '/standards/obligations', state }
      owed.set(key, before ? together(before, one) : one)
    }
    for (const [key, one] of cashOwed(await cashDue(db, { ...office, regency: about.regency }, local.toPlainDate())))
      owed.set(key, one)
    const ending = endingFirst(register, office.id, local.toPlainDate(), about.authorityEndsDays)
    if (ending) owed.set('authority', ending)
    found.set(office.id, owed)
  }
  return found
}

function pressing({ late, soon }: { late: number; soon: number }): 'late' | 'soon' | 'ahead' {
  if (late > 0) return 'late'
  return soon > 0 ? 'soon' : 'ahead'
}

const order = ['late', 'soon', 'ahead'] as const

function together(one: Owed, other: Owed): Owed {
  const days = [one.dueOn, other.dueOn].filter((day) => day !== undefined)
  return {
    ...one,
    count: one.count + other.count,
    dueOn: days.toSorted(Temporal.PlainDate.compare)[0],
    state: order.find((state) => state === one.state || state === other.state) ?? 'ahead',
  }
}

function cashOwed(cash: CashDue | undefined): [SeenKey, Owed][] {
  if (!cash) return []
  const { unclosed, waiting, months } = cash
  const [firstDay, lastMonth] = [unclosed[0], months.at(-1)]
  const owed: [SeenKey, Owed][] = []
  if (firstDay) owed.push(['cash-day', { count: unclosed.length, dueOn: firstDay, href: '/cash' }])
  if (waiting.rupiah > 0n) {
    owed.push(['deposit', { count: waiting.days, dueOn: waiting.dueOn ?? undefined, href: '/cash/deposits' }])
  }
  if (lastMonth) owed.push(['cash-month', { count: months.length, dueOn: lastMonth.dueOn, href: '/cash/accounts' }])
  return owed
}

/** So long an authority that ended and that nothing follows is held before the regency. */
const endedShownDays = 30

/**
 * The first power of an office that ends within some days, or ended not long ago, and that nothing follows. Its last day is
 * the day before it ends.
 */
export function endingFirst(
  register: readonly Pick<RegisterVersion, 'code' | 'holders' | 'from' | 'until'>[],
  office: string,
  today: Temporal.PlainDate,
  withinDays: number,
): Owed | undefined {
  const held = register.filter(({ holders }) => holders === null || holders.includes(office))
  const [first, last] = [today.subtract({ days: endedShownDays }), today.add({ days: withinDays })]
  const ending = held.flatMap(({ code, until }) => {
    if (until === null || Temporal.PlainDate.compare(until, first) < 0) return []
    if (Temporal.PlainDate.compare(until, last) > 0) return []
    const isFollowed = held.some(
      (next) =>
        next.code === code &&
        Temporal.PlainDate.compare(next.from, later(until, today)) <= 0 &&
        (next.until === null || Temporal.PlainDate.compare(next.until, until) > 0),
    )
    return isFollowed ? [] : [until]
  })
  const soonest = ending.toSorted(Temporal.PlainDate.compare)[0]
  return soonest && { count: ending.length, dueOn: soonest.subtract({ days: 1 }), href: '/authorities' }
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) >= 0 ? one : other
}
