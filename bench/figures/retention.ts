import { Connection } from '../load/connection.ts'
import { pageText, signIn } from '../load/ground.ts'
import { brief, median, percentile } from '../numbers.ts'
import type { Figure, Row } from '../report.ts'
import { untilQuiet } from '../server/machine.ts'
import { type ServerProcess, startServerProcess, temporaryFolder, withClient } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'

const goalMs = 50
const lists = 40
const papersOnList = 20_000

/** The pages of retention in an office where a million files ended, over twelve years, and half of the old ones were dealt with. */
export async function retention(settings: BenchSettings): Promise<Figure> {
  using folder = temporaryFolder()
  await using server = await startServerProcess({ dataFolder: folder.path })
  settings.say(`seeding ${settings.cases.toLocaleString('en-GB')} ended files`)
  const list = await seed(server, settings.cases)
  using connection = await Connection.open(server.port)
  const cookie = await signIn(connection, 'camat.mandau')
  const pages = [
    { what: 'what is due, and every list', path: '/retention', finds: 'lebih dari 1.000 berkas', floor: oneDue },
    {
      what: 'a list, a hundred papers in',
      path: `/retention/lists/${list}?after=100`,
      finds: 'musnah',
      floor: oneItem,
    },
  ]
  const rows: Row[] = []
  for (const page of pages) {
    settings.say(`retention, ${page.what}`)
    const text = await pageText(await connection.ask({ path: page.path, cookie }))
    if (!text.includes(page.finds)) throw new Error(`${page.what}: "${page.finds}" was not found`)
    rows.push(await measurePage(settings, server, { ...page, connection, cookie }))
  }
  return {
    name: 'retention',
    title: `Retention: ${settings.cases.toLocaleString('en-GB')} ended files of one office, ${lists} lists of ${papersOnList.toLocaleString('en-GB')} papers`,
    rows,
    notes: [
      'p95 over one kept connection; floor: one row by the key of the index that the page goes by, over one connection of the same kind',
      'files and lists were laid out set by set, past the journal; half of the files past their term have scans left',
    ],
  }
}

const oneDue = `
  select standing.case_id from cases.standing
  where standing.office = (select id from offices.office where key = 'mandau') and standing.papers_left = 'scans'
    and standing.service_version = (select service_version from cases.standing where papers_left = 'scans' limit 1)
  order by standing.ended_at limit 1`

const oneItem = `
  select item.case_number from retention.item
  where item.list = (select id from retention.list order by ordinal limit 1) and item.ordinal = 101`

type Page = { what: string; path: string; floor: string; connection: Connection; cookie: string }

async function measurePage(settings: BenchSettings, server: ServerProcess, page: Page): Promise<Row> {
  const [p50, p95, floors]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < settings.rounds; round += 1) {
    await untilQuiet(settings.patience)
    const ms = await timed(settings, () => page.connection.ask({ path: page.path, cookie: page.cookie }))
    p50.push(percentile(ms, 0.5))
    p95.push(percentile(ms, 0.95))
    const bare = await withClient(server.connection('postgres'), (client) =>
      timed(settings, () => client.query({ name: 'one-row', text: page.floor })),
    )
    floors.push(percentile(bare, 0.95))
  }
  return {
    ...{ what: page.what, value: median(p95), unit: 'ms', goal: { atMost: goalMs }, rounds: p95 },
    ...{ floor: { what: 'one row', value: median(floors) }, note: `p50 ${brief(median(p50))}` },
  }
}

async function timed({ seconds }: BenchSettings, ask: () => Promise<unknown>): Promise<number[]> {
  const ms: number[] = []
  for (const until = performance.now() + seconds * 250; performance.now() < until; ) {
    const began = performance.now()
    await ask()
    ms.push(performance.now() - began)
  }
  return ms
}

// Each service in turn; a file of the last two years has its scans, of those before every second one. Returns a list.
async function seed(server: ServerProcess, files: number): Promise<string> {
  return await withClient(server.connection('postgres'), async (superuser) => {
    await superuser.query('begin; set local session_replication_role = replica; set local synchronous_commit = off')
    const { rows } = await superuser.query<{ office: string; officer: string; village: string }>(
      `select office.id as office, officer.id as officer, village_code.village_id as village
       from offices.office join identity.officer on officer.office = office.id
       join offices.village_code on village_code.within = office.id
       where office.key = 'mandau' limit 1`,
    )
    const [here] = rows
    if (!here) throw new Error('the demonstration has no officer in Mandau')
    await superuser.query(
      `insert into cases.standing (case_id, office, number, service_version, applicant, village, state, seen, since,
         ended_at, papers_left)
       select uuidv7(-age), $1, format('MDU-%s-%s', to_char(now() - age, 'YYYY'), 100000 + n),
              version[1 + n % cardinality(version)], 'Warga Contoh', $2, 'closed', 8, now() - age, now() - age,
              case when age < interval '2 years' or n % 2 = 0 then 'scans' else 'file' end
       from generate_series(1, $3::int) as n, lateral (select n * interval '12 years' / $3::int as age) as aged,
            (select array_agg(id order by id) as version from catalogue.version) as versions`,
      [here.office, here.village, files],
    )
    await superuser.query(
      `insert into retention.list (id, office, ordinal, kind, long, officer, post, prepared_at, ended_at)
       select gen_random_uuid(), $1, n, 'scans', false, $2, 'camat', now() - n * interval '20 days',
              now() - n * interval '19 days'
       from generate_series(1, ${lists}) as n`,
      [here.office, here.officer],
    )
    await superuser.query(
      `insert into retention.carrying (list, office, minutes, witness, second, officer, post, begun_at)
       select id, office, '1/BA', 'Lina Misal', 'Budi Umpama', officer, post, ended_at from retention.list`,
    )
    await superuser.query(
      `insert into retention.item (list, ordinal, office, case_id, case_number, paper, what, named, code, closed_on, due_on)
       select list.id, n, list.office, gen_random_uuid(), 'MDU-2016-' || (100000 + n), gen_random_uuid(), 'scan',
              'Kartu keluarga', '400.12.2.1', '2016-03-01', '2018-03-01'
       from retention.list, generate_series(1, ${papersOnList}) as n`,
    )
    await superuser.query(
      `insert into retention.outcome (list, ordinal, office, gone, done_at)
       select item.list, item.ordinal, item.office, item.ordinal % 1000 <> 0, now() from retention.item`,
    )
    await superuser.query('commit')
    await superuser.query('vacuum analyze')
    const found = await superuser.query<{ id: string }>('select id from retention.list order by ordinal limit 1')
    return found.rows[0]?.id ?? ''
  })
}
