import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import { changePassword } from '../acts/change-password.ts'
import { endSessionsOf } from '../acts/end-sessions-of.ts'
import { deviceCookie, signIn } from '../acts/sign-in.ts'
import { signOut } from '../acts/sign-out.ts'
import {
  ChangingPassword,
  EndingSessions,
  type Officer,
  SignIn,
  type SignInPage,
  SignOut,
  signInPolicy,
} from '../contract.ts'
import { safeNext } from '../rules.ts'
import { accountPage } from '../views/account-page.ts'
import { errors, refusals } from '../words.ts'
import { renderAccountPage } from './account.page.tsx'
import { renderSignInPage } from './sign-in.page.tsx'

export type DemoAccounts = Pick<SignInPage, 'demoAccounts' | 'demoPassword'>

/** Sign-in and sign-out. In demonstration the page lists the accounts; in production there are none to list. */
export function identityRoutes(web: Web<Officer>, demo: () => DemoAccounts, secure: boolean): void {
  const page = {
    may: 'anyone',
    view: async (_tx: unknown, _person: unknown, ask: { query: Readonly<Record<string, string>> }) => ({
      next: safeNext(ask.query.next ?? '/work'),
      why: ask.query.why,
      ...demo(),
    }),
    render: renderSignInPage,
  }
  web.page('/sign-in', page)
  web.act('/sign-in', {
    may: 'anyone',
    input: SignIn,
    act: signIn,
    refusals,
    errors,
    again: page,
    perMinute: 30,
    after: ({ token, device }, reply) => {
      const kept = { httpOnly: true, sameSite: 'lax', secure } as const
      reply.setCookie('sesi', token, { ...kept, path: '/', maxAge: signInPolicy.sessionHours * 3600 })
      const path = '/sign-in'
      reply.setCookie(deviceCookie, device, { ...kept, path, maxAge: signInPolicy.deviceDays * 24 * 3600 })
    },
    goTo: ({ home, mustChange }, input) => {
      if (mustChange) return '/account'
      return input.next === '/work' ? home : safeNext(input.next)
    },
  })
  web.act('/sign-out', {
    may: 'signed-in',
    input: SignOut,
    act: signOut,
    refusals,
    after: (_result, reply) => void reply.clearCookie('sesi', { path: '/' }),
    goTo: () => '/sign-in',
  })
  accountRoutes(web)
}

// Whose password must be changed opens these doors and no other.
function accountRoutes(web: Web<Officer>): void {
  const page = {
    may: 'signed-in',
    view: (tx: Tx, by: Officer, ask: Ask) => accountPage(tx, by, { now: ask.now, saved: ask.query.saved }),
    render: renderAccountPage,
  }
  const own = { may: 'signed-in', refusals, errors, again: page }
  web.page('/account', page)
  web.act('/account/password', {
    ...own,
    input: ChangingPassword,
    act: changePassword,
    goTo: () => '/account?saved=password',
    perMinute: 30,
    secret: true,
  })
  web.act('/account/sessions', {
    ...own,
    input: EndingSessions.omit({ officer: true }),
    act: endSessionsOf,
    goTo: () => '/account?saved=session',
  })
  // A form that came back stands under the address of its act; opened again, that address is the page.
  for (const act of ['password', 'sessions']) web.leap(`/account/${act}`, { may: 'signed-in', to: () => '/account' })
}
