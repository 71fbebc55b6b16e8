import pg from 'pg'
import { copyAcross } from '#platform/copy.ts'
import { connect, type Db, openPool, type Tx, transaction } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { JournalRefusal } from '../contract.ts'
import { isJournalTable } from '../rules.ts'
import { checkPending, hasRows, insertFoldedRows, moveIdentities, switchTriggers } from '../store.ts'
import { declaredTables } from '../views/declared-tables.ts'

const notEmpty: JournalRefusal = 'replay-not-empty'

export type Replayed = { lines: number; images: number; rows: number }

/**
 * Rebuilds every record table from the journal alone, in one transaction: copies lines, images and seals as they are,
 * folds the images of each row, and moves identities past what was used. Then runs `rebuild`, what each slice offers for
 * its derived tables, in a transaction of their own.
 *
 * `from` is a connection of the owner, `into` the owner's way to a migrated database; refuses one that holds anything.
 */
export async function replayJournal(options: {
  from: pg.ClientBase
  into: pg.ClientConfig
  rebuild?: readonly ((tx: Tx) => Promise<void>)[]
}): Promise<Replayed> {
  const { from, into, rebuild = [] } = options
  const target = new pg.Client({ ...into, options: '-c timezone=UTC -c search_path=pg_catalog' })
  await target.connect()
  let replayed: Replayed
  try {
    await target.query('begin')
    replayed = await replay(from, target)
    await target.query('commit')
  } finally {
    await target.end()
  }
  await rebuildDerived(into, rebuild)
  return replayed
}

async function replay(from: pg.ClientBase, target: pg.ClientBase): Promise<Replayed> {
  const db = connect(target)
  const tables = await declaredTables(db)
  const records = tables.filter((table) => table.kind === 'record')
  const kept = (await declaredTables(connect(from))).filter(isJournalTable)
  for (const table of [...records, ...tables.filter(isJournalTable)]) await refuseIfFilled(db, table.place)

  const copied = new Map<string, number>()
  for (const { place, columns } of kept) {
    copied.set(place, await copyAcross(from, target, { place, columns: columns.map((column) => column.sql) }))
  }
  let rows = 0
  for (const table of records) await switchTriggers(db, table, 'disable')
  for (const table of records) rows += await insertFoldedRows(db, table)
  await checkPending(db)
  for (const table of records) await switchTriggers(db, table, 'enable')
  await moveIdentities(db, [...kept, ...records])
  return { lines: copied.get('journal.line') ?? 0, images: copied.get('journal.image') ?? 0, rows }
}

async function refuseIfFilled(db: Db, place: string): Promise<void> {
  if (await hasRows(db, place)) throw new Refusal(notEmpty, { place })
}

async function rebuildDerived(into: pg.ClientConfig, rebuild: readonly ((tx: Tx) => Promise<void>)[]) {
  const pool = openPool(into, undefined, 1)
  try {
    for (const one of rebuild) await transaction(pool, { scope: [] }, one)
  } finally {
    await pool.end()
  }
}
