import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { DroppingStandard } from '../contract/forms.ts'
import { actorOf, holdStandard } from '../held.ts'
import { endLimit } from '../limits.ts'
import { whyNotDrop } from '../rules.ts'
import { saveDropped } from '../store/save.ts'

/** Gives up a draft that will not be enacted, with why; what was done of it stays in sight, and nothing more is owed. */
export async function dropStandard(
  tx: Tx,
  by: Officer,
  input: DroppingStandard,
  at: Temporal.Instant,
): Promise<{ standard: string }> {
  const life = await holdStandard(tx, input.standard)
  const why = whyNotDrop(life, by)
  if (why) throw new Refusal(why)
  await saveDropped(tx, { standard: life.id, office: life.office, officer: by.id, at }, input.reason)
  for (const limit of ['standard-publish', 'standard-comments', 'standard-mend'] as const)
    await endLimit(tx, { subject: life.id, limit, at })
  for (const { id: subject } of life.reopenings) await endLimit(tx, { subject, limit: 'standard-mend', at })
  const facts = { standard: life.id }
  await record(tx, { name: 'standard.dropped', office: life.office, subject: life.id, by: actorOf(by), at, facts })
  return facts
}
