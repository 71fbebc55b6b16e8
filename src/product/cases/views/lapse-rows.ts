import type { Officer } from '#identity'
import { type Db, sql } from '#platform/db.ts'
import { type Row, rowsPerPage } from './work-rows.ts'

/**
 * Files whose applicants did not come within their limit, on the list of whoever may decide that they lapse. Found by an
 * index of the few files that have such a limit.
 */
export async function lapseRows(db: Db, by: Officer, now: Temporal.Instant): Promise<Row[]> {
  if (!by.duties.includes('cases.sign')) return []
  const rows = await db.all<Row>(sql`
    select standing.case_id as "caseId", standing.number, standing.service_version as version, standing.applicant,
           standing.state, standing.step, standing.seen, standing.since, standing.started_at as "startedAt",
           standing.soon_at as "soonAt", standing.due_at as "dueAt", standing.ended_at as "endedAt", standing.stopped,
           null as pauses, null as keeper, standing.lapses_at as "lapsesAt",
           (select village_view.name from offices.village_view where village_view.id = standing.village limit 1) as village
    from cases.standing
    where standing.office = ${by.office} and standing.lapses_at <= ${now}
    order by standing.lapses_at, standing.case_id limit ${rowsPerPage}`)
  return rows.map((row) => ({ ...row, lapsing: true }))
}
