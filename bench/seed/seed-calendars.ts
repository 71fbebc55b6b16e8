import { type ServerProcess, withClient } from '../server/server-process.ts'
import { moreOffices } from './seed-services.ts'

/**
 * Gives a regency offices up to `offices`, each with a calendar of its own: `days` days it decided beside its regency's
 * calendar. Every promise of an office is counted by it. Past the journal, as nobody but a bench may.
 */
export async function seedCalendars(server: ServerProcess, wanted: { offices: number; days: number }): Promise<void> {
  await withClient(server.connection('postgres'), async (client) => {
    await client.query('begin; set local session_replication_role = replica')
    await client.query(moreOffices, [wanted.offices])
    await client.query(ownCalendars, [wanted.days])
    await client.query(
      'update clock.run set own_calendar = own.id from clock.own_calendar as own where own.office = run.office',
    )
    await client.query('commit')
    await client.query('vacuum analyze')
  })
}

// Days of June and later, so that no promise under way ends on one.
const ownCalendars = `
  insert into clock.own_calendar (id, office, version, days, made_at)
  select gen_random_uuid(), office.id, 1, days, now()
  from offices.office,
    lateral (select jsonb_agg(jsonb_build_object('date', date '2026-06-01' + 3 * n, 'kind', 'local-holiday', 'source', 'bench',
               'sure', 'a', 'name', jsonb_build_object('id', 'Libur tiruan ' || n, 'en', 'Invented holiday ' || n))) as days
             from generate_series(1, $1::int) as n) as decided
  where office.kind = 'kecamatan'`
