import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { MakingCopy } from '../contract.ts'
import { lockDocument, postOf } from '../of-document.ts'
import { whyNotCopy } from '../rules.ts'
import { findKept, lifeOf, saveCopy } from '../store.ts'

/**
 * Makes the next copy of an issued letter, and says for whom and why. Its paper is the letter itself, marked as that very
 * copy. Refuses a letter of another office, and one that is not issued or was destroyed.
 */
export async function makeCopy(
  tx: Tx,
  by: Officer,
  { document, forWhom, reason }: MakingCopy,
  at: Temporal.Instant,
): Promise<{ document: string; copy: number }> {
  const file = await lockDocument(tx, document)
  const letter = await findKept(tx, document)
  const why = whyNotCopy(by, { office: file.office, ...lifeOf(letter) })
  if (why) throw new Refusal(why)
  if (!letter) throw new Refusal('document-not-issued')
  const post = postOf(by)
  const copy = await saveCopy(tx, { office: file.office, letter: letter.id, forWhom, reason, officer: by.id, post, at })
  const facts = { document, copy, number: file.number, letter: letter.number ?? '' }
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'copy.made', office: file.office, subject: letter.id, by: actor, at, facts })
  return facts
}
