import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { LendingFile } from '../contract.ts'
import { lockDocument, postOf } from '../of-document.ts'
import { whyNotLend } from '../rules.ts'
import { findKept, listLoans, saveLoan } from '../store.ts'

/** Lends a paper file until a day. Refuses another office's, one that was destroyed or is out, and a day before today. */
export async function lendFile(
  tx: Tx,
  by: Officer,
  { document, borrower, purpose, dueOn }: LendingFile,
  at: Temporal.Instant,
): Promise<{ document: string }> {
  const file = await lockDocument(tx, document)
  const [out] = await listLoans(tx, { caseId: file.id })
  const due = Temporal.PlainDate.from(dueOn)
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const why = whyNotLend(by, { ...file, lent: out !== undefined }, { dueOn: due, today })
  if (why) throw new Refusal(why, { borrower: out?.borrower ?? '' })
  const post = postOf(by)
  const loan = { borrower, purpose, dueOn: due }
  await saveLoan(tx, { ...loan, office: file.office, caseId: file.id, officer: by.id, post, at })
  const subject = (await findKept(tx, document))?.id ?? document
  const actor = { kind: 'officer', id: by.id, post } as const
  const facts = { document, number: file.number, dueOn }
  await record(tx, { name: 'file.lent', office: file.office, subject, by: actor, at, facts })
  return facts
}
