import { z } from 'zod'
import type { PasswordRules } from '#offices'
import type { Text } from '#ui/language.ts'
import type { Away, StandIn } from './contract/away.ts'

export { AbsenceKind, type ActingMark, type Away, absenceRules, type StandIn } from './contract/away.ts'

/** Someone who works here, with the posts held today and what they allow. */
export type Officer = {
  id: string
  name: string
  /** `Ibu` or `Bapak`, the word the officer chose. */
  addressAs: string
  nip: string | null
  rank: string | null
  office: string
  officeKind: 'regency' | 'kecamatan'
  officeName: string
  officePrefix: string
  /** The regency's own office, whose reference data everyone reads. */
  regency: string
  zone: string
  /** Their own first, then those in which they stand in for somebody who is away. */
  posts: readonly string[]
  /** Who of the office is away now; and which of the posts are held in somebody's place. None in a program. */
  away?: readonly Away[]
  standsIn?: readonly StandIn[]
  /** Posts that ended since this session began: what was opened under them is told so. None in a program. */
  ended?: readonly string[]
  /** What those posts allowed. */
  lapsed?: readonly string[]
  duties: readonly string[]
  scope: readonly string[]
  /** The session through which the officer came; none in a program. */
  session?: string
  /** The password was given by somebody else or has grown too old: it is changed before anything else. */
  mustChange?: boolean
}

/** An officer as the database knows them; what their posts allow, the pack says. */
export type Entered = Omit<Officer, 'duties' | 'lapsed'>

/** A post held from a day to a day that is no longer part of it. */
export type Holding = {
  id: string
  officer: string
  post: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
}

/** Why a session was ended before its time. */
export type EndedWhy = 'signed-out' | 'ended' | 'reset' | 'changed' | 'left'

export type IdentityRefusal =
  | 'sign-in-wrong'
  | 'sign-in-locked'
  | 'sign-in-no-post'
  | 'officer-unknown'
  | 'officer-left'
  | 'own-account'
  | 'not-locked'
  | 'post-overlaps'
  | 'post-held'
  | 'post-over'
  | 'regency-appoints'
  | 'above-you'
  | 'session-over'

export const SignIn = z.object({
  username: z.string().trim().toLowerCase().min(1, 'name-empty').max(60, 'too-long'),
  password: z.string().min(1, 'password-empty').max(200, 'too-long'),
  next: z.string().max(500).default('/work'),
})
export type SignIn = z.infer<typeof SignIn>

export const SignOut = z.object({})

const requestId = z.uuid('request-id')
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'day-wrong')
  .refine((text) => isDay(text), 'day-wrong')
  .transform((text) => Temporal.PlainDate.from(text))
const noDay = z.literal('').transform(() => undefined)

export const ChangingPassword = z.object({
  requestId,
  current: z.string().min(1, 'password-empty').max(200, 'too-long'),
  password: z.string().min(1, 'password-empty').max(200, 'too-long'),
  again: z.string().max(200, 'too-long'),
})
export type ChangingPassword = z.infer<typeof ChangingPassword>

/** Ends one session of an officer, or all; of one's own, all but the one that asks. */
export const EndingSessions = z.object({
  requestId,
  officer: z.uuid().optional(),
  session: z.uuid().or(z.literal('all')),
})
export type EndingSessions = z.infer<typeof EndingSessions>

export const OnOfficer = z.object({ requestId, officer: z.uuid() })
export type OnOfficer = z.infer<typeof OnOfficer>

/** A password somebody else gave: shown once, on the form that sends it, and changed at the next sign-in. */
const givenPassword = z.string().regex(/^[A-Z0-9]{4}(-[A-Z0-9]{4}){3}$/, 'password-given')

export const ResettingPassword = OnOfficer.extend({ given: givenPassword })
export type ResettingPassword = z.infer<typeof ResettingPassword>

export const GivingPost = OnOfficer.extend({
  post: z.string().min(1, 'choose').max(60, 'too-long'),
  from: day,
  until: noDay.or(day).optional(),
})
export type GivingPost = z.infer<typeof GivingPost>

export const EndingPost = OnOfficer.extend({
  holding: z.uuid(),
  until: day,
  /** Sent after the warning that work is left with nobody was read. */
  knowing: z.literal('yes').optional(),
})
export type EndingPost = z.infer<typeof EndingPost>

export const NewOfficer = z.object({
  requestId,
  office: z.uuid(),
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9._-]{3,60}$/, 'username-wrong'),
  given: givenPassword,
  name: z.string().trim().min(1, 'name-empty').max(200, 'too-long'),
  addressAs: z.enum(['Ibu', 'Bapak'], 'choose'),
  nip: z
    .string()
    .transform((text) => text.replaceAll(' ', ''))
    .pipe(z.literal('').or(z.string().regex(/^\d{18}$/, 'nip-wrong'))),
  rank: z.string().trim().max(100, 'too-long'),
  posts: z.union([z.string(), z.array(z.string())], 'choose').transform((posts) => [posts].flat()),
  from: day,
})
export type NewOfficer = z.infer<typeof NewOfficer>

/** Name, rank and number of an officer from a day on. */
export const NamingAnew = OnOfficer.extend({
  ...NewOfficer.pick({ name: true, rank: true, nip: true }).shape,
  from: day,
})
export type NamingAnew = z.infer<typeof NamingAnew>

/** Work that lies with nobody else is handed on with the posts it lies at: to a colleague of the same office. */
export const ClosingOfficer = OnOfficer.extend({ handTo: z.literal('').or(z.uuid()).optional() })
export type ClosingOfficer = z.infer<typeof ClosingOfficer>

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).year > 1945
  } catch {
    return false
  }
}

export type SignInPage = {
  next: string
  /** Why the session with which somebody came opens nothing any more. */
  why?: string | undefined
  demoAccounts: readonly { username: string; name: string; post: Text; office: string }[]
  demoPassword: string | undefined
}

/** How long a password must be, how often it may be wrong, how long a session lasts: settings, not constants of law. */
export const signInPolicy = {
  failuresMax: 5,
  lockedMinutes: 15,
  sessionHours: 12,
  /** So long a device is known on which somebody signed in; a stranger's wrong passwords do not lock it. */
  deviceDays: 180,
} as const

/**
 * What a password must be where the pack does not say: BSSN Regulation 4/2021 names length, mix, age and reuse; the
 * figures are how a regional guide reads it, and unconfirmed.
 */
export const passwordRules = {
  charactersMin: 12,
  mixed: true,
  monthsMax: 6,
  formerRefused: 5,
  sure: 'b',
  source: { id: 'Peraturan BSSN 4/2021', en: 'BSSN Regulation 4/2021' },
} as const satisfies PasswordRules

export type SessionLine = {
  id: string
  device: Text
  address: string
  since: Temporal.Instant
  seenAt: Temporal.Instant
  /** The very one that shows the page. */
  own: boolean
}

/** An officer's own page: who the office knows them as, where they are signed in, and the password. */
export type AccountPage = {
  name: string
  username: string
  addressAs: string
  nip: string | null
  rank: string | null
  officeName: string
  mustChange: boolean
  changedAt: Temporal.Instant
  /** The first day on which it is too old. */
  dueOn: Temporal.PlainDate | undefined
  rules: PasswordRules
  sessions: readonly SessionLine[]
  saved: 'password' | 'session' | undefined
}
