import { lockCase, readyPaper } from '#cases'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { isReminderDue } from '../rules.ts'
import { saveReminderDue, type Waiting, withReminders } from '../store/uncollected.ts'

/**
 * Notes, by the program, that whoever waits for a paper is to be told: once an interval, counted from when it lay ready, was
 * told of last, or was noted last. It stands in the story of the case, and leads the list of what nobody came for. Returns
 * whether it was noted now.
 */
export async function noteReminderDue(
  tx: Tx,
  { office, reminded: _reminded, notedAt: _notedAt, ...awaited }: Waiting & { office: string },
  at: Temporal.Instant,
): Promise<boolean> {
  const file = await lockCase(tx, awaited.number)
  const [waiting] = await withReminders(tx, [awaited])
  if (!file || !waiting || !isReminderDue(waiting, at)) return false
  if (awaited.notice === null && !readyPaper(file)) return false
  const times = await saveReminderDue(tx, { caseId: file.id, office, at })
  const facts = { number: file.number, since: awaited.since.toString(), times }
  const by = { kind: 'program', id: 'paten archive' } as const
  await record(tx, { name: 'letter.uncollected', office, subject: file.id, by, at, facts })
  return true
}
