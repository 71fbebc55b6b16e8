import type pg from 'pg'
import { listRemindersDue, noteReminderDue } from '#archive'
import { transaction } from '#platform/db.ts'
import { inEachOffice } from './each-office.ts'

/** Notes in every office whom to remind of a letter that waits, each in a transaction of its own. Returns how many. */
export async function noteUncollected(pool: pg.Pool, now: Temporal.Instant): Promise<number> {
  return await inEachOffice(pool, async ({ id: office }, scope, onError) => {
    const due = await transaction(pool, { scope }, (tx) => listRemindersDue(tx, office, now))
    let noted = 0
    for (const one of due) {
      const isNew = await transaction(pool, { scope, act: true, at: now }, (tx) =>
        noteReminderDue(tx, { ...one, office }, now),
      ).catch(onError)
      if (isNew) noted += 1
    }
    return noted
  })
}
