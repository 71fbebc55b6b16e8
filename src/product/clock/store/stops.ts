import { randomUUIDv7 } from 'node:crypto'
import { sql, type Tx } from '#platform/db.ts'
import type { PauseReason } from '../contract.ts'
import type { MoveCause, Run } from './runs.ts'

type ByOfficer = { officer: string; post: string; at: Temporal.Instant }

export async function savePause(
  tx: Tx,
  run: Run,
  pause: ByOfficer & { reason: PauseReason; remark: string },
): Promise<void> {
  await tx.write(sql`
    insert into clock.pause (id, office, run, reason, remark, officer, post, since)
    values (${randomUUIDv7()}, ${run.office}, ${run.id}, ${pause.reason}, ${pause.remark}, ${pause.officer}, ${pause.post},
            ${pause.at})`)
}

/** Ends the pause that is open. A machine whose clock was set back ends it when it began: no time runs backwards. */
export async function savePauseEnd(tx: Tx, run: Run, end: { officer: string; at: Temporal.Instant }): Promise<void> {
  await tx.write(sql`
    update clock.pause set until = greatest(pause.since, ${end.at}::timestamptz), ended_by = ${end.officer}
    where pause.run = ${run.id} and pause.until is null`)
}

export async function saveExtension(
  tx: Tx,
  run: Run,
  extension: ByOfficer & { amount: number; reason: string },
): Promise<void> {
  await tx.write(sql`
    insert into clock.extension (run, office, amount, reason, officer, post, extended_at)
    values (${run.id}, ${run.office}, ${extension.amount}, ${extension.reason}, ${extension.officer}, ${extension.post},
            ${extension.at})`)
}

export type RunMove = {
  dueAt: Temporal.Instant
  soonAt: Temporal.Instant
  cause: MoveCause
  reason: string
  officer: string
  at: Temporal.Instant
  /** The day its office decided that moved it, and the calendar it is counted on from now on. */
  ownDay?: string
  calendar?: { id: string; own: string | null }
}

/** Writes the new due date of a run, and from when to when it moved, with why. The same date again moves nothing. */
export async function saveMove(tx: Tx, run: Run, move: RunMove): Promise<void> {
  const { id: calendar = run.calendar, own = run.ownCalendar } = move.calendar ?? {}
  await tx.write(sql`
    update clock.run set due_at = ${move.dueAt}, soon_at = ${move.soonAt}, calendar = ${calendar}, own_calendar = ${own}
    where run.id = ${run.id}`)
  if (move.dueAt.equals(run.dueAt)) return
  await tx.write(sql`
    insert into clock.move (id, office, run, cause, reason, was, became, officer, moved_at, own_day)
    values (${randomUUIDv7()}, ${run.office}, ${run.id}, ${move.cause}, ${move.reason}, ${run.dueAt}, ${move.dueAt},
            ${move.officer}, ${move.at}, ${move.ownDay ?? null})`)
}
