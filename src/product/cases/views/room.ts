import { findPerson, listColleagues, type Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { HeldCase } from '../store/find.ts'
import { deskQueue } from './desk-queue.ts'
import { listDeskWork } from './desk-work.ts'

/** Who else is in the room of a case today, who keeps it, what was done at its desks, and what waits beside it. */
export async function readRoom(
  db: Db,
  by: Officer,
  file: HeldCase,
  ask: { now: Temporal.Instant; after?: string | undefined },
) {
  const on = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const [done, colleagues, keeper, queue] = await Promise.all([
    listDeskWork(db, file),
    listColleagues(db, { office: file.office, on }),
    file.keeper === null ? undefined : findPerson(db, file.keeper),
    deskQueue(db, by, file, ask.after),
  ])
  return { done, colleagues, keeper, queue }
}
