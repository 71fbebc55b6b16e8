import type pg from 'pg'
import { openPool } from '#platform/db.ts'
import { type Load, openLoad } from '../load/drive.ts'
import { openGround, withSameStaff } from '../load/ground.ts'
import { openCounters, openRoom, type RoomTimes, serveRoom } from '../load/queue-room.ts'
import { brief, median, medianWithin, percentile } from '../numbers.ts'
import type { Figure } from '../report.ts'
import { untilQuiet } from '../server/machine.ts'
import { type ServerProcess, startServerProcess, temporaryFolder, withClient } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'

const atWork = 8

/** The triggers that count, by their table. */
const triggers: readonly (readonly [table: string, trigger: string])[] = [
  ...['cases.opening', 'cases.step', 'cases.refusal', 'cases.withdrawal', 'cases.lapse', 'clock.run'].map(counts),
  ...['journal.line', 'objections.objection', 'queue.move', 'queue.day'].map(counts),
  ...['stock_comes', 'stock_moves', 'stock_goes'].map((stock) => ['cases.standing', stock] as const),
  ['cases.case_file', 'count_visit'],
]

function counts(table: string) {
  return [table, 'count'] as const
}

/** Pairs in each round that was asked for: many short ones, so that what the machine does besides falls on both of a pair. */
const pairsARound = 10

/** What counting adds to an act: whole requests, and a room at work, with and without the triggers that append, in turn. */
export async function counting(settings: BenchSettings): Promise<Figure> {
  using folder = temporaryFolder()
  await using server = await startServerProcess({ dataFolder: folder.path })
  using load = openLoad()
  const cases = await pairs(settings, server, 'cases', await casesAtWork(server, load))
  const pool = openPool(server.connection(), 'paten_app', atWork)
  const room = await roomAtWork(server, pool)
  const visits = await pairs(settings, server, 'the room', room).finally(() => pool.end())
  return {
    name: 'counting',
    title: 'What counting for supervisors adds to an act',
    rows: [
      row('time of an act on a case, p50', cases('act')),
      row('processor time of the database for it', cases('cpu')),
      row('a number taken, p50', visits('ticket')),
      row('a number called, p50', visits('call')),
      row('a number served or finished, p50', visits('attend')),
      row('processor time of the database for an act in the room', visits('cpu')),
    ],
    notes: [
      `whole requests by ${atWork} officers over HTTP in one server; then ${atWork} counters of one room, their acts in the process of the bench on the same database, each committed`,
      `of each ${settings.rounds * pairsARound} pairs of rounds of ${secondsOf(settings)} s with and without the triggers that append facts, what came to lie open and what a number became, each first as often as the other; the median of the pairs`,
      'what is appended is folded every five seconds, which counts as the database’s time as well',
    ],
  }
}

/** What one round of work found: times in milliseconds, processor time of the database in seconds an act. */
type Found = Readonly<Record<string, number>>
type Work = (seconds: number) => Promise<Found>

async function casesAtWork(server: ServerProcess, load: Load): Promise<Work> {
  const offices = withSameStaff(await openGround(server))
  return async (seconds) => {
    const before = server.cpu().postgres
    const { cycles } = await load.cycles({ port: server.port, offices, officers: atWork, seconds })
    const acts = cycles.flatMap((cycle) => cycle.acts)
    return { act: percentile(acts, 0.5), cpu: (server.cpu().postgres - before) / acts.length }
  }
}

async function roomAtWork(server: ServerProcess, pool: pg.Pool): Promise<Work> {
  const room = await openRoom(pool, { counters: atWork, kiosks: 0 })
  let day = Temporal.Now.zonedDateTimeISO('Asia/Jakarta')
  // Each round has a day of its own: numbers end at 999, and no round meets the line that another left.
  return async (seconds) => {
    day = day.add({ days: 1 })
    await openCounters(room, day.toInstant())
    const before = server.cpu().postgres
    const times = await serveRoom(room, day.toInstant(), seconds)
    const acts = Object.values(times).reduce((sum, { length }) => sum + length, 0)
    const p50 = (kind: keyof RoomTimes) => percentile(times[kind], 0.5)
    return {
      ...{ ticket: p50('ticket'), call: p50('call'), attend: p50('attend') },
      cpu: (server.cpu().postgres - before) / acts,
    }
  }
}

/** Per cent that counting adds to each thing that a round found, pair by pair. */
async function pairs(settings: BenchSettings, server: ServerProcess, what: string, work: Work) {
  const rounds: Record<'with' | 'without', Found>[] = []
  const many = settings.rounds * pairsARound
  await work(2)
  for (let pair = 0; pair < many; pair += 1) {
    settings.say(`counting, ${what}, pair ${pair + 1} of ${many}`)
    await untilQuiet(settings.patience)
    const found: Record<'with' | 'without', Found> = { with: {}, without: {} }
    // Whoever comes second meets more files than the first: they take turns at being first.
    for (const way of pair % 2 === 0 ? (['without', 'with'] as const) : (['with', 'without'] as const)) {
      await switchCounting(server, way === 'with' ? 'enable' : 'disable')
      found[way] = await work(secondsOf(settings))
    }
    rounds.push(found)
  }
  await switchCounting(server, 'enable')
  return (key: string) => rounds.map((found) => 100 * ((found.with[key] ?? 0) / (found.without[key] ?? 0) - 1))
}

function secondsOf({ seconds }: BenchSettings): number {
  return Math.max(1, seconds / 4)
}

function row(what: string, rounds: readonly number[]): Figure['rows'][number] {
  const within = medianWithin(rounds)
  return {
    ...{ what, value: median(rounds), unit: '%', rounds },
    ...(within && { note: `${brief(within.from)} to ${brief(within.to)}, nineteen times of twenty` }),
  }
}

async function switchCounting(server: ServerProcess, to: 'enable' | 'disable'): Promise<void> {
  await withClient(server.connection('postgres'), async (superuser) => {
    for (const [table, trigger] of triggers) await superuser.query(`alter table ${table} ${to} trigger ${trigger}`)
  })
}
