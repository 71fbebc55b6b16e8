import type { Web } from '#platform/web.ts'
import { signIn } from '../acts/sign-in.ts'
import { signOut } from '../acts/sign-out.ts'
import { type Officer, SignIn, type SignInPage, SignOut, signInPolicy } from '../contract.ts'
import { safeNext } from '../rules.ts'
import { errors, refusals } from '../words.ts'
import { renderSignInPage } from './sign-in.page.tsx'

export type DemoAccounts = Pick<SignInPage, 'demoAccounts' | 'demoPassword'>

/** Sign-in and sign-out. In demonstration the page lists the accounts; in production there are none to list. */
export function identityRoutes(web: Web<Officer>, demo: () => DemoAccounts, secure: boolean): void {
  const page = {
    may: 'anyone',
    view: async (_tx: unknown, _person: unknown, ask: { query: Readonly<Record<string, string>> }) => ({
      next: safeNext(ask.query.next ?? '/work'),
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
    after: ({ token }, reply) => {
      reply.setCookie('sesi', token, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure,
        maxAge: signInPolicy.sessionHours * 3600,
      })
    },
    goTo: ({ kind }, input) => (kind === 'regency' && input.next === '/work' ? '/offices' : safeNext(input.next)),
  })
  web.act('/sign-out', {
    may: 'signed-in',
    input: SignOut,
    act: signOut,
    refusals,
    after: (_result, reply) => void reply.clearCookie('sesi', { path: '/' }),
    goTo: () => '/sign-in',
  })
}
