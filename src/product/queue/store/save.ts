import { sql, type Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { OpenDay, Standing } from '../contract.ts'
import { type Lane, type MoveKind, overStates, stateAfter } from '../rules.ts'

/** The open day of an office, held so that nobody closes it meanwhile. Refuses where none is open. */
export async function holdDay(tx: Tx, office: string): Promise<OpenDay> {
  const day = await tx.one<OpenDay>(sql`
    select day.id, day.date, day.door_code as "doorCode", day.opened_at as "openedAt" from queue.day
    where day.office = ${office} and day.closed_at is null for share`)
  if (!day) throw new Refusal('day-not-open')
  return day
}

/** The open day of an office for whoever opens or closes one: alone, until the transaction ends. */
export async function lockDay(tx: Tx, office: string): Promise<OpenDay | undefined> {
  await tx.write(sql`select pg_advisory_xact_lock(${dayLock}, hashtext(${office}))`)
  await tx.one(sql`select 1 from queue.day where day.office = ${office} and day.closed_at is null for update`)
  return await tx.one<OpenDay>(sql`
    select day.id, day.date, day.door_code as "doorCode", day.opened_at as "openedAt" from queue.day
    where day.office = ${office} and day.closed_at is null`)
}

const dayLock = 1_512_011_101
const callLock = 1_512_011_102

/** Waits for whoever calls in this office: two counters never call one number. */
export async function lockCalls(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`select pg_advisory_xact_lock(${callLock}, hashtext(${office}))`)
}

/** Opens a day; one that was closed already today goes on. */
export async function saveDay(
  tx: Tx,
  day: {
    id: string
    office: string
    date: Temporal.PlainDate
    doorCode: string
    officer: string
    at: Temporal.Instant
  },
): Promise<string> {
  const row = await tx.one<{ id: string }>(sql`
    insert into queue.day (id, office, date, door_code, opened_by, opened_at)
    values (${day.id}, ${day.office}, ${day.date}, ${day.doorCode}, ${day.officer}, ${day.at})
    on conflict (office, date) do update set closed_at = null, closed_by = null, forced = null returning id`)
  return row?.id ?? day.id
}

type Closing = { day: string; office: string; officer: string; forced: boolean; at: Temporal.Instant }

/** Closes a day with all its counters; who still waits is told so by their ticket. Returns how many waited. */
export async function saveClosing(tx: Tx, { day, office, officer, forced, at }: Closing): Promise<number> {
  const left = await tx.all<Standing>(sql`
    select standing.ticket, standing.group_key as "group", standing.ordinal from queue.standing
    where standing.day = ${day} and standing.state <> all (${overStates})`)
  await tx.write(sql`
    insert into queue.move (ticket, ordinal, office, kind, group_key, lane, moved_at)
    select standing.ticket, standing.ordinal + 1, ${office}, 'closed', standing.group_key, standing.lane, ${at} from queue.standing
    where standing.day = ${day} and standing.state <> all (${overStates})`)
  await tx.write(sql`
    update queue.standing set state = 'closed', ordinal = standing.ordinal + 1, since = ${at}
    where standing.day = ${day} and standing.state <> all (${overStates})`)
  await tx.write(sql`
    update queue.session set ended_at = ${at}, forced = ${forced} where session.day = ${day} and session.ended_at is null`)
  await tx.write(sql`
    update queue.day set closed_at = ${at}, closed_by = ${officer}, forced = ${forced} where day.id = ${day}`)
  return left.length
}

type NewSession = { id: string; office: string; day: string; counter: number; groups: readonly string[] } & {
  officer: string
  post: string
  at: Temporal.Instant
}

/** Opens a counter for an officer. Refuses one that another has, and a second one for the same officer. */
export async function saveSession(tx: Tx, session: NewSession): Promise<void> {
  const taken = await tx.one<{ isTheirs: boolean }>(sql`
    select session.officer = ${session.officer} as "isTheirs" from queue.session
    where session.office = ${session.office} and session.ended_at is null
      and (session.counter = ${session.counter} or session.officer = ${session.officer})
    order by session.officer = ${session.officer} desc limit 1`)
  if (taken) throw new Refusal(taken.isTheirs ? 'counter-yours' : 'counter-taken')
  await tx.write(sql`
    insert into queue.session (id, office, day, counter, groups, officer, post, opened_at)
    values (${session.id}, ${session.office}, ${session.day}, ${session.counter}, ${session.groups}, ${session.officer},
            ${session.post}, ${session.at})`)
}

export async function endSession(tx: Tx, session: string, at: Temporal.Instant): Promise<void> {
  await tx.write(sql`update queue.session set ended_at = ${at}, forced = false where session.id = ${session}`)
}

/** Gives a counter more groups to serve: the line of one that closes. */
export async function addGroups(tx: Tx, session: string, groups: readonly string[]): Promise<void> {
  await tx.write(sql`
    update queue.session set groups = array(select distinct unnest(session.groups || ${groups}::text[]) order by 1)
    where session.id = ${session}`)
}

/** Waits for whoever takes a number of this group today, and answers with the last one given. */
export async function lockSeries(tx: Tx, series: { day: string; group: string; office: string }): Promise<number> {
  const row = await tx.one<{ last: number }>(sql`
    insert into queue.series (day, group_key, office, last) values (${series.day}, ${series.group}, ${series.office}, 0)
    on conflict (day, group_key) do update set last = series.last returning last`)
  return row?.last ?? 0
}

type NewTicket = { id: string; office: string; day: string; group: string; number: number; written: string } & {
  also: readonly string[]
  lane: Lane
  source: 'kiosk' | 'counter' | 'phone'
  takenBy: string
  code: string
  at: Temporal.Instant
}

/** Writes a ticket with the number after the last of its series, which is locked. */
export async function saveTicket(tx: Tx, one: NewTicket): Promise<void> {
  await tx.write(sql`
    update queue.series set last = ${one.number} where series.day = ${one.day} and series.group_key = ${one.group}`)
  await tx.write(sql`
    insert into queue.ticket (id, office, day, group_key, number, written, lane, source, taken_by, code, taken_at, also)
    values (${one.id}, ${one.office}, ${one.day}, ${one.group}, ${one.number}, ${one.written}, ${one.lane}, ${one.source},
            ${one.takenBy}, ${one.code}, ${one.at}, ${one.also.length === 0 ? null : one.also})`)
  await tx.write(sql`
    insert into queue.move (ticket, ordinal, office, kind, group_key, lane, moved_at)
    values (${one.id}, 0, ${one.office}, 'taken', ${one.group}, ${one.lane}, ${one.at})`)
  await tx.write(sql`
    insert into queue.standing (ticket, office, day, group_key, lane, written, state, taken_at, since, ordinal)
    values (${one.id}, ${one.office}, ${one.day}, ${one.group}, ${one.lane}, ${one.written}, 'waiting', ${one.at}, ${one.at}, 0)`)
}

/** Moves a ticket on: the row that says who and when, and where it stands now. */
export async function saveMove(
  tx: Tx,
  ticket: Pick<Standing, 'ticket' | 'ordinal' | 'group' | 'lane'>,
  move: { kind: MoveKind; office: string; session: string | null; group?: string; lane?: Lane; at: Temporal.Instant },
): Promise<void> {
  const group = move.group ?? ticket.group
  const lane = move.lane ?? ticket.lane
  const ordinal = ticket.ordinal + 1
  const state = stateAfter[move.kind]
  const holds = state === 'called' || state === 'serving' || state === 'held' ? move.session : null
  await tx.write(sql`
    insert into queue.move (ticket, ordinal, office, kind, group_key, lane, session, moved_at)
    values (${ticket.ticket}, ${ordinal}, ${move.office}, ${move.kind}, ${group}, ${lane}, ${move.session}, ${move.at})`)
  await tx.write(sql`
    update queue.standing
    set state = ${state}, ordinal = ${ordinal}, group_key = ${group}, lane = ${lane}, session = ${holds},
        since = ${move.at}
    where standing.ticket = ${ticket.ticket}`)
}

export async function savePurpose(
  tx: Tx,
  said: { ticket: string; office: string; service: string; papers: readonly string[]; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into queue.purpose (ticket, office, service, papers, said_at)
    values (${said.ticket}, ${said.office}, ${said.service}, ${said.papers}, ${said.at})
    on conflict (ticket, said_at) do nothing`)
}
