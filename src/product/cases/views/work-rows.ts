import type { PauseReason } from '#clock'
import type { Officer } from '#identity'
import { type Db, sql } from '#platform/db.ts'
import type { CaseState, WorkPage, WorkRow } from '../contract.ts'
import type { correctionTurns } from '../correction-words.ts'

/** Rows of one page of the list. */
export const rowsPerPage = 50

export type Row = {
  caseId: string
  number: string
  version: string
  applicant: string
  village: string | null
  state: CaseState
  step: string | null
  post?: string | null
  /** Posts of a team whose part is open. */
  team?: readonly string[] | null
  /** Until when it is expected back from another agency. */
  awayUntil?: Temporal.PlainDate | null
  seen: number
  since: Temporal.Instant
  startedAt: Temporal.Instant | null
  soonAt: Temporal.Instant | null
  dueAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
  keeper: string | null
  /** Stretches in which its clock stood still, as the database writes them. */
  pauses: readonly { from: string; to: string }[] | null
  /** For what its clock stands still. */
  stopped: PauseReason | null
  /** Until when its applicant may come, where a rule says so. */
  lapsesAt?: Temporal.Instant | null
  lapsing?: boolean
  substitute?: WorkRow['substitute']
  /** How far a letter is corrected, of a case closed or not. */
  correcting?: keyof typeof correctionTurns
}

/** How many files each list of this officer has. */
export async function countWork(
  db: Db,
  by: Officer,
  midnight: Temporal.Instant,
  now: Temporal.Instant,
): Promise<WorkPage['counts'] & { lateHere: number }> {
  const row = await db.one<WorkPage['counts'] & { lateHere: number }>(sql`
    select count(*) filter (where standing.state = 'open' and (standing.team && ${by.posts}::text[]
                              or standing.post = any (${by.posts})
                                 and coalesce(standing.keeper, ${by.id}) = ${by.id}))::int as mine,
           count(*) filter (where standing.state = 'open' and (standing.team && ${by.posts}::text[]
                              or standing.post = any (${by.posts})))::int as post,
           count(*) filter (where standing.state = 'incomplete')::int as waiting,
           count(*) filter (where standing.state = 'open')::int as office,
           count(*) filter (where standing.state = 'open' and standing.due_at <= ${now})::int as "lateHere",
           (select count(*)::int from cases.standing as ended
            where ended.office = ${by.office} and ended.ended_at >= ${midnight}) as done,
           count(*) filter (where standing.state = 'open' and standing.post = any (${by.posts})
                              and coalesce(standing.keeper, ${by.id}) = ${by.id} and standing.due_at <= ${now})::int as late,
           count(*) filter (where standing.state = 'open' and standing.post = any (${by.posts})
                              and coalesce(standing.keeper, ${by.id}) = ${by.id}
                              and standing.soon_at <= ${now} and standing.due_at > ${now})::int as soon
    from cases.standing where standing.office = ${by.office} and standing.state in ('open', 'incomplete')`)
  return row ?? { mine: 0, post: 0, waiting: 0, office: 0, done: 0, late: 0, soon: 0, lateHere: 0 }
}

/** The files of one page of a list, by due time. */
export async function listRows(
  db: Db,
  by: Officer,
  tab: WorkPage['tab'],
  midnight: Temporal.Instant,
  page: number,
): Promise<Row[]> {
  const offset = (page - 1) * rowsPerPage
  if (tab === 'done') {
    return await db.all(sql`
      select standing.case_id as "caseId", standing.number, standing.service_version as version, standing.applicant,
             standing.state, standing.step, standing.seen, standing.since, standing.started_at as "startedAt",
             standing.soon_at as "soonAt", standing.due_at as "dueAt", standing.ended_at as "endedAt", standing.stopped,
             standing.lapses_at as "lapsesAt",
           (select jsonb_agg(jsonb_build_object('from', pause_view.since, 'to', pause_view.until) order by pause_view.since)
            from clock.pause_view where pause_view.subject = standing.case_id and pause_view.kind = 'promise'
              and pause_view.until is not null) as pauses,
             (select concat_ws(' ', officer_view.address_as, officer_view.name) from identity.officer_view
              where officer_view.id = standing.keeper) as keeper,
             (select village_view.name from offices.village_view where village_view.id = standing.village limit 1) as village
      from cases.standing where standing.office = ${by.office} and standing.ended_at >= ${midnight}
      order by standing.ended_at desc limit ${rowsPerPage} offset ${offset}`)
  }
  const state = tab === 'waiting' ? 'incomplete' : 'open'
  const posts = tab === 'mine' || tab === 'post' ? by.posts : null
  const inHandsOfOthers = tab === 'mine' ? by.id : null
  return await db.all(sql`
    select standing.case_id as "caseId", standing.number, standing.service_version as version, standing.applicant,
           standing.state, standing.step, standing.seen, standing.since, standing.started_at as "startedAt",
           standing.soon_at as "soonAt", standing.due_at as "dueAt", standing.ended_at as "endedAt", standing.stopped,
             standing.post, standing.team, standing.away_until as "awayUntil",
             standing.lapses_at as "lapsesAt",
           (select jsonb_agg(jsonb_build_object('from', pause_view.since, 'to', pause_view.until) order by pause_view.since)
            from clock.pause_view where pause_view.subject = standing.case_id and pause_view.kind = 'promise'
              and pause_view.until is not null) as pauses,
           (select concat_ws(' ', officer_view.address_as, officer_view.name) from identity.officer_view
            where officer_view.id = standing.keeper) as keeper,
           (select village_view.name from offices.village_view where village_view.id = standing.village limit 1) as village
    from cases.standing
    where standing.office = ${by.office} and standing.state = ${state} and standing.correcting is null
      and (${posts}::text[] is null or standing.team && ${posts}::text[]
           or standing.post = any (${posts}) and (${inHandsOfOthers}::uuid is null
             or coalesce(standing.keeper, ${inHandsOfOthers}) = ${inHandsOfOthers}))
    order by standing.due_at nulls last, standing.since, standing.case_id limit ${rowsPerPage} offset ${offset}`)
}
