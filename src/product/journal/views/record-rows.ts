import type { Db } from '#platform/db.ts'
import { declaredTables } from './declared-tables.ts'
import { statement } from './folded-rows.ts'

const batchRows = 1000

/** A row of a record, or a line of the journal, as the database writes it in JSON. */
export type RecordRow = { place: string; body: string }

/**
 * Every row of every record table, those that others need first, and last the lines of the journal; or of the tables named
 * alone. Rows of one table come in no order. Must be inside a transaction of the role that owns the tables.
 */
export async function* recordRows(db: Db, only?: readonly string[]): AsyncGenerator<RecordRow> {
  const records = (await declaredTables(db)).filter(({ kind }) => kind === 'record').map(({ place }) => place)
  for (const place of [...records, 'journal.line']) {
    if (only && !only.includes(place)) continue
    await db.all(
      statement(`
        declare record_rows no scroll cursor for
        select to_jsonb("whole row")::text as body from ${place} as "whole row"`),
    )
    for (;;) {
      const batch = await db.all<{ body: string }>(statement(`fetch ${batchRows} from record_rows`))
      for (const { body } of batch) yield { place, body }
      if (batch.length < batchRows) break
    }
    await db.all(statement('close record_rows'))
  }
}
