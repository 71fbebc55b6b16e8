import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { snapshot } from '#platform/snapshot.ts'
import { openDatabase, withClient } from '../database.ts'
import { withExampleCharge } from '../demo-charge.ts'
import { checkPack } from '../pack/check-pack.ts'
import type { Pack } from '../pack/pack.ts'
import { CommandProblem } from '../problem.ts'
import { readSettings } from '../settings.ts'
import { ownTerminal, type Terminal } from '../terminal.ts'
import { type Assumptions, type PlantName, plantNames, readAssumptions } from './assumptions.ts'
import { digestOf } from './digest.ts'
import { assertEmpty, type Simulation } from './fill-regency.ts'
import { fullDisk } from './full-disk.ts'
import { layingOut, withPool, writeInSets, writeThroughActs } from './write-year.ts'

/**
 * `paten simulate`: fills an empty demonstration with a year that could have been. Prints last, in one line of JSON, what was
 * asked for, how many requests there are, and a digest of all records. Refuses production and a folder in use.
 */
export async function simulate(args: readonly string[], terminal: Terminal = ownTerminal): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ days: { type: 'string', default: '365' }, seed: { type: 'string', default: '1' } },
      ...{ from: { type: 'string' }, 'cases-a-year': { type: 'string' }, data: { type: 'string' } },
      ...{
        plant: { type: 'string', multiple: true, default: [] },
        office: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean' },
      },
      ...{ bulk: { type: 'boolean', default: false }, times: { type: 'string' } },
    },
  })
  const settings = readSettings({ ...terminal.env, ...(values.data && { PATEN_DATA: resolve(values.data) }) })
  if (settings.mode === 'production')
    throw new CommandProblem('a simulated year is for a demonstration; production holds what people truly asked for')
  const assumed = readAssumptions(settings.packFolder)
  const simulation = readOptions(values, {
    firstDay: assumed.firstDay.value,
    casesAYear: String(assumed.casesAYear.value),
  })
  const wrong = `the regency pack ${settings.packFolder} has mistakes: paten pack check`
  if ('errors' in checkPack(settings.packFolder)) throw new CommandProblem(wrong)
  // As a demonstration has it: with a service that costs something.
  using example = withExampleCharge(settings.packFolder)
  const checked = checkPack(example.folder)
  if ('errors' in checked) throw new CommandProblem(wrong)
  const kecamatan = checked.pack.offices.offices.filter(({ kind }) => kind === 'kecamatan').map(({ key }) => key)
  const strange = simulation.offices.find((key) => !kecamatan.includes(key))
  if (strange) throw new CommandProblem(`--office is one of ${kecamatan.join(', ')}; not "${strange}"`)
  checkYears(simulation, checked.pack)
  if (!values.bulk) checkVisits(simulation, assumed)
  const say = (line: string) => terminal.err(line)
  const where = settings.databaseUrl === undefined ? settings.dataFolder : 'this database'
  try {
    await using opened = new AsyncDisposableStack()
    const { connection } = opened.use(await openDatabase(settings, say, values.bulk ? layingOut : {}))
    const year = { settings, pack: checked.pack, assumed, simulation, say }
    await withPool(connection, 1, (pool) => assertEmpty(pool, where))
    const { cases, refused } = await (values.bulk ? writeInSets : writeThroughActs)(connection, year)
    for (const [what, times] of refused) say(`${times} times refused: ${what}`)
    const digest = await withClient(connection, (client) => snapshot(client, () => digestOf(client)))
    const { seed, days } = simulation
    if (!values.json) terminal.out(`${where} holds ${cases} requests of ${days} days from ${simulation.firstDay}.`)
    terminal.out(JSON.stringify({ seed, days, cases, digest }))
    return 0
  } catch (error) {
    throw fullDisk(error, where) ?? error
  }
}

type Given = {
  days: string
  seed: string
  from?: string | undefined
  'cases-a-year'?: string | undefined
  times?: string | undefined
  bulk: boolean
  plant: string[]
  office: string[]
}

/** With the year of the assumptions, more than a million. */
const timesInBulk = '20'

/** So many visits are planned in memory at once; about four plain years. */
const visitsMost = 200_000

/** Refuses days of which the pack does not know whether the offices are open: nothing is written before that is sure. */
function checkYears({ firstDay, days }: Simulation, { calendar }: Pack): void {
  const known = new Set(calendar.years.map(({ year }) => year))
  const last = firstDay.add({ days: days - 1 })
  const asked = Array.from({ length: last.year - firstDay.year + 1 }, (_none, after) => firstDay.year + after)
  const missing = asked.filter((year) => !known.has(year))
  if (missing[0] === undefined) return
  const fits = firstDay.until(Temporal.PlainDate.from({ year: missing[0], month: 1, day: 1 })).days
  const advice =
    fits > 0 ? `from ${firstDay}, --days ${fits} is the longest that fits` : `it knows ${[...known].sort().join(', ')}`
  throw new CommandProblem(`the calendar of the pack does not know ${missing.join(', ')}: ${advice}`)
}

/** Refuses so many people one behind the other that their plans would fill the memory; laid out in sets they do not. */
function checkVisits({ times, casesAYear, days, offices }: Simulation, assumed: Assumptions): void {
  const people = (some: Assumptions['offices']['each']) => some.reduce((sum, one) => sum + one.people, 0)
  const { each } = assumed.offices
  const meant = offices.length === 0 ? each : each.filter(({ key }) => offices.includes(key))
  const visits = Math.round((times * casesAYear * days * people(meant)) / people(each) / 365)
  if (times > 1 && visits > visitsMost)
    throw new CommandProblem(
      `--times ${times} would plan some ${visits} visits in memory, more than ${visitsMost}: give --bulk with it, which lays them out in sets`,
    )
}

function readOptions(given: Given, unsaid: { firstDay: string; casesAYear: string }): Simulation {
  return {
    days: whole('--days', given.days, 1, 730),
    seed: whole('--seed', given.seed, 0, 2 ** 31 - 1),
    casesAYear: whole('--cases-a-year', given['cases-a-year'] ?? unsaid.casesAYear, 1, 500_000),
    firstDay: dateOf(given.from ?? unsaid.firstDay),
    times: whole('--times', given.times ?? (given.bulk ? timesInBulk : '1'), 1, 1000),
    plants: plantNames.filter((name) => plantsOf(given.plant).includes(name)),
    offices: given.office,
  }
}

function plantsOf(given: readonly string[]): PlantName[] {
  return given.map((name) => {
    const known = plantNames.find((one) => one === name)
    if (!known) throw new CommandProblem(`--plant is one of ${plantNames.join(', ')}; not "${name}"`)
    return known
  })
}

function whole(option: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= least && number <= most) return number
  throw new CommandProblem(`${option} is a whole number from ${least} to ${most}, not "${text}"`)
}

function dateOf(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    throw new CommandProblem(`--from is a date such as 2025-11-01, not "${text}"`)
  }
}
