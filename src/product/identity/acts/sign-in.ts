import { createHash, randomBytes } from 'node:crypto'
import { verify } from '@node-rs/argon2'
import { record } from '#journal'
import { findRegency, listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { From } from '#platform/web.ts'
import { passwordRules, type SignIn, signInPolicy } from '../contract.ts'
import { countFailure, whyNotGuess } from '../count-failure.ts'
import { passwordDueOn } from '../rules.ts'
import { forgetFailures, forgetGuesses, type Guessed, isKnownDevice, saveDevice } from '../store/guesses.ts'
import { type Credential, enterSession, findCredential, forgetOldSessions, saveSession } from '../store/sign-in.ts'

/** The cookie by which a device is known on which somebody signed in before. It opens nothing. */
export const deviceCookie = 'perangkat'

// Checked when nobody has that name, so that the answer takes as long as for a name that exists.
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$u1dTGqNgUBq5sGmCcWQhqw$pA3Bpw6WcJjv8SqCtbBhFbQpvl9nDqOWKvqBbl8OGhA'

/**
 * Opens a session and returns its token, and that of the device, both known only to this answer. Refuses a wrong name or
 * password in one sentence for both, and after repeated failures for a stated time, whether or not somebody has that name;
 * what it counted is kept although it refuses. A device on which the officer signed in before counts its own failures. Who
 * holds no post that day is told so and gets no session. Whose password was given or is too old changes it before anything
 * else.
 */
export async function signIn(
  tx: Tx,
  _by: unknown,
  input: SignIn,
  at: Temporal.Instant,
  from: From = { address: '', browser: '', cookies: {} },
): Promise<{ token: string; device: string; home: string; mustChange: boolean } | Refusal> {
  const credential = await findCredential(tx, input.username)
  const since = at.subtract({ hours: 24 * signInPolicy.deviceDays })
  const brought = from.cookies[deviceCookie]
  const guessed = await whoseGuess(tx, credential, { name: input.username, brought, since })
  const locked = await whyNotGuess(tx, guessed, at)
  if (locked) return locked
  const right = await verify(credential?.passwordHash ?? nobodysHash, input.password)
  if (!credential || !right) {
    const lock = await countFailure(tx, guessed, at)
    await forgetGuesses(tx, at.subtract({ hours: 24 }))
    return lock ?? new Refusal('sign-in-wrong')
  }

  const token = newToken()
  const device = guessed.kind === 'device' && brought ? brought : newToken()
  await forgetFailures(tx, credential.officer, guessed.kind === 'device' ? guessed.device : undefined)
  await saveDevice(tx, { officer: credential.officer, device: hashToken(device), at, since })
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
  const entered = await enterSession(tx, tokenHash, at)
  if (!entered) throw new Refusal('sign-in-no-post')
  await record(tx, {
    name: 'officer.signed-in',
    office: credential.office,
    subject: credential.officer,
    by: { kind: 'officer', id: credential.officer, post: null },
    at,
  })
  return { token, device, home: await firstRoom(tx, entered.posts), mustChange }
}

/** The first room of the day: one's own desk, for the regency all its offices, for its inspectorate what citizens answered. */
async function firstRoom(tx: Tx, held: readonly string[]): Promise<string> {
  const duties = (await listPostKinds(tx)).filter(({ key }) => held.includes(key)).flatMap(({ duties }) => duties)
  if (duties.includes('cases.work')) return '/work'
  if (duties.includes('offices.supervise')) return '/offices'
  return duties.includes('integrity.read') ? '/inspectorate' : '/account'
}

async function whoseGuess(
  tx: Tx,
  credential: Credential | undefined,
  asked: { name: string; brought: string | undefined; since: Temporal.Instant },
): Promise<Guessed> {
  if (!credential) return { kind: 'nobody', name: hashToken(asked.name) }
  const { officer } = credential
  const device = asked.brought === undefined ? undefined : hashToken(asked.brought)
  const isKnown = device !== undefined && (await isKnownDevice(tx, { officer, device, since: asked.since }))
  return isKnown ? { kind: 'device', officer, device } : { kind: 'account', officer }
}

function newToken(): string {
  return randomBytes(32).toString('base64url')
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
