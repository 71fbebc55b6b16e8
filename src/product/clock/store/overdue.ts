import { type Db, sql, type Tx } from '#platform/db.ts'
import type { ObjectionLimit } from './runs.ts'

/** A run that is past its due date, goes on, and was not noticed yet. */
export type Overdue = {
  run: string
  subject: string
  kind: 'promise' | 'answer' | 'completion' | ObjectionLimit
  dueAt: Temporal.Instant
}

/** Promises, duties to answer and limits to come of an office that fell due before a moment and nobody noticed; what stands still is not late. */
export async function listUnnoticed(db: Db, office: string, now: Temporal.Instant): Promise<Overdue[]> {
  return await db.all(sql`
    select run.id as run, run.subject, run.kind, run.due_at as "dueAt" from clock.run
    where run.office = ${office} and run.ended_at is null and run.due_at <= ${now} and run.kind in ('promise', 'answer', 'completion', 'objection-answer', 'appeal-answer')
      and not exists (select 1 from clock.overdue where overdue.run = run.id)
      and not exists (select 1 from clock.pause where pause.run = run.id and pause.until is null)
    order by run.due_at limit 500`)
}

/** Writes that a run fell due, once. Returns whether it was written now: it was kept, stopped, moved or noticed meanwhile otherwise. */
export async function saveOverdue(
  tx: Tx,
  noticed: { office: string; run: string; at: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.all(sql`
    insert into clock.overdue (run, office, due_at, noticed_at)
    select run.id, run.office, run.due_at, ${noticed.at} from clock.run
    where run.id = ${noticed.run} and run.office = ${noticed.office} and run.ended_at is null and run.due_at <= ${noticed.at}
      and not exists (select 1 from clock.pause where pause.run = run.id and pause.until is null)
    on conflict (run) do nothing returning 1`)
  return rows.length > 0
}

/** What runs and is owed by an office itself, by kind: how many are late, soon or ahead, and the next moment. Promises are told elsewhere. */
export async function countAnswersOwed(
  db: Db,
  offices: readonly string[],
  now: Temporal.Instant,
): Promise<
  {
    office: string
    kind: 'answer' | ObjectionLimit
    late: number
    soon: number
    ahead: number
    dueAt: Temporal.Instant
  }[]
> {
  return await db.all(sql`
    select run.office, run.kind, count(*) filter (where run.due_at <= ${now})::int as late,
           count(*) filter (where run.soon_at <= ${now} and run.due_at > ${now})::int as soon,
           count(*) filter (where run.soon_at > ${now} and run.due_at > ${now})::int as ahead, min(run.due_at) as "dueAt"
    from clock.run
    where run.office = any (${[...offices]}::uuid[]) and run.ended_at is null and run.started_at <= ${now}
      and run.kind in ('answer', 'objection-answer', 'appeal-answer')
      and not exists (select 1 from clock.pause where pause.run = run.id and pause.until is null)
    group by run.office, run.kind`)
}
