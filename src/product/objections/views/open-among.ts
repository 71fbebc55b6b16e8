import { type Db, sql } from '#platform/db.ts'

/** Which of these cases have an objection or appeal that was neither turned down nor carried out. */
export async function openObjectionsAmong(db: Db, cases: readonly string[]): Promise<string[]> {
  const rows = await db.all<{ id: string }>(sql`
    select distinct objection.case_id as id from objections.objection
    where objection.case_id = any (${cases}::uuid[])
      and not exists (select from objections.carrying where carrying.objection = objection.id)
      and not exists (
        select from objections.decision where decision.objection = objection.id and not decision.granted)
    limit 200000`)
  return rows.map(({ id }) => id)
}
