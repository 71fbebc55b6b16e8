import { type Db, sql } from '#platform/db.ts'
import type { Call, OpenCounter, OpenDay, Standing } from '../contract.ts'
import { type Lane, overStates } from '../rules.ts'

export async function findOpenDay(db: Db, office: string): Promise<OpenDay | undefined> {
  return await db.one(sql`
    select day.id, day.date, day.door_code as "doorCode", day.opened_at as "openedAt" from queue.day
    where day.office = ${office} and day.closed_at is null`)
}

/** The counters that are open, by their number, with who sits there. */
export async function listCounters(db: Db, office: string): Promise<Omit<OpenCounter, 'name'>[]> {
  return await db.all(sql`
    select session.id, session.counter, session.groups, session.officer, session.opened_at as "openedAt"
    from queue.session where session.office = ${office} and session.ended_at is null order by session.counter limit 100`)
}

/** Tickets of a day that are not over, in the order of arrival. */
export async function listStanding(db: Db, day: string): Promise<Standing[]> {
  return await db.all(sql`
    select standing.ticket, standing.group_key as "group", standing.lane, standing.written, standing.state, standing.session,
           standing.taken_at as "takenAt", standing.since, standing.ordinal
    from queue.standing where standing.day = ${day} and standing.state <> all (${overStates})
    order by standing.taken_at limit 2000`)
}

/** Tickets of a day that are over, the last first: their holders' telephones are told. */
export async function listOver(db: Db, day: string): Promise<Standing[]> {
  return await db.all(sql`
    select standing.ticket, standing.group_key as "group", standing.lane, standing.written, standing.state, standing.session,
           standing.taken_at as "takenAt", standing.since, standing.ordinal
    from queue.standing where standing.day = ${day} and standing.state = any (${overStates})
    order by standing.since desc limit 300`)
}

/** Who was called today and did not come, the last first: some come after all. */
export async function listMissed(db: Db, day: string): Promise<Standing[]> {
  return await db.all(sql`
    select standing.ticket, standing.group_key as "group", standing.lane, standing.written, standing.state, standing.session,
           standing.taken_at as "takenAt", standing.since, standing.ordinal
    from queue.standing where standing.day = ${day} and standing.state = 'missed' order by standing.since desc limit 20`)
}

export async function findStanding(db: Db, office: string, ticket: string): Promise<Standing | undefined> {
  return await db.one(sql`
    select standing.ticket, standing.group_key as "group", standing.lane, standing.written, standing.state, standing.session,
           standing.taken_at as "takenAt", standing.since, standing.ordinal
    from queue.standing where standing.ticket = ${ticket} and standing.office = ${office}`)
}

/** The newest calls of a day, each ticket once. */
export async function listCalls(db: Db, day: string): Promise<Call[]> {
  return await db.all(sql`
    select newest.ticket, ticket.written, session.counter, newest.moved_at as at, newest.ordinal
    from (
      select distinct on (move.ticket) move.ticket, move.session, move.moved_at, move.ordinal
      from queue.move join queue.ticket on ticket.id = move.ticket
      where ticket.day = ${day} and move.kind in ('called', 'recalled')
      order by move.ticket, move.ordinal desc) as newest
    join queue.ticket on ticket.id = newest.ticket
    join queue.session on session.id = newest.session
    order by newest.moved_at desc, newest.ticket limit 6`)
}

/** Lanes of the last first calls of a day among these groups, the newest first: whose turn it was. */
export async function listCalledLanes(db: Db, day: string, groups: readonly string[]): Promise<Lane[]> {
  const rows = await db.all<{ lane: Lane }>(sql`
    select move.lane from queue.move join queue.ticket on ticket.id = move.ticket
    where ticket.day = ${day} and move.kind = 'called' and move.group_key = any (${groups})
    order by move.moved_at desc limit 20`)
  return rows.map(({ lane }) => lane)
}

/** Minutes that each serving took at this hour of the day, on earlier days of the last four weeks; not those of a day closed by force. */
export async function listServed(
  db: Db,
  asked: { office: string; zone: string; hour: number; before: Temporal.Instant },
): Promise<{ group: string; minutes: number }[]> {
  return await db.all(sql`
    select move.group_key as "group", (extract(epoch from next.moved_at - move.moved_at) / 60)::float8 as minutes
    from queue.move
    join queue.move as next on next.ticket = move.ticket and next.ordinal = move.ordinal + 1
    join queue.ticket on ticket.id = move.ticket
    join queue.day on day.id = ticket.day
    where move.office = ${asked.office} and move.kind = 'serving'
      and move.moved_at < ${asked.before} and move.moved_at >= ${asked.before.subtract({ hours: 28 * 24 })}
      and extract(hour from move.moved_at at time zone ${asked.zone}) = ${asked.hour}
      and not (next.kind = 'closed' and coalesce(day.forced, false))
    order by move.moved_at desc limit 2000`)
}

/** How fast a device gave tickets: in the last minute. */
export async function countTaken(db: Db, taker: string, since: Temporal.Instant): Promise<number> {
  const row = await db.one<{ count: number }>(sql`
    select count(*)::int as count from queue.ticket where ticket.taken_by = ${taker} and ticket.taken_at > ${since}`)
  return row?.count ?? 0
}

export type KeptTicket = {
  id: string
  day: string
  written: string
  group: string
  lane: Lane
  code: string
  takenAt: Temporal.Instant
  /** Keys of further matters. */
  also: readonly string[] | null
}

export async function findTicket(
  db: Db,
  office: string,
  by: { id: string } | { code: string },
): Promise<KeptTicket | undefined> {
  const [id, code] = 'id' in by ? [by.id, null] : [null, by.code]
  return await db.one(sql`
    select ticket.id, ticket.day, ticket.written, ticket.group_key as "group", ticket.lane, ticket.code,
           ticket.taken_at as "takenAt", ticket.also
    from queue.ticket
    where ticket.office = ${office} and (ticket.id = ${id}::uuid or ticket.code = ${code}::text)`)
}

/** Of the tickets of a day that are for several matters: those with which a counter began. */
export async function listVisited(db: Db, day: string): Promise<Map<string, string[]>> {
  const rows = await db.all<{ ticket: string; groups: string[] }>(sql`
    select move.ticket, array_agg(distinct move.group_key) as groups
    from queue.ticket join queue.move on move.ticket = ticket.id and move.kind = 'serving'
    where ticket.day = ${day} and ticket.also is not null group by move.ticket limit 2000`)
  return new Map(rows.map(({ ticket, groups }) => [ticket, groups]))
}

/** What the holders of these tickets said last of what they come for. */
export async function listPurposes(
  db: Db,
  tickets: readonly string[],
): Promise<{ ticket: string; service: string; papers: readonly string[] }[]> {
  return await db.all(sql`
    select distinct on (purpose.ticket) purpose.ticket, purpose.service, purpose.papers from queue.purpose
    where purpose.ticket = any (${tickets}::uuid[]) order by purpose.ticket, purpose.said_at desc`)
}

/** Requests that were begun from these tickets. */
export async function listVisits(
  db: Db,
  tickets: readonly string[],
): Promise<{ ticket: string; number: string; service: string }[]> {
  return await db.all(sql`
    select visit_view.visit as ticket, visit_view.number, visit_view.service_key as service from cases.visit_view
    where visit_view.visit = any (${tickets}::uuid[]) order by visit_view.number`)
}

/** How a day went: tickets that were served to the end, and those whose holders did not come. */
export async function countDay(db: Db, day: string): Promise<{ served: number; missed: number }> {
  const row = await db.one<{ served: number; missed: number }>(sql`
    select count(*) filter (where standing.state = 'done')::int as served,
           count(*) filter (where standing.state = 'missed')::int as missed
    from queue.standing where standing.day = ${day}`)
  return row ?? { served: 0, missed: 0 }
}
