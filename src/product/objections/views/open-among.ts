import { type Db, sql } from '#platform/db.ts'

/** Which of these cases, or of an office's, have an objection or appeal that was neither turned down nor carried out. */
export async function openObjectionsAmong(
  db: Db,
  wanted: { cases: readonly string[] } | { office: string },
): Promise<string[]> {
  const [cases, office] = 'cases' in wanted ? [wanted.cases, null] : [null, wanted.office]
  const rows = await db.all<{ id: string }>(sql`
    select distinct objection.case_id as id from objections.objection
    where (${cases}::uuid[] is null or objection.case_id = any (${cases}::uuid[]))
      and (${office}::uuid is null or objection.office = ${office})
      and not exists (select from objections.carrying where carrying.objection = objection.id)
      and not exists (
        select from objections.decision where decision.objection = objection.id and not decision.granted)
    limit 200000`)
  return rows.map(({ id }) => id)
}
