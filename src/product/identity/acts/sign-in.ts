import { createHash, randomBytes } from 'node:crypto'
import { verify } from '@node-rs/argon2'
import { record } from '#journal'
import { findRegency } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { From } from '#platform/web.ts'
import { passwordRules, type SignIn, signInPolicy } from '../contract.ts'
import { countFailure } from '../count-failure.ts'
import { minutesLocked, passwordDueOn } from '../rules.ts'
import { enterSession, findCredential, forgetFailures, forgetOldSessions, saveSession } from '../store/sign-in.ts'

// Checked when nobody has that name, so that the answer takes as long as for a name that exists.
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$u1dTGqNgUBq5sGmCcWQhqw$pA3Bpw6WcJjv8SqCtbBhFbQpvl9nDqOWKvqBbl8OGhA'

/**
 * Opens a session and returns its token, known only to this answer. Refuses a wrong name or password in one sentence
 * for both, and after repeated failures for a stated time; what it counted is kept although it refuses. Who holds no post
 * that day is told so and gets no session. Whose password was given or is too old changes it before anything else.
 */
export async function signIn(
  tx: Tx,
  _by: unknown,
  input: SignIn,
  at: Temporal.Instant,
  from: From = { address: '', browser: '' },
): Promise<{ token: string; kind: 'regency' | 'kecamatan'; mustChange: boolean } | Refusal> {
  const credential = await findCredential(tx, input.username)
  const locked = minutesLocked(credential?.lockedUntil ?? null, at)
  if (locked > 0) return new Refusal('sign-in-locked', { minutes: locked })

  const right = await verify(credential?.passwordHash ?? nobodysHash, input.password)
  if (!credential || !right) {
    const lock = credential && (await countFailure(tx, credential.officer, at))
    return lock ?? new Refusal('sign-in-wrong')
  }

  const token = randomBytes(32).toString('base64url')
  await forgetFailures(tx, credential.officer)
  await forgetOldSessions(tx, credential.officer, at)
  const tokenHash = hashToken(token)
  const mustChange = credential.mustChange || (await isTooOld(tx, credential.changedAt, at))
  await saveSession(tx, {
    tokenHash,
    officer: credential.officer,
    at,
    expiresAt: at.add({ hours: signInPolicy.sessionHours }),
    device: from.browser,
    address: from.address,
    mustChange,
  })
  if (!(await enterSession(tx, tokenHash, at))) throw new Refusal('sign-in-no-post')
  await record(tx, {
    name: 'officer.signed-in',
    office: credential.office,
    subject: credential.officer,
    by: { kind: 'officer', id: credential.officer, post: null },
    at,
  })
  return { token, kind: credential.kind, mustChange }
}

async function isTooOld(tx: Tx, changedAt: Temporal.Instant, at: Temporal.Instant): Promise<boolean> {
  const regency = await findRegency(tx)
  const zone = regency?.zone ?? 'UTC'
  const dueOn = passwordDueOn(changedAt, zone, regency?.passwords ?? passwordRules)
  return dueOn !== undefined && Temporal.PlainDate.compare(at.toZonedDateTimeISO(zone).toPlainDate(), dueOn) >= 0
}

/** What the database keeps of a session's token: enough to recognise it, too little to use it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
