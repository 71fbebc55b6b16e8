import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import type { Ask } from '#platform/web.ts'
import type { PeopleForm } from '../contract.ts'
import { postOnCase } from '../post-on-case.ts'
import type { HeldCase } from '../store/find.ts'
import { askFirst } from './reading/ask-first.ts'

/** A page or paper that shows one case; of an issued letter, which one may now be printed. */
export type Opened = { file: HeldCase; printed?: string | undefined }

/**
 * Writes who opened a case's page or paper, and why: it is in hand, or for the reason that was given today. Whoever gave
 * none is led to the page that asks, and what was read stays unsent. The line stands with the case, also when its reader
 * is of another office.
 */
export async function recordRead(
  tx: Tx,
  name: 'case.read' | 'letter.read',
  { file, printed }: Opened,
  by: Officer,
  { now: at }: Pick<Ask, 'now'>,
): Promise<void> {
  const why = await askFirst(tx, by, file, at)
  const actor = { kind: 'officer', id: by.id, post: postOnCase(file, by) || null } as const
  await record(tx, {
    name,
    office: file.office,
    subject: file.id,
    by: actor,
    at,
    facts: { why, ...(printed && { printed }) },
  })
}

/** Writes what kind of question was asked and whose cases it showed: never the question itself. */
export async function recordSearch(
  tx: Tx,
  view: { kinds: readonly string[]; shown: readonly string[] },
  by: Officer,
  ask: Pick<Ask, 'now'>,
): Promise<void> {
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { kinds: view.kinds, found: view.shown.length, cases: view.shown }
  await record(tx, { name: 'search.read', office: by.office, subject: by.id, by: actor, at: ask.now, facts })
}

/** Writes whose cases a list showed. */
export async function recordList(
  tx: Tx,
  view: { shown: readonly string[] },
  by: Officer,
  ask: Pick<Ask, 'now'>,
): Promise<void> {
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { cases: view.shown }
  await record(tx, { name: 'work.read', office: by.office, subject: by.id, by: actor, at: ask.now, facts })
}

/** Writes whom somebody looked up, by the cases that told of them, found or not; nothing where nothing was asked. */
export async function recordLookUp(
  tx: Tx,
  asked: Pick<PeopleForm, 'recognised'> & { why: 'registering' | 'on-case'; caseId?: string },
  by: Officer,
  ask: Pick<Ask, 'now'>,
): Promise<void> {
  const { recognised, why, caseId } = asked
  if (recognised.known === undefined && recognised.readCases.length === 0) return
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { why, cases: caseId === undefined ? recognised.readCases : [caseId, ...recognised.readCases] }
  await record(tx, { name: 'person.looked-up', office: by.office, subject: by.id, by: actor, at: ask.now, facts })
}
