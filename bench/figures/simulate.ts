import { copyAcross } from '#platform/copy.ts'
import { openBeside, openDatabase, withClient } from '../../src/app/database.ts'
import { fillEmpty } from '../../src/app/simulate/lay-out.ts'
import { simulate as simulateYear } from '../../src/app/simulate/simulate-command.ts'
import { layingOut } from '../../src/app/simulate/write-year.ts'
import { median } from '../numbers.ts'
import type { Figure } from '../report.ts'
import { untilQuiet } from '../server/machine.ts'
import { temporaryFolder } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'

const days = 7
const times = 20

type Rates = { cases: number; acts: number; laid: number; sealed: number; floor: number }

/**
 * Simulated requests a second: a week of the year that is usual through the acts, then laid out twenty times over, in an
 * empty folder each round; beside it the bare COPY of all that was written to a third database.
 */
export async function simulate(settings: BenchSettings): Promise<Figure> {
  const rounds: Rates[] = []
  for (let round = 1; round <= settings.rounds; round += 1) {
    await untilQuiet(settings.patience)
    settings.say(`simulate, round ${round} of ${settings.rounds}`)
    rounds.push(await oneWeek())
  }
  const of = (kind: keyof Rates) => rounds.map((rates) => rates[kind])
  const floor = { what: 'bare COPY of the same rows', value: median(of('floor')) }
  const row = (what: string, kind: keyof Rates) => {
    return { what, value: median(of(kind)), unit: 'requests/s', floor, rounds: of(kind) }
  }
  return {
    name: 'simulate',
    title: `Simulated requests, ${days} days of all offices: ${median(of('cases'))} through the acts, ${times} times as many in bulk`,
    rows: [
      row('through the acts', 'acts'),
      row('laid out set by set', 'laid'),
      row('laid out set by set, and sealed', 'sealed'),
    ],
    notes: [
      'all that acts write: records, journal, images, what is searched by, figures; letters are one plain page and not typeset',
      'through the acts: from the first visitor to the last act, seals made meanwhile; in bulk: what is laid out, without the week that went through the acts before it',
      'making databases, appointing officers and the digest are left out; commits do not wait for the disk',
      'floor: every row but the seals from database to database, table by table; triggers off, foreign keys and indexes made over all rows, the log passed by, as where they are laid out',
    ],
  }
}

async function oneWeek(): Promise<Rates> {
  using folder = temporaryFolder()
  const marks = [/people come/, /requests are done/, /are laid out \d/, /rows are laid out/, /lines are sealed/]
  const moments = marks.map(() => Number.NaN)
  const said: string[] = []
  const err = (line: string) => {
    const place = marks.findIndex((mark) => mark.test(line))
    if (place >= 0) moments[place] = performance.now()
  }
  const year = ['--days', String(days), '--seed', '7', '--times', String(times), '--bulk']
  await simulateYear([...year, '--data', folder.path, '--json'], { env: {}, err, out: (line) => void said.push(line) })
  const [came = 0, done = 0, begun = 0, laid = 0, sealed = 0] = moments
  const { cases }: { cases: number } = JSON.parse(said.at(-1) ?? '{}')
  const rate = (count: number, ms: number) => (1000 * count) / ms
  return {
    ...{ cases: cases / times, acts: rate(cases / times, done - came), laid: rate(cases, laid - begun) },
    ...{ sealed: rate(cases, sealed - begun), floor: rate(cases, await bareCopyMs(folder.path)) },
  }
}

async function bareCopyMs(dataFolder: string): Promise<number> {
  await using database = await openDatabase({ dataFolder, databaseUrl: undefined }, () => undefined, layingOut)
  await using beside = await openBeside(database.connection, 'floor')
  return await withClient(database.connection, (from) =>
    withClient({ ...beside.connection, options: '-c synchronous_commit=off' }, async (into) => {
      const began = performance.now()
      await fillEmpty(into, async ({ place, columns }) => {
        const written = columns.filter((one) => !one.computed).map(({ sql }) => sql)
        await copyAcross(from, into, { place, columns: written }, { frozen: true })
      })
      return performance.now() - began
    }),
  )
}
