import type { TestOffice } from '#tests/office.ts'

/** Every table of every slice of which a row says this anywhere. */
export async function wherever(office: TestOffice, told: string): Promise<string[]> {
  const { rows } = await office.owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const saying = `select 1 from ${name} as it where it::text ilike $1 limit 1`
    const { rowCount } = await office.owner.query(saying, [`%${told}%`])
    if (rowCount) found.push(name)
  }
  return found.sort()
}
