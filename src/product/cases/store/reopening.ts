import { randomUUIDv7 } from 'node:crypto'
import { type Db, sql, type Tx } from '#platform/db.ts'

/**
 * Moves a refusal, and who collected its letter, to the refusals that were overturned: they stay in the record, and the case
 * is refused no more. Another may one day take their place.
 */
export async function overturnRefusal(
  tx: Tx,
  over: {
    office: string
    caseId: string
    proposal: string | null
    step: string | null
    ground: string
    officer: string
    post: string
    at: Temporal.Instant
  },
): Promise<void> {
  await tx.write(sql`
    insert into cases.overturning (id, office, case_id, proposal, reason, refused_by, refused_post, refused_at, collected_by,
                                   relation, identity_seen, handed_by, handed_at, step, ground, officer, post, overturned_at)
    select ${randomUUIDv7()}, refusal.office, refusal.case_id, ${over.proposal}, refusal.reason, refusal.officer, refusal.post,
           refusal.refused_at, handover.collected_by, handover.relation, handover.identity_seen, handover.officer,
           handover.handed_at, ${over.step}, ${over.ground}, ${over.officer}, ${over.post}, ${over.at}
    from cases.refusal left join cases.handover on handover.case_id = refusal.case_id
    where refusal.case_id = ${over.caseId}`)
  await tx.write(sql`delete from cases.handover where handover.case_id = ${over.caseId}`)
  await tx.write(sql`delete from cases.refusal where refusal.case_id = ${over.caseId}`)
  await tx.write(sql`
    update cases.refusal_proposal set overturned_at = ${over.at} where refusal_proposal.id = ${over.proposal}`)
}

export type Overturned = {
  reason: string
  refusedAt: Temporal.Instant
  at: Temporal.Instant
  ground: string
  byAppeal: boolean
}

/** Refusals of a case that were overturned, newest first. */
export async function listOverturned(db: Db, caseId: string): Promise<Overturned[]> {
  return await db.all(sql`
    select overturning.reason, overturning.refused_at as "refusedAt", overturning.overturned_at as at, overturning.ground,
           cases.is_appeal(overturning.case_id, overturning.ground) as "byAppeal"
    from cases.overturning where overturning.case_id = ${caseId} order by overturning.overturned_at desc limit 100`)
}

export type Decided = { id: string; at: Temporal.Instant; toldAt: Temporal.Instant; post: string; reason: string }

/** The refusal or the lapse that ended a case, with the post that decided it and when the applicant was told. */
export async function findEnding(
  db: Db,
  caseId: string,
): Promise<(Decided & { kind: 'refusal' | 'lapse' }) | undefined> {
  return await db.one(sql`
    select 'refusal' as kind, coalesce(proposal.id, refusal.case_id) as id, refusal.refused_at as at,
           coalesce(handover.handed_at, refusal.refused_at) as "toldAt", refusal.post, refusal.reason
    from cases.refusal
    left join cases.refusal_proposal as proposal
      on proposal.case_id = refusal.case_id and proposal.dropped_at is null and proposal.overturned_at is null
    left join cases.handover on handover.case_id = refusal.case_id
    where refusal.case_id = ${caseId}
    union all
    select 'lapse', lapse.id, lapse.lapsed_at, lapse.lapsed_at, lapse.post, lapse.reason
    from cases.lapse where lapse.case_id = ${caseId} and lapse.begun_at is null
    limit 1`)
}
