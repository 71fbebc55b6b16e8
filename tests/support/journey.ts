import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { atEnd } from '#tests/at-end.ts'
import { openBrowser, person } from '#tests/browser.ts'
import { openDatabase } from '#tests/database.ts'
import { urlOf } from '#tests/filled-office.ts'
import { bengkalis } from '#tests/regency-pack.ts'
import { signIn } from '#tests/sign-in.ts'
import type { Connection } from '#tests/test-cluster.ts'
import { demoPassword } from '../../src/app/demo-cast.ts'
import { startOffice } from '../../src/app/serve.ts'
import type { Settings } from '../../src/app/settings.ts'

export type Journey = AsyncDisposable & {
  origin: string
  browser: Browser
  /** The environment in which a command finds this office. */
  env: { PATEN_DATA: string; DATABASE_URL?: string }
  now: () => Temporal.Instant
  /** Somebody of the demonstration, signed in, at their own desk. */
  officer: (username: string, options?: { width?: number; javaScript?: boolean }) => Promise<Page>
  /** Somebody without an account. */
  citizen: (options?: { width?: number; javaScript?: boolean; language?: 'id' | 'en' }) => Promise<Page>
}

/** Monday 2 November 2026, 09.00 in Bengkalis: an ordinary working week in a year whose holidays are known. */
const morning = Temporal.Instant.from('2026-11-02T02:00:00Z')

/**
 * Starts a whole demonstration, as `npm start` does, in a folder of its own, with a clock that begins on a Monday morning. In
 * a test run all journeys begin with copies of the demonstration that the first of them filled.
 */
export async function openJourney(): Promise<Journey> {
  await using stack = new AsyncDisposableStack()
  const dataFolder = await mkdtemp(join(tmpdir(), 'paten-journey-'))
  stack.defer(() => rm(dataFolder, { recursive: true, force: true }))
  const kept = process.env.PATEN_TEST_FILLINGS === 'kept' ? process.env.PATEN_TEST_KEPT : undefined
  const databaseUrl = kept === undefined ? undefined : await copyOf(join(kept, 'demonstration'), dataFolder, stack)
  const began = performance.now()
  const now = () => morning.add({ milliseconds: Math.round(performance.now() - began) })
  const office = stack.use(await startOffice(settingsOf(dataFolder, databaseUrl), now))
  const browser = stack.use(await openBrowser())
  const moved = stack.move()
  // Before the copy goes.
  if (databaseUrl !== undefined) atEnd(() => moved.disposeAsync())
  const citizen: Journey['citizen'] = (options = {}) => person(browser, { baseUrl: office.origin, ...options })
  return {
    origin: office.origin,
    browser,
    env: { PATEN_DATA: dataFolder, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) },
    now,
    citizen,
    async officer(username, options = {}) {
      return await signIn(await citizen(options), username, demoPassword)
    },
    [Symbol.asyncDispose]: () => moved.disposeAsync(),
  }
}

/** Copies the filled database and what lies beside it into `dataFolder`. Returns the address of the copy. */
async function copyOf(filled: string, dataFolder: string, stack: AsyncDisposableStack): Promise<string> {
  const fill = async (connection: Connection) => {
    await rm(filled, { recursive: true, force: true })
    await using _office = await startOffice(settingsOf(filled, urlOf(connection)), () => morning)
  }
  const { connection } = stack.use(await openDatabase(undefined, { name: 'demonstration', fill }))
  await cp(filled, dataFolder, { recursive: true })
  return urlOf(connection)
}

function settingsOf(dataFolder: string, databaseUrl: string | undefined): Settings {
  const here = { host: '127.0.0.1', port: 0, origin: undefined, tls: undefined, processes: 1 }
  return { mode: 'demo', ...here, packFolder: bengkalis, dataFolder, databaseUrl }
}
