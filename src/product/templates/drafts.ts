import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { KeepingDraft } from './contract.ts'
import { whyNotKeep, whyNotKeepDraft } from './rules.ts'
import { findDraft, lockTemplates, saveDraft } from './store.ts'
import { listSubjects, subjectsOf } from './subjects.ts'

/**
 * Keeps what is being written of a template, for everybody who keeps templates. It is no act: nothing is decided. Refuses a
 * template that is not known, and a sender who has not seen the newest draft: they are told who saved it.
 */
export async function keepTemplateDraft(
  tx: Tx,
  by: Officer,
  { template, source, seen }: KeepingDraft,
  at: Temporal.Instant,
): Promise<{ template: string }> {
  const why = whyNotKeep(by)
  if (why) throw new Refusal(why)
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  if (subjectsOf(template, await listSubjects(tx, on)).length === 0) throw new Refusal('template-unknown')
  await lockTemplates(tx, by.office)
  const draft = await findDraft(tx, by.office, template)
  // The very same was saved already: a second click, or a reply that got lost.
  if (draft?.officer === by.id && draft.source === source) return { template }
  mustHaveSeen(draft, seen)
  await saveDraft(tx, { office: by.office, template, source, officer: by.id, at })
  return { template }
}

/** Refuses who has not seen the newest draft of a template. */
export function mustHaveSeen(draft: { revision: number; officerName: string } | undefined, seen: number): void {
  const why = whyNotKeepDraft(draft, seen)
  if (why) throw new Refusal(why, { who: draft?.officerName ?? '' })
}
