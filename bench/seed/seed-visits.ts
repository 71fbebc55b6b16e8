import type pg from 'pg'
import { type ServerProcess, withClient } from '../server/server-process.ts'

/**
 * Lays out who came to the room of an office before today, for half of the files that are being seeded, and what its sums
 * are then as folding leaves them. Of ten that came eight were served and registered their request, one was missed, one left.
 */
export async function seedVisits(client: pg.Client, office: string): Promise<void> {
  await client.query(visitors, [office])
  await client.query('create index on visitor (case_id); analyze visitor')
  for (const statement of fill) await client.query(statement)
}

/** Holds the sums of every room against a count from its queue, number by number. Throws where one differs. */
export async function checkRooms(server: ServerProcess): Promise<void> {
  await withClient(server.connection('postgres'), async (client) => {
    const { rows } = await client.query<{ kept: number; wrong: number }>(differing)
    const [{ kept, wrong } = { kept: 0, wrong: 0 }] = rows
    if (kept === 0 || wrong > 0) throw new Error(`${wrong} of ${kept} sums of rooms are not what was laid out`)
  })
}

const zone = 'Asia/Jakarta'

// Whoever is registered was called five minutes before, after a wait of whole minutes.
const visitors = `
  create temp table visitor on commit drop as
  select came.*, (came.taken_at at time zone '${zone}')::date as date, came.taken_at + came.minutes * interval '1 minute' as called_at,
         row_number() over (partition by (came.taken_at at time zone '${zone}')::date order by came.taken_at) as number
  from (
    select gen_random_uuid() as ticket, turn.case_id, turn.office, turn.officer, turn.service_key, turn.minutes,
           turn.at - (turn.minutes + 5) * interval '1 minute' as taken_at,
           case turn.place % 20 when 0 then 'missed' when 2 then 'left' else 'done' end as state,
           case turn.place % 20 when 6 then 'priority' else 'ordinary' end as lane
    from (
      select seeded.*, example.service_key, row_number() over (order by seeded.at, seeded.n) as place,
             (2 + 7 * row_number() over (order by seeded.at, seeded.n) % 43)::int as minutes
      from seeded cross join example join offices.office on office.id = seeded.office where office.key = $1) as turn
    where turn.place % 2 = 0) as came
  where (came.taken_at at time zone '${zone}')::date < (now() at time zone '${zone}')::date`

const fill = [
  `insert into queue.day (id, office, date, door_code, opened_by, opened_at, closed_by, closed_at, forced)
   select gen_random_uuid(), came.office, came.date, 'bench', came.officer, came.from_at, came.officer, came.until_at, false
   from (select office, date, min(officer::text)::uuid as officer, min(taken_at) as from_at, max(called_at) + interval '1 hour' as until_at
         from visitor group by office, date) as came
   on conflict (office, date) do nothing`,
  // Higher than what the demonstration gave out on a day of its own.
  `insert into queue.ticket (id, office, day, group_key, number, written, lane, source, taken_by, code, taken_at)
   select visitor.ticket, visitor.office, day.id, 'informasi', 200 + visitor.number, 'Z' || visitor.number, visitor.lane, 'counter',
          visitor.officer, 'bench ' || visitor.ticket, visitor.taken_at
   from visitor join queue.day on day.office = visitor.office and day.date = visitor.date`,
  `insert into queue.move (ticket, ordinal, office, kind, group_key, lane, moved_at)
   select visitor.ticket, move.ordinal, visitor.office, move.kind, 'informasi', visitor.lane, move.at
   from visitor
   cross join lateral (values
     (0, 'taken', taken_at),
     (1, case state when 'left' then 'left' else 'called' end, called_at),
     (2, case state when 'done' then 'serving' when 'missed' then 'missed' end, called_at + interval '2 minutes'),
     (3, case state when 'done' then 'done' end, called_at + interval '14 minutes')) as move (ordinal, kind, at)
   where move.kind is not null`,
  `insert into queue.standing (ticket, office, day, group_key, lane, written, state, taken_at, since, ordinal)
   select ticket.id, ticket.office, ticket.day, ticket.group_key, ticket.lane, ticket.written, visitor.state, ticket.taken_at,
          last.moved_at, last.ordinal
   from visitor join queue.ticket on ticket.id = visitor.ticket
   cross join lateral (select move.moved_at, move.ordinal from queue.move where move.ticket = ticket.id
                       order by move.ordinal desc limit 1) as last`,
  `update cases.case_file set visit = visitor.ticket from visitor
   where visitor.case_id = case_file.id and visitor.state = 'done'`,
  `insert into supervision.room (office, service, kind, month, lane, minutes, n, amount)
   select visitor.office, '', sum.kind, date_trunc('month', visitor.date)::date,
          case visitor.lane when 'priority' then 'priority' else 'other' end, sum.minutes, count(*), 0
   from visitor
   cross join lateral (values ('taken', 0), (case when state <> 'left' then 'called' end, visitor.minutes),
                              (case when state <> 'done' then state end, 0)) as sum (kind, minutes)
   where sum.kind is not null group by 1, 2, 3, 4, 5, 6
   union all
   select visitor.office, service.key, 'filed', date_trunc('month', visitor.date)::date, '', 0, count(*), sum(visitor.minutes * 60000)
   from visitor cross join lateral (values (visitor.service_key), ('')) as service (key)
   where visitor.state = 'done' group by 1, 2, 3, 4, 5, 6
   on conflict (office, service, kind, month, lane, minutes)
     do update set n = room.n + excluded.n, amount = room.amount + excluded.amount`,
]

const differing = `
  with kept as (
    select office, service, kind, month, lane, minutes, sum(n) as n, sum(amount) as amount from supervision.room_entry_view
    group by office, service, kind, month, lane, minutes having sum(n) <> 0 or sum(amount) <> 0),
  anew as (select office, service, kind, month, lane, minutes, n::numeric, amount::numeric from supervision.room_view)
  select (select count(*)::int from kept) as kept,
         (select count(*)::int from ((table kept except table anew) union all (table anew except table kept)) as wrong) as wrong`
