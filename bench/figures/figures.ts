import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Connection } from '../load/connection.ts'
import { signIn } from '../load/ground.ts'
import { brief, median, percentile } from '../numbers.ts'
import type { Figure, Row } from '../report.ts'
import { seedCases } from '../seed/seed-cases.ts'
import { seedRolls, takeAsLookedAt } from '../seed/seed-rolls.ts'
import { untilQuiet } from '../server/machine.ts'
import { type ServerProcess, startServerProcess, temporaryFolder, withClient } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'
import { held } from './my-work.ts'

const few = 10_000
/** From so many cases on, only what figures are read from is laid out. */
const leanFrom = 3_000_000
/** What came in this many of the last hours lies open, and came as often as what has ended in the hours before. */
const hours = { open: 90, ended: 17_000 }

const pages = [
  { what: 'regency page, 12 months', path: '/offices?masa=12', goalMs: 100 },
  { what: 'kecamatan page, 12 months', path: '/offices/mandau?masa=12' },
  { what: 'page of a service, 12 months', path: '/offices/mandau/services/layanan-3?masa=12' },
  { what: 'page of a desk, 12 months', path: '/offices/mandau/desks/camat?masa=12' },
  { what: 'files issued in 12 months', path: '/offices/mandau/cases?what=issued&masa=12' },
  { what: 'files late now', path: '/offices/mandau/cases?what=late' },
  { what: 'public performance of a kecamatan', path: '/kecamatan/mandau/kinerja' },
  { what: 'public performance of all', path: '/kinerja' },
  { what: 'duties of every kecamatan', path: '/duties', goalMs: 100 },
  { what: 'morning of the regency', path: '/morning', goalMs: 100 },
] as const

/** What a supervisor opens, among ten thousand cases and among a million. */
export async function figures(settings: BenchSettings): Promise<Figure> {
  const small = await measureAt(settings, few)
  const large = await measureAt(settings, settings.cases)
  const grown = pages.map(({ what }, index): Row => {
    const [a = 1, b = 0] = [small.p95[index], large.p95[index]]
    return { what: `${what}, growth`, value: b / a, unit: 'times', goal: { atMost: 1.3 } }
  })
  return {
    name: 'figures',
    title: `Figures: ${few.toLocaleString('en-GB')} and ${settings.cases.toLocaleString('en-GB')} cases in 11 offices over two years`,
    rows: settings.layOutOnly ? [] : [...small.rows, ...large.rows, ...grown],
    notes: [
      'p95 of a page over one kept connection, one request after the other: the answer of the server and some tenths of a millisecond of loopback',
      `laid out set by set: cases with opening, promise and standing; the roll-ups by month of 26 services and of all, and the days of all; ${small.rolls.toLocaleString('en-GB')} and ${large.rolls.toLocaleString('en-GB')} rows of roll-ups. Left out: parties beside the applicant, papers of what is over and its steps but for the last year of one kecamatan, visits to the waiting room, the journal, and roll-ups by day and service, which these pages do not read`,
      `${small.open.toLocaleString('en-GB')} and ${large.open.toLocaleString('en-GB')} lie open: what came in the last ${hours.open} hours, as often an hour as before, and in one of twenty places one that has lain for up to a year`,
      `the database takes ${brief(small.gigabytes)} and ${brief(large.gigabytes)} GB`,
      ...(settings.cases >= leanFrom
        ? [
            'of so many, left out as well: applicants beside their names in the lists, hashes, tracking codes, assessments, steps (but for that year) and papers of open ones',
          ]
        : []),
    ],
  }
}

async function measureAt(settings: BenchSettings, cases: number) {
  using folder = settings.data === undefined ? temporaryFolder() : keptFolder(join(settings.data, String(cases)))
  await using server = await startServerProcess({ dataFolder: folder.path })
  const open = Math.round((cases * hours.open) / (hours.open + hours.ended))
  const rolls = await laidOut(folder.path, async () => {
    settings.say(`seeding ${cases.toLocaleString('en-GB')} cases`)
    await seedCases(server, {
      ...{ open, closed: cases - open, lean: cases >= leanFrom, tail: true, deskYear: 'mandau' },
      held: { ...held, count: Math.min(held.count, Math.round(open / 40)) },
    })
    return await seedRolls(server)
  })
  await takeAsLookedAt(server)
  const rows: Row[] = []
  const p95s: number[] = []
  const measured = { rows, rolls, open, gigabytes: await sizeOf(server), p95: p95s }
  if (settings.layOutOnly) return measured
  using connection = await Connection.open(server.port)
  const cookie = await signIn(connection, 'pengawas')
  for (const page of pages) {
    settings.say(`${page.what} at ${cases.toLocaleString('en-GB')}`)
    const { p50, p95 } = await measurePage(settings, connection, cookie, page.path)
    p95s.push(median(p95))
    const goal = 'goalMs' in page ? { goal: { atMost: page.goalMs } } : {}
    rows.push({
      what: `${page.what}, ${cases.toLocaleString('en-GB')} cases, p95`,
      value: median(p95),
      unit: 'ms',
      rounds: p95,
      note: `p50 ${brief(median(p50))}`,
      ...goal,
    })
  }
  return measured
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

async function sizeOf(server: ServerProcess): Promise<number> {
  return await withClient(server.connection(), async (owner) => {
    const { rows } = await owner.query<{ bytes: number }>(
      'select pg_database_size(current_database())::float8 as bytes',
    )
    return (rows[0]?.bytes ?? Number.NaN) / 1e9
  })
}

async function measurePage(settings: BenchSettings, connection: Connection, cookie: string, path: string) {
  const [p50, p95]: [number[], number[]] = [[], []]
  for (let round = 0; round <= settings.rounds; round += 1) {
    await untilQuiet(settings.patience)
    const ms: number[] = []
    for (const until = performance.now() + settings.seconds * 250; performance.now() < until; ) {
      const began = performance.now()
      const { status } = await connection.ask({ path, cookie })
      if (status !== 200) throw new Error(`${path} answered ${status}`)
      ms.push(performance.now() - began)
    }
    // The first is for warming up.
    if (round === 0) continue
    p50.push(percentile(ms, 0.5))
    p95.push(percentile(ms, 0.95))
  }
  return { p50, p95 }
}
