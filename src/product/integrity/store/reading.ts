import { type Db, sql, type Tx } from '#platform/db.ts'
import type { MarkKind, Told } from '../contract/reading.ts'

type Month = { office: string; month: Temporal.PlainDate }

export type CountedMonth = Month & { answers: number; unread: number; followedUp: number }

/**
 * Months with answers, those with unread ones first, then the newest; of one office and month where it is said. An answer is
 * read once it was marked after everything that was answered about its hand-over.
 */
export async function listMonths(db: Db, only: Partial<Month> = {}): Promise<CountedMonth[]> {
  const { office = null, month = null } = only
  return await db.all(sql`
    select coalesce(answer.kecamatan, answer.office) as office, answer.month, count(*)::int as answers,
           count(*) filter (where not marked.read)::int as unread,
           count(*) filter (where marked.followed)::int as "followedUp"
    from integrity.answer
    cross join lateral (
      select coalesce(max(mark.marked_at) > greatest(answer.answered_at, (
               select max(again.answered_at) from integrity.later_answer as again
               where again.case_id = answer.case_id)), false) as read,
             coalesce(bool_or(mark.kind = 'followed-up'), false) as followed
      from integrity.mark where mark.case_id = answer.case_id) as marked
    where (${office}::uuid is null or coalesce(answer.kecamatan, answer.office) = ${office}) and (${month}::date is null or answer.month = ${month})
    group by coalesce(answer.kecamatan, answer.office), answer.month
    order by count(*) filter (where not marked.read) = 0,
             answer.month desc, coalesce(answer.kecamatan, answer.office) limit 500`)
}

type LaterRow = { id: string; fingerprint: string; algorithm: string; envelope: string; at: string }
type NoteRow = LaterRow & { by: string }
export type AnswerRow = {
  id: string
  number: string
  version: string
  fingerprint: string
  algorithm: string
  envelope: string
  answeredAt: Temporal.Instant
  mark: MarkKind | null
  notes: NoteRow[] | null
  later: LaterRow[] | null
}

/**
 * The answers of a month with how many envelopes lie in each, unread ones first: also those that were answered again since they
 * were marked.
 */
export async function listInOrder(db: Db, { office, month }: Month): Promise<{ id: string; envelopes: number }[]> {
  return await db.all(sql`
    select answer.case_id as id, again.count + 1 as envelopes
    from integrity.answer
    cross join lateral (
      select count(*)::int as count, max(later_answer.answered_at) as newest from integrity.later_answer
      where later_answer.case_id = answer.case_id) as again
    where coalesce(answer.kecamatan, answer.office) = ${office} and answer.month = ${month}
    order by exists (select 1 from integrity.mark where mark.case_id = answer.case_id
                       and mark.marked_at > greatest(answer.answered_at, again.newest)),
             answer.answered_at, answer.case_id limit 5000`)
}

/** Some answers in their envelopes, in the order in which they are named. */
export async function listAnswers(db: Db, ids: readonly string[]): Promise<AnswerRow[]> {
  return await db.all(sql`
    select answer.case_id as id, standing_view.number, standing_view.service_version as version, public_key.fingerprint,
           answer.algorithm, answer.envelope, answer.answered_at as "answeredAt", marked.kind as mark,
           (select jsonb_agg(jsonb_build_object('id', mark.id, 'fingerprint', closed.fingerprint,
                     'algorithm', mark.algorithm, 'envelope', mark.envelope, 'by', officer_view.name, 'at', mark.marked_at)
                     order by mark.marked_at)
            from integrity.mark join integrity.public_key as closed on closed.id = mark.public_key
            left join identity.officer_view on officer_view.id = mark.officer
            where mark.case_id = answer.case_id) as notes,
           (select jsonb_agg(jsonb_build_object('id', again.id, 'fingerprint', closed.fingerprint,
                     'algorithm', again.algorithm, 'envelope', again.envelope, 'at', again.answered_at)
                     order by again.answered_at, again.id)
            from integrity.later_answer as again join integrity.public_key as closed on closed.id = again.public_key
            where again.case_id = answer.case_id) as later
    from unnest(${ids}::uuid[]) with ordinality as named (id, place)
    join integrity.answer on answer.case_id = named.id
    join integrity.public_key on public_key.id = answer.public_key
    join cases.standing_view on standing_view.case_id = answer.case_id
    left join lateral (
      select mark.kind from integrity.mark
      where mark.case_id = answer.case_id and mark.marked_at > greatest(answer.answered_at, (
        select max(again.answered_at) from integrity.later_answer as again where again.case_id = answer.case_id))
      order by mark.kind = 'followed-up' desc limit 1) as marked on true
    order by named.place limit 5000`)
}

/** Which of these answers belong to this month of this office. */
export async function listAmong(db: Db, { office, month }: Month, ids: readonly string[]): Promise<string[]> {
  const rows = await db.all<{ id: string }>(sql`
    select answer.case_id as id from integrity.answer
    where coalesce(answer.kecamatan, answer.office) = ${office} and answer.month = ${month} and answer.case_id = any (${ids}::uuid[])`)
  return rows.map(({ id }) => id)
}

export type NewMark = { id: string; caseId: string; kind: MarkKind } & {
  note: { key: string; algorithm: string; envelope: string } | undefined
}

/** Marks an answer, with a note in an envelope or without. */
export async function saveMark(
  tx: Tx,
  mark: NewMark,
  by: { office: string; officer: string; post: string; at: Temporal.Instant },
): Promise<void> {
  const { key = null, algorithm = null, envelope = null } = mark.note ?? {}
  await tx.write(sql`
    insert into integrity.mark (id, office, case_id, kind, public_key, algorithm, envelope, officer, post, marked_at)
    values (${mark.id}, ${by.office}, ${mark.caseId}, ${mark.kind}, ${key}, ${algorithm}, ${envelope}, ${by.officer},
            ${by.post}, ${by.at})`)
}

/** What was told of months, by office; of one month where it is said. */
export async function listTold(db: Db, month?: Temporal.PlainDate): Promise<(Told & Month)[]> {
  return await db.all(sql`
    select told_count.kecamatan as office, told_count.month, told_count.said, told_count.answers, told_count.yes
    from integrity.told_count where ${month ?? null}::date is null or told_count.month = ${month ?? null}`)
}

/** Tells the count of a month. False where it was told before. */
export async function saveTold(
  tx: Tx,
  about: Month,
  told: Told,
  by: { office: string; officer: string; post: string; at: Temporal.Instant },
): Promise<boolean> {
  const saved = await tx.one(sql`
    insert into integrity.told_count (kecamatan, month, office, said, answers, yes, officer, post, told_at)
    values (${about.office}, ${about.month}, ${by.office}, ${told.said}, ${told.answers}, ${told.yes}, ${by.officer},
            ${by.post}, ${by.at})
    on conflict (kecamatan, month) do nothing returning 1`)
  return saved !== undefined
}

/** A stretch of time of one office, from its first moment up to the one after its last. */
export type Span = { office: string; from: Temporal.Instant; until: Temporal.Instant }

/** Letters handed over, each office in a stretch of its own. */
export async function countHandedOver(db: Db, spans: readonly Span[]): Promise<Map<string, number>> {
  const rows = await db.all<{ office: string; count: number }>(sql`
    select span.office, count(*)::int as count
    from unnest(${spans.map(({ office }) => office)}::uuid[], ${spans.map(({ from }) => from.toString())}::timestamptz[],
                ${spans.map(({ until }) => until.toString())}::timestamptz[]) as span (office, from_at, until_at)
    join cases.standing_view on standing_view.office = span.office and standing_view.state = 'closed'
      and standing_view.ended_at >= span.from_at and standing_view.ended_at < span.until_at
    group by span.office`)
  return new Map(rows.map(({ office, count }) => [office, count]))
}
