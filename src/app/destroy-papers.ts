import type pg from 'pg'
import { isKept } from '#documents'
import { transaction } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import { destroyPapers, endRemoval, listRemovals, listUnderWay } from '#retention'
import { inEachOffice } from './each-office.ts'

/** How long somebody may have stored a file before the row that names it is committed. */
const unnamedFor = Temporal.Duration.from({ hours: 1 })

/** Bytes taken off the disk in one round. */
const filesPerRound = 20_000

/**
 * Goes on with every destruction that was begun, a hundred papers a transaction, and takes off the disk what no row of any
 * office names any more. Whoever was stopped in the middle goes on here. Returns how many papers were dealt with.
 */
export async function goOnDestroying(pool: pg.Pool, files: FileStore, now: Temporal.Instant): Promise<number> {
  const destroying = inEachOffice(pool, async ({ id: office }, scope, onError) => {
    const lists = await transaction(pool, { scope }, (tx) => listUnderWay(tx, office))
    let papers = 0
    for (const list of lists) papers += await carryOut(pool, { list, office, scope }, now).catch(failed(onError))
    return papers
  })
  try {
    return await destroying
  } finally {
    await removeFiles(pool, files, now)
  }
}

function failed(onError: (error: unknown) => void): (error: unknown) => number {
  return (error) => {
    onError(error)
    return 0
  }
}

async function carryOut(
  pool: pg.Pool,
  { list, office, scope }: { list: string; office: string; scope: readonly string[] },
  now: Temporal.Instant,
): Promise<number> {
  for (let papers = 0; ; ) {
    const more = await transaction(pool, { scope, act: true, at: now }, (tx) =>
      destroyPapers(tx, { list, office }, now),
    )
    if (more === 0) return papers
    papers += more
  }
}

/**
 * Takes bytes off the disk that no row names; what somebody stored a moment ago stays until the next round. A file that the
 * disk does not give up keeps no other: it is tried again in the next round, and the first failure is thrown last.
 */
export async function removeFiles(pool: pg.Pool, files: FileStore, now: Temporal.Instant): Promise<void> {
  const before = now.subtract(unnamedFor)
  const hashes = await transaction(pool, { scope: [] }, (tx) => listRemovals(tx, filesPerRound))
  const failures: unknown[] = []
  for (const sha256 of hashes) await removeFile(pool, files, { sha256, before }).catch((error) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

async function removeFile(
  pool: pg.Pool,
  files: FileStore,
  { sha256, before }: { sha256: string; before: Temporal.Instant },
): Promise<void> {
  const kept = await transaction(pool, { scope: [] }, (tx) => isKept(tx, sha256))
  if (!kept && !(await files.remove(sha256, before))) return
  await transaction(pool, { scope: [] }, (tx) => endRemoval(tx, sha256))
}
