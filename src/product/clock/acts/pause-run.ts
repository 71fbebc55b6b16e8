import type { Tx } from '#platform/db.ts'
import type { PauseReason } from '../contract.ts'
import type { Mover } from '../recount.ts'
import type { Run } from '../store/runs.ts'
import { savePause } from '../store/stops.ts'

/** Lets a run stand still from now on. Part of an act of a higher slice, which has asked whether it may. */
export async function pauseRun(tx: Tx, run: Run, why: Mover & { reason: PauseReason; remark: string }): Promise<void> {
  await savePause(tx, run, why)
}
