import type { Floor } from '../floor/merge-plans.ts'
import { layOutWords } from '../floor/pgbench.ts'
import { cycleWalk, recordWalk } from '../floor/recording.ts'
import { floorName, runFloor } from '../floor/run-floor.ts'
import { checkSameRows } from '../floor/same-rows.ts'
import { type Load, openLoad } from '../load/drive.ts'
import { listServices, type Office, openGround, roomActs, turnTo, withSameStaff } from '../load/ground.ts'
import type { CycleOutcome } from '../load/jobs.ts'
import { brief, median, percentile } from '../numbers.ts'
import type { Figure, Row } from '../report.ts'
import { machineBusy, mainThreadSeconds, untilQuiet } from '../server/machine.ts'
import { type ServerProcess, startServerProcess, temporaryFolder, withClient } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'

type Ground = { server: ServerProcess; offices: readonly Office[]; load: Load; floor: Floor }

type Round = {
  product: CycleOutcome
  floor: { perSecond: number; ms: readonly number[] }
  /** Milliseconds of processor time a cycle took, by who used it. */
  cpu: { node: number; postgres: number; load: number; floorPostgres: number; floorClient: number }
  /** Shares of the product's round: how long the busiest of the threads that serve worked, and all processors, others' work included. */
  busy: { thread: number; machine: number }
}

/** The whole service, counter to hand-over, by 1, 8 and 32 officers in the ten offices of three people, beside its own statements. */
export async function lifeCycle(settings: BenchSettings): Promise<Figure> {
  using folder = temporaryFolder()
  return await measureCycles(settings, folder.path, [1, 8, 32])
}

/** The life cycle of each service by 8 officers, or of the one that is named, each beside its own statements. */
export async function services(settings: BenchSettings): Promise<Figure> {
  using folder = temporaryFolder()
  const found: { key: string; figure: Figure }[] = []
  const { keys, offices } = await signInForEach(folder.path, settings.service)
  for (const key of keys) {
    settings.say(key)
    const figure = await measureCycles(settings, folder.path, [8], offices.get(key))
    found.push({ key, figure })
  }
  return {
    name: 'services',
    title: 'Life cycle of each service: one request from counter to hand-over, by 8 officers',
    rows: found.flatMap(({ key, figure }) =>
      figure.rows.map((row) => ({ ...row, what: row.what.replace('8 officers', key) })),
    ),
    notes: found.flatMap(({ key, figure }) => figure.notes.map((note) => `${key}: ${note}`)),
  }
}

async function signInForEach(dataFolder: string, only: string | undefined) {
  await using server = await startServerProcess({ dataFolder })
  const signedIn = await openGround(server)
  const keys = only === undefined ? await withClient(server.connection(), listServices) : [only]
  const offices = new Map<string, Office[]>()
  for (const key of keys) offices.set(key, await turnTo(server, signedIn, key))
  return { keys, offices }
}

/** The same over the office whose data lie in this folder. */
export async function measureCycles(
  settings: BenchSettings,
  dataFolder: string,
  officers: readonly number[],
  ground?: readonly Office[],
): Promise<Figure> {
  settings.say('recording one cycle in each office')
  const offices = withSameStaff(ground ?? (await signInOnce(dataFolder)))
  const acts = (offices[0]?.steps.length ?? 0) + (offices[0]?.cashed ? roomActs : 0)
  const { floor, statements, transactions } = await recordWalk(dataFolder, offices, cycleWalk)
  await using server = await startServerProcess({ dataFolder })
  using load = openLoad()
  const place = { server, offices, load, floor }
  await withClient(server.connection(), (owner) => layOutWords(owner, floor))
  const rows = await checkSameRows(server, offices, cycleWalk, floor)
  await load.cycles({ port: server.port, offices, officers: Math.max(...officers), seconds: settings.seconds })
  await withClient(server.connection('postgres'), (superuser) => superuser.query('vacuum analyze'))

  const rounds = new Map<number, Round[]>(officers.map((count) => [count, []]))
  for (let round = 0; round < settings.rounds; round += 1) {
    for (const count of officers) {
      settings.say(`life cycle, officers: ${count}, round ${round + 1} of ${settings.rounds}`)
      await untilQuiet(settings.patience)
      rounds.get(count)?.push(await measureRound(place, count, settings.seconds))
    }
  }
  return {
    name: 'life-cycle',
    title: 'Life cycle: one request from counter to hand-over, whole requests a second',
    rows: [...rounds].flatMap(([count, each]) => rowsOf(count, each, acts)),
    notes: [
      `one cycle: ${acts} acts and the page after each, ${transactions} transactions, ${statements} statements, ${rows} rows, 1 letter laid out`,
      `floor: the same statements with the same commits by ${floorName()}, while the product stands still; it wrote the same rows`,
      ...[...rounds].flatMap(([count, each]) => limitsOf(count, each)),
    ],
  }
}

async function signInOnce(dataFolder: string): Promise<Office[]> {
  await using server = await startServerProcess({ dataFolder })
  return await openGround(server)
}

async function measureRound(
  { server, offices, load, floor }: Ground,
  officers: number,
  seconds: number,
): Promise<Round> {
  await withClient(server.connection('postgres'), (superuser) => superuser.query('checkpoint'))
  const [before, thread, machine] = [server.cpu(), busiestThread(server), machineBusy()]
  const product = await load.cycles({ port: server.port, offices, officers, seconds })
  const busy = {
    thread: (busiestThread(server) - thread) / product.seconds,
    machine: machineBusy(machine).share,
  }
  await untilSealed(server)
  const after = server.cpu()

  server.pause()
  try {
    const idle = server.cpu()
    const warmUp = Math.ceil(1 + officers / 8)
    const place = server.connection()
    const done = await runFloor({
      floor,
      place,
      folder: server.dataFolder,
      clients: officers,
      run: { seconds, warmUp },
    })
    const used = server.cpu()
    const each = (used: number, cycles: number) => (1000 * used) / cycles
    const cpu = {
      node: each(after.node - before.node, product.cycles.length),
      postgres: each(after.postgres - before.postgres, product.cycles.length),
      load: each(product.cpuSeconds, product.cycles.length),
      floorPostgres: each(used.postgres - idle.postgres, done.cycles),
      floorClient: each(done.cpuSeconds, done.cycles),
    }
    return { product, floor: done, cpu, busy }
  } finally {
    server.resume()
    await untilSealed(server)
  }
}

function busiestThread(server: ServerProcess): number {
  return Math.max(...server.own().map(mainThreadSeconds))
}

// What one round leaves to the sealer is not for the next round to pay.
async function untilSealed(server: ServerProcess): Promise<void> {
  await withClient(server.connection(), async (client) => {
    for (let looks = 0; looks < 600; looks += 1) {
      const { rows } = await client.query<{ waits: boolean }>('select exists (select from journal.unsealed) as waits')
      if (!rows[0]?.waits) return
      await new Promise((later) => setTimeout(later, 100))
    }
    throw new Error('lines still wait for their seal after a minute')
  })
}

function rowsOf(officers: number, rounds: readonly Round[], acts: number): Row[] {
  const rates = rounds.map(({ product }) => product.cycles.length / product.seconds)
  const floors = rounds.map(({ floor }) => floor.perSecond)
  const name = `${officers} ${officers === 1 ? 'officer' : 'officers'}`
  const times = (share: number) => ({
    value: median(
      rounds.map(({ product }) =>
        percentile(
          product.cycles.map(({ ms }) => ms),
          share,
        ),
      ),
    ),
    floor: { what: 'floor', value: median(rounds.map(({ floor }) => percentile(floor.ms, share))) },
  })
  const inCycle = (part: 'acts' | 'pages') =>
    median(
      rounds.map(({ product }) =>
        percentile(
          product.cycles.flatMap((cycle) => cycle[part]),
          0.95,
        ),
      ),
    )
  return [
    {
      what: `${name}, cycles`,
      value: median(rates),
      unit: '/s',
      floor: { what: 'floor', value: median(floors) },
      ...(officers === 8 ? { goal: { atLeast: 0.5, of: 'floor' } } : {}),
      rounds: rates,
      note: `${brief(acts * median(rates))} acts/s`,
    },
    { what: `${name}, one cycle, p50`, unit: 'ms', ...times(0.5) },
    { what: `${name}, one cycle, p95`, unit: 'ms', ...times(0.95) },
    { what: `${name}, one act, p95`, value: inCycle('acts'), unit: 'ms' },
    { what: `${name}, the page after it, p95`, value: inCycle('pages'), unit: 'ms' },
  ]
}

function limitsOf(officers: number, rounds: readonly Round[]): string[] {
  const of = (pick: (round: Round) => number) => brief(median(rounds.map(pick)))
  const share = (pick: (round: Round) => number) => `${Math.round(100 * median(rounds.map(pick)))} %`
  const ratios = rounds.map(({ product, floor }) => product.cycles.length / product.seconds / floor.perSecond)
  return [
    `${officers}: ratio by round ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}; processor time a cycle: Node ${of(({ cpu }) => cpu.node)} ms, ` +
      `PostgreSQL ${of(({ cpu }) => cpu.postgres)} ms, load ${of(({ cpu }) => cpu.load)} ms; ` +
      `floor: PostgreSQL ${of(({ cpu }) => cpu.floorPostgres)} ms, client ${of(({ cpu }) => cpu.floorClient)} ms`,
    `${officers}: the busiest thread that serves worked ${share(({ busy }) => busy.thread)} of the time, all processors ${share(({ busy }) => busy.machine)}`,
  ]
}
