import { type Db, sql } from '#platform/db.ts'
import type {
  Comment,
  Discussion,
  Done,
  Enactment,
  Evaluation,
  Mending,
  OnPaper,
  Pledge,
  Publication,
  Reopening,
  Review,
} from '../contract/life.ts'

type Ids = readonly string[]
type Of<Step> = Map<string, Step[]>
type Found<Step> = Step & { standard: string }

export async function readDiscussions(db: Db, ids: Ids): Promise<Of<Discussion>> {
  const rows = await db.all<Found<Discussion>>(sql`
    select discussion.standard, discussion.wording, discussion.signed_on as "signedOn", discussion.place,
           discussion.attended, discussion.agreed, discussion.minutes, discussion.attendance,
           discussion.recorded_by as by, officer_view.name as "byName", discussion.recorded_at as at
    from standards.discussion join identity.officer_view on officer_view.id = discussion.recorded_by
    where discussion.standard = any (${ids}::uuid[]) limit 1000`)
  return byStandard(rows)
}

export async function readPublications(db: Db, ids: Ids): Promise<Of<Publication>> {
  const rows = await db.all<Found<Publication>>(sql`
    select publication.standard, publication.wording, publication.comments_until as "commentsUntil",
           publication.published_by as by, officer_view.name as "byName", publication.published_at as at
    from standards.publication join identity.officer_view on officer_view.id = publication.published_by
    where publication.standard = any (${ids}::uuid[]) limit 1000`)
  return byStandard(rows)
}

/** The first mending of each, and those after it was taken up again, oldest first. */
export async function readMendings(db: Db, ids: Ids): Promise<Of<Mending>> {
  const rows = await db.all<Found<Mending>>(sql`
    select mended.standard, mended.wording, mended.by, officer_view.name as "byName", mended.at
    from (select mending.standard, 0 as ordinal, mending.wording, mending.mended_by as by, mending.mended_at as at
          from standards.mending
          union all
          select reopening.standard, reopening.ordinal, remending.wording, remending.mended_by, remending.mended_at
          from standards.remending join standards.reopening on reopening.id = remending.reopening) as mended
    join identity.officer_view on officer_view.id = mended.by
    where mended.standard = any (${ids}::uuid[]) order by mended.standard, mended.ordinal limit 10000`)
  return byStandard(rows)
}

export async function readReopenings(db: Db, ids: Ids): Promise<Of<Reopening>> {
  const rows = await db.all<Found<Reopening>>(sql`
    select reopening.standard, reopening.id, reopening.reason, reopening.reopened_by as by, officer_view.name as "byName",
           reopening.reopened_at as at
    from standards.reopening join identity.officer_view on officer_view.id = reopening.reopened_by
    where reopening.standard = any (${ids}::uuid[]) order by reopening.standard, reopening.ordinal limit 10000`)
  return byStandard(rows)
}

export async function readPapers(db: Db, ids: Ids): Promise<Of<OnPaper>> {
  const rows = await db.all<Found<OnPaper>>(sql`
    select paper.standard, paper.begun_on as "begunOn", paper.instrument, paper.entered_by as by,
           officer_view.name as "byName", paper.entered_at as at
    from standards.paper join identity.officer_view on officer_view.id = paper.entered_by
    where paper.standard = any (${ids}::uuid[]) limit 1000`)
  return byStandard(rows)
}

export async function readEnactments(db: Db, ids: Ids): Promise<Of<Enactment>> {
  const rows = await db.all<Found<Enactment>>(sql`
    select enactment.standard, enactment.number, enactment.decided_on as "decidedOn",
           enactment.holds_from as "holdsFrom", enactment.version, enactment.decision, enactment.enacted_by as by,
           officer_view.name as "byName", enactment.enacted_at as at
    from standards.enactment join identity.officer_view on officer_view.id = enactment.enacted_by
    where enactment.standard = any (${ids}::uuid[]) limit 1000`)
  return byStandard(rows)
}

export async function readPledges(db: Db, ids: Ids): Promise<Of<Pledge>> {
  const rows = await db.all<Found<Pledge>>(sql`
    select pledge.standard, pledge.signer, pledge.published_by as by, officer_view.name as "byName",
           pledge.published_at as at
    from standards.pledge join identity.officer_view on officer_view.id = pledge.published_by
    where pledge.standard = any (${ids}::uuid[]) limit 1000`)
  return byStandard(rows)
}

export async function readEvaluations(db: Db, ids: Ids): Promise<Of<Evaluation>> {
  const rows = await db.all<Found<Evaluation>>(sql`
    select evaluation.standard, evaluation.id, evaluation.held_on as "heldOn", evaluation.findings,
           evaluation.evaluated_by as by, officer_view.name as "byName", evaluation.evaluated_at as at
    from standards.evaluation join identity.officer_view on officer_view.id = evaluation.evaluated_by
    where evaluation.standard = any (${ids}::uuid[]) order by evaluation.standard, evaluation.ordinal limit 5000`)
  return byStandard(rows)
}

export async function readReviews(db: Db, ids: Ids): Promise<Of<Review>> {
  const rows = await db.all<Found<Review>>(sql`
    select review.standard, review.id, review.held_on as "heldOn", review.outcome, review.findings,
           review.reviewed_by as by, officer_view.name as "byName", review.reviewed_at as at
    from standards.review join identity.officer_view on officer_view.id = review.reviewed_by
    where review.standard = any (${ids}::uuid[]) order by review.standard, review.ordinal limit 5000`)
  return byStandard(rows)
}

export async function readDropped(db: Db, ids: Ids): Promise<Of<Done & { reason: string }>> {
  const rows = await db.all<Found<Done & { reason: string }>>(sql`
    select dropped.standard, dropped.reason, dropped.dropped_by as by, officer_view.name as "byName",
           dropped.dropped_at as at
    from standards.dropped join identity.officer_view on officer_view.id = dropped.dropped_by
    where dropped.standard = any (${ids}::uuid[]) limit 1000`)
  return byStandard(rows)
}

/** What the public wrote on a draft, oldest first, each with its answer. */
export async function listComments(db: Db, standard: string): Promise<Comment[]> {
  const rows = await db.all<
    Omit<Comment, 'answer'> & {
      accepted: boolean | null
      reason: string | null
      by: string | null
      byName: string | null
      answeredAt: Temporal.Instant | null
    }
  >(sql`
    select comment.id, comment.name, comment.words, comment.given_at as at, answer.accepted, answer.reason,
           answer.answered_by as by, officer_view.name as "byName", answer.answered_at as "answeredAt"
    from standards.comment
    left join standards.answer on answer.comment = comment.id
    left join identity.officer_view on officer_view.id = answer.answered_by
    where comment.standard = ${standard} order by comment.given_at, comment.id limit 2000`)
  return rows.map(({ accepted, reason, by, byName, answeredAt, ...comment }) => ({
    ...comment,
    answer:
      accepted !== null && reason !== null && by !== null && answeredAt !== null
        ? { accepted, reason, by, byName: byName ?? '', at: answeredAt }
        : undefined,
  }))
}

function byStandard<Step extends { standard: string }>(rows: readonly Step[]): Map<string, Step[]> {
  return Map.groupBy(rows, ({ standard }) => standard)
}
