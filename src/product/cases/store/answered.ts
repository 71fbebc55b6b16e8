import { type Db, sql } from '#platform/db.ts'

/** Numbers of files of an office that its slip has answered, and whose duty to answer an earlier release let run on. */
export async function listAnswered(db: Db, office: string): Promise<string[]> {
  const rows = await db.all<{ number: string }>(sql`
    select standing.number from cases.standing
    where standing.office = ${office} and standing.state = 'incomplete' and standing.due_at is not null
    order by standing.number limit 500`)
  return rows.map(({ number }) => number)
}
