import type { Officer } from '#identity'
import { record } from '#journal'
import { findOffice } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { WithdrawingDeclaration } from '../contract.ts'
import { findDeclaration, findDuties, lockDuties, saveWithdrawn } from '../store.ts'

/**
 * Takes back what was declared done, with why: the duty is owed again from its own last day on. Who may declare it may take
 * it back. Refuses another office's, and one taken back already.
 */
export async function withdrawDeclaration(
  tx: Tx,
  by: Officer,
  input: WithdrawingDeclaration,
  at: Temporal.Instant,
): Promise<{ declared: string; office: string }> {
  const seen = await findDeclaration(tx, input.declared)
  if (!seen) throw new Refusal('declaration-unknown')
  await lockDuties(tx, seen.office)
  const found = await findDeclaration(tx, input.declared)
  const duty = (await findDuties(tx))?.file.declared.find(({ key }) => key === seen.duty)
  const isOwn = duty?.owes === 'regency' ? by.office === by.regency : by.office === seen.office
  if (!found || !isOwn) throw new Refusal('declaration-unknown')
  const post = duty?.by.find((one) => by.posts.includes(one))
  if (post === undefined) throw new Refusal('duty-not-yours')
  if (found.takenBack) throw new Refusal('declaration-taken-back')
  const { declared, reason } = input
  await saveWithdrawn(tx, { declared, office: found.office, reason, officer: by.id, post, at })
  await record(tx, {
    name: 'duty.taken-back',
    office: found.office,
    subject: declared,
    by: { kind: 'officer', id: by.id, post },
    at,
    facts: { duty: found.duty, reason },
  })
  return { declared, office: (await findOffice(tx, found.office))?.key ?? '' }
}
