import type pg from 'pg'
import type { ServiceDefinition } from '#catalogue'
import { service } from '../load/ground.ts'
import { type ServerProcess, withClient } from '../server/server-process.ts'
import { seedVisits } from './seed-visits.ts'
import { type Staged, stageBearers } from './stage-bearers.ts'

/** The number of the first seeded case of each office: those of the demonstration are lower. */
export const firstNumber = 100_000

export type Seed = {
  /** Cases in hand over all offices, and cases that are over. */
  open: number
  closed: number
  /** How many cases were seeded before these. */
  after?: number
  /** True leaves the new rows as a day's work does: no statistics of them yet, and nothing tidied. */
  untidied?: boolean
  /** True lays out the rows alone that figures and lists behind them are read from: of many millions nothing else fits. */
  lean?: boolean
  /** True lets one open case in twenty lie for up to a year, as some always do. */
  tail?: boolean
  /** An office whose desks passed on what ended there in the last year: only open cases have steps elsewhere. */
  deskYear?: string
  /** An office to whose room people came. */
  visited?: string
  /** So many lie late in the office of `held`, whatever the size. */
  late?: number
  /** An office and post, and how many of its open cases lie there. */
  held: { office: string; post: string; count: number }
}

/**
 * Fills an office with cases, set by set and past the journal, as nobody but a bench may: as superuser, with triggers off.
 * Each case has what its pages and its place in the lists rest on; only open ones have their steps and requirements, and
 * none has a history. The journal of such a database does not verify.
 */
export async function seedCases(server: ServerProcess, seed: Seed, bearers?: Iterable<Staged>): Promise<void> {
  await withClient(server.connection('postgres'), async (client) => {
    await client.query(`begin; set local session_replication_role = replica; set local synchronous_commit = off`)
    const { rows } = await client.query<{ definition: ServiceDefinition }>(
      `select version.definition from cases.case_file join catalogue.version on version.id = case_file.service_version
       where case_file.service_key = $1 order by case_file.number limit 1`,
      [service],
    )
    const [offered] = rows
    if (!offered) throw new Error(`no case of ${service} to seed others like it`)
    const after = seed.after ?? 0
    if (seed.lean) await client.query(staging, [after, seed.open + seed.closed])
    else await stageBearers(client, bearers ?? namesake(after, seed.open + seed.closed))
    await client.query(example, [service])
    await client.query('analyze example')
    if (seed.lean) await client.query("set local work_mem = '1GB'; set local maintenance_work_mem = '1GB'")
    await client.query(stage, [
      seed.open,
      seed.closed,
      JSON.stringify(offered.definition.procedure),
      seed.held.office,
      seed.held.post,
      seed.held.count,
      after,
      seed.tail ?? false,
      seed.late ?? 0,
    ])
    await client.query('create index on seeded (case_id); create index on seeded (n); analyze seeded')
    const indexes = seed.lean ? await dropIndexes(client, places) : []
    for (const [place, statement] of fill) if (!seed.lean || places.includes(place)) await client.query(statement)
    if (seed.deskYear) await client.query(deskYear, [seed.deskYear])
    if (!seed.lean) await client.query(requirements, [JSON.stringify(offered.definition.requirements)])
    if (seed.visited) await seedVisits(client, seed.visited)
    for (const index of indexes) await client.query(index)
    await client.query('commit')
    if (!seed.untidied) await client.query('vacuum analyze')
  })
}

const places = ['cases.case_file', 'cases.opening', 'clock.run', 'clock.overdue', 'cases.standing']

// Made anew at the end: row by row among many millions they would take hours. Returns how each is made.
async function dropIndexes(client: pg.Client, from: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `select pg_index.indexrelid::regclass::text as name, pg_get_indexdef(pg_index.indexrelid) as made
     from pg_index
     where pg_index.indrelid = any ($1::text[]::regclass[])
       and not exists (select from pg_constraint where pg_constraint.conindid = pg_index.indexrelid)`,
    [from],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ made }) => made)
}

// Where nobody is looked for, everybody is called alike.
function* namesake(after: number, count: number): Generator<Staged> {
  for (let n = after; n < after + count; n += 1)
    yield { n, role: 'applicant', name: `Warga Contoh ${n}`, phone: '0812 0000 4471', hash: `bench ${n}` }
}

// What every seeded case has in common, kept out of their rows: of many millions a wide sort fills the disk.
const example = `
  create temp table example on commit drop as
  select service_key, service_version, authority, fields
  from cases.case_file where case_file.service_key = $1 order by case_file.number limit 1`

// One row a case, in the order in which they came. Open ones stand at each step in turn; the held post gets its count first.
const stage = `
  create temp table seeded on commit drop as
  with step as (
    select (ordinality - 1)::int as seen, value ->> 'key' as key, value ->> 'post' as post
    from jsonb_array_elements($3::jsonb) with ordinality where ordinality > 1),
  choice as (
    select (select min(seen) from step where post = $5) as held, array(select seen from step order by seen) as every,
           array(select seen from step where post <> $5 order by seen) as others),
  office as (
    select office.id, office.key, office.prefix, row_number() over (order by office.key) - 1 as place,
           count(*) over () as offices,
           array(select village_code.village_id from offices.village_code where village_code.within = office.id) as villages,
           (select officer.id from identity.officer where officer.office = office.id order by officer.username limit 1) as officer
    from offices.office where office.kind = 'kecamatan' and office.ended_on is null),
  placed as (
    select office.*, n, late or n < $7::int + $1::int as open, (n / offices)::int as turn,
           case when late then 30 + n % 2 when n < $7::int + $1::int then case when $8::bool and n % 20 = 0 then n / 20 % 8760 else n % 90 end else 120 + n % 17000 end * interval '1 hour' as age
    from generate_series($7::int, $7::int + $1::int + $2::int - 1) as n join office on office.place = n % office.offices
    cross join lateral (select office.key = $4 and n / offices < $9::int as late) as lot),
  standing as (
    select placed.*,
           case when not open then null
                when key <> $4 then every[1 + turn % cardinality(every)]
                when turn < $6::int then held
                else others[1 + turn % cardinality(others)] end as seen
    from placed cross join choice)
  select uuidv7(-age) as case_id, uuidv7(-age) as party_id, uuidv7(-age) as represented_id, standing.id as office, officer, open, n, now() - age as at,
         prefix || '-2026-' || (${firstNumber} + turn) as number, villages[1 + n % cardinality(villages)] as village,
         bearer.name as applicant, bearer.phone, bearer.hash,
         step.key as step, step.post, coalesce(standing.seen, 8) as seen
  from standing left join step on step.seen = standing.seen
  join bearer using (n)
  where bearer.role = 'applicant'
  order by at`

const fill: readonly (readonly [place: string, statement: string])[] = [
  [
    'cases.case_file',
    `insert into cases.case_file (id, office, number, service_key, service_version, authority, village, fields,
     registered_by, registered_at)
   select case_id, office, number, service_key, service_version, authority, village, fields, officer, at from seeded cross join example`,
  ],
  [
    'cases.party',
    `insert into cases.party (id, office, case_id, role, kind, name, no_nik_reason, phone, address)
   select party_id, office, case_id, 'applicant', 'person', applicant, 'bench', phone, 'Jalan Contoh 1' from seeded
   union all
   select represented_id, office, case_id, bearer.role, 'person', bearer.name, 'bench', bearer.phone, 'Jalan Contoh 1'
   from seeded join bearer using (n) where bearer.role <> 'applicant'`,
  ],
  [
    'cases.person_hash',
    `insert into cases.person_hash (party, office, hash)
   select party_id, office, hash from seeded
   union all
   select represented_id, office, bearer.hash from seeded join bearer using (n) where bearer.role <> 'applicant'`,
  ],
  [
    'cases.tracking_code',
    `insert into cases.tracking_code (case_id, issued_at, office, code)
   select case_id, at, office, translate(upper(left(md5('code' || n), 8)), '01', 'XY') from seeded`,
  ],
  [
    'cases.opening',
    `insert into cases.opening (case_id, office, officer, opened_at) select case_id, office, officer, at from seeded`,
  ],
  [
    'fees.assessment',
    `insert into fees.assessment (id, office, subject, amount_rupiah, basis, assessed_at)
   select uuidv7(), office, case_id, 0, '{"id": "PP 12/2019 pasal 122", "en": "PP 12/2019 article 122"}', at from seeded`,
  ],
  [
    'clock.run',
    `insert into clock.run (id, office, subject, kind, calendar, amount, unit, basis, started_at, soon_at, due_at, ended_at)
   select uuidv7(), seeded.office, seeded.case_id, 'promise', calendar.id, 1, 'working-days', '{"id": "Contoh", "en": "Example"}',
          at, at + interval '18 hours', at + interval '1 day', case when not open then at + interval '20 hours' end
   from seeded cross join (select calendar.id from clock.calendar order by calendar.version desc limit 1) as calendar`,
  ],
  [
    // Whoever is late was noticed within the hour: a server would else be at work on it while something is measured.
    'clock.overdue',
    `insert into clock.overdue (run, office, due_at, noticed_at)
   select run.id, run.office, run.due_at, run.due_at from clock.run join seeded on seeded.case_id = run.subject
   where seeded.open and run.kind = 'promise' and run.due_at <= now()`,
  ],
  [
    'cases.step',
    `insert into cases.step (case_id, ordinal, office, step, outcome, officer, post, taken_at)
   select seeded.case_id, taken.ordinality, seeded.office, taken.value ->> 'key', 'passed', seeded.officer, taken.value ->> 'post',
          seeded.at + taken.ordinality * interval '5 minutes'
   from seeded
   cross join example
   join catalogue.version on version.id = example.service_version
   cross join lateral jsonb_array_elements(version.definition -> 'procedure') with ordinality as taken
   where seeded.open and taken.ordinality <= seeded.seen`,
  ],
  [
    'cases.standing',
    `insert into cases.standing (case_id, office, number, service_version, applicant, village, state, step, post, seen, since,
     started_at, soon_at, due_at, ended_at)
   select case_id, office, number, service_version, applicant, village, case when open then 'open' else 'closed' end, step, post,
          seen, at, case when open then at end, case when open then at + interval '18 hours' end,
          case when open then at + interval '1 day' end, case when not open then at + interval '20 hours' end
   from seeded cross join example`,
  ],
]

// As above, told by the database to itself.
const staging = `
  create temp table bearer on commit drop as
  select n, 'applicant' as role, 'Warga Contoh ' || n as name, '0812 0000 4471' as phone, '' as hash
  from generate_series($1::int, $1::int + $2::int - 1) as n`

const deskYear = `
  insert into cases.step (case_id, ordinal, office, step, outcome, officer, post, taken_at)
  select seeded.case_id, taken.ordinality, seeded.office, taken.value ->> 'key', 'passed', seeded.officer, taken.value ->> 'post',
         seeded.at + taken.ordinality * interval '2 hours'
  from seeded
  join offices.office on office.id = seeded.office
  cross join example
  join catalogue.version on version.id = example.service_version
  cross join lateral jsonb_array_elements(version.definition -> 'procedure') with ordinality as taken
  where not seeded.open and office.key = $1 and seeded.at > now() - interval '1 year'`

const requirements = `
  insert into cases.requirement (case_id, key, office, state, checked_by, checked_at)
  select seeded.case_id, one ->> 'key', seeded.office, 'received', seeded.officer, seeded.at
  from seeded cross join jsonb_array_elements($1::jsonb) as one where seeded.open`
