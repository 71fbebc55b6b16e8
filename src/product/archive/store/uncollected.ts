import { randomUUIDv7 } from 'node:crypto'
import type { Awaited } from '#cases'
import { type Db, sql, type Tx } from '#platform/db.ts'
import type { Reminded, ReminderWay } from '../contract/uncollected.ts'

/** An awaited paper, and what was told or is owed since it lies ready. */
export type Waiting = Awaited & { reminded: Reminded; notedAt: Temporal.Instant | undefined }

type Row = {
  times: number
  way: ReminderWay | null
  by: string | null
  at: Temporal.Instant | null
  notedAt: Temporal.Instant | null
}

/** The same papers with their reminders, in their order. */
export async function withReminders(db: Db, awaited: readonly Awaited[]): Promise<Waiting[]> {
  const rows = await db.all<Row>(sql`
    select (select count(*)::int from archive.reminder
            where reminder.case_id = asked.case_id and reminder.reminded_at >= asked.since) as times,
           last.way, last.by, last.at,
           (select max(reminder_due.due_at) from archive.reminder_due
            where reminder_due.case_id = asked.case_id and reminder_due.due_at >= asked.since) as "notedAt"
    from unnest(${awaited.map(({ caseId }) => caseId)}::uuid[], ${awaited.map(({ since }) => since.toString())}::timestamptz[])
           with ordinality as asked (case_id, since, place)
    left join lateral (
      select reminder.way, officer_view.name as by, reminder.reminded_at as at
      from archive.reminder join identity.officer_view on officer_view.id = reminder.officer
      where reminder.case_id = asked.case_id and reminder.reminded_at >= asked.since
      order by reminder.ordinal desc limit 1) as last on true
    order by asked.place limit 1000`)
  return rows.flatMap((row, place) => {
    const one = awaited[place]
    return one ? [{ ...one, ...told(row) }] : []
  })
}

function told({ times, way, by, at, notedAt }: Row): Pick<Waiting, 'reminded' | 'notedAt'> {
  const last = way && by && at ? { way, by, at } : undefined
  const isOwed = notedAt && (!last || Temporal.Instant.compare(notedAt, last.at) > 0)
  return { reminded: { times, last, dueAt: isOwed ? notedAt : undefined }, notedAt: notedAt ?? undefined }
}

/** Writes that an applicant was told. Returns how often that was by now. */
export async function saveReminder(
  tx: Tx,
  told: { caseId: string; way: ReminderWay; office: string; officer: string; post: string; at: Temporal.Instant },
): Promise<number> {
  const row = await tx.one<{ ordinal: number }>(sql`
    insert into archive.reminder (id, office, case_id, ordinal, way, officer, post, reminded_at)
    select ${randomUUIDv7()}, ${told.office}, ${told.caseId}, coalesce(max(reminder.ordinal), 0) + 1, ${told.way},
           ${told.officer}, ${told.post}, ${told.at}
    from archive.reminder where reminder.case_id = ${told.caseId} returning ordinal`)
  return row?.ordinal ?? 0
}

/** Writes that a reminder of a case is owed from now. Returns how often that was by now. */
export async function saveReminderDue(
  tx: Tx,
  due: { caseId: string; office: string; at: Temporal.Instant },
): Promise<number> {
  const row = await tx.one<{ ordinal: number }>(sql`
    insert into archive.reminder_due (id, office, case_id, ordinal, due_at)
    select ${randomUUIDv7()}, ${due.office}, ${due.caseId}, coalesce(max(reminder_due.ordinal), 0) + 1, ${due.at}
    from archive.reminder_due where reminder_due.case_id = ${due.caseId} returning ordinal`)
  return row?.ordinal ?? 0
}
