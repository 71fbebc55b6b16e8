import type { Sql } from '#platform/db.ts'
import type { DeclaredColumn, DeclaredTable } from '../contract.ts'

/** A statement whose tables or columns are known only from the catalogue; `text` holds names quoted by it. */
export function statement(text: string, ...values: readonly unknown[]): Sql {
  return { name: '', text, values }
}

/** The columns of a record that are written, and so stand in its images. */
export function writtenColumns(table: DeclaredTable): readonly DeclaredColumn[] {
  return table.columns.filter((column) => !column.computed)
}

/**
 * SQL that gives the key of each row and its written columns, as its images add up. `$1` is the table, `$2` an array of
 * keys to leave out. A column that was added later has, where the images miss it, what adding it gave the rows there were.
 */
export function foldedRows(table: DeclaredTable): string {
  const columns = writtenColumns(table).map((column) => {
    const value = `filled.${column.sql}`
    if (column.fallback === null) return value
    return `case when folded.body ? ${literal(column.name)} then ${value} else ${column.fallback} end as ${column.sql}`
  })
  return `
    select folded.key as "key of row", ${columns.join(', ')}
    from (select image.key, journal.fold(image.op, image.body order by image.seq) as body
          from journal.image where image.place = $1 and image.key <> all ($2::text[])
          group by image.key) as folded
    cross join lateral jsonb_populate_record(null::${table.place}, folded.body) as filled
    where folded.body is not null`
}

/** SQL for the key under which the images of a live row stand, as the image trigger writes it. */
export function keyOf(table: DeclaredTable, alias: string): string {
  const columns = table.key.map((name) => table.columns.find((column) => column.name === name)?.sql ?? name)
  const parts = columns.map((column) => `journal.key_part(to_jsonb(${alias}.${column}) #>> '{}', ${columns.length})`)
  return parts.join(` || '|' || `)
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
