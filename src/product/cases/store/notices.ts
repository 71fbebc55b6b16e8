import { type Db, sql, type Tx } from '#platform/db.ts'
import type { HandedTo } from '../contract/handing-over.ts'
import type { NoticeKind } from '../contract/noticing.ts'

/** Writes that a decision about a letter is told on paper; one decision that holds once. */
export async function saveNotice(
  tx: Tx,
  notice: { id: string; office: string; caseId: string; kind: NoticeKind; about: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into cases.notice (id, office, case_id, kind, about, issued_at)
    values (${notice.id}, ${notice.office}, ${notice.caseId}, ${notice.kind}, ${notice.about}, ${notice.at})`)
}

/** A letter that tells of a decision, and whose hands it is in. The moment of its hand-over is a text of the database. */
export type KeptNotice = {
  id: string
  kind: NoticeKind
  /** What was decided about: a letter by its subject, or a correction that was asked for; and the letter's own subject. */
  about: string
  letter: string
  number: string
  at: Temporal.Instant
  /** Since when what it tells holds no more: an objection or an appeal against it was granted. */
  overturnedAt: Temporal.Instant | null
  overturnedBy: string | null
  gone: boolean
  byAppeal: boolean
  handover: (HandedTo & { at: string }) | null
}

/** The letters of a case that tell of a decision about another, oldest first. */
export async function listNotices(db: Db, caseId: string): Promise<KeptNotice[]> {
  return await db.all(sql`
    select notice.id, notice.kind, notice.about, coalesce(correction.replaces, notice.about) as letter, letter_view.number,
           notice.issued_at as at,
           letter_view.issued_at is not null and letter_view.sha256 is null as gone, notice.overturned_at as "overturnedAt",
           notice.overturned_by as "overturnedBy", cases.is_appeal(notice.case_id, notice.overturned_by) as "byAppeal",
           case when handed.notice is not null
                then jsonb_build_object('collectedBy', handed.collected_by, 'relation', handed.relation,
                       'tracking', handed.tracking, 'at', handed.handed_at) end as handover
    from cases.notice
    join documents.letter_view on letter_view.subject = notice.id
    left join cases.correction on correction.id = notice.about
    left join cases.notice_handover as handed on handed.notice = notice.id
    where notice.case_id = ${caseId} order by notice.issued_at, notice.id limit 200`)
}
