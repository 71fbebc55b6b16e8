import { hash, verify } from '@node-rs/argon2'
import { record } from '#journal'
import { findRegency } from '#offices'
import type { Tx } from '#platform/db.ts'
import { type Refusal, WrongForm } from '#platform/refusal.ts'
import { type ChangingPassword, type Officer, passwordRules } from '../contract.ts'
import { countFailure, whyNotGuess } from '../count-failure.ts'
import { whyNotPassword } from '../rules.ts'
import { forgetDevices } from '../store/guesses.ts'
import { endSessions, freeSession, lockPasswords, saveCredential } from '../store/sign-in.ts'

/**
 * Changes one's own password. Refuses a wrong present one, which counts towards the lock as at the sign-in, and a new one
 * that the rules of the regency do not allow or that was used before. Other devices are signed out: whoever knew the old
 * password is out.
 */
export async function changePassword(
  tx: Tx,
  by: Officer,
  input: ChangingPassword,
  at: Temporal.Instant,
): Promise<{ officer: string } | Refusal | WrongForm> {
  const rules = (await findRegency(tx))?.passwords ?? passwordRules
  const kept = await lockPasswords(tx, by.id, rules.formerRefused)
  const guessed = { kind: 'account', officer: by.id } as const
  const locked = await whyNotGuess(tx, guessed, at)
  if (locked) return locked
  if (!kept || !(await verify(kept.now, input.current)))
    return (await countFailure(tx, guessed, at)) ?? new WrongForm({ current: 'password-wrong' })
  const why = whyNotPassword(input.password, rules)
  if (why) throw new WrongForm({ password: why })
  if (input.password !== input.again) throw new WrongForm({ again: 'password-differs' })
  const former = rules.formerRefused === 0 ? [] : [kept.now, ...kept.former]
  for (const one of former) if (await verify(one, input.password)) throw new WrongForm({ password: 'password-former' })

  await saveCredential(tx, { officer: by.id, passwordHash: await hash(input.password), at, mustChange: false })
  await forgetDevices(tx, by.id)
  await endSessions(tx, { officer: by.id, why: 'changed', at, except: by.session })
  if (by.session) await freeSession(tx, by.session)
  const actor = { kind: 'officer', id: by.id, post: null } as const
  await record(tx, { name: 'password.changed', office: by.office, subject: by.id, by: actor, at })
  return { officer: by.id }
}
