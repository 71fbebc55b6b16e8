import type { Tx } from '#platform/db.ts'
import { type Calendar, CalendarYearMissing } from './rules/calendar.ts'
import { dueAfter } from './rules/due.ts'
import { soonAt } from './rules/remaining.ts'
import { calendarOf } from './store/calendars.ts'
import { listOpenRuns, type Run } from './store/runs.ts'
import { saveMove } from './store/stops.ts'

/** What changed the calendar of an office, and whether promises already given may move later by it. */
export type CalendarChange = {
  regency: string
  office: string
  ownDay: string
  /** Told wherever a promise moved. */
  because: string
  /** Why later ones move too, from the calendar as it was; nothing: a promise moves in the citizen's favour only. */
  later?: { because: string; before: Calendar } | undefined
  officer: string
  at: Temporal.Instant
}

/**
 * Counts every run of an office that still goes anew on its calendar in force. Earlier dates move, but into no past: who was
 * promised a day to come is not late by a decision of today. Later ones move only with a reason, else the promise stays on
 * the calendar it was given on. Returns the subjects of those that moved, and of those that stay and only count as soon from
 * another moment.
 */
export async function moveRuns(tx: Tx, change: CalendarChange): Promise<{ moved: string[]; soon: string[] }> {
  const calendar = await calendarOf(tx, change)
  const [moved, soon]: [string[], string[]] = [[], []]
  for (const run of await listOpenRuns(tx, change.office)) {
    const found = recounted(run, calendar.calendar)
    if (!found) continue
    const later = Temporal.Instant.compare(found.dueAt, run.dueAt)
    if (later > 0 && !mayMoveLater(run, change)) continue
    if (later < 0 && Temporal.Instant.compare(found.dueAt, change.at) <= 0) continue
    const reason = later > 0 && change.later ? `${change.because}. ${change.later.because}` : change.because
    const { ownDay, officer, at } = change
    const { id, own } = calendar
    await saveMove(tx, run, { ...found, cause: 'calendar', reason, officer, at, ownDay, calendar: { id, own } })
    if (later !== 0) moved.push(run.subject)
    else if (!found.soonAt.equals(run.soonAt)) soon.push(run.subject)
  }
  return { moved, soon }
}

// A promise that was kept over an earlier closing is kept for good: the reason given now is not for that one.
function mayMoveLater(run: Run, { later }: CalendarChange): boolean {
  const before = later && recounted(run, later.before)
  return before !== undefined && Temporal.Instant.compare(before.dueAt, run.dueAt) <= 0
}

// A year that is not known leaves a promise where it was: nothing is guessed, and nothing moves later by ignorance.
function recounted(run: Run, calendar: Calendar) {
  try {
    const { startedAt, unit } = run
    const pauses = run.pauses.filter(({ from, to }) => Temporal.Instant.compare(from, to) < 0)
    const amount = run.amount + (run.extension?.amount ?? 0)
    const { due: dueAt } = dueAfter(calendar, startedAt, { amount, unit }, pauses)
    return { dueAt, soonAt: soonAt(calendar, { startedAt, unit, dueAt, pauses }, calendar.soonShare) }
  } catch (error) {
    if (error instanceof CalendarYearMissing) return undefined
    throw error
  }
}
