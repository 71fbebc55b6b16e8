import type { Tx } from '#platform/db.ts'
import { dueAfter } from './rules/due.ts'
import type { Pause } from './rules/pauses.ts'
import { soonAt } from './rules/remaining.ts'
import { getCalendar } from './store/calendars.ts'
import type { MoveCause, Run } from './store/runs.ts'
import { saveMove } from './store/stops.ts'

/** Who moves a run, under which post, and when. */
export type Mover = { regency: string; officer: string; post: string; at: Temporal.Instant }

export type Moved = { was: Temporal.Instant; became: Temporal.Instant }

/**
 * Counts a run anew on its own calendar, with the pauses and the extension it now has, and keeps from when to when its due
 * date moved, for what and why. Part of the acts that stop and extend a run.
 */
export async function recountRun(
  tx: Tx,
  run: Run,
  why: Mover & { cause: MoveCause; reason: string; pauses: readonly Pause[]; added?: number },
): Promise<Moved> {
  const { calendar } = await getCalendar(tx, { ...run, regency: why.regency })
  const amount = run.amount + (run.extension?.amount ?? 0) + (why.added ?? 0)
  // A pause that a clock set back made empty takes nothing out.
  const pauses = why.pauses.filter(({ from, to }) => Temporal.Instant.compare(from, to) < 0)
  const { due: dueAt } = dueAfter(calendar, run.startedAt, { amount, unit: run.unit }, pauses)
  const { startedAt, unit } = run
  const soon = soonAt(calendar, { startedAt, unit, dueAt, pauses }, calendar.soonShare)
  await saveMove(tx, run, { ...why, dueAt, soonAt: soon })
  return { was: run.dueAt, became: dueAt }
}
