import { z } from 'zod'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Db, Tx } from '#platform/db.ts'
import { KeyProblem, type Keys } from '#platform/keys.ts'
import { Refusal } from '#platform/refusal.ts'
import type { DraftForm } from './contract.ts'
import { endDraft, findDraft, type KeptDraft, listDrafts, removeDrafts, saveDraft } from './store/drafts.ts'

/** A draft nobody touches is kept so long, then it is gone. */
export const draftHours = 7 * 24

const Typed = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
export type Typed = z.infer<typeof Typed>

/**
 * Keeps what was typed so far, for this officer alone. It is no act: nothing was decided, and nobody is registered.
 * Refuses what was registered or discarded meanwhile.
 */
export async function keepDraft(
  tx: Tx,
  by: Officer,
  { draft, values }: DraftForm,
  at: Temporal.Instant,
  keys: Keys,
): Promise<{ draft: string }> {
  await removeDrafts(tx, { office: by.office, before: at.subtract({ hours: draftHours }) })
  const body = keys.encrypt(JSON.stringify(values), 'draft')
  const isKept = await saveDraft(tx, { id: draft, office: by.office, officer: by.id, body, at })
  if (!isKept) throw new Refusal('draft-ended')
  return { draft }
}

/** Throws a draft away: its words are gone at once. */
export async function discardDraft(
  tx: Tx,
  by: Officer,
  { draft }: { draft: string },
  at: Temporal.Instant,
): Promise<{ draft: string }> {
  await endDraft(tx, { id: draft, office: by.office, officer: by.id, at })
  return { draft }
}

/** What was typed in a draft of this officer, if it is still kept. */
export async function readDraft(
  db: Db,
  by: Officer,
  wanted: { id: string; now: Temporal.Instant },
  keys: Keys,
): Promise<Typed | undefined> {
  const since = wanted.now.subtract({ hours: draftHours })
  const draft = await findDraft(db, { id: wanted.id, officer: by.id, since })
  return draft && typedIn(draft, keys)
}

export type DraftLine = { id: string; service: string; name: string; savedAt: Temporal.Instant }

/** The drafts an officer left, newest first: which service, and for whom as far as that was typed. */
export async function draftLines(db: Db, by: Officer, now: Temporal.Instant, keys: Keys): Promise<DraftLine[]> {
  const drafts = await listDrafts(db, { officer: by.id, since: now.subtract({ hours: draftHours }) })
  return drafts.flatMap((draft) => {
    const typed = typedIn(draft, keys)
    if (!typed) return []
    return [{ id: draft.id, service: textOf(typed, 'service'), name: textOf(typed, 'name'), savedAt: draft.savedAt }]
  })
}

/** Writes that an officer opened what they had typed about somebody. */
export async function recordDraftRead(tx: Tx, by: Officer, draft: string, at: Temporal.Instant): Promise<void> {
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  await record(tx, { name: 'draft.read', office: by.office, subject: draft, by: actor, at })
}

// Under another key file a draft can never be read again: it is as good as gone.
function typedIn(draft: KeptDraft, keys: Keys): Typed | undefined {
  try {
    return Typed.parse(JSON.parse(keys.decrypt(draft.body, 'draft')))
  } catch (error) {
    if (error instanceof KeyProblem) return undefined
    throw error
  }
}

function textOf(typed: Typed, name: string): string {
  const value = typed[name]
  return typeof value === 'string' ? value : (value?.at(-1) ?? '')
}
