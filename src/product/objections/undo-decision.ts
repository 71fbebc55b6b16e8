import { overturnNotice, reopenCase } from '#cases'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { undoesOf } from './rules.ts'
import type { KeptObjection } from './store.ts'
import { groundOf } from './words.ts'

/**
 * Undoes what an objection or an appeal that is granted was about, in the act that grants it or carries it out: the file goes
 * on from a step, the letter holds again, or its correction lies with the signer again.
 */
export async function undoDecision(
  tx: Tx,
  by: Officer,
  one: KeptObjection,
  how: { step: string | null; post: string; at: Temporal.Instant },
): Promise<void> {
  const { caseNumber: number, number: ground, matterId: notice } = one
  const { step, post, at } = how
  if (undoesOf(one.matter) !== 'file') return await overturnNotice(tx, by, { number, notice, ground, post, at })
  const { filedBy: askedBy, identitySeen } = one
  const reason = groundOf(one.kind, ground)
  await reopenCase(tx, by, { number, step, ground, reason, askedBy, identitySeen, post, at })
}
