import type { Officer } from '#identity'
import { type Db, sql } from '#platform/db.ts'
import type { WorkPage } from '../contract.ts'
import { type Row, rowsPerPage } from './work-rows.ts'

/** Letters of closed cases that are being corrected: at this officer's posts, and in the office. */
export async function countCorrected(db: Db, by: Officer): Promise<{ mine: number; office: number }> {
  const row = await db.one<{ mine: number; office: number }>(sql`
    select count(*) filter (where standing.post = any (${by.posts}))::int as mine, count(*)::int as office
    from cases.standing where standing.office = ${by.office} and standing.correcting is not null
      and standing.state = 'closed'`)
  return row ?? { mine: 0, office: 0 }
}

/** Letters that are being corrected, of cases closed or not: few, and before everything that has time left. */
export async function listCorrected(db: Db, by: Officer, tab: WorkPage['tab']): Promise<Row[]> {
  if (tab === 'done' || tab === 'waiting') return []
  const posts = tab === 'office' ? null : by.posts
  return await db.all(sql`
    select standing.case_id as "caseId", standing.number, standing.service_version as version, standing.applicant,
           standing.state, standing.step, standing.seen, standing.since, null as "startedAt", null as "soonAt",
           null as "dueAt", standing.ended_at as "endedAt", null as keeper, null as stopped, null as pauses, standing.correcting,
           (select village_view.name from offices.village_view where village_view.id = standing.village limit 1) as village
    from cases.standing where standing.office = ${by.office} and standing.correcting is not null
      and (${posts}::text[] is null or standing.post = any (${posts}))
    order by standing.since, standing.case_id limit ${rowsPerPage}`)
}
