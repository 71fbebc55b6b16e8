import { randomUUIDv7 } from 'node:crypto'
import { type HeldCase, stateOf, stepNow } from '#cases'
import { type Db, sql, type Tx } from '#platform/db.ts'
import type { ReminderWay } from '../contract/uncollected.ts'

/** Whether the letter of a case is ready and nobody came for it. */
export async function isUncollected(_db: Db, file: HeldCase): Promise<boolean> {
  return stateOf(file) === 'open' && stepNow(file.definition.procedure, file.taken)?.does === 'hand-over'
}

export type Waiting = { caseId: string; number: string; since: Temporal.Instant; reminded: number; step: string }

/** Cases of an office whose letter has its number and that are still open, the longest waiting first. */
export async function listWaiting(db: Db, office: string): Promise<Waiting[]> {
  return await db.all(sql`
    select standing_view.case_id as "caseId", standing_view.number, standing_view.since, standing_view.step,
           (select count(*)::int from archive.reminder where reminder.case_id = standing_view.case_id) as reminded
    from cases.standing_view
    join documents.letter_view on letter_view.subject = standing_view.case_id and letter_view.issued_at is not null
    where standing_view.office = ${office} and standing_view.state = 'open' and standing_view.step is not null
    order by standing_view.since limit 500`)
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
