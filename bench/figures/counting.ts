import { openLoad } from '../load/drive.ts'
import { openGround, withSameStaff } from '../load/ground.ts'
import { brief, median, medianWithin, percentile } from '../numbers.ts'
import type { Figure } from '../report.ts'
import { untilQuiet } from '../server/machine.ts'
import { type ServerProcess, startServerProcess, temporaryFolder, withClient } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'

const tables = [
  'cases.opening',
  'cases.step',
  'cases.refusal',
  'cases.withdrawal',
  'cases.lapse',
  'clock.run',
  'journal.line',
  'objections.objection',
]
const stock = ['stock_comes', 'stock_moves', 'stock_goes']

/** Pairs in each round that was asked for: many short ones, so that what the machine does besides falls on both of a pair. */
const pairsARound = 10

/** What counting adds to an act: whole requests with and without the triggers that append, in turn. */
export async function counting(settings: BenchSettings): Promise<Figure> {
  using folder = temporaryFolder()
  await using server = await startServerProcess({ dataFolder: folder.path })
  const offices = withSameStaff(await openGround(server))
  using load = openLoad()
  const walk = async (seconds: number) => {
    const before = server.cpu().postgres
    const { cycles } = await load.cycles({ port: server.port, offices, officers: 8, seconds })
    const acts = cycles.flatMap((cycle) => cycle.acts)
    return { p50: percentile(acts, 0.5), cpu: (server.cpu().postgres - before) / acts.length }
  }
  await walk(2)
  const ratios: { p50: number[]; cpu: number[] } = { p50: [], cpu: [] }
  const pairs = settings.rounds * pairsARound
  const seconds = Math.max(1, settings.seconds / 4)
  for (let round = 0; round < pairs; round += 1) {
    settings.say(`counting, pair ${round + 1} of ${pairs}`)
    await untilQuiet(settings.patience)
    // Whoever comes second meets more files than the first: they take turns at being first.
    const found = { with: { p50: 0, cpu: 0 }, without: { p50: 0, cpu: 0 } }
    for (const way of round % 2 === 0 ? (['without', 'with'] as const) : (['with', 'without'] as const)) {
      await switchCounting(server, way === 'with' ? 'enable' : 'disable')
      found[way] = await walk(seconds)
    }
    ratios.p50.push(100 * (found.with.p50 / found.without.p50 - 1))
    ratios.cpu.push(100 * (found.with.cpu / found.without.cpu - 1))
  }
  const row = (what: string, rounds: number[]) => {
    const within = medianWithin(rounds)
    return {
      ...{ what, value: median(rounds), unit: '%', rounds },
      ...(within && { note: `${brief(within.from)} to ${brief(within.to)}, nineteen times of twenty` }),
    }
  }
  return {
    name: 'counting',
    title: 'What counting for supervisors adds to an act',
    rows: [row('time of an act, p50', ratios.p50), row('processor time of the database for an act', ratios.cpu)],
    notes: [
      `whole requests by 8 officers over HTTP in one server; ${pairs} pairs of rounds of ${seconds} s with and without the triggers that append facts and what came to lie open, each first as often as the other; the median of the pairs`,
      'what is appended is folded every five seconds, which counts as the database’s time as well',
    ],
  }
}

async function switchCounting(server: ServerProcess, to: 'enable' | 'disable'): Promise<void> {
  await withClient(server.connection('postgres'), async (superuser) => {
    for (const table of tables) await superuser.query(`alter table ${table} ${to} trigger count`)
    for (const trigger of stock) await superuser.query(`alter table cases.standing ${to} trigger ${trigger}`)
  })
}
