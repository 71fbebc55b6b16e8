import { randomUUIDv7 } from 'node:crypto'
import { type Db, sql, type Tx } from '#platform/db.ts'
import type { NoticeKind } from '../contract/noticing.ts'
import { decidedElsewhere } from '../contract/voiding.ts'
import type { Decided } from './reopening.ts'

/** A decision about a letter that was told in a letter of its own: that it is void, or is not corrected. */
export type DecidedOnLetter = Decided & { kind: NoticeKind; about: string }

/**
 * What an office decided about the letters of a case and told in a letter, newest first, while it holds. What a superior or a
 * court had decided is not among it: who decides on an objection is who decided before (UU 30/2014 art 77(2)).
 */
export async function listDecidedOnLetters(db: Db, caseId: string): Promise<DecidedOnLetter[]> {
  return await db.all(sql`
    select notice.kind, notice.id, notice.about, notice.issued_at as at,
           coalesce(handed.handed_at, notice.issued_at) as "toldAt", coalesce(voided.void_post, turned_down.post) as post,
           coalesce(voided.void_reason, turned_down.reason) as reason
    from cases.notice
    left join documents.letter_view as voided
      on notice.kind = 'voided' and voided.subject = notice.about and voided.void_ground <> all (${[...decidedElsewhere]}::text[])
    left join cases.correction_turned_down as turned_down
      on notice.kind = 'turned-down' and turned_down.correction = notice.about
    left join cases.notice_handover as handed on handed.notice = notice.id
    where notice.case_id = ${caseId} and notice.overturned_at is null
      and (voided.void_post is not null or turned_down.post is not null)
    order by notice.issued_at desc, notice.id limit 100`)
}

/** Whether what overturned a decision on this case is an appeal; an objection otherwise. */
export async function isAppeal(db: Db, { caseId, number }: { caseId: string; number: string }): Promise<boolean> {
  const row = await db.one<{ appeal: boolean }>(sql`select cases.is_appeal(${caseId}, ${number}) as appeal`)
  return row?.appeal ?? false
}

/** A decision that was told in a letter holds no more, and neither does that letter. */
export async function endNotice(
  tx: Tx,
  ended: { notice: string; ground: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    update cases.notice set overturned_at = ${ended.at}, overturned_by = ${ended.ground} where notice.id = ${ended.notice}`)
}

/** Takes a correction that was turned down up again; who had turned it down and why stays in the record. */
export async function takeUpCorrection(
  tx: Tx,
  over: { correction: string; ground: string; officer: string; post: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into cases.correction_overturning (id, office, correction, reason, turned_down_by, turned_down_post,
                                              turned_down_at, ground, officer, post, overturned_at)
    select ${randomUUIDv7()}, turned_down.office, turned_down.correction, turned_down.reason, turned_down.officer,
           turned_down.post, turned_down.turned_down_at, ${over.ground}, ${over.officer}, ${over.post}, ${over.at}
    from cases.correction_turned_down as turned_down where turned_down.correction = ${over.correction}`)
  await tx.write(sql`
    delete from cases.correction_turned_down where correction_turned_down.correction = ${over.correction}`)
}
