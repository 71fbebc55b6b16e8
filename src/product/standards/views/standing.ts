import type { Db } from '#platform/db.ts'
import { findLife } from '../store/life.ts'
import { listComments } from '../store/steps.ts'

/** Until when the public may comment on a published draft; nothing of one that is not published. */
export async function findCommentsUntil(db: Db, standard: string): Promise<Temporal.Instant | undefined> {
  return (await findLife(db, standard))?.publication?.commentsUntil
}

/** Comments that wait for their answer, oldest first. */
export async function listUnanswered(db: Db, standard: string): Promise<{ id: string; words: string }[]> {
  return (await listComments(db, standard)).filter(({ answer }) => !answer).map(({ id, words }) => ({ id, words }))
}
