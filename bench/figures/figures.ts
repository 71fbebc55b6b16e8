import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Connection } from '../load/connection.ts'
import { signIn } from '../load/ground.ts'
import { brief, median, percentile } from '../numbers.ts'
import type { Figure, Row } from '../report.ts'
import { seedCases } from '../seed/seed-cases.ts'
import { seedIndicators } from '../seed/seed-indicators.ts'
import { seedRolls, takeAsLookedAt } from '../seed/seed-rolls.ts'
import { checkRooms } from '../seed/seed-visits.ts'
import { untilQuiet } from '../server/machine.ts'
import { type ServerProcess, startServerProcess, temporaryFolder, withClient } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'
import { held } from './my-work.ts'

const few = 10_000
/** From so many cases on, only what figures are read from is laid out. */
const leanFrom = 3_000_000
/** What came in this many of the last hours lies open, and came as often as what has ended in the hours before. */
const hours = { open: 90, ended: 17_000 }
/** So many files lie late in the kecamatan asked, at either size: more than a page of the list shows. */
const late = 60
const lastMonth = Temporal.Now.plainDateISO('Asia/Jakarta').subtract({ months: 1 }).toString().slice(0, 7)

const pages = [
  { what: 'regency page, 12 months', path: '/offices?masa=12', goalMs: 100 },
  { what: 'kecamatan page, 12 months', path: '/offices/mandau?masa=12' },
  { what: 'page of a service, 12 months', path: '/offices/mandau/services/tanggungan-keluarga?masa=12' },
  { what: 'page of a desk, 12 months', path: '/offices/mandau/desks/camat?masa=12' },
  { what: 'files issued in 12 months', path: '/offices/mandau/cases?what=issued&masa=12' },
  { what: 'files late now', path: '/offices/mandau/cases?what=late' },
  { what: 'public performance of a kecamatan', path: '/kecamatan/mandau/kinerja' },
  { what: 'public performance of all', path: '/kinerja' },
  { what: 'duties of every kecamatan', path: '/duties', goalMs: 100 },
  { what: 'morning of the regency', path: '/morning', goalMs: 100 },
  { what: 'all services, 12 months', path: '/services?masa=12' },
  { what: 'report of the last month', path: `/report?masa=${lastMonth}..${lastMonth}` },
  { what: 'indicators', path: '/indicators' },
  { what: 'alerts', path: '/alerts' },
] as const

/** What a supervisor opens, among ten thousand cases and among a million: both in turn, so that they meet the same noise. */
export async function figures(settings: BenchSettings): Promise<Figure> {
  await using small = await openAt(settings, few)
  await using large = await openAt(settings, settings.cases)
  const both = [small, large]
  const rows = settings.layOutOnly ? [] : await measureBoth(settings, both)
  const each = (of: (one: Opened) => number) => both.map((one) => brief(of(one))).join(' and ')
  return {
    name: 'figures',
    title: `Figures: ${few.toLocaleString('en-GB')} and ${settings.cases.toLocaleString('en-GB')} cases in 11 offices over two years`,
    rows,
    notes: [
      'p95 of a page over one kept connection, one request after the other: the answer of the server and some tenths of a millisecond of loopback; both sizes in turn, round by round, and growth is the median of the rounds',
      `laid out set by set: cases with opening, promise and standing; the roll-ups by month of each service and of all, and the days of all; ${each(({ rolls }) => rolls)} rows of roll-ups. Left out: parties beside the applicant, papers of what is over and its steps but for the last year of one kecamatan, the journal, and roll-ups by day and service, which these pages do not read`,
      `${each(({ open }) => open)} lie open: what came in the last ${hours.open} hours, as often an hour as before, and in one of twenty places one that has lain for up to a year; in the kecamatan asked at least ${late} lie late, so that the list of these is a full page at either size, found among all`,
      `${each(({ visits }) => visits)} numbers of the room were taken in the kecamatan asked, one for every second file; the sums of the room were equal to a count of these, number by number. A dozen indicators of the regency hold`,
      `the database takes ${each(({ gigabytes }) => gigabytes)} GB`,
      ...(settings.cases >= leanFrom
        ? [
            'of so many, left out as well: applicants beside their names in the lists, hashes, tracking codes, assessments, steps (but for that year) and papers of open ones',
          ]
        : []),
    ],
  }
}

type Opened = AsyncDisposable & {
  server: ServerProcess
  cases: number
  open: number
  rolls: number
  visits: number
  gigabytes: number
}

/** A server among so many cases, laid out unless they are there already. */
async function openAt(settings: BenchSettings, cases: number): Promise<Opened> {
  await using stack = new AsyncDisposableStack()
  const folder = stack.use(
    settings.data === undefined ? temporaryFolder() : keptFolder(join(settings.data, String(cases))),
  )
  const server = stack.use(await startServerProcess({ dataFolder: folder.path }))
  const came = Math.round((cases * hours.open) / (hours.open + hours.ended))
  const rolls = await laidOut(folder.path, async () => {
    settings.say(`seeding ${cases.toLocaleString('en-GB')} cases`)
    await seedCases(server, {
      ...{ open: came, closed: cases - came, lean: cases >= leanFrom, tail: true, deskYear: 'mandau' },
      ...{ visited: 'mandau', late, held: { ...held, count: Math.min(held.count, Math.round(came / 40)) } },
    })
    const rolls = await seedRolls(server)
    await checkRooms(server)
    await seedIndicators(server)
    return rolls
  })
  await takeAsLookedAt(server)
  const counted = await countThere(server)
  const kept = stack.move()
  return { ...{ server, cases, rolls, ...counted }, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}

async function measureBoth(settings: BenchSettings, both: readonly Opened[]): Promise<Row[]> {
  using connections = new DisposableStack()
  const asked: { connection: Connection; cookie: string }[] = []
  for (const { server } of both) {
    const connection = connections.use(await Connection.open(server.port))
    asked.push({ connection, cookie: await signIn(connection, 'pengawas') })
  }
  const [rows, grown]: [Row[], Row[]] = [[], []]
  for (const page of pages) {
    settings.say(page.what)
    const rounds: { p50: number; p95: number }[][] = both.map(() => [])
    for (let round = 0; round <= settings.rounds; round += 1) {
      await untilQuiet(settings.patience)
      for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
        const one = asked[at]
        // The first is for warming up.
        const found = one && (await askFor(settings.seconds * 250, one, page.path))
        if (round > 0 && found) rounds[at]?.push(found)
      }
    }
    const goal = 'goalMs' in page ? { goal: { atMost: page.goalMs } } : {}
    for (const [at, { cases }] of both.entries()) {
      const p95 = (rounds[at] ?? []).map((one) => one.p95)
      const p50 = median((rounds[at] ?? []).map((one) => one.p50))
      const what = `${page.what}, ${cases.toLocaleString('en-GB')} cases, p95`
      rows.push({ what, value: median(p95), unit: 'ms', rounds: p95, note: `p50 ${brief(p50)}`, ...goal })
    }
    const times = (of: 'p50' | 'p95') =>
      (rounds[0] ?? []).map((one, round) => (rounds[1]?.[round]?.[of] ?? 0) / one[of])
    const growth = { value: median(times('p95')), unit: 'times', rounds: times('p95'), goal: { atMost: 1.3 } }
    grown.push({ what: `${page.what}, growth`, ...growth, note: `of p50 ${brief(median(times('p50')))}` })
  }
  return [...rows, ...grown]
}

async function askFor(forMs: number, { connection, cookie }: { connection: Connection; cookie: string }, path: string) {
  const ms: number[] = []
  for (const until = performance.now() + forMs; performance.now() < until; ) {
    const began = performance.now()
    const { status } = await connection.ask({ path, cookie })
    if (status !== 200) throw new Error(`${path} answered ${status}`)
    ms.push(performance.now() - began)
  }
  return { p50: percentile(ms, 0.5), p95: percentile(ms, 0.95) }
}

/** A folder that stays. As root the embedded server runs under another user, who must get through to it. */
function keptFolder(path: string): Disposable & { path: string } {
  mkdirSync(path, { recursive: true })
  chmodSync(path, 0o711)
  return { path, [Symbol.dispose]: () => undefined }
}

/** Lays out what is not laid out in a folder yet. Returns how many rows of roll-ups there are. */
async function laidOut(folder: string, layOut: () => Promise<number>): Promise<number> {
  const file = join(folder, 'laid-out')
  if (!existsSync(file)) writeFileSync(file, String(await layOut()))
  return Number(readFileSync(file, 'utf8'))
}

async function countThere(server: ServerProcess): Promise<Pick<Opened, 'open' | 'visits' | 'gigabytes'>> {
  return await withClient(server.connection('postgres'), async (client) => {
    const { rows } = await client.query<{ open: number; visits: number; bytes: number }>(
      `select (select sum(n)::int from supervision.stock where service = '' and kind = 'open') as open,
              (select sum(n)::int from supervision.room join offices.office on office.id = room.office
               where room.kind = 'taken' and office.key = 'mandau') as visits,
              pg_database_size(current_database())::float8 as bytes`,
    )
    const [{ open, visits, bytes } = { open: 0, visits: 0, bytes: Number.NaN }] = rows
    return { open, visits, gigabytes: bytes / 1e9 }
  })
}
