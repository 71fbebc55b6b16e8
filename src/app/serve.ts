import { parseArgs } from 'node:util'
import { startSealing } from '#journal'
import { findRegencyHere, listOffices, listPostKinds } from '#offices'
import { openPool, setScope, transaction } from '#platform/db.ts'
import { bearNames } from './bear-names.ts'
import { openDatabase } from './database.ts'
import { dateDeposits } from './date-deposits.ts'
import { demoAccounts, fillDemonstration, isDemonstration } from './demo.ts'
import { demoPassword } from './demo-cast.ts'
import { goOnDestroying } from './destroy-papers.ts'
import { openEquipment } from './equipment.ts'
import { applyFirstPack, hasOtherPack } from './first-pack.ts'
import { foldAll } from './fold-figures.ts'
import { lookEverywhere } from './look-at-desks.ts'
import { makeFindable } from './make-findable.ts'
import { mendHands } from './mend-hands.ts'
import { noteUncollected } from './note-uncollected.ts'
import { noticeLate } from './notice-late.ts'
import { openOfficeKeys } from './open-office-keys.ts'
import { ownWhatWasEnacted } from './own-enacted.ts'
import { CommandProblem } from './problem.ts'
import { countHere } from './request-counts.ts'
import { startRounds } from './rounds.ts'
import { startServer } from './server.ts'
import { startServingProcesses } from './serving-processes.ts'
import { readSettings, type Settings } from './settings.ts'
import { tellAlerts } from './tell-alerts.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)
const warn = (line: string) => void process.stderr.write(`${line}\n`)

/** `paten serve`: everything from an empty folder to a page in the browser; runs until it is told to stop. */
export async function serve(args: readonly string[]): Promise<number> {
  parseArgs({ args: [...args], options: {} })
  const settings = readSettings(process.env)
  const stopped = untilStopped()
  await using started = await startOffice(settings, () => Temporal.Now.instant())
  announce(settings, started)
  if (await started.hasOtherPack()) say(otherPack(settings.packFolder))
  await stopped
  say('Stopping.')
  return 0
}

export type Office = AsyncDisposable & {
  origin: string
  accounts: ReturnType<typeof demoAccounts>
  embedded: boolean
  /** Whether the pack of these settings waits to be applied. */
  hasOtherPack: () => Promise<boolean>
}

function otherPack(folder: string): string {
  return `The regency pack ${folder} is not the one that was applied; what it says holds once you run: ./paten pack apply\n`
}

/**
 * Starts database, journal sealing and server for these settings. Disposing stops them in the other order. `now` is the
 * clock of all that runs in this process; where several serve, each has its own machine's.
 */
export async function startOffice(settings: Settings, now: () => Temporal.Instant): Promise<Office> {
  const stack = new AsyncDisposableStack()
  try {
    const database = stack.use(await openDatabase(settings, say))
    const keys = await openOfficeKeys(settings.dataFolder, database.connection)
    const pool = openPool(database.connection, 'paten_app', 4)
    stack.defer(() => pool.end())
    const example = settings.mode === 'demo'
    await applyFirstPack(pool, settings.packFolder, now(), { example })
    if (await makeFindable(pool)) say('Made the people of earlier requests findable by name.')
    const owned = await ownWhatWasEnacted(pool, now())
    if (owned > 0) say(`Services made an office's own by the standard it had enacted: ${owned}.`)
    const equipment = openEquipment({ mode: settings.mode, dataFolder: settings.dataFolder, keys })
    const accounts = await prepare(settings, pool, equipment, now)
    const since = now()

    const sealers = openPool(database.connection, 'paten_sealer', 1)
    stack.defer(() => sealers.end())
    const sealing = startSealing(sealers, {
      everyMs: 1000,
      now,
      onError: (error) => warn(`sealing failed: ${String(error)}`),
    })
    stack.defer(() => sealing.stop())
    const chores = startRounds(
      [
        ...[noticeLate, mendHands, bearNames, dateDeposits, noteUncollected].map((chore) => () => chore(pool, now())),
        () => tellAlerts(pool, now(), since),
        () => goOnDestroying(pool, equipment.files, now()),
      ],
      { everyMs: 60_000, onError: (error) => warn(`looking for what is late or mislaid failed: ${String(error)}`) },
    )
    stack.defer(() => chores.stop())
    const folding = startRounds([() => foldAll(pool, now())], {
      everyMs: 5000,
      onError: (error) => warn(`folding the figures failed: ${String(error)}`),
    })
    stack.defer(() => folding.stop())
    const looking = startRounds([() => lookEverywhere(pool, now())], {
      everyMs: 3_600_000,
      onError: (error) => warn(`looking at the desks failed: ${String(error)}`),
    })
    stack.defer(() => looking.stop())
    const { connection } = database
    const server = stack.use(
      settings.processes === 1
        ? await startServer({
            settings,
            connection,
            equipment,
            now,
            demo: () => accounts,
            count: countHere(),
            log: warn,
          })
        : await startServingProcesses({ settings, connection, accounts }, warn),
    )
    const moved = stack.move()
    return {
      origin: server.origin,
      accounts,
      embedded: settings.databaseUrl === undefined,
      hasOtherPack: () => hasOtherPack(pool, settings.packFolder, { example }),
      [Symbol.asyncDispose]: () => moved.disposeAsync(),
    }
  } catch (error) {
    await stack.disposeAsync()
    throw error
  }
}

async function prepare(
  settings: Settings,
  pool: ReturnType<typeof openPool>,
  equipment: ReturnType<typeof openEquipment>,
  now: () => Temporal.Instant,
): Promise<ReturnType<typeof demoAccounts>> {
  if (settings.mode === 'production') {
    if (await isDemonstration(pool))
      throw new CommandProblem(
        'this data folder was filled as a demonstration, whose password everyone knows; production needs an empty one (PATEN_DATA)',
      )
    return { demoAccounts: [], demoPassword: undefined }
  }
  const cases = await fillDemonstration(pool, equipment, now(), say)
  if (cases > 0) say(`Filled a demonstration regency with ${cases} requests.`)
  const regency = await transaction(pool, { scope: [] }, async (tx) => {
    const id = await findRegencyHere(tx)
    await setScope(tx, id === undefined ? [] : [id])
    return { offices: await listOffices(tx), posts: await listPostKinds(tx) }
  })
  return demoAccounts(regency.offices, regency.posts)
}

function announce(settings: Settings, office: Office): void {
  say(`\nPATEN serves at ${office.origin}`)
  say(`  for officers   ${office.origin}/sign-in`)
  say(`  data           ${settings.databaseUrl === undefined ? settings.dataFolder : 'DATABASE_URL'}`)
  if (settings.mode === 'production')
    say('  production: nothing is seeded; ./paten setup makes the first administrator\n')
  if (settings.mode === 'production') return
  say(`\nDemonstration accounts, all with the password ${demoPassword}:`)
  for (const account of office.accounts.demoAccounts)
    say(`  ${account.username.padEnd(20)} ${account.post.id}, ${account.office}`)
  say('\nStop with Ctrl-C.\n')
}

function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    // Listening on: a second Ctrl-C of an impatient hand, or npm passing on the first, must not cut the stop short.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop())
    // Node forgets what nohup asked for; whoever closes the terminal does not mean to close the office.
    process.on('SIGHUP', () => undefined)
  })
}
