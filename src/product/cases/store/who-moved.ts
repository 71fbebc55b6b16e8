import { type Db, sql } from '#platform/db.ts'
import type { HeldCase } from './find.ts'

/**
 * Who acted last on a case and at what hour of the office, for the one who came second: who corrected its letter, refused
 * it, withdrew it, let it lapse, amended it or took a step.
 */
export async function findWhoMoved(
  db: Db,
  file: HeldCase,
  zone: string,
): Promise<{ by: string; time: string; what: string }> {
  const row = await db.one<{ name: string; at: Temporal.Instant; what: string | null }>(sql`
    select officer_view.name, moved.at, moved.what
    from (select refusal.officer, refusal.refused_at as at, 'refused' as what, 4 as place from cases.refusal where refusal.case_id = ${file.id}
          union all
          select handover.officer, handover.handed_at, 'hand-over', 5 from cases.handover where handover.case_id = ${file.id}
          union all select withdrawal.officer, withdrawal.withdrawn_at, 'withdrawn', 4 from cases.withdrawal where withdrawal.case_id = ${file.id}
          union all
          (select coalesce(lapse.begun_by, lapse.officer), coalesce(lapse.begun_at, lapse.lapsed_at),
                  case when lapse.begun_at is null then 'lapsed' else 'begun-again' end, 2
           from cases.lapse where lapse.case_id = ${file.id} order by lapse.lapsed_at desc limit 1)
          union all
          select approval_view.officer, approval_view.at, 'refusal-signed', 3
          from signing.approval_view join documents.letter_view on letter_view.id = approval_view.letter
          where letter_view.subject = ${file.refusing?.id ?? null}
          union all
          (select coalesce(proposal.dropped_by, proposal.officer), coalesce(proposal.dropped_at, proposal.proposed_at),
                  case when proposal.dropped_at is null then 'refusal-proposed' else 'refusal-dropped' end, 2
           from cases.refusal_proposal as proposal where proposal.case_id = ${file.id}
           order by proposal.proposed_at desc limit 1)
          union all
          (select amendment.officer, amendment.amended_at, 'amended', 1
           from cases.amendment where amendment.case_id = ${file.id} order by amendment.ordinal desc limit 1)
          union all
          (select corrected.officer, corrected.at, corrected.what,
                  case when correction.before_handover then 1 else 6 end
           from cases.correction, lateral (
             select correction.officer, correction.requested_at as at, 'correction-requested' as what
             union all
             select turned_down.officer, turned_down.turned_down_at, 'correction-turned-down'
             from cases.correction_turned_down as turned_down where turned_down.correction = correction.id
             union all
             select approval_view.officer, approval_view.at, 'correction-approved'
             from signing.approval_view join documents.letter_view on letter_view.id = approval_view.letter
             where letter_view.subject = correction.id
             union all
             select taken.officer, taken.taken_at,
                    case taken.does when 'number' then 'correction-numbered' else 'correction-archived' end
             from cases.correction_step as taken where taken.correction = correction.id
             union all
             select handed.officer, handed.handed_at, 'correction-handed-over'
             from cases.correction_handover as handed where handed.correction = correction.id) as corrected
           where correction.case_id = ${file.id} order by corrected.at desc limit 1)
          union all
          (select desk_move.officer, desk_move.moved_at, 'move-desk', 1
           from cases.desk_move where desk_move.case_id = ${file.id} order by desk_move.ordinal desc limit 1)
          union all select reduction_view.officer, reduction_view.reduced_at, 'charge-reduced', 1 from fees.reduction_view where reduction_view.subject = ${file.id}
          union all
          (select team_part.officer, team_part.at, 'team-part', 1
           from cases.team_part where team_part.case_id = ${file.id} order by team_part.entry desc limit 1)
          union all
          (select visit_plan.officer, visit_plan.at, 'plan-visit', 1
           from cases.visit_plan where visit_plan.case_id = ${file.id} order by visit_plan.entry desc limit 1)
          union all
          (select party_signature.officer, party_signature.at, 'parties-sign', 1
           from cases.party_signature where party_signature.case_id = ${file.id}
           order by party_signature.entry desc limit 1)
          union all
          (select step.officer, step.taken_at, nullif(step.outcome, 'passed'), 0
           from cases.step where step.case_id = ${file.id} order by step.ordinal desc limit 1)) as moved
    join identity.officer_view on officer_view.id = moved.officer
    order by case when moved.place > 2 then moved.place end desc nulls last, moved.at desc, moved.place desc limit 1`)
  const last = file.definition.procedure.find((step) => step.key === file.taken.at(-1)?.step)
  if (!row) return { by: '', time: '', what: '' }
  return { by: row.name, time: clockOf(row.at.toZonedDateTimeISO(zone)), what: row.what ?? last?.does ?? '' }
}

function clockOf({ hour, minute }: Temporal.ZonedDateTime): string {
  return `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`
}
