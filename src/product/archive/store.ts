import { randomUUIDv7 } from 'node:crypto'
import type { VoidGround } from '#cases'
import { type Db, sql, type Tx } from '#platform/db.ts'

type Done = { office: string; officer: string; post: string; at: Temporal.Instant }

/** A letter by what it is about, as far as it was drafted or issued. */
export type KeptLetter = {
  id: string
  subject: string
  office: string
  sha256: string | null
  number: string | null
  numberSource: string | null
  issuedAt: Temporal.Instant | null
  voidedAt: Temporal.Instant | null
  replacedBy: string | null
  voidReason: string | null
  voidGround: VoidGround | null
  voidBy: string | null
  voidDecision: string | null
  voidDecidedOn: Temporal.PlainDate | null
}

export async function findKept(db: Db, subject: string): Promise<KeptLetter | undefined> {
  return await db.one(sql`
    select letter_view.id, letter_view.subject, letter_view.office, letter_view.sha256, letter_view.number,
           letter_view.number_source as "numberSource", letter_view.issued_at as "issuedAt",
           letter_view.voided_at as "voidedAt", letter_view.replaced_by as "replacedBy",
           letter_view.void_reason as "voidReason", letter_view.void_ground as "voidGround",
           officer_view.name as "voidBy", letter_view.void_decision as "voidDecision",
           letter_view.void_decided_on as "voidDecidedOn"
    from documents.letter_view left join identity.officer_view on officer_view.id = letter_view.void_officer
    where letter_view.subject = ${subject}`)
}

export type KeptCopy = {
  ordinal: number
  forWhom: string
  reason: string
  by: string
  at: Temporal.Instant
}

/** Whether a letter was issued, and whether its words and bytes are gone since, by its retention. */
export function lifeOf(letter: KeptLetter | undefined): { issued: boolean; destroyed: boolean } {
  const issued = letter?.issuedAt != null
  return { issued, destroyed: issued && letter.sha256 === null }
}

/** The copies of a letter, newest first. */
export async function listCopies(db: Db, letter: string): Promise<KeptCopy[]> {
  return await db.all(sql`
    select copy.ordinal, copy.for_whom as "forWhom", copy.reason, officer_view.name as by, copy.made_at as at
    from archive.copy join identity.officer_view on officer_view.id = copy.officer
    where copy.letter = ${letter} order by copy.ordinal desc limit 500`)
}

/** Writes the next copy of a letter, whose case the act holds. Returns which one it is. */
export async function saveCopy(
  tx: Tx,
  copy: Done & { letter: string; forWhom: string; reason: string },
): Promise<number> {
  const row = await tx.one<{ ordinal: number }>(sql`
    insert into archive.copy (id, office, letter, ordinal, for_whom, reason, officer, post, made_at)
    select ${randomUUIDv7()}, ${copy.office}, ${copy.letter}, coalesce(max(copy.ordinal), 0) + 1, ${copy.forWhom},
           ${copy.reason}, ${copy.officer}, ${copy.post}, ${copy.at}
    from archive.copy where copy.letter = ${copy.letter} returning ordinal`)
  return row?.ordinal ?? 0
}

export type KeptPlace = { room: string; cabinet: string; box: string; folder: string; by: string; at: Temporal.Instant }

/** Where the paper file of a case lies; nothing where nobody wrote it down. */
export async function findPlace(db: Db, caseId: string): Promise<KeptPlace | undefined> {
  return await db.one(sql`
    select place.room, place.cabinet, place.box, place.folder, officer_view.name as by, place.placed_at as at
    from archive.place join identity.officer_view on officer_view.id = place.officer
    where place.case_id = ${caseId} order by place.ordinal desc limit 1`)
}

export async function savePlace(
  tx: Tx,
  place: Done & { caseId: string; room: string; cabinet: string; box: string; folder: string },
): Promise<void> {
  await tx.write(sql`
    insert into archive.place (id, office, case_id, ordinal, room, cabinet, box, folder, officer, post, placed_at)
    select ${randomUUIDv7()}, ${place.office}, ${place.caseId}, coalesce(max(place.ordinal), 0) + 1, ${place.room},
           ${place.cabinet}, ${place.box}, ${place.folder}, ${place.officer}, ${place.post}, ${place.at}
    from archive.place where place.case_id = ${place.caseId}`)
}

export type KeptLoan = {
  id: string
  caseId: string
  borrower: string
  purpose: string
  dueOn: Temporal.PlainDate
  by: string
  at: Temporal.Instant
}

/** Files that are out of their place, the first to come back first: one case's, or those of an office. */
export async function listLoans(db: Db, wanted: { caseId: string } | { office: string }): Promise<KeptLoan[]> {
  const [caseId, office] = 'caseId' in wanted ? [wanted.caseId, null] : [null, wanted.office]
  return await db.all(sql`
    select loan.id, loan.case_id as "caseId", loan.borrower, loan.purpose, loan.due_on as "dueOn",
           officer_view.name as by, loan.lent_at as at
    from archive.loan join identity.officer_view on officer_view.id = loan.officer
    where loan.returned_at is null and (${caseId}::uuid is null or loan.case_id = ${caseId})
      and (${office}::uuid is null or loan.office = ${office})
    order by loan.due_on, loan.id limit 500`)
}

/** Which of these cases, or of an office's, have their paper file out. */
export async function lentAmong(db: Db, wanted: { cases: readonly string[] } | { office: string }): Promise<string[]> {
  const [cases, office] = 'cases' in wanted ? [wanted.cases, null] : [null, wanted.office]
  const rows = await db.all<{ id: string }>(sql`
    select loan.case_id as id from archive.loan
    where loan.returned_at is null and (${cases}::uuid[] is null or loan.case_id = any (${cases}::uuid[]))
      and (${office}::uuid is null or loan.office = ${office}) limit 200000`)
  return rows.map(({ id }) => id)
}

export async function countReturned(db: Db, caseId: string): Promise<number> {
  const row = await db.one<{ count: number }>(sql`
    select count(*)::int as count from archive.loan where loan.case_id = ${caseId} and loan.returned_at is not null`)
  return row?.count ?? 0
}

export async function saveLoan(
  tx: Tx,
  loan: Done & { caseId: string; borrower: string; purpose: string; dueOn: Temporal.PlainDate },
): Promise<void> {
  await tx.write(sql`
    insert into archive.loan (id, office, case_id, borrower, purpose, due_on, officer, post, lent_at)
    values (${randomUUIDv7()}, ${loan.office}, ${loan.caseId}, ${loan.borrower}, ${loan.purpose}, ${loan.dueOn},
            ${loan.officer}, ${loan.post}, ${loan.at})`)
}

export async function saveReturned(tx: Tx, done: Done & { loan: string }): Promise<void> {
  await tx.write(sql`
    update archive.loan set returned_to = ${done.officer}, returned_post = ${done.post}, returned_at = ${done.at}
    where loan.id = ${done.loan} and loan.returned_at is null`)
}
