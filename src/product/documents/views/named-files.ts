import { type Db, sql } from '#platform/db.ts'

const batch = 1000

/** The stored files that rows name, by their SHA-256, each once and in order. */
export async function* namedFiles(db: Db): AsyncGenerator<string> {
  for (let last = ''; ; ) {
    const rows = await db.all<{ sha256: string }>(sql`
      select distinct file.sha256 from documents.file
      where file.sha256 > ${last} order by file.sha256 limit ${batch}`)
    for (const { sha256 } of rows) yield sha256
    last = rows.at(-1)?.sha256 ?? last
    if (rows.length < batch) return
  }
}
