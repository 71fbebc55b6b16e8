import { hash } from '@node-rs/argon2'
import { record } from '#journal'
import { listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Officer, ResettingPassword } from '../contract.ts'
import { holdColleague, holdingsFrom } from '../hold-colleague.ts'
import { whyNotReset } from '../rules.ts'
import { forgetDevices } from '../store/guesses.ts'

import { endSessions, saveCredential } from '../store/sign-in.ts'

/**
 * Gives a colleague a temporary password, which opens a lock too and must be changed at the next sign-in. Refuses one's
 * own account, whoever is not in reach, and whoever stands above in the office.
 */
export async function resetPassword(
  tx: Tx,
  by: Officer,
  input: ResettingPassword,
  at: Temporal.Instant,
): Promise<{ officer: string }> {
  const officer = await holdColleague(tx, by, input.officer)
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const posts = (await holdingsFrom(tx, officer, today)).map(({ post }) => post)
  const above = whyNotReset(by, await listPostKinds(tx), posts)
  if (above) throw new Refusal(above)
  await saveCredential(tx, { officer: officer.id, passwordHash: await hash(input.given), at, mustChange: true })
  await forgetDevices(tx, officer.id)
  await endSessions(tx, { officer: officer.id, why: 'reset', at })
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  await record(tx, { name: 'password.reset', office: officer.office, subject: officer.id, by: actor, at })
  return { officer: officer.id }
}
