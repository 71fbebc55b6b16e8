import type { Db } from '#platform/db.ts'
import { declaredTables } from './declared-tables.ts'
import { statement } from './folded-rows.ts'

const batchRows = 1000

/** A row of a record, or a line of the journal, as the database writes it in JSON. */
export type RecordRow = { place: string; body: string }

/**
 * Every row of every record table, those that others need first, and last the lines of the journal; or of the tables named
 * alone; derived tables too where they are asked for, after the records. Rows of one table come in no order. Must be inside a
 * transaction of the role that owns the tables.
 */
export async function* recordRows(
  db: Db,
  { only, alsoDerived = false }: { only?: readonly string[]; alsoDerived?: boolean } = {},
): AsyncGenerator<RecordRow> {
  const tables = await declaredTables(db)
  const placesOf = (wanted: string) => tables.filter(({ kind }) => kind === wanted).map(({ place }) => place)
  for (const place of [...placesOf('record'), 'journal.line', ...(alsoDerived ? placesOf('derived') : [])]) {
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
