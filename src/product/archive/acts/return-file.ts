import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ReturningFile } from '../contract.ts'
import { lockDocument, postOf } from '../of-document.ts'
import { whyNotReturn } from '../rules.ts'
import { findKept, listLoans, saveReturned } from '../store.ts'

/** Takes a lent file back to its place. Refuses another office's, and one that is not out. */
export async function returnFile(
  tx: Tx,
  by: Officer,
  { document }: ReturningFile,
  at: Temporal.Instant,
): Promise<{ document: string }> {
  const file = await lockDocument(tx, document)
  const [out] = await listLoans(tx, { caseId: file.id })
  const why = whyNotReturn(by, { office: file.office, lent: out !== undefined })
  if (why) throw new Refusal(why)
  const post = postOf(by)
  if (out) await saveReturned(tx, { loan: out.id, office: file.office, officer: by.id, post, at })
  const subject = (await findKept(tx, document))?.id ?? document
  const actor = { kind: 'officer', id: by.id, post } as const
  const facts = { document, number: file.number }
  await record(tx, { name: 'file.returned', office: file.office, subject, by: actor, at, facts })
  return facts
}
