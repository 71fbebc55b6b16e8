import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { whyNotUse } from '../blanks.ts'
import type { SpoilingBlank } from '../contract.ts'
import { lockBlank, spoilBlank as saveSpoiled } from '../store/blanks.ts'

/** Explains a blank that will not be used: torn, misprinted, lost. Refuses one that is used or explained already. */
export async function spoilBlank(
  tx: Tx,
  by: Officer,
  { blank: number, reason }: SpoilingBlank,
  at: Temporal.Instant,
): Promise<{ blank: string }> {
  const blank = await lockBlank(tx, by.office, number)
  const why = whyNotUse(blank)
  if (why || !blank) throw new Refusal(why ?? 'blank-unknown', { by: blank?.usedBy ?? '' })
  await saveSpoiled(tx, { id: blank.id, officer: by.id, reason, at })
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { blank: blank.number }
  await record(tx, { name: 'blank.spoiled', office: by.office, subject: blank.id, by: actor, at, facts })
  return facts
}
