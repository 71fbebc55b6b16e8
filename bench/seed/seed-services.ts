import type pg from 'pg'
import { type ServerProcess, withClient } from '../server/server-process.ts'

/**
 * Fills a regency with services and offices, past the journal, as nobody but a bench may. Each new service is one of the
 * demonstration's under another key and with two invented words in its name; every office offers every service. Returns
 * words that lead to one service alone.
 */
export async function seedServices(
  server: ServerProcess,
  wanted: { services: number; offices: number },
): Promise<{ rare: string }> {
  await withClient(server.connection('postgres'), async (client) => {
    await client.query('begin; set local session_replication_role = replica')
    await client.query(moreOffices, [wanted.offices])
    await addServices(client, wanted.services)
    await client.query(offers)
    await client.query('commit')
    await client.query('vacuum analyze')
  })
  return { rare: invented(wanted.services - 1) }
}

/** Offices up to $1 kecamatan, each as Mandau is. */
export const moreOffices = `
  insert into offices.office
  select (jsonb_populate_record(sample, jsonb_build_object(
    'id', gen_random_uuid(), 'key', 'tiruan-' || n, 'prefix', 'Q' || chr(65 + n / 26) || chr(65 + n % 26),
    'name', 'Kecamatan Tiruan ' || n))).*
  from offices.office as sample,
       generate_series(1, $1::int - (select count(*)::int from offices.office where kind = 'kecamatan')) as n
  where sample.key = 'mandau'`

async function addServices(client: pg.Client, count: number): Promise<void> {
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from catalogue.service')
  const there = rows[0]?.count ?? 0
  const names = Array.from({ length: count - there }, (_none, place) => invented(there + place))
  await client.query(moreServices, [names])
}

const moreServices = `
  with sample as (
    select version.*, row_number() over (order by version.id) - 1 as place, count(*) over () as samples
    from catalogue.version where version.valid_until is null),
  added as (
    select gen_random_uuid() as service_id, 'tiruan-' || n as key, name, n
    from unnest($1::text[]) with ordinality as wanted (name, n)),
  services as (
    insert into catalogue.service (id, office, key)
    select added.service_id, sample.office, added.key from added, sample where sample.place = 0)
  insert into catalogue.version
  select (jsonb_populate_record(sample_version, jsonb_build_object(
    'id', gen_random_uuid(), 'service_id', added.service_id, 'hash', added.key,
    'definition', sample.definition || jsonb_build_object('key', added.key,
      'name', jsonb_build_object('id', (sample.definition #>> '{name,id}') || ' ' || added.name,
                                 'en', (sample.definition #>> '{name,en}') || ' ' || added.name))))).*
  from added
  join sample on sample.place = added.n % sample.samples
  join catalogue.version as sample_version on sample_version.id = sample.id`

const offers = `
  insert into catalogue.offer
  select (jsonb_populate_record(sample, jsonb_build_object(
    'id', gen_random_uuid(), 'service_id', service.id, 'offered_by', office.id))).*
  from catalogue.offer as sample, catalogue.service, offices.office
  where sample.id = (select one.id from catalogue.offer as one where one.valid_until is null limit 1)
    and office.kind = 'kecamatan' and not exists (
    select 1 from catalogue.offer as had where had.service_id = service.id and had.offered_by = office.id)`

const syllables = 'ba ce di fo gu ha ji ko la me ni po ra su ta we yo za'.split(' ')

/** Two words nobody uses, of three syllables each and others for each place. */
function invented(place: number): string {
  const word = (seed: number) =>
    [1, 7, 13].map((step) => syllables[(seed * step + Math.floor(seed / 18)) % syllables.length]).join('')
  return `${word(place)} ${word(place * 5 + 3)}`
}
