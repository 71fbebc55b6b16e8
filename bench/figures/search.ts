import { bearersOf, inventPeople, type Person } from '../../src/app/invented-people.ts'
import { openOfficeKeys } from '../../src/app/open-office-keys.ts'
import { layOutWords } from '../floor/pgbench.ts'
import { floorName, runFloor } from '../floor/run-floor.ts'
import { Connection } from '../load/connection.ts'
import { type Load, openLoad } from '../load/drive.ts'
import { pageText, signIn } from '../load/ground.ts'
import { searchFor } from '../load/search-for.ts'
import { brief, median, percentile } from '../numbers.ts'
import type { Figure, Row } from '../report.ts'
import { seedCases } from '../seed/seed-cases.ts'
import { seedFindables } from '../seed/seed-findables.ts'
import type { Staged } from '../seed/stage-bearers.ts'
import { untilQuiet } from '../server/machine.ts'
import { type ServerProcess, startServerProcess, temporaryFolder, withClient } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'
import { held } from './my-work.ts'
import { type Question, questionsOf } from './search-questions.ts'

const goalMs = 50
const sizes = { people: 100_000, cases: 300_000, offices: 11 }

/** Who asks: an officer, within one office, and the regency's supervisor, over all of them. */
const askers = [
  { username: 'loket.mandau', who: 'one office', office: 'mandau' },
  { username: 'pengawas', who: 'all offices', office: undefined },
] as const

type Ground = { server: ServerProcess; load: Load; people: ReadonlyMap<string, Person> }

/** The search box over 100,000 people and 300,000 cases, before and after a hundredth of them was just written. */
export async function search(settings: BenchSettings): Promise<Figure> {
  using folder = temporaryFolder()
  const cases = Math.min(sizes.cases, settings.cases)
  const people = inventPeople(Math.round((sizes.people * cases) / sizes.cases))
  await using server = await startServerProcess({ dataFolder: folder.path })
  using load = openLoad()
  const ground = { server, load, people: new Map(people.map((person) => [person.phone, person])) }
  const keys = await openOfficeKeys(server.dataFolder, server.connection())
  const staged = function* (after: number, count: number): Generator<Staged> {
    for (const { nik, ...bearer } of bearersOf(people, { after, count, offices: sizes.offices }))
      yield { ...bearer, hash: keys.keyedHash(nik, 'nik-hash') }
  }
  const fresh = Math.round(cases / 100)
  settings.say(`seeding ${cases.toLocaleString('en-GB')} cases`)
  const nobody = { ...held, count: 0 }
  await seedCases(server, { open: 40_000, closed: cases - 40_000, held: nobody }, staged(0, cases))
  const findable = await seedFindables(server)
  await withClient(server.connection('postgres'), (superuser) => superuser.query('vacuum analyze'))
  const settled = await measureAskers(settings, ground, 0)

  settings.say(`writing ${fresh.toLocaleString('en-GB')} more`)
  await seedCases(server, { open: fresh, closed: 0, after: cases, untidied: true, held: nobody }, staged(cases, fresh))
  await seedFindables(server)
  const untidied = await measureAskers(settings, ground, cases)
  return {
    name: 'search',
    title: `Search: ${people.length.toLocaleString('en-GB')} people, ${cases.toLocaleString('en-GB')} cases, ${findable.toLocaleString('en-GB')} names in them`,
    rows: [...settled, ...untidied.map((row) => ({ ...row, what: `1 % just written: ${row.what}` }))],
    notes: [
      'p95 of a whole question, asked from a second process over one kept connection: the form, and the page it leads to with its line in the journal; a number and a code lead to their case, which is not opened',
      `floor: one row by the key of the index that the question goes by, in a transaction of its own, by ${floorName()}`,
      'before each measurement somebody was looked for in each way, and had to be found; 1 % just written: nothing was tidied and no statistics were taken since',
    ],
  }
}

async function measureAskers(settings: BenchSettings, ground: Ground, after: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const { username, who, office } of askers) {
    using connection = await Connection.open(ground.server.port)
    const cookie = await signIn(connection, username)
    const questions = await withClient(ground.server.connection(), (owner) =>
      questionsOf(owner, { office, after, people: ground.people }),
    )
    for (const question of questions) await checkFound(connection, cookie, question)
    for (const question of questions) {
      settings.say(`search, ${who}: ${question.what}`)
      rows.push(await measureQuestion(settings, ground, cookie, { ...question, what: `${who}, ${question.what}` }))
    }
  }
  return rows
}

async function checkFound(
  connection: Connection,
  cookie: string,
  { what, asks, mayMiss = 0 }: Question,
): Promise<void> {
  const missed: string[] = []
  for (const { typed, finds } of asks) {
    const { to, page } = await searchFor(connection, cookie, typed)
    const said = page ? await pageText(page) : to
    const isSomebody = /[A-Z]{3}-\d{4}-\d{6}/.test(said)
    const isRight = finds === 'nobody' ? !isSomebody : finds === 'somebody' ? isSomebody : said.includes(finds)
    if (!isRight) missed.push(`${typed} did not find ${finds}`)
  }
  if (missed.length > mayMiss) throw new Error(`${what}: ${missed.join('; ')}`)
}

async function measureQuestion(
  settings: BenchSettings,
  { server, load }: Ground,
  cookie: string,
  { what, asks, floor }: Question,
): Promise<Row> {
  await withClient(server.connection(), (owner) => layOutWords(owner, floor))
  const typed = asks.map((one) => one.typed)
  const ask = (seconds: number) => load.searches({ port: server.port, cookie, typed, seconds, restMs: 5 })
  const seconds = Math.max(1, settings.seconds / 4)
  await ask(seconds / 2)
  const [p50, p95, floors]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < settings.rounds; round += 1) {
    await untilQuiet(settings.patience)
    const { ms } = await ask(seconds)
    p50.push(percentile(ms, 0.5))
    p95.push(percentile(ms, 0.95))
    server.pause()
    try {
      const place = server.connection()
      const run = { seconds: 1, warmUp: 1 }
      const done = await runFloor({ floor, place, folder: server.dataFolder, clients: 1, run })
      floors.push(percentile(done.ms, 0.95))
    } finally {
      server.resume()
    }
  }
  return {
    what,
    value: median(p95),
    unit: 'ms',
    floor: { what: 'one row', value: median(floors) },
    goal: { atMost: goalMs },
    rounds: p95,
    note: `p50 ${brief(median(p50))}`,
  }
}
