import type { CopiedTable } from './copy.ts'
import { type Db, sql } from './db.ts'

/** A sequence by its name as SQL writes it, and the last number it gave, in decimal. */
export type SequenceState = { name: string; last: string }

/** The sequences in the schemas of these tables that have given a number. Their state is of now, in no snapshot. */
export async function readSequences(db: Db, tables: readonly CopiedTable[]): Promise<SequenceState[]> {
  const schemas = [...new Set(tables.map(({ place }) => place.slice(0, place.indexOf('.'))))]
  return await db.all(sql`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as last
    from pg_sequences where quote_ident(schemaname) = any (${schemas}) and last_value is not null
    order by 1`)
}

/** Moves sequences past the numbers that were given, so that none is given twice. A sequence that is gone is left out. */
export async function advanceSequences(db: Db, sequences: readonly SequenceState[]): Promise<void> {
  for (const { name, last } of sequences) {
    await db.all(sql`select setval(to_regclass(${name}), ${last}::bigint) where to_regclass(${name}) is not null`)
  }
}
