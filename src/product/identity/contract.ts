import { z } from 'zod'
import type { Text } from '#ui/language.ts'

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
  posts: readonly string[]
  duties: readonly string[]
  scope: readonly string[]
}

export type IdentityRefusal = 'sign-in-wrong' | 'sign-in-locked' | 'sign-in-no-post'

export const SignIn = z.object({
  username: z.string().trim().toLowerCase().min(1, 'name-empty').max(60, 'too-long'),
  password: z.string().min(1, 'password-empty').max(200, 'too-long'),
  next: z.string().max(500).default('/work'),
})
export type SignIn = z.infer<typeof SignIn>

export const SignOut = z.object({})

export type SignInPage = {
  next: string
  demoAccounts: readonly { username: string; name: string; post: Text; office: string }[]
  demoPassword: string | undefined
}

/** How long a password must be, how often it may be wrong, how long a session lasts: settings, not constants of law. */
export const signInPolicy = {
  /** BSSN Regulation 4/2021 is read as at least 12 characters (unconfirmed, read in a regional guide). */
  passwordCharactersMin: 12,
  failuresMax: 5,
  lockedMinutes: 15,
  sessionHours: 12,
} as const
