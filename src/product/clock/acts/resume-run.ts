import type { Tx } from '#platform/db.ts'
import { type Moved, type Mover, recountRun } from '../recount.ts'
import type { Run } from '../store/runs.ts'
import { savePauseEnd } from '../store/stops.ts'

/** Lets a run go on: what was left when it stopped is left now. Returns from when to when its due date moved. */
export async function resumeRun(tx: Tx, run: Run, who: Mover): Promise<Moved> {
  if (!run.stopped) throw new Error(`run ${run.id} does not stand still`)
  const { since, remark } = run.stopped
  await savePauseEnd(tx, run, who)
  const pause = { from: since, to: Temporal.Instant.compare(who.at, since) < 0 ? since : who.at }
  return await recountRun(tx, run, { ...who, cause: 'resumed', reason: remark, pauses: [...run.pauses, pause] })
}
