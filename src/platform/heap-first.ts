import { type Db, type Sql, sql } from './db.ts'

type Found = { kind: 'foreign-key' | 'constraint' | 'index'; off: string; again: string }

/**
 * Empties tables, has them filled by `fill`, and only then makes their indexes and foreign keys as they were, and those of
 * others that point to them: sorted and checked as a whole they take a small part of the time that row by row they take. A
 * key that rows break fails then. Inside one transaction of the owner, so that nobody ever meets a table without them, with
 * triggers off and nothing left to check. `say` is told when the rows are in. Returns what `fill` returns.
 */
export async function fillHeapFirst<Result>(
  db: Db,
  places: readonly string[],
  fill: () => Promise<Result>,
  say: () => void = () => undefined,
): Promise<Result> {
  // What goes into a table that this very transaction emptied needs no log where no other server reads it.
  await db.all(asWritten(`truncate ${places.join(', ')}`))
  const { indexes, foreignKeys } = await takeOff(db, places)
  const result = await fill()
  say()
  await db.all(sql`set local maintenance_work_mem = '1GB'`)
  for (const index of indexes) await db.all(asWritten(index))
  await db.all(asWritten(`analyze ${places.join(', ')}`))
  for (const key of foreignKeys) await db.all(asWritten(key))
  return result
}

async function takeOff(db: Db, places: readonly string[]) {
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

function asWritten(text: string): Sql {
  return { name: '', text, values: [] }
}
