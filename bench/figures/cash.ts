import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { closeCashDay, enterCashBook, openDrawer } from '#cash'
import type { Officer } from '#identity'
import { record } from '#journal'
import { openPool, transaction } from '#platform/db.ts'
import { readOfficers } from '../../src/app/demo-officers.ts'
import { Connection } from '../load/connection.ts'
import { pageText, signIn } from '../load/ground.ts'
import { brief, median, percentile } from '../numbers.ts'
import type { Figure, Row } from '../report.ts'
import { untilQuiet } from '../server/machine.ts'
import { type ServerProcess, startServerProcess, temporaryFolder, withClient } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'

const days = 100
const linesADay = 5000
const cashiers = 2
const goalMs = 50

/** A day of 5,000 receipts in one office, entered and closed; and the pages of a book of half a million lines. */
export async function cash(settings: BenchSettings): Promise<Figure> {
  using folder = temporaryFolder()
  await using server = await startServerProcess({ dataFolder: folder.path })
  const today = Temporal.Now.plainDateISO('Asia/Jakarta')
  settings.say(`seeding ${(days * linesADay).toLocaleString('en-GB')} lines`)
  const place = await seed(server, today)
  const pool = openPool(server.connection(), 'paten_app', cashiers)
  const bare = new pg.Pool({ ...server.connection(), max: cashiers })
  try {
    const [one] = await readOfficers(pool, { scope: place.scope, usernames: ['kas.mandau'], on: today })
    if (!one) throw new Error('the demonstration has no cashier')
    const by = { ...one, scope: place.scope }
    const found: Days = { entered: [], closed: [], floorEntered: [], floorClosed: [] }
    for (let round = 0; round < settings.rounds; round += 1) {
      settings.say(`cash day, round ${round + 1} of ${settings.rounds}`)
      await untilQuiet(settings.patience)
      await floorDay(bare, found)
      await productDay(pool, by, today.add({ days: round + 1 }), found)
    }
    const pages = await measureBook(settings, server, today.with({ day: 1 }).subtract({ months: 1 }))
    return { ...told, rows: [...rowsOf(found), ...pages] }
  } finally {
    await pool.end()
    await bare.end()
  }
}

const told = {
  name: 'cash',
  title: `Cash of one office: a day of ${linesADay.toLocaleString('en-GB')} receipts, and a book of ${(days * linesADay).toLocaleString('en-GB')} lines`,
  notes: [
    `each line is an act of its own, committed with its line in the journal and an image, by ${cashiers} cashiers at once; floor: as many connections insert a bare row, each a commit`,
    'a day is closed by counting: its lines were entered just before; floor: the sum of as many bare rows and one inserted row, one commit',
    'limit: lines of one office follow one another, so commits stand in a queue; two offices do not wait for each other',
    'pages: p95 over one kept connection, in a month of some 150,000 lines; the book was laid out set by set, past the journal',
  ],
}

type Days = Record<'entered' | 'closed' | 'floorEntered' | 'floorClosed', number[]>

function rowsOf(found: Days): Row[] {
  return [
    {
      ...{ what: 'lines entered', value: median(found.entered), unit: '/s', rounds: found.entered },
      floor: { what: 'bare insert', value: median(found.floorEntered) },
    },
    {
      ...{ what: 'the day closed', value: median(found.closed), unit: 'ms', rounds: found.closed },
      floor: { what: 'bare sum and insert', value: median(found.floorClosed) },
    },
  ]
}

// Every day the same: one line in five by QRIS, each day closed and signed, nothing deposited.
async function seed(server: ServerProcess, today: Temporal.PlainDate): Promise<{ scope: string[] }> {
  return await withClient(server.connection('postgres'), async (superuser) => {
    const { rows } = await superuser.query<{ office: string; regency: string; officer: string }>(
      `select officer.office, regency.id as regency, officer.id as officer from identity.officer, offices.regency
       where officer.username = 'kas.mandau'`,
    )
    const [here] = rows
    if (!here) throw new Error('the demonstration has no cashier')
    const by = `'${here.office}'::uuid as office, '${here.officer}'::uuid as officer`
    await superuser.query('begin; set local session_replication_role = replica; set local synchronous_commit = off')
    await superuser.query(`
      create temp table seeded as
      select gen_random_uuid() as day, gen_random_uuid() as drawer, gen_random_uuid() as closing,
             '${today.subtract({ days })}'::date + n as date, ${by} from generate_series(0, ${days - 1}) as n`)
    await superuser.query(`
      insert into cash.day (id, office, date, opened_by, post, opened_at)
      select day, office, date, officer, 'pemegang-kas', date + interval '2 hours' from seeded`)
    await superuser.query(`
      insert into cash.drawer (id, office, day, officer, post, float_rupiah, began_rupiah, opened_at, ended_at)
      select drawer, office, day, officer, 'pemegang-kas', 0, 0, date + interval '2 hours', date + interval '9 hours'
      from seeded`)
    await superuser.query(`
      insert into cash.entry (id, office, day, ordinal, kind, means, amount_rupiah, after_rupiah, after_cash_rupiah, paper,
                              subject, drawer, officer, post, entered_at)
      select gen_random_uuid(), office, day, n, 'receipt', case when n % 5 = 0 then 'qris' else 'cash' end, 10000,
             n * 10000, (n - n / 5) * 10000, format('TBP %s/%s/MDU', to_char(date, 'YYMMDD'), n), gen_random_uuid(),
             case when n % 5 = 0 then null else drawer end, officer, 'pemegang-kas',
             date + interval '2 hours' + n * interval '4 seconds'
      from seeded, generate_series(1, ${linesADay}) as n order by date, n`)
    await superuser.query(`
      insert into cash.closing (id, office, day, ordinal, pieces, counted_rupiah, float_rupiah, book_rupiah, late, officer,
                                post, closed_at)
      select closing, office, day, 1, '{}', 0, 0, 0, false, officer, 'pemegang-kas', date + interval '9 hours' from seeded`)
    await superuser.query(`
      insert into cash.countersign (closing, office, officer, post, signed_at)
      select closing, office, officer, 'camat', date + interval '9 hours' from seeded`)
    await superuser.query('commit')
    await superuser.query('vacuum analyze')
    await superuser.query(
      'create table public.bench_line (day int not null, ordinal int not null, rupiah bigint not null)',
    )
    await superuser.query('create table public.bench_closing (day int primary key, rupiah bigint not null)')
    await superuser.query('create index on public.bench_line (day)')
    await superuser.query('grant all on public.bench_line, public.bench_closing to paten_owner')
    return { scope: [here.office, here.regency] }
  })
}

async function floorDay(bare: pg.Pool, found: Days): Promise<void> {
  const day = found.floorEntered.length
  const insert = { name: 'bare-line', text: 'insert into public.bench_line values ($1, $2, 10000)' }
  const began = performance.now()
  await inTurns((place) => bare.query({ ...insert, values: [day, place] }))
  found.floorEntered.push((1000 * linesADay) / (performance.now() - began))
  const closing = performance.now()
  await bare.query(`insert into public.bench_closing select $1, sum(rupiah) from public.bench_line where day = $1`, [
    day,
  ])
  found.floorClosed.push(performance.now() - closing)
}

async function productDay(pool: pg.Pool, by: Officer, date: Temporal.PlainDate, found: Days): Promise<void> {
  const at = date.toZonedDateTime({ timeZone: 'Asia/Jakarta', plainTime: '09:00' }).toInstant()
  const run = <Result>(work: Parameters<typeof transaction<Result>>[2]) =>
    transaction(pool, { scope: by.scope, act: true, at }, work)
  const { day } = await run((tx) => openDrawer(tx, by, { float: '' }, at))
  const began = performance.now()
  await inTurns((place) =>
    run(async (tx) => {
      const subject = randomUUID()
      const line = { office: by.office, kind: 'receipt', means: 'cash', amountRupiah: 10_000, at } as const
      await enterCashBook(tx, by, { ...line, paper: `TBP ${place}`, subject })
      await record(tx, { name: 'bench.entered', office: by.office, subject, by: { kind: 'program', id: 'bench' }, at })
    }),
  )
  found.entered.push((1000 * linesADay) / (performance.now() - began))
  const input = { day, pieces: {}, explained: 'The bench counts no notes.' }
  const closing = performance.now()
  await run((tx) => closeCashDay(tx, by, input, at))
  found.closed.push(performance.now() - closing)
}

async function inTurns(work: (place: number) => Promise<unknown>): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: cashiers }, async () => {
      while (next < linesADay) {
        next += 1
        await work(next)
      }
    }),
  )
}

async function measureBook(settings: BenchSettings, server: ServerProcess, month: Temporal.PlainDate): Promise<Row[]> {
  using connection = await Connection.open(server.port)
  const cookie = await signIn(connection, 'kas.mandau')
  const key = month.toString().slice(0, 7)
  const paper = `TBP ${month.toString().slice(2).replaceAll('-', '')}/1234/MDU`
  const questions = [
    ['book, first page', `/cash/book?month=${key}`, '/100/MDU'],
    ['book, a page in the middle', `/cash/book?month=${key}&page=700`, 'TBP'],
    ['book, a paper looked for', `/cash/book?month=${key}&q=${encodeURIComponent(paper)}`, paper],
    ['book, what every paper begins with', `/cash/book?month=${key}&q=tbp`, 'TBP'],
    ['book, an amount of no line', `/cash/book?month=${key}&q=9.999`, 'Tidak ada baris'],
    ['book, words of no line', `/cash/book?month=${key}&q=tidak`, 'Tidak ada baris'],
    ['book, an amount of every line', `/cash/book?month=${key}&q=10.000`, 'TBP'],
    ['cash today', '/cash', 'Laci'],
  ] as const
  const rows: Row[] = []
  for (const [what, path, finds] of questions) {
    settings.say(what)
    const page = await pageText(await connection.ask({ path, cookie }))
    if (!page.includes(finds)) throw new Error(`${what}: ${finds} was not found`)
    const [p50, p95]: [number[], number[]] = [[], []]
    for (let round = 0; round < settings.rounds; round += 1) {
      await untilQuiet(settings.patience)
      const ms: number[] = []
      for (const until = performance.now() + settings.seconds * 250; performance.now() < until; ) {
        const began = performance.now()
        await connection.ask({ path, cookie })
        ms.push(performance.now() - began)
      }
      p50.push(percentile(ms, 0.5))
      p95.push(percentile(ms, 0.95))
    }
    const note = `p50 ${brief(median(p50))}`
    rows.push({ what, value: median(p95), unit: 'ms', goal: { atMost: goalMs }, rounds: p95, note })
  }
  return rows
}
