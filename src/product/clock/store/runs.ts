import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { Duration, PauseReason } from '../contract.ts'
import { dueAfter } from '../rules/due.ts'
import type { Pause } from '../rules/pauses.ts'
import { soonAt as soonAtShare } from '../rules/remaining.ts'
import { calendarOf } from './calendars.ts'

/**
 * What runs: of a file, the promise, the duty to answer, and the limit for its applicant to come; of a standard, the steps
 * that law gives so many days.
 */
export type RunKind = 'promise' | 'answer' | 'completion' | ObjectionLimit | StandardLimit

/** By when an objection and an appeal are answered (UU 30/2014 articles 77 and 78). */
export type ObjectionLimit = 'objection-answer' | 'appeal-answer'

/** Named as the limits of the calendar that they run under (PP 96/2012 articles 27, 30, 32, 33). */
export type StandardLimit =
  | 'standard-publish'
  | 'standard-comments'
  | 'standard-mend'
  | 'standard-pledge'
  | 'standard-evaluate'
  | 'standard-review'

/** Why a due date moved: the clock stood still, the promise was extended, or the office's calendar changed. */
export type MoveCause = 'resumed' | 'extended' | 'calendar'

export type Move = {
  cause: MoveCause
  reason: string
  was: Temporal.Instant
  became: Temporal.Instant
  at: Temporal.Instant
  officer: string
}

export type Run = {
  id: string
  office: string
  kind: RunKind
  calendar: string
  /** The days its office had decided itself when it was counted. */
  ownCalendar: string | null
  subject: string
  /** As it was promised; what an extension added is told apart. */
  amount: number
  unit: Duration['unit']
  basis: Text
  startedAt: Temporal.Instant
  soonAt: Temporal.Instant
  dueAt: Temporal.Instant
  endedAt: Temporal.Instant | null
  /** Stretches in which it stood still and that are over. */
  pauses: readonly Pause[]
  /** It stands still now: for what, and since when. */
  stopped: { reason: PauseReason; remark: string; since: Temporal.Instant } | undefined
  extension: { amount: number; reason: string; at: Temporal.Instant; officer: string } | undefined
  /** Each time its due date moved, oldest first. */
  moves: readonly Move[]
}

/**
 * Starts a run on the calendar in force and fixes when it falls due and when it is soon due (a share of the time).
 * Throws CalendarYearMissing when the count would need a year whose holidays are not known.
 */
export async function startRun(
  tx: Tx,
  run: {
    office: string
    regency: string
    subject: string
    kind: RunKind
    duration: Duration
    basis: Text
    at: Temporal.Instant
  },
): Promise<{ dueAt: Temporal.Instant; soonAt: Temporal.Instant }> {
  const { id, own, calendar } = await calendarOf(tx, run)
  const { due: dueAt } = dueAfter(calendar, run.at, run.duration)
  const soonAt = soonAtShare(calendar, { unit: run.duration.unit, startedAt: run.at, dueAt }, calendar.soonShare)
  await tx.write(sql`
    insert into clock.run (id, office, subject, kind, calendar, amount, unit, basis, started_at, soon_at, due_at,
                           own_calendar)
    values (${randomUUIDv7()}, ${run.office}, ${run.subject}, ${run.kind}, ${id}, ${run.duration.amount},
            ${run.duration.unit}, ${json(run.basis)}, ${run.at}, ${soonAt}, ${dueAt}, ${own})`)
  return { dueAt, soonAt }
}

/** Ends a run that still goes or stands still: the promise was kept or broken, the answer was given. */
export async function endRun(tx: Tx, run: { subject: string; kind: RunKind; at: Temporal.Instant }): Promise<void> {
  await tx.write(sql`
    update clock.pause set until = greatest(pause.since, ${run.at}::timestamptz)
    from clock.run
    where run.id = pause.run and run.subject = ${run.subject} and run.kind = ${run.kind} and pause.until is null`)
  await tx.write(sql`
    update clock.run set ended_at = ${run.at}
    where run.subject = ${run.subject} and run.kind = ${run.kind} and run.ended_at is null`)
}

/** Ends a run at a moment that may lie ahead; until then it goes, and another end before that day takes its place. */
export async function endRunBy(tx: Tx, run: { subject: string; kind: RunKind; at: Temporal.Instant }): Promise<void> {
  await tx.write(sql`
    update clock.run set ended_at = ${run.at}
    where run.subject = ${run.subject} and run.kind = ${run.kind}
      and (run.ended_at is null or run.ended_at > ${run.at}::timestamptz)`)
}

type Row = Omit<Run, 'pauses' | 'stopped' | 'extension' | 'moves'> & {
  pauses: { from: string; to: string | null; reason: PauseReason; remark: string }[]
  extension: { amount: number; reason: string; at: string; officer: string } | null
  moves: (Omit<Move, 'was' | 'became' | 'at'> & { was: string; became: string; at: string })[]
}

/** The runs of a subject, oldest first, each with its pauses, its extension and the dates it moved to. */
export async function listRuns(db: Db, subject: string): Promise<Run[]> {
  return await listRunsOf(db, { subject, office: null })
}

/** The promises and the duties to answer of an office that still go or stand still. */
export async function listOpenRuns(db: Db, office: string): Promise<Run[]> {
  return await listRunsOf(db, { subject: null, office })
}

/** How many promises of these offices still go or stand still. */
export async function countOpenPromises(db: Db, offices: readonly string[]): Promise<number> {
  const row = await db.one<{ open: number }>(sql`
    select count(*)::int as open from clock.run
    where run.office = any (${[...offices]}::uuid[]) and run.ended_at is null and run.kind = 'promise'`)
  return row?.open ?? 0
}

async function listRunsOf(db: Db, of: { subject: string | null; office: string | null }): Promise<Run[]> {
  const rows = await db.all<Row>(sql`
    select run.id, run.office, run.subject, run.kind, run.calendar, run.own_calendar as "ownCalendar", run.amount, run.unit,
           run.basis, run.started_at as "startedAt", run.soon_at as "soonAt", run.due_at as "dueAt", run.ended_at as "endedAt",
           coalesce((select jsonb_agg(jsonb_build_object('from', pause.since, 'to', pause.until, 'reason', pause.reason,
                              'remark', pause.remark) order by pause.since)
                     from clock.pause where pause.run = run.id), '[]') as pauses,
           (select jsonb_build_object('amount', extension.amount, 'reason', extension.reason, 'at', extension.extended_at,
                     'officer', extension.officer)
            from clock.extension where extension.run = run.id) as extension,
           coalesce((select jsonb_agg(jsonb_build_object('cause', move.cause, 'reason', move.reason, 'was', move.was,
                              'became', move.became, 'at', move.moved_at, 'officer', move.officer) order by move.moved_at)
                     from clock.move where move.run = run.id), '[]') as moves
    from clock.run
    where run.subject = ${of.subject}::uuid or (run.office = ${of.office}::uuid and run.ended_at is null and run.kind in ('promise', 'answer'))
    order by run.started_at, run.kind limit 100000`)
  return rows.map(asRun)
}

function asRun(row: Row): Run {
  const at = (moment: string) => Temporal.Instant.from(moment)
  const open = row.pauses.find(({ to }) => to === null)
  return {
    ...row,
    pauses: row.pauses.flatMap(({ from, to }) => (to === null ? [] : [{ from: at(from), to: at(to) }])),
    stopped: open && { reason: open.reason, remark: open.remark, since: at(open.from) },
    extension: row.extension ? { ...row.extension, at: at(row.extension.at) } : undefined,
    moves: row.moves.map((move) => ({ ...move, was: at(move.was), became: at(move.became), at: at(move.at) })),
  }
}
