import type pg from 'pg'

/** Rows by table: of the journal by what they tell, of every other declared table by its name. */
export type RowCounts = Readonly<Record<string, number>>

/** Counts the rows of every table that records the office's work. Figures are left out: they are folded meanwhile, by the clock. */
export async function countRows(client: pg.Client): Promise<RowCounts> {
  const { rows: tables } = await client.query<{ place: string }>(
    `select place from journal.declared where kind <> 'local' and place not like 'supervision.%' order by place`,
  )
  const counts = tables.map(({ place }) => `select '${place}' as what, count(*)::int as rows from ${place}`)
  const journal = [
    `select 'line ' || name, count(*)::int from journal.line group by name`,
    `select 'image ' || place || ' ' || op::text, count(*)::int from journal.image group by place, op`,
  ]
  const { rows } = await client.query<{ what: string; rows: number }>([...counts, ...journal].join(' union all '))
  return Object.fromEntries(rows.map(({ what, rows }) => [what, rows]))
}

/** What was added between two counts; what did not change is left out. */
export function difference(before: RowCounts, after: RowCounts): RowCounts {
  const added = Object.entries(after).map(([what, rows]) => [what, rows - (before[what] ?? 0)] as const)
  // By name: a large table is counted in another order than a small one, and two counts are compared as text.
  return Object.fromEntries(added.filter(([, rows]) => rows !== 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}
