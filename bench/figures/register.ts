import { Connection } from '../load/connection.ts'
import { pageText, signIn } from '../load/ground.ts'
import { brief, median, percentile } from '../numbers.ts'
import type { Figure, Row } from '../report.ts'
import { untilQuiet } from '../server/machine.ts'
import { type ServerProcess, startServerProcess, temporaryFolder, withClient } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'

const goalMs = 50
const entries = 500_000
const year = 2025

/** What is asked of a book; `typed` goes as a form, and its page is what is counted. */
const questions = [
  { what: 'newest page', path: `/registers/letter?year=${year}`, finds: `/${entries}/` },
  { what: 'a page in the middle', path: `/registers/letter?year=${year}&before=250001`, finds: '/250000/' },
  { what: 'a number', typed: '123456', finds: '/123456/' },
  { what: 'a rare name', typed: 'warga bernama4711', finds: 'Bernama4711' },
  { what: 'a word of every line', typed: 'keterangan', finds: `/${entries}/` },
  {
    what: 'newest page of one kind',
    path: `/registers/letter?year=${year}&kind=Surat+Keterangan+Usaha`,
    finds: `/${entries - 1}/`,
  },
  {
    what: 'one kind in a hundred',
    path: `/registers/letter?year=${year}&kind=Surat+Keterangan+Domisili`,
    finds: 'Bernama499900',
  },
  {
    what: 'a word of every line, of one kind in a hundred',
    typed: 'keterangan',
    kind: 'Surat Keterangan Domisili',
    finds: 'Bernama499900',
  },
  { what: 'two common words, rarely together', typed: 'sering3 lazim3', finds: 'Lazim3' },
  { what: 'two common words, never together', typed: 'biru abu', finds: 'terbaru' },
] as const

type Question = (typeof questions)[number]

/** The register book of an office with half a million letters in one year: pages and searches over HTTP. */
export async function register(settings: BenchSettings): Promise<Figure> {
  using folder = temporaryFolder()
  await using server = await startServerProcess({ dataFolder: folder.path })
  settings.say(`seeding ${entries.toLocaleString('en-GB')} letters`)
  await seed(server)
  using connection = await Connection.open(server.port)
  const cookie = await signIn(connection, 'operator.mandau')
  const rows: Row[] = []
  for (const question of questions) {
    settings.say(`register, ${question.what}`)
    rows.push(await measureQuestion(settings, connection, cookie, question))
  }
  return {
    name: 'register',
    title: `The register book: ${entries.toLocaleString('en-GB')} letters of one office in one year`,
    rows,
    notes: [
      'p95 of a question over one kept connection, the line in the journal included; a search is the form and the page it leads to',
      'lines were laid out set by set, past the journal; their letters belong to no case, so no case is read beside them',
    ],
  }
}

// Everybody is Warga; one line in two is Biru, the others Abu; 1 in 10 is of each Sering, 1 in 1000 of each Lazim.
async function seed(server: ServerProcess): Promise<void> {
  await withClient(server.connection('postgres'), async (superuser) => {
    await superuser.query('begin; set local session_replication_role = replica; set local synchronous_commit = off')
    await superuser.query(`
      create temp table line as
      select n, gen_random_uuid() as number, gen_random_uuid() as letter, gen_random_uuid() as subject,
             format('Warga Bernama%s Sering%s Lazim%s %s', n, n % 10, n % 1000, case n % 2 when 0 then 'Biru' else 'Abu' end)
               as name,
             case n % 100 when 0 then 'Surat Keterangan Domisili' else 'Surat Keterangan Usaha' end as kind,
             (select id from offices.office where key = 'mandau') as office
      from generate_series(1, ${entries}) as n`)
    await superuser.query(`
      insert into documents.number (id, office, series, year, number, written, subject, taken_at)
      select number, office, 'letter', ${year}, n, format('400.12.2.1/%s/MDU', n), subject,
             '2025-01-02'::timestamptz + n * interval '1 minute' from line order by n`)
    await superuser.query(`
      insert into documents.letter (id, office, subject, template, number, sha256, frozen, drafted_at, issued_at)
      select letter, office, subject, 'keterangan', number, repeat('0', 64),
             jsonb_build_object('applicant', jsonb_build_object('name', name), 'service',
               jsonb_build_object('title', kind)), '2025-01-02', '2025-01-02' from line`)
    await superuser.query(`
      insert into documents.book_word (office, series, year, word, number)
      select office, 'letter', ${year}, word, n from line,
        unnest(string_to_array(lower(name || ' ' || kind), ' ') || ('=' || kind)) as word on conflict do nothing`)
    await superuser.query(`
      insert into documents.series (office, series, year, last)
      select distinct office, 'letter', ${year}, ${entries} from line`)
    await superuser.query('commit')
    await superuser.query('vacuum analyze')
  })
}

async function measureQuestion(
  settings: BenchSettings,
  connection: Connection,
  cookie: string,
  question: Question,
): Promise<Row> {
  const page = await pageText(await ask(connection, cookie, question))
  if (!page.includes(question.finds)) throw new Error(`${question.what}: ${question.finds} was not found`)
  const [p50, p95]: [number[], number[]] = [[], []]
  for (let round = 0; round < settings.rounds; round += 1) {
    await untilQuiet(settings.patience)
    const ms: number[] = []
    for (const until = performance.now() + settings.seconds * 250; performance.now() < until; ) {
      const began = performance.now()
      await ask(connection, cookie, question)
      ms.push(performance.now() - began)
    }
    p50.push(percentile(ms, 0.5))
    p95.push(percentile(ms, 0.95))
  }
  return {
    ...{ what: question.what, value: median(p95), unit: 'ms', goal: { atMost: goalMs }, rounds: p95 },
    note: `p50 ${brief(median(p50))}`,
  }
}

async function ask(connection: Connection, cookie: string, question: Question) {
  if (!('typed' in question)) return await connection.ask({ path: question.path, cookie })
  const fields = new URLSearchParams({ year: String(year), q: question.typed })
  if ('kind' in question) fields.set('kind', question.kind)
  const body = Buffer.from(fields.toString())
  const form = { type: 'application/x-www-form-urlencoded', body }
  const { location } = await connection.ask({ path: '/registers/letter', cookie, form })
  return await connection.ask({ path: location ?? '/', cookie })
}
