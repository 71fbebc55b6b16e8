import { type Db, sql } from '#platform/db.ts'
import type { DeclaredTable, Finding } from '../contract.ts'
import { foldedRows, keyOf, statement, writtenColumns } from './folded-rows.ts'

/** How one record table stands against its images. */
export type RowsVerified = { rows: number; wrong: number; findings: Finding[] }

/**
 * Compares every row of a record table with what its images add up to, both ways: a changed row, a missing row, a row
 * that no image knows. Keys in `leaveOut` are passed over: their images are known to be damaged. At most `limit` findings.
 */
export async function verifyRows(
  db: Db,
  table: DeclaredTable,
  leaveOut: readonly string[],
  limit: number,
): Promise<RowsVerified> {
  await db.all(sql`savepoint rows`)
  try {
    return await compareRows(db, table, leaveOut, limit)
  } catch (error) {
    if (!isUnreadable(error)) throw error
    await db.all(sql`rollback to savepoint rows`)
    const unreadable = await findUnreadable(db, table)
    if (unreadable.length === 0) throw error
    const without = [...leaveOut, ...unreadable.map((image) => image.key)]
    const { rows, wrong, findings } = await compareRows(db, table, without, limit)
    const seen = unreadable.map((image): Finding => ({ kind: 'image-unreadable', place: table.place, ...image }))
    return { rows, wrong: wrong + seen.length, findings: [...seen, ...findings] }
  }
}

// The aliases hold a space, so that no column of a table can be meant instead.
type Compared = { key: string; kind: 'row-changed' | 'row-missing' | 'row-unknown' }

async function compareRows(db: Db, table: DeclaredTable, leaveOut: readonly string[], limit: number) {
  const columns = writtenColumns(table).map((column) => column.sql)
  const live = `
    select ${keyOf(table, 'live')} as "key of row", to_jsonb("whole row") as body
    from ${table.place} as live cross join lateral (select ${columns.map((c) => `live.${c}`).join(', ')}) as "whole row"`
  const folded = `
    select "whole row"."key of row", to_jsonb("whole row") - 'key of row' as body
    from (${foldedRows(table)}) as "whole row"`
  const different = await db.all<Compared & { total: number }>(
    statement(
      `select coalesce(folded."key of row", live."key of row") as key, count(*) over ()::float8 as total,
              case when folded."key of row" is null then 'row-unknown'
                   when live."key of row" is null then 'row-missing' else 'row-changed' end as kind
       from (${folded}) as folded
       full join (select * from (${live}) as every where "key of row" <> all ($2::text[])) as live
         on live."key of row" = folded."key of row"
       where folded.body is distinct from live.body
       order by 1 limit ${limit}`,
      table.place,
      leaveOut,
    ),
  )
  const counted = await db.one<{ rows: number }>(statement(`select count(*)::float8 as rows from ${table.place}`))
  return {
    rows: counted?.rows ?? 0,
    wrong: different[0]?.total ?? 0,
    findings: different.map(({ kind, key }): Finding => ({ kind, place: table.place, key })),
  }
}

// Sealed images were checked by their hashes; what cannot be read is an image that no seal covers yet.
async function findUnreadable(db: Db, table: DeclaredTable): Promise<{ line: string; key: string }[]> {
  const unsealed = await db.all<{ line: string; key: string; body: string }>(sql`
    select image.line, image.key, image.body from journal.image
    where image.place = ${table.place} and image.body is not null
      and not exists (select from journal.seal where seal.line = image.line)
    order by image.seq`)
  const unreadable: { line: string; key: string }[] = []
  for (const { line, key, body } of unsealed) {
    await db.all(sql`savepoint one_image`)
    const read = statement(`select jsonb_populate_record(null::${table.place}, $1::jsonb)`, body)
    const error: unknown = await db.all(read).then(
      () => undefined,
      (failure: unknown) => failure,
    )
    if (error !== undefined && !isUnreadable(error)) throw error
    if (error !== undefined) await db.all(sql`rollback to savepoint one_image`)
    await db.all(sql`release savepoint one_image`)
    if (error !== undefined) unreadable.push({ line, key })
  }
  return unreadable
}

// Class 22 of SQLSTATE: data that is not what its type allows.
function isUnreadable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('22')
}
