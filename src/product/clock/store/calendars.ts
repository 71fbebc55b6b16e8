import { randomUUIDv7 } from 'node:crypto'
import { kecamatanIdOf } from '#offices'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import { CalendarFile, type Duration, LocalDay } from '../contract.ts'
import { type Calendar, calendarFrom } from '../rules/calendar.ts'

// Calendars are written once and never changed, so one that was read stays read, and what was laid out of it stays laid out.
const files = new Map<string, CalendarFile>()
const calendars = new Map<string, Calendar>()
const calendarsKept = 200

/** An office whose calendar is asked for, and its regency. */
export type CalendarOwner = { regency: string; office: string }

/** `own` names the days the office decided itself, as they were then; nothing: it had decided none. */
export type KeptCalendar = { id: string; own: string | null; calendar: Calendar; file: CalendarFile }

/**
 * The calendar in force of an office: what the regency says for all, with the office's own week, days and zone over it.
 * Refuses when none was applied: nothing can be promised without one.
 */
export async function calendarOf(db: Db, { regency, office }: CalendarOwner): Promise<KeptCalendar> {
  const row = await db.one<Kept>(sql`
    select calendar.id, (select office_view.zone from offices.office_view where office_view.id = ${office}) as zone,
           (select own_calendar.id from clock.own_calendar where own_calendar.office = ${office}
            order by own_calendar.version desc limit 1) as own
    from clock.calendar where calendar.office = ${regency} order by calendar.version desc limit 1`)
  if (!row) throw new Error('no calendar was applied for this regency')
  return await layOver(db, { regency, office }, row)
}

/** The calendar on which a run of an office was counted, as it was then. */
export async function getCalendar(
  db: Db,
  { calendar: id, ownCalendar: own, ...owner }: CalendarOwner & { calendar: string; ownCalendar: string | null },
): Promise<KeptCalendar> {
  const row = await db.one<{ zone: string | null }>(
    sql`select office_view.zone from offices.office_view where office_view.id = ${owner.office}`,
  )
  return await layOver(db, owner, { id, own, zone: row?.zone ?? null })
}

type Kept = { id: string; own: string | null; zone: string | null }

async function layOver(db: Db, { regency, office }: CalendarOwner, { id, own, zone }: Kept): Promise<KeptCalendar> {
  const file = await readFile(db, id)
  const ofPack = file.offices.find((one) => kecamatanIdOf(regency, one.office) === office)
  const key = `${id} ${ofPack ? office : ''} ${own ?? ''} ${zone ?? ''}`
  const known = calendars.get(key)
  if (known) return { id, own, file, calendar: known }
  const days = own === null ? [] : await readDays(db, own)
  const calendar = calendarFrom(file, { own: ofPack, days, zone: zone ?? undefined })
  if (calendars.size >= calendarsKept) calendars.clear()
  calendars.set(key, calendar)
  return { id, own, file, calendar }
}

async function readDays(db: Db, own: string): Promise<LocalDay[]> {
  const row = await db.one<{ days: unknown }>(
    sql`select own_calendar.days from clock.own_calendar where own_calendar.id = ${own}`,
  )
  if (!row) throw new Error(`the days ${own} of an office are not known here`)
  return LocalDay.array().parse(row.days)
}

/** What the regency's calendar in force says, before any office's own is laid over it. */
export async function calendarFileOf(db: Db, regency: string): Promise<CalendarFile> {
  const row = await db.one<{ id: string }>(sql`
    select calendar.id from clock.calendar where calendar.office = ${regency} order by calendar.version desc limit 1`)
  if (!row) throw new Error('no calendar was applied for this regency')
  return await readFile(db, row.id)
}

async function readFile(db: Db, id: string): Promise<CalendarFile> {
  const known = files.get(id)
  if (known) return known
  const row = await db.one<{ body: unknown }>(sql`select calendar.body from clock.calendar where calendar.id = ${id}`)
  if (!row) throw new Error(`calendar ${id} is not known here`)
  const file = CalendarFile.parse(row.body)
  if (files.size >= calendarsKept) files.clear()
  files.set(id, file)
  return file
}

/** `unconfirmed`: the law was not read as it now stands. */
type Limit = { duration: Duration; basis: Text; unconfirmed: boolean }

type WantedLimit = { regency: string; name: string; on: Temporal.PlainDate }

/** A limit set by law, as the pack's data: how long, and the article. Nothing when the calendar does not hold it. */
export async function findLimit(db: Db, wanted: WantedLimit): Promise<Limit | undefined> {
  const file = await calendarFileOf(db, wanted.regency)
  const on = wanted.on.toString()
  const limit = file.limits.find(
    (one) => one.name === wanted.name && one.firstDay <= on && (one.lastDay === undefined || on <= one.lastDay),
  )
  if (!limit) return undefined
  const { amount, unit, basis, sure } = limit
  return { duration: { amount, unit }, basis, unconfirmed: sure === 'b' }
}

/** A limit without which the act cannot be done lawfully. Refuses a name the calendar does not hold. */
export async function getLimit(db: Db, wanted: WantedLimit): Promise<Limit> {
  const limit = await findLimit(db, wanted)
  if (!limit) throw new Error(`no limit called ${wanted.name} on ${wanted.on} in the calendar of this regency`)
  return limit
}

/** Keeps a new version of a regency's calendar; the same body again changes nothing. Returns whether it was new. */
export async function saveCalendar(
  tx: Tx,
  version: { office: string; body: unknown; at: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.all(sql`
    insert into clock.calendar (id, office, version, body, applied_at)
    select ${randomUUIDv7()}, ${version.office}, coalesce(max(calendar.version), 0) + 1, ${json(version.body)}, ${version.at}
    from clock.calendar where calendar.office = ${version.office}
    having not coalesce((array_agg(calendar.body order by calendar.version desc))[1] = ${json(version.body)}::jsonb, false)
    returning 1`)
  return rows.length > 0
}
