import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { AssessmentPaper, Receipt, ReceiptPaper, Refund, ShownCode } from './contract.ts'

type By = { office: string; officer: string; post: string; at: Temporal.Instant }
type Numbered = { subject: string; number: { id: string; written: string } }

/** Issues the paper that says what is to be paid; one issued later replaces it. Whole rupiah, Rp0 included. */
export async function issueAssessment(
  tx: Tx,
  paper: By & Numbered & Pick<AssessmentPaper, 'amountRupiah' | 'body'>,
): Promise<void> {
  await tx.write(sql`
    insert into payments.assessment_paper (id, office, subject, ordinal, number, written, amount_rupiah, body, officer, post,
                                           issued_at)
    select ${randomUUIDv7()}, ${paper.office}, ${paper.subject}, coalesce(max(assessment_paper.ordinal), 0) + 1,
           ${paper.number.id}, ${paper.number.written}, ${paper.amountRupiah}, ${json(paper.body)}, ${paper.officer},
           ${paper.post}, ${paper.at}
    from payments.assessment_paper where assessment_paper.subject = ${paper.subject}`)
}

/** The papers that assessed a subject, oldest first: the last one holds. */
export async function listAssessments(db: Db, subject: string): Promise<AssessmentPaper[]> {
  return await db.all(sql`
    select assessment_paper.ordinal, assessment_paper.written as number, assessment_paper.amount_rupiah as "amountRupiah",
           assessment_paper.body, assessment_paper.issued_at as "issuedAt", officer_view.name as "issuedBy",
           lag(assessment_paper.written) over (order by assessment_paper.ordinal) as replaces
    from payments.assessment_paper join identity.officer_view on officer_view.id = assessment_paper.officer
    where assessment_paper.subject = ${subject}
    order by assessment_paper.ordinal limit 100`)
}

/**
 * Holds the reference of a payment at the bank until the act is done, and tells the receipt that bears it and holds, with the
 * file it is for; spaces, the size of letters and the means make no other reference. Nothing where none does: a void receipt
 * bears nothing.
 */
export async function holdReference(
  tx: Tx,
  { office, reference }: { office: string; reference: string },
): Promise<{ receipt: string; file: string } | undefined> {
  const key = reference.replace(/\s/g, '').toUpperCase()
  await tx.write(sql`select pg_advisory_xact_lock(hashtextextended(${`receipts ${office} ${key}`}, 3700))`)
  return await tx.one(sql`
    select receipt.written as receipt, receipt.body ->> 'caseNumber' as file from payments.receipt
    where receipt.office = ${office} and receipt.reference_key = ${key}
      and not exists (select 1 from payments.voided where voided.receipt = receipt.id)
    limit 1`)
}

/** Issues a receipt. Returns its row's id and which of its subject it is. Whole rupiah; cash with what was tendered. */
export async function issueReceipt(
  tx: Tx,
  taken: By & Numbered & Pick<Receipt, 'amountRupiah' | 'means' | 'tenderedRupiah' | 'reference' | 'paidOn' | 'body'>,
): Promise<{ id: string; ordinal: number }> {
  const saved = await tx.one<{ id: string; ordinal: number }>(sql`
    insert into payments.receipt (id, office, subject, ordinal, number, written, amount_rupiah, means, tendered_rupiah,
                                  reference, paid_on, body, officer, post, taken_at)
    select ${randomUUIDv7()}, ${taken.office}, ${taken.subject}, coalesce(max(receipt.ordinal), 0) + 1, ${taken.number.id},
           ${taken.number.written}, ${taken.amountRupiah}, ${taken.means}, ${taken.tenderedRupiah}, ${taken.reference},
           ${taken.paidOn}, ${json(taken.body)}, ${taken.officer}, ${taken.post}, ${taken.at}
    from payments.receipt where receipt.subject = ${taken.subject}
    returning id, ordinal`)
  if (!saved) throw new Error('a receipt always answers with its row')
  return saved
}

type Row = Omit<Receipt, 'voided' | 'refund'> & {
  voided: { reason: string; by: string; at: string } | null
  refund: KeptRefund | null
}

/** As it comes out of the statement: days, moments and rupiah as texts. */
type KeptRefund = Pick<Refund, 'means' | 'decision' | 'reason' | 'by'> &
  Record<'amountRupiah' | 'decidedOn' | 'askedOn' | 'at', string>

/** Every receipt of a subject with what became of it, oldest first. */
export async function listReceipts(db: Db, subject: string): Promise<Receipt[]> {
  const rows = await db.all<Row>(sql`
    select receipt.id, receipt.ordinal, receipt.written as number, receipt.amount_rupiah as "amountRupiah", receipt.means,
           receipt.tendered_rupiah as "tenderedRupiah", receipt.reference, receipt.paid_on as "paidOn", receipt.body,
           concat_ws(' ', taker.address_as, taker.name) as "takenBy", receipt.taken_at as "takenAt",
           (select jsonb_build_object('reason', voided.reason, 'at', voided.voided_at,
                     'by', concat_ws(' ', officer_view.address_as, officer_view.name))
            from payments.voided join identity.officer_view on officer_view.id = voided.officer
            where voided.receipt = receipt.id) as voided,
           (select jsonb_build_object('amountRupiah', refund.amount_rupiah::text, 'means', refund.means,
                     'decision', refund.decision, 'decidedOn', refund.decided_on, 'askedOn', refund.asked_on,
                     'reason', refund.reason, 'at', refund.refunded_at,
                     'by', concat_ws(' ', officer_view.address_as, officer_view.name))
            from payments.refund join identity.officer_view on officer_view.id = refund.officer
            where refund.receipt = receipt.id) as refund,
           (select count(*)::int from payments.print where print.receipt = receipt.id) as prints
    from payments.receipt join identity.officer_view as taker on taker.id = receipt.officer
    where receipt.subject = ${subject} order by receipt.ordinal limit 100`)
  return rows.map(({ voided, refund, ...receipt }) => ({
    ...receipt,
    voided: voided ? { ...voided, at: Temporal.Instant.from(voided.at) } : undefined,
    refund: refund ? readRefund(refund) : undefined,
  }))
}

function readRefund({ amountRupiah, decidedOn, askedOn, at, ...said }: KeptRefund): Refund {
  const day = (text: string) => Temporal.PlainDate.from(text)
  return {
    ...{ ...said, amountRupiah: BigInt(amountRupiah), decidedOn: day(decidedOn), askedOn: day(askedOn) },
    at: Temporal.Instant.from(at),
  }
}

/** Writes that a receipt is void: it stays in the book, with why. */
export async function saveVoid(tx: Tx, voided: By & { receipt: string; reason: string }): Promise<void> {
  await tx.write(sql`
    insert into payments.voided (receipt, office, reason, officer, post, voided_at)
    values (${voided.receipt}, ${voided.office}, ${voided.reason}, ${voided.officer}, ${voided.post}, ${voided.at})`)
}

/** Writes that money of a receipt was given back, by which decision. Whole rupiah. */
export async function saveRefund(tx: Tx, refund: By & { receipt: string } & Omit<Refund, 'by' | 'at'>): Promise<void> {
  await tx.write(sql`
    insert into payments.refund (receipt, office, amount_rupiah, means, decision, decided_on, asked_on, reason, officer, post,
                                 refunded_at)
    values (${refund.receipt}, ${refund.office}, ${refund.amountRupiah}, ${refund.means}, ${refund.decision},
            ${refund.decidedOn}, ${refund.askedOn}, ${refund.reason}, ${refund.officer}, ${refund.post}, ${refund.at})`)
}

/** Counts a printing. Returns which it is: the first is the receipt, every further one a copy. */
export async function savePrint(tx: Tx, printed: By & { receipt: string; paper: ReceiptPaper }): Promise<number> {
  await tx.one(sql`select 1 from payments.receipt where receipt.id = ${printed.receipt} for update`)
  const row = await tx.one<{ ordinal: number }>(sql`
    insert into payments.print (receipt, ordinal, office, paper, officer, post, printed_at)
    select ${printed.receipt}, coalesce(max(print.ordinal), 0) + 1, ${printed.office}, ${printed.paper}, ${printed.officer},
           ${printed.post}, ${printed.at}
    from payments.print where print.receipt = ${printed.receipt}
    returning ordinal`)
  return row?.ordinal ?? 1
}

/** Keeps a code that the bank gave for one payment, as it is. Whole rupiah. */
export async function saveCode(
  tx: Tx,
  code: By & { subject: string; payload: string; amountRupiah: bigint },
): Promise<void> {
  await tx.write(sql`
    insert into payments.code (id, office, subject, ordinal, payload, amount_rupiah, officer, post, shown_at)
    select ${randomUUIDv7()}, ${code.office}, ${code.subject}, coalesce(max(code.ordinal), 0) + 1, ${code.payload},
           ${code.amountRupiah}, ${code.officer}, ${code.post}, ${code.at}
    from payments.code where code.subject = ${code.subject}`)
}

/** The code that was shown last for a subject; nothing where none was. */
export async function findCode(db: Db, subject: string): Promise<ShownCode | undefined> {
  return await db.one(sql`
    select code.payload, code.amount_rupiah as "amountRupiah", code.shown_at as "shownAt"
    from payments.code where code.subject = ${subject} order by code.ordinal desc limit 1`)
}
