import { listRuns, type KeptRun as Run } from '#clock'
import type { Db } from '#platform/db.ts'

/** The promise of a case that was opened, with what stopped or extended it. */
export async function promiseOf(db: Db, file: { id: string; number: string }): Promise<Run> {
  const promise = (await listRuns(db, file.id)).findLast((run) => run.kind === 'promise')
  if (!promise) throw new Error(`case ${file.number} has no promise`)
  return promise
}
