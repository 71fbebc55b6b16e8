import type { Db } from '#platform/db.ts'
import type { DeclaredTable } from '../contract.ts'
import { recordTables } from './declared-tables.ts'
import { keyOf, statement } from './folded-rows.ts'

/** A row that differs, or that only one of the two databases has. */
export type ReplayDifference = { place: string; key: string; kind: 'differs' | 'only-live' | 'only-replayed' }

export type ReplayCompared = { rows: number; wrong: number; differences: ReplayDifference[] }

const differencesMax = 1000
const batchRows = 1000

/**
 * Compares every record table of two databases row by row, each read in the order of its keys. Both must be inside a
 * snapshot; the live one best inside the snapshot that was replayed. Keeps the first thousand differences, counts all.
 */
export async function compareReplay(live: Db, replayed: Db): Promise<ReplayCompared> {
  const result: ReplayCompared = { rows: 0, wrong: 0, differences: [] }
  for (const table of await recordTables(live)) {
    for await (const found of compareTable(live, replayed, table)) {
      result.rows += 1
      if (!found.kind) continue
      result.wrong += 1
      const { key, kind } = found
      if (result.differences.length < differencesMax) result.differences.push({ place: table.place, key, kind })
    }
  }
  return result
}

type Row = { key: string; body: string }
type Compared = { key: string; kind: ReplayDifference['kind'] | undefined }

async function* compareTable(live: Db, replayed: Db, table: DeclaredTable): AsyncGenerator<Compared> {
  const left = rowsInOrder(live, table)
  const right = rowsInOrder(replayed, table)
  let a = await next(left)
  let b = await next(right)
  while (a || b) {
    const order = a && b ? Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)) : a ? -1 : 1
    if (a && order < 0) yield { key: a.key, kind: 'only-live' }
    if (b && order > 0) yield { key: b.key, kind: 'only-replayed' }
    if (a && b && order === 0) yield { key: a.key, kind: a.body === b.body ? undefined : 'differs' }
    ;[a, b] = [order <= 0 ? await next(left) : a, order >= 0 ? await next(right) : b]
  }
}

async function next(rows: AsyncGenerator<Row>): Promise<Row | undefined> {
  const { value, done } = await rows.next()
  return done ? undefined : value
}

async function* rowsInOrder(db: Db, table: DeclaredTable): AsyncGenerator<Row> {
  await db.all(
    statement(`
      declare rows_in_order no scroll cursor for
      select ${keyOf(table, '"whole row"')} collate "C" as key, to_jsonb("whole row")::text as body
      from ${table.place} as "whole row" order by 1`),
  )
  for (;;) {
    const batch = await db.all<Row>(statement(`fetch ${batchRows} from rows_in_order`))
    yield* batch
    if (batch.length < batchRows) break
  }
  await db.all(statement('close rows_in_order'))
}
