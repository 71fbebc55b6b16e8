import { type Db, sql } from '#platform/db.ts'
import type { DeclaredTable } from '../contract.ts'
import { inLoadOrder } from '../rules.ts'

/** Every declared table as the catalogue describes it, each after those its foreign keys need. */
export async function declaredTables(db: Db): Promise<DeclaredTable[]> {
  const tables = await db.all<DeclaredTable>(sql`
    select declared.place, declared.kind, coalesce(declared.key_columns, '{}') as key,
      (select json_agg(json_build_object(
          'name', attribute.attname,
          'sql', quote_ident(attribute.attname),
          'type', format_type(attribute.atttypid, attribute.atttypmod),
          'sequence', pg_get_serial_sequence(declared.place, attribute.attname),
          'computed', attribute.attgenerated <> '',
          'fallback', case
            when attribute.attgenerated <> '' then null
            when attribute.atthasmissing then
              format('(%L::text[])[1]::%s', attribute.attmissingval::text,
                     format_type(attribute.atttypid, attribute.atttypmod))
            else pg_get_expr(fallback.adbin, fallback.adrelid) end) order by attribute.attnum)
       from pg_attribute as attribute
       left join pg_attrdef as fallback
         on fallback.adrelid = attribute.attrelid and fallback.adnum = attribute.attnum
       where attribute.attrelid = declared.place::regclass and attribute.attnum > 0 and not attribute.attisdropped
      ) as columns,
      coalesce((select array_agg(distinct format('%I.%I', namespace.nspname, needed.relname))
       from pg_constraint as link
       join pg_class as needed on needed.oid = link.confrelid
       join pg_namespace as namespace on namespace.oid = needed.relnamespace
       where link.contype = 'f' and link.conrelid = declared.place::regclass and link.confrelid <> link.conrelid
      ), '{}') as needs
    from journal.declared order by declared.position`)
  return inLoadOrder(tables)
}

/** The record tables: those that are imaged, and can be rebuilt from the journal. */
export async function recordTables(db: Db): Promise<DeclaredTable[]> {
  return (await declaredTables(db)).filter((table) => table.kind === 'record')
}
