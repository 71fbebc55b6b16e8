import { listServices } from '#catalogue'
import { type Calendar, calendarOf } from '#clock'
import { listAbsences, listHoldings } from '#identity'
import { type FindingRules, findRegency } from '#offices'
import type { Tx } from '#platform/db.ts'
import { awayFrom } from '../rules/away-from.ts'
import { type DeskFinding, deskFindings, type Passage } from '../rules/desk-findings.ts'
import { isOwnWork, stepsByKey } from '../rules/own-work.ts'
import {
  listDesks,
  listMonthsToLookAt,
  listPassages,
  lockFindings,
  type Passing,
  saveFindings,
} from '../store/desk-findings.ts'
import type { Place } from '../store/roll.ts'

/** Months that are looked at in one transaction: each reads every step of the office in it. */
const monthsAtOnce = 2

/**
 * Looks at the desks of an office in the months of which more is counted than when they were last looked at, and keeps what
 * is found. It records nothing. Returns how many months it looked at; none where the regency says nothing of findings.
 */
export async function lookAtDesks(tx: Tx, place: Place & { zone: string }, at: Temporal.Instant): Promise<number> {
  const rules = (await findRegency(tx))?.findings
  if (!rules) return 0
  await lockFindings(tx, place.office)
  const { office, zone } = place
  const today = at.toZonedDateTimeISO(zone).toPlainDate()
  const months = await listMonthsToLookAt(tx, { office, today, limit: monthsAtOnce })
  if (months.length === 0) return 0
  const { calendar } = await calendarOf(tx, place)
  for (const { month, counted } of months) {
    const found = await lookAt(tx, { office, month, at, calendar, rules })
    await saveFindings(tx, { office, month, counted, today }, found)
  }
  return months.length
}

type Looking = {
  office: string
  month: Temporal.PlainDate
  at: Temporal.Instant
  calendar: Calendar
  rules: FindingRules
}

async function lookAt(tx: Tx, { office, month, at, calendar, rules }: Looking) {
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(calendar.zone).toInstant()
  const [from, end] = [startOf(month), startOf(month.add({ months: 1 }))]
  const until = Temporal.Instant.compare(end, at) < 0 ? end : at
  // A run of days that began in the month before is whole only with what left a desk then.
  const before = startOf(month.subtract({ days: 14 }))
  const on = until.toZonedDateTimeISO(calendar.zone).toPlainDate().subtract({ days: 1 })
  const [posts, services, holdings, absences] = await Promise.all([
    listDesks(tx, { office, month }),
    listServices(tx, office, on),
    listHoldings(tx, { office }),
    listAbsences(tx, { office, at: before, before: until }),
  ])
  const doesOf = stepsByKey(services)
  const held = holdings.map((one) => ({
    ...{ officer: one.officer, post: one.post, from: startOf(one.from).epochMilliseconds },
    until: one.until === null ? Number.POSITIVE_INFINITY : startOf(one.until).epochMilliseconds,
  }))
  const holders = Map.groupBy(held, ({ post }) => post)
  const away = absences.map((one) => awayFrom(one, held))
  const found: DeskFinding[] = []
  // One desk after the other: what is held at once is a month of one of them, however busy the office.
  for (const post of posts) {
    const passing = await listPassages(tx, { office, post, from: before, until })
    const passages = passing.map((one) => asPassage(one, doesOf(one.service, one.step)))
    found.push(...deskFindings({ calendar, from, until, known: before, passages, away, holders, rules }))
  }
  return found
}

function asPassage({ leftAt, ...passing }: Passing, does: string | undefined): Passage {
  return { ...passing, leftAt: leftAt ?? undefined, own: isOwnWork(does), isSignature: does === 'sign' }
}
