import type { PasswordRules } from '#offices'
import { type Holding, type IdentityRefusal, type Officer, signInPolicy } from './contract.ts'

/** How many minutes this account stays locked at `at`, rounded up; 0 when it is not. */
export function minutesLocked(lockedUntil: Temporal.Instant | null, at: Temporal.Instant): number {
  if (!lockedUntil || Temporal.Instant.compare(lockedUntil, at) <= 0) return 0
  return Math.ceil(at.until(lockedUntil).total('minutes'))
}

/** Until when one more wrong password locks the account, or nothing when it does not yet. */
export function lockAfter(failures: number, at: Temporal.Instant): Temporal.Instant | null {
  return failures >= signInPolicy.failuresMax ? at.add({ minutes: signInPolicy.lockedMinutes }) : null
}

/** Only a path of our own: signing in never sends anyone to another site. */
export function safeNext(next: string): string {
  return /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : '/work'
}

/** Why a password may not be taken, or nothing: too short, or without capitals, small letters, digits and signs. */
export function whyNotPassword(
  given: string,
  rules: Pick<PasswordRules, 'charactersMin' | 'mixed'>,
): 'password-short' | 'password-plain' | undefined {
  if ([...given].length < rules.charactersMin) return 'password-short'
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u]
  return rules.mixed && !kinds.every((kind) => kind.test(given)) ? 'password-plain' : undefined
}

/** The first day on which a password of that moment is too old; nothing where age does not count. */
export function passwordDueOn(
  changedAt: Temporal.Instant,
  zone: string,
  { monthsMax }: Pick<PasswordRules, 'monthsMax'>,
): Temporal.PlainDate | undefined {
  if (monthsMax === null) return undefined
  return changedAt.toZonedDateTimeISO(zone).toPlainDate().add({ months: monthsMax })
}

const symbols = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A password that one person reads out to another, from sixteen random bytes: no 0, O, 1, I. */
export function passwordToGive(random: Uint8Array): string {
  if (random.length < 16) throw new Error('a password to give needs sixteen random bytes')
  const letters = Array.from(random.subarray(0, 16), (byte) => symbols[byte % 32]).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** Whether an officer is among those whom this one may look after: the own office, or all for the regency. */
export function isInReach(by: Pick<Officer, 'office' | 'duties'>, office: string): boolean {
  return office === by.office || by.duties.includes('offices.administer')
}

/** Why this officer may not change that one. Not in reach reads like not there. */
export function whyNotManage(
  by: Pick<Officer, 'office' | 'duties'>,
  officer: { office: string; leftAt: unknown } | undefined,
): IdentityRefusal | undefined {
  if (!officer || !isInReach(by, officer.office)) return 'officer-unknown'
  return officer.leftAt === null ? undefined : 'officer-left'
}

/**
 * Why this officer may not reset the password of that one: nobody does it for somebody above them in the office, whose
 * work they could then do in that name. Held and planned posts of the other count, and one whose level no pack has said
 * stands above as soon as it manages an office.
 */
export function whyNotReset(
  by: Pick<Officer, 'duties' | 'posts'>,
  kinds: readonly { key: string; level: number | null; duties: readonly string[] }[],
  posts: readonly string[],
): IdentityRefusal | undefined {
  if (by.duties.includes('offices.administer')) return undefined
  const levels = (held: readonly string[], unsaid: (duties: readonly string[]) => number) =>
    kinds.filter(({ key }) => held.includes(key)).map(({ level, duties }) => level ?? unsaid(duties))
  const own = Math.min(...levels(by.posts, () => Number.POSITIVE_INFINITY))
  const theirs = levels(posts, (duties) => (duties.includes('officers.manage') ? 0 : Number.POSITIVE_INFINITY))
  return Math.min(...theirs) < own ? 'above-you' : undefined
}

/** Why this officer may not give or end one of these posts: what manages an office comes from the regency. */
export function whyNotAppoint(
  by: Pick<Officer, 'id' | 'duties'>,
  kinds: readonly { key: string; duties: readonly string[] }[],
  posts: readonly string[],
): IdentityRefusal | undefined {
  const managing = kinds.filter(({ key, duties }) => posts.includes(key) && duties.includes('officers.manage'))
  return managing.length > 0 && !by.duties.includes('offices.administer') ? 'regency-appoints' : undefined
}

type Stretch = { post: string; from: Temporal.PlainDate; until?: Temporal.PlainDate | null | undefined }

/** What stands in the way of these posts: one the same officer holds on one of those days, or another a post of `single`. */
export function clashing(
  holdings: readonly Holding[],
  single: readonly string[],
  taking: Omit<Stretch, 'post'> & { officer: string; posts: readonly string[] },
): Holding | undefined {
  const asked = holdings.filter(({ officer, post }) => officer === taking.officer || single.includes(post))
  for (const post of taking.posts) {
    const held = overlapping(asked, { ...taking, post })
    if (held) return held
  }
  return undefined
}

/** A holding of that post on one of those days. */
export function overlapping(holdings: readonly Holding[], wanted: Stretch): Holding | undefined {
  const endsBefore = (until: Stretch['until'], from: Temporal.PlainDate) =>
    until !== null && until !== undefined && Temporal.PlainDate.compare(until, from) <= 0
  return holdings.find(
    (held) => held.post === wanted.post && !endsBefore(held.until, wanted.from) && !endsBefore(wanted.until, held.from),
  )
}

/** How a post stands on a day. */
export function standingOn(held: Pick<Holding, 'from' | 'until'>, on: Temporal.PlainDate): 'now' | 'planned' | 'ended' {
  if (held.until && Temporal.PlainDate.compare(held.until, on) <= 0) return 'ended'
  return Temporal.PlainDate.compare(held.from, on) > 0 ? 'planned' : 'now'
}

/** Whether the post is held on that day or will be later on. */
export function reaches(held: Pick<Holding, 'until'>, day: Temporal.PlainDate): boolean {
  return !held.until || Temporal.PlainDate.compare(held.until, day) > 0
}

const systems = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iPhone'],
  [/CrOS/, 'ChromeOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
] as const
const browsers = [
  [/Edg\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const

/** Browser and device in what a browser says of itself, as people call them; nothing for what is not known. */
export function deviceOf(userAgent: string | null): { browser: string | undefined; system: string | undefined } {
  const named = (known: readonly (readonly [RegExp, string])[]) =>
    known.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]
  return { browser: named(browsers), system: named(systems) }
}
