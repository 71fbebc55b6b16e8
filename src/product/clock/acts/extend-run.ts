import type { Tx } from '#platform/db.ts'
import { type Moved, type Mover, recountRun } from '../recount.ts'
import type { Run } from '../store/runs.ts'
import { saveExtension } from '../store/stops.ts'

/** Adds to a run, in its own unit. Returns from when to when its due date moved; a second extension fails on its key. */
export async function extendRun(tx: Tx, run: Run, why: Mover & { amount: number; reason: string }): Promise<Moved> {
  await saveExtension(tx, run, why)
  return await recountRun(tx, run, { ...why, cause: 'extended', pauses: run.pauses, added: why.amount })
}
