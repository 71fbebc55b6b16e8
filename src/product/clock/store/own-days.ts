import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { Hours, LocalDay } from '../contract.ts'

export type OwnDayKind = LocalDay['kind']

/** A day an office decided itself: what, why, by whom, and how many promises it moved. */
export type OwnDay = {
  id: string
  date: Temporal.PlainDate
  kind: OwnDayKind
  hours: Hours | null
  name: string
  source: string
  /** Why promises already given move later; nothing: they stay. */
  movesReason: string | null
  by: string
  decidedAt: Temporal.Instant
  withdrawnAt: Temporal.Instant | null
  withdrawnReason: string | null
  moved: number
  /** What several offices share whose regency decided for all of them; nothing of a day the office decided itself. */
  decision: string | null
  /** The offices of which it is told here. */
  offices: readonly string[]
}

/**
 * Days decided in these offices, newest first, those that were withdrawn too: a day the regency decided for all of them
 * once, and those that each decided itself.
 */
export async function listOwnDays(db: Db, offices: readonly string[]): Promise<OwnDay[]> {
  return await db.all(sql`
    select min(own_day.id::text)::uuid as id, own_day.decision, array_agg(own_day.office order by own_day.office) as offices,
           own_day.date, own_day.kind, own_day.hours, own_day.name, own_day.source, own_day.moves_reason as "movesReason",
           coalesce(officer_view.name, '') as by, own_day.decided_at as "decidedAt",
           own_day.withdrawn_at as "withdrawnAt", own_day.withdrawn_reason as "withdrawnReason",
           sum((select count(*) from clock.move where move.own_day = own_day.id))::int as moved
    from clock.own_day left join identity.officer_view on officer_view.id = own_day.officer
    where own_day.office = any (${[...offices]}::uuid[])
    group by coalesce(own_day.decision, own_day.id), own_day.decision, own_day.date, own_day.kind, own_day.hours, own_day.name,
             own_day.source, own_day.moves_reason, officer_view.name, own_day.decided_at, own_day.withdrawn_at,
             own_day.withdrawn_reason
    order by own_day.date desc, own_day.decided_at desc limit 200`)
}

/** Holds the days of an office: who decides next waits, and then sees what was decided. */
export async function lockOwnDays(tx: Tx, office: string): Promise<void> {
  await tx.all(sql`select pg_advisory_xact_lock(hashtextextended('own-days ' || ${office}, 0))`)
}

/** Writes a day of an office. Returns its id, or nothing when another decision holds for that date. */
export async function saveOwnDay(
  tx: Tx,
  day: {
    office: string
    date: Temporal.PlainDate
    kind: OwnDayKind
    hours: Hours | undefined
    name: string
    source: string
    movesReason: string | null
    decision: string | null
    officer: string
    at: Temporal.Instant
  },
): Promise<string | undefined> {
  const [row] = await tx.all<{ id: string }>(sql`
    insert into clock.own_day (id, office, date, kind, hours, name, source, moves_reason, decision, officer, decided_at)
    values (${randomUUIDv7()}, ${day.office}, ${day.date}, ${day.kind}, ${day.hours ? json(day.hours) : null}, ${day.name},
            ${day.source}, ${day.movesReason}, ${day.decision}, ${day.officer}, ${day.at})
    on conflict (office, date) where withdrawn_at is null do nothing returning own_day.id`)
  return row?.id
}

/** A day in force by its id, or nothing when none of these offices has it. */
export async function findOwnDay(
  db: Db,
  id: string,
  offices: readonly string[],
): Promise<{ date: Temporal.PlainDate; decision: string | null } | undefined> {
  return await db.one(sql`
    select own_day.date, own_day.decision from clock.own_day
    where own_day.id = ${id} and own_day.office = any (${[...offices]}::uuid[]) and own_day.withdrawn_at is null`)
}

/** Ends a day of an office that is in force, by its id or by the decision of its regency. Returns its id, or nothing. */
export async function endOwnDay(
  tx: Tx,
  ending: { day: string; office: string; officer: string; reason: string; at: Temporal.Instant },
): Promise<string | undefined> {
  const [row] = await tx.all<{ id: string }>(sql`
    update clock.own_day set withdrawn_by = ${ending.officer}, withdrawn_at = ${ending.at}, withdrawn_reason = ${ending.reason}
    where (own_day.id = ${ending.day} or own_day.decision = ${ending.day}) and own_day.office = ${ending.office}
      and own_day.withdrawn_at is null
    returning own_day.id`)
  return row?.id
}

/** Keeps the days now in force as a version of their own, which runs counted from now on name. */
export async function saveOwnCalendar(tx: Tx, office: string, at: Temporal.Instant): Promise<void> {
  await tx.write(sql`
    insert into clock.own_calendar (id, office, version, days, made_at)
    select ${randomUUIDv7()}, ${office},
           coalesce((select max(own_calendar.version) from clock.own_calendar where own_calendar.office = ${office}), 0) + 1,
           coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('date', own_day.date, 'kind', own_day.kind,
                              'hours', own_day.hours, 'name', jsonb_build_object('id', own_day.name, 'en', own_day.name),
                              'source', own_day.source, 'sure', 'a')) order by own_day.date)
                     from clock.own_day where own_day.office = ${office} and own_day.withdrawn_at is null), '[]'),
           ${at}`)
}
