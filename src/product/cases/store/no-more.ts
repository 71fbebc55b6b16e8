import { type Db, sql } from '#platform/db.ts'

/** What keeps an issued letter from holding: numbers of letters as they were written, and of what overturned it. */
export type NoMore = {
  since: Temporal.Instant
  /** The letter in its place. */
  replacedBy: string | null
  /** The letter that tells that it was declared void. */
  voidedBy: string | null
  /** Its decision was overturned, by this objection or appeal where that was written down. */
  overturned: boolean
  overturnedBy: string | null
  byAppeal: boolean
}

/** Since when and by what an issued letter holds no more; nothing of one that is neither void, replaced nor overturned. */
export async function findNoMore(db: Db, subject: string): Promise<NoMore | undefined> {
  return await db.one(sql`
    select coalesce(letter.voided_at, notice.overturned_at, overturning.overturned_at) as since,
           replacing.number as "replacedBy", told.number as "voidedBy",
           letter.voided_at is null as overturned,
           coalesce(notice.overturned_by, overturning.ground) as "overturnedBy",
           cases.is_appeal(coalesce(notice.case_id, overturning.case_id),
                           coalesce(notice.overturned_by, overturning.ground)) as "byAppeal"
    from documents.letter_view as letter
    left join documents.letter_view as replacing on replacing.id = letter.replaced_by
    left join cases.notice as telling
      on telling.kind = 'voided' and telling.about = letter.subject and telling.overturned_at is null
    left join documents.letter_view as told on told.subject = telling.id
    left join cases.notice on notice.id = letter.subject
    left join cases.overturning on overturning.proposal = letter.subject
    where letter.subject = ${subject} and letter.issued_at is not null
      and (letter.voided_at is not null or notice.overturned_at is not null or overturning.id is not null)`)
}
