import { findPerson, listColleagues } from '#identity'
import type { Db } from '#platform/db.ts'
import type { HeldCase } from '../store/find.ts'
import { listDeskWork } from './desk-work.ts'

/** Who else is in the room of a case on a day, who keeps it, and what was done at its desks. */
export async function readRoom(db: Db, file: HeldCase, on: Temporal.PlainDate) {
  const [done, colleagues, keeper] = await Promise.all([
    listDeskWork(db, file),
    listColleagues(db, { office: file.office, on }),
    file.keeper === null ? undefined : findPerson(db, file.keeper),
  ])
  return { done, colleagues, keeper }
}
