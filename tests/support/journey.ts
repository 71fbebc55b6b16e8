import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, person } from '#tests/browser.ts'
import { bengkalis } from '#tests/regency-pack.ts'
import { signIn } from '#tests/sign-in.ts'
import { demoPassword } from '../../src/app/demo-cast.ts'
import { startOffice } from '../../src/app/serve.ts'

export type Journey = AsyncDisposable & {
  origin: string
  browser: Browser
  dataFolder: string
  now: () => Temporal.Instant
  /** Somebody of the demonstration, signed in, at their own desk. */
  officer: (username: string, options?: { width?: number; javaScript?: boolean }) => Promise<Page>
  /** Somebody without an account. */
  citizen: (options?: { width?: number; javaScript?: boolean; language?: 'id' | 'en' }) => Promise<Page>
}

/** Monday 2 November 2026, 09.00 in Bengkalis: an ordinary working week in a year whose holidays are known. */
const morning = Temporal.Instant.from('2026-11-02T02:00:00Z')

/** Starts a whole demonstration, as `npm start` does, in a folder of its own, with a clock that begins on a Monday morning. */
export async function openJourney(): Promise<Journey> {
  await using stack = new AsyncDisposableStack()
  const dataFolder = await mkdtemp(join(tmpdir(), 'paten-journey-'))
  stack.defer(() => rm(dataFolder, { recursive: true, force: true }))
  const began = performance.now()
  const now = () => morning.add({ milliseconds: Math.round(performance.now() - began) })
  const settings = {
    mode: 'demo',
    host: '127.0.0.1',
    port: 0,
    dataFolder,
    databaseUrl: undefined,
    packFolder: bengkalis,
    origin: undefined,
    tls: undefined,
    processes: 1,
  } as const
  const office = stack.use(await startOffice(settings, now))
  const browser = stack.use(await openBrowser())
  const moved = stack.move()
  const citizen: Journey['citizen'] = (options = {}) => person(browser, { baseUrl: office.origin, ...options })
  return {
    origin: office.origin,
    browser,
    dataFolder,
    now,
    citizen,
    async officer(username, options = {}) {
      return await signIn(await citizen(options), username, demoPassword)
    },
    [Symbol.asyncDispose]: () => moved.disposeAsync(),
  }
}
