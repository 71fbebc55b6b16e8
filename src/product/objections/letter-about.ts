import { listNotices } from '#cases'
import { findLetter } from '#documents'
import type { Db } from '#platform/db.ts'
import { undoesOf } from './rules.ts'
import type { KeptObjection } from './store.ts'

/** A letter by its number and by the address of its own page, and the number of the notice that told of the decision about it. */
export type LetterAbout = { number: string; document: string; notice: string }

/** The letter that was declared void, or is not corrected; nothing of an objection about the request itself. */
export async function letterAbout(
  db: Db,
  { caseId, matter, matterId }: Pick<KeptObjection, 'caseId' | 'matter' | 'matterId'>,
): Promise<LetterAbout | undefined> {
  if (undoesOf(matter) === 'file') return undefined
  const notice = (await listNotices(db, caseId)).find(({ id }) => id === matterId)
  const letter = notice && (await findLetter(db, notice.letter))
  return notice && letter?.number
    ? { number: letter.number, document: notice.letter, notice: notice.number }
    : undefined
}
