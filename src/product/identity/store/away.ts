import { type Db, sql, type Tx } from '#platform/db.ts'
import type { AbsenceKind, ActingMark, Away } from '../contract/away.ts'

/** As the database writes them: moments are texts. */
export type RawAway = Omit<Away, 'from' | 'until'> & { from: string; until: string | null }

/** Who of an office is away at a moment, the longest away first. */
export async function listAway(db: Db, wanted: { office: string; at: Temporal.Instant }): Promise<Away[]> {
  const row = await db.one<{ away: RawAway[] }>(sql`select identity.away(${wanted.office}, ${wanted.at}) as away`)
  return readAway(row?.away ?? [])
}

export function readAway(raw: readonly RawAway[]): Away[] {
  return raw.map(({ from, until, ...one }) => ({
    ...one,
    from: Temporal.Instant.from(from),
    until: until === null ? null : Temporal.Instant.from(until),
  }))
}

/** An entry of the register of absences. */
export type Absence = {
  id: string
  office: string
  officer: string | null
  /** The post that is empty; nothing where somebody is away. */
  post: string | null
  kind: AbsenceKind
  from: Temporal.Instant
  until: Temporal.Instant | null
  substitute: string | null
  mark: ActingMark | null
  orderNumber: string | null
  orderOn: Temporal.PlainDate | null
  orderBy: string | null
  /** Why it was entered after it began. */
  reason: string
  enteredBy: string
  enteredAt: Temporal.Instant
}

/** Holds the register of one office until the act is done: whoever enters at once comes one after the other. */
export async function lockAbsences(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`select pg_advisory_xact_lock(hashtextextended(${`absences ${office}`}, 2300))`)
}

/** Holds one entry until the act is done. Who acts in somebody's place holds it too, so that nobody returns meanwhile. */
export async function lockAbsence(tx: Tx, id: string): Promise<Absence | undefined> {
  await tx.write(sql`select 1 from identity.absence where absence.id = ${id} for update`)
  return await findAbsence(tx, id)
}

export async function findAbsence(db: Db, id: string): Promise<Absence | undefined> {
  return await db.one(sql`
    select absence.id, absence.office, absence.officer, absence.post, absence.kind, absence.from_at as from,
           absence.until_at as until, absence.substitute, absence.mark, absence.order_number as "orderNumber",
           absence.order_on as "orderOn", absence.order_by as "orderBy", absence.reason,
           absence.entered_by as "enteredBy", absence.entered_at as "enteredAt"
    from identity.absence where absence.id = ${id}`)
}

/**
 * Entries of an office that have not ended by a moment, the latest first; with `before` only those that began before it, with
 * `endedToo` the last hundred of all.
 */
export async function listAbsences(
  db: Db,
  wanted: { office: string; at: Temporal.Instant; before?: Temporal.Instant; endedToo?: boolean },
): Promise<Absence[]> {
  return await db.all(sql`
    select absence.id, absence.office, absence.officer, absence.post, absence.kind, absence.from_at as from,
           absence.until_at as until, absence.substitute, absence.mark, absence.order_number as "orderNumber",
           absence.order_on as "orderOn", absence.order_by as "orderBy", absence.reason,
           absence.entered_by as "enteredBy", absence.entered_at as "enteredAt"
    from identity.absence
    where absence.office = ${wanted.office}
      and (${wanted.endedToo === true} or absence.until_at is null or absence.until_at > ${wanted.at})
      and (${wanted.before ?? null}::timestamptz is null or absence.from_at < ${wanted.before ?? null}::timestamptz)
    order by absence.from_at desc, absence.id limit 100`)
}

export async function saveAbsence(tx: Tx, entry: Absence): Promise<void> {
  await tx.write(sql`
    insert into identity.absence (id, office, officer, post, kind, from_at, until_at, substitute, mark, order_number,
                                  order_on, order_by, reason, entered_by, entered_at)
    values (${entry.id}, ${entry.office}, ${entry.officer}, ${entry.post}, ${entry.kind}, ${entry.from}, ${entry.until},
            ${entry.substitute}, ${entry.mark}, ${entry.orderNumber}, ${entry.orderOn}, ${entry.orderBy},
            ${entry.reason}, ${entry.enteredBy}, ${entry.enteredAt})`)
}

type Changing = Pick<Absence, 'until' | 'substitute' | 'mark' | 'orderNumber' | 'orderOn' | 'orderBy'> & {
  reason: string
  by: string
  at: Temporal.Instant
}

/** Writes what an entry says from now on, and beside it what it said before, who changed it and why. */
export async function saveAbsenceChange(tx: Tx, before: Absence, changing: Changing): Promise<void> {
  await tx.write(sql`
    insert into identity.absence_change (id, office, absence, until_before, substitute_before, mark_before, reason,
                                         changed_by, changed_at)
    values (gen_random_uuid(), ${before.office}, ${before.id}, ${before.until}, ${before.substitute}, ${before.mark},
            ${changing.reason}, ${changing.by}, ${changing.at})`)
  await tx.write(sql`
    update identity.absence
    set until_at = ${changing.until}, substitute = ${changing.substitute}, mark = ${changing.mark},
        order_number = ${changing.orderNumber}, order_on = ${changing.orderOn}, order_by = ${changing.orderBy}
    where absence.id = ${before.id}`)
}

export type AbsenceChange = {
  absence: string
  untilBefore: Temporal.Instant | null
  substituteBefore: string | null
  reason: string
  by: string
  at: Temporal.Instant
}

/** How the entries of an office were changed, the newest first. */
export async function listAbsenceChanges(db: Db, office: string): Promise<AbsenceChange[]> {
  return await db.all(sql`
    select absence_change.absence, absence_change.until_before as "untilBefore",
           absence_change.substitute_before as "substituteBefore", absence_change.reason,
           absence_change.changed_by as by, absence_change.changed_at as at
    from identity.absence_change where absence_change.office = ${office}
    order by absence_change.changed_at desc limit 200`)
}

/** Whether an entry still says what a session read of it. Held until the act is done: nobody returns meanwhile. */
export async function isAsRead(tx: Tx, read: Pick<Away, 'id' | 'until' | 'substitute'>): Promise<boolean> {
  await tx.write(sql`select 1 from identity.absence where absence.id = ${read.id} for share`)
  const rows = await tx.all(sql`
    select 1 from identity.absence
    where absence.id = ${read.id} and absence.until_at is not distinct from ${read.until}
      and (${read.substitute}::uuid is null or absence.substitute = ${read.substitute}::uuid)`)
  return rows.length > 0
}
