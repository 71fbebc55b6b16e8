import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Officer, OnOfficer } from '../contract.ts'
import { holdManaged } from '../hold-colleague.ts'
import { minutesLocked } from '../rules.ts'
import { forgetFailures } from '../store/guesses.ts'

/** Opens an account that repeated wrong passwords have locked, before its minutes are over. */
export async function unlockAccount(
  tx: Tx,
  by: Officer,
  input: OnOfficer,
  at: Temporal.Instant,
): Promise<{ officer: string }> {
  const officer = await holdManaged(tx, by, input.officer)
  if (minutesLocked(officer.lockedUntil, at) === 0) throw new Refusal('not-locked')
  await forgetFailures(tx, officer.id)
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  await record(tx, { name: 'account.unlocked', office: officer.office, subject: officer.id, by: actor, at })
  return { officer: officer.id }
}
