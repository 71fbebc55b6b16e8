import { type CaseInBook, casesInBook, findCase, type HeldCase, lockCase } from '#cases'
import type { Officer } from '#identity'
import type { Db, Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The case that a document is about, as its book tells it; nothing where it is not within reach. */
export async function caseOfDocument(db: Db, document: string): Promise<CaseInBook | undefined> {
  if (!uuid.test(document)) return undefined
  return (await casesInBook(db, [document])).get(document)
}

export async function findFile(db: Db, document: string): Promise<HeldCase | undefined> {
  const found = await caseOfDocument(db, document)
  return found && (await findCase(db, found.number))
}

/** Holds the case of a document until the act ends. Refuses one that is not within reach. */
export async function lockDocument(tx: Tx, document: string): Promise<HeldCase> {
  const found = await caseOfDocument(tx, document)
  const file = found && (await lockCase(tx, found.number))
  if (!file) throw new Refusal('document-unknown')
  return file
}

/** Under which post an officer keeps the papers of their office. */
export function postOf(by: Officer): string {
  return by.posts[0] ?? ''
}
