import { findApplicant } from '#cases'
import { saveBookWords } from '#documents'
import type { Db, Tx } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import { standingOf } from './rules.ts'
import { findObjection, listAmong, listBookLines } from './store.ts'
import { bookTitles, standings, titleInBook } from './words.ts'

/** The objection that a line of the register of requests is about. */
export type ObjectionInBook = { caseId: string; number: string; applicant: string; title: Text; remark: Text }

/** The objections and appeals among these subjects, by subject, and how each stands. */
export async function objectionsInBook(
  db: Db,
  subjects: readonly string[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, ObjectionInBook>> {
  const found = new Map<string, ObjectionInBook>()
  for (const id of await listAmong(db, subjects)) {
    const one = await findObjection(db, { id })
    if (!one) continue
    const applicant = (await findApplicant(db, one.caseId))?.name ?? ''
    const remark = standings[standingOf(one, now)]
    const title = titleInBook(one.kind, one.caseNumber)
    found.set(id, { caseId: one.caseId, number: one.caseNumber, applicant, title, remark })
  }
  return found
}

/** Makes every line of an objection findable anew in the register of requests: after a replay. */
export async function rebuildObjectionWords(tx: Tx): Promise<void> {
  for (const { line, kind, caseId, filedBy } of await listBookLines(tx)) {
    const applicant = await findApplicant(tx, caseId)
    await saveBookWords(tx, line, [bookTitles[kind].id, applicant?.name ?? '', filedBy])
  }
}
