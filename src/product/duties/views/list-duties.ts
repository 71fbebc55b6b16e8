import { type Calendar, CalendarYearMissing, calendarOf, dueAfter } from '#clock'
import { firstHeldOn } from '#identity'
import type { Office } from '#offices'
import type { Db } from '#platform/db.ts'
import { listPrepared } from '#retention'
import type { Declaration, Declared, DutiesFile, DutyLine, Period, Seen } from '../contract.ts'
import { declarableFrom, hasRisen, periodsOf, stateOf } from '../rules.ts'
import { findDuties, listDeclared } from '../store.ts'
import { type SeenOf, seenDuties } from './seen.ts'

/** The last year of what was done stays in sight. */
const doneShownDays = 366

export type OfficeDuties = { office: Office; since: Temporal.PlainDate; lines: DutyLine[] }

/**
 * Every duty of some offices as it stands now, by office: what is late, soon, ahead, not countable, and done in the last
 * year. Nothing where the regency's pack says nothing of duties. An office counts from when it began to work here.
 */
export async function listDuties(
  db: Db,
  offices: readonly Office[],
  about: { regency: string; now: Temporal.Instant },
): Promise<OfficeDuties[]> {
  const plan = await findDuties(db)
  if (!plan) return []
  const { file } = plan
  const ids = offices.map(({ id }) => id)
  const [held, declared, prepared] = [
    await firstHeldOn(db),
    await listDeclared(db, ids),
    await listPrepared(db, ids, about.now.subtract({ hours: 24 * 366 * 3 })),
  ]
  const seen = await seenDuties(db, offices, { ...about, authorityEndsDays: file.authorityEndsDays })
  const found: OfficeDuties[] = []
  for (const office of offices) {
    const first = held.get(office.id)
    if (!first) continue
    const { calendar } = await calendarOf(db, { regency: about.regency, office: office.id })
    const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(office.zone).toPlainDate()
    const began = dayOf(plan.since)
    const since = Temporal.PlainDate.compare(first, began) > 0 ? first : began
    const here: Here = {
      ...{ office, calendar, file, since, today: dayOf(about.now) },
      declared: declared.filter((one) => one.office === office.id),
      prepared: prepared.filter((one) => one.office === office.id).map(({ at }) => dayOf(at)),
    }
    found.push({ office, since, lines: [...seenLines(here, seen.get(office.id)), ...declaredLines(here)] })
  }
  return found
}

type Here = {
  office: Office
  calendar: Calendar
  file: DutiesFile
  since: Temporal.PlainDate
  today: Temporal.PlainDate
  declared: readonly Declaration[]
  prepared: readonly Temporal.PlainDate[]
}

function seenLines({ office, file, today }: Here, owed: SeenOf | undefined): DutyLine[] {
  return file.seen.flatMap((duty) => {
    const one = owed?.get(duty.key)
    if (!one) return []
    const byDays = stateOf(one.dueOn, { today, soonDays: file.soonDays })
    const state = one.state ?? byDays.state
    // Late since this morning is no day late yet.
    const days = state === 'late' && byDays.state !== 'late' ? 0 : byDays.days
    return [
      {
        ...{ ...about(duty), office: office.id, state, days, risen: hasRisen(state, days, duty) },
        ...{ dueOn: one.dueOn, count: one.count, href: one.href },
        ...{ period: undefined, done: undefined, declarableFrom: undefined },
      },
    ]
  })
}

function declaredLines(here: Here): DutyLine[] {
  const { file, since, today } = here
  return file.declared.flatMap((duty) =>
    periodsOf(duty.every, since, today)
      .map((period) => lineOf(here, duty, period))
      .filter(({ state, period }) => state !== 'done' || isRecent(period, today)),
  )
}

function lineOf({ office, calendar, file, today, declared, prepared }: Here, duty: Declared, period: Period): DutyLine {
  const dueOn = lastDayOf(calendar, office.zone, duty, period)
  const one = declared.find((done) => done.duty === duty.key && done.period.equals(period.from))
  const seenOn = duty.seenBy === 'destruction' ? prepared.find((day) => isIn(day, period)) : undefined
  const late = one !== undefined && dueOn !== undefined && Temporal.PlainDate.compare(one.doneOn, dueOn) > 0
  const done = one ? { ...one, late } : seenOn ? { seenOn } : undefined
  const stands = stateOf(dueOn, { today, soonDays: file.soonDays })
  const { state, days } = done ? { state: 'done' as const, days: undefined } : stands
  return {
    ...{ ...about(duty), office: office.id, state, days, risen: hasRisen(state, days, duty), dueOn },
    ...{ count: 1, href: duty.seenBy === 'destruction' ? '/retention' : undefined, period, done },
    declarableFrom: declarableFrom(duty, period),
  }
}

function about({ key, name, does, to, owes, by, source, sure }: Seen | Declared) {
  return { key, name, does, to, owes, by, source, sure }
}

/** The last day of a duty of a period; nothing in a year whose holidays nobody knows yet. */
export function lastDayOf(
  calendar: Calendar,
  zone: string,
  { due }: Pick<Declared, 'due'>,
  { until }: Pick<Period, 'until'>,
): Temporal.PlainDate | undefined {
  if (!due) return until
  if (due.unit === 'days') return until.add({ days: due.amount })
  const noon = until.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant()
  try {
    return dueAfter(calendar, noon, due).due.toZonedDateTimeISO(zone).toPlainDate()
  } catch (error) {
    if (error instanceof CalendarYearMissing) return undefined
    throw error
  }
}

function isIn(day: Temporal.PlainDate, { from, until }: Period): boolean {
  return Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, until) <= 0
}

function isRecent(period: Period | undefined, today: Temporal.PlainDate): boolean {
  return period === undefined || period.until.until(today, { largestUnit: 'days' }).days <= doneShownDays
}
