import { type Db, type Sql, sql } from './db.ts'

/** What makes tables slow to fill row by row, as statements: which take it off, and which make it again as it was. */
export type TakenOff = { indexes: readonly string[]; foreignKeys: readonly string[] }

type Found = { kind: 'foreign-key' | 'constraint' | 'index'; off: string; again: string }

/**
 * Takes every foreign key and index off these tables, and foreign keys of others that point to them, until `makeIndexes` and
 * `makeForeignKeys` make them again: sorted and checked as a whole, which takes a small part of the time that row by row
 * does. All of it inside one transaction of the owner, so that nobody ever meets a table without them.
 */
export async function takeOff(db: Db, places: readonly string[]): Promise<TakenOff> {
  const found = await db.all<Found>(sql`
    with filled as (select unnest(${places}::text[]::regclass[])::oid as relation)
    select 'foreign-key' as kind, link.oid as made,
           format('alter table %s drop constraint %I', link.conrelid::regclass, link.conname) as off,
           format('alter table %s add constraint %I %s', link.conrelid::regclass, link.conname, pg_get_constraintdef(link.oid)) as again
    from pg_constraint as link
    where link.contype = 'f'
      and (link.conrelid in (select relation from filled) or link.confrelid in (select relation from filled))
    union all
    select 'constraint', own.oid, format('alter table %s drop constraint %I', own.conrelid::regclass, own.conname),
           format('alter table %s add constraint %I %s', own.conrelid::regclass, own.conname, pg_get_constraintdef(own.oid))
    from pg_constraint as own
    where own.contype in ('p', 'u', 'x') and own.conrelid in (select relation from filled)
    union all
    select 'index', pg_index.indexrelid, format('drop index %s', pg_index.indexrelid::regclass), pg_get_indexdef(pg_index.indexrelid)
    from pg_index
    where pg_index.indrelid in (select relation from filled)
      and not exists (select from pg_constraint where pg_constraint.conindid = pg_index.indexrelid and pg_constraint.contype <> 'f')
    order by kind desc, made`)
  const ofKind = (...kinds: Found['kind'][]) => found.filter(({ kind }) => kinds.includes(kind))
  for (const { off } of [...ofKind('foreign-key'), ...ofKind('index', 'constraint')]) await db.all(asWritten(off))
  return {
    indexes: ofKind('index', 'constraint').map(({ again }) => again),
    foreignKeys: ofKind('foreign-key').map(({ again }) => again),
  }
}

/** Makes indexes, keys and what they guarantee again, with as much memory as sorting them is worth. */
export async function makeIndexes(db: Db, { indexes }: TakenOff): Promise<void> {
  await db.all(sql`set local maintenance_work_mem = '1GB'`)
  for (const index of indexes) await db.all(asWritten(index))
}

/** Makes foreign keys again: each is checked over all rows, and fails where one points to nothing. */
export async function makeForeignKeys(db: Db, { foreignKeys }: TakenOff): Promise<void> {
  await db.all(sql`set local maintenance_work_mem = '1GB'`)
  for (const key of foreignKeys) await db.all(asWritten(key))
}

function asWritten(text: string): Sql {
  return { name: '', text, values: [] }
}
