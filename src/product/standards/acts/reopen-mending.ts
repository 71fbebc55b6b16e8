import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ReopeningMending } from '../contract/forms.ts'
import { actorOf, holdStandard } from '../held.ts'
import { startLimit } from '../limits.ts'
import { whyNotReopen } from '../rules.ts'
import { saveReopening } from '../store/save.ts'
import { reopenedLimit } from '../timeline-words.ts'

/**
 * Takes a mended draft up again, with why: its text may change once more, such as when a new baseline has overtaken what it
 * promises. The days of PP 96/2012 art 27(3) count anew from now, which is ours, for the law names one mending only; so is
 * that the public is not asked again, and its page says what was changed after the comments.
 */
export async function reopenMending(
  tx: Tx,
  by: Officer,
  input: ReopeningMending,
  at: Temporal.Instant,
): Promise<{ standard: string }> {
  const life = await holdStandard(tx, input.standard)
  const why = whyNotReopen(life, by)
  if (why) throw new Refusal(why)
  const on = { standard: life.id, office: life.office, officer: by.id, at }
  const { reason } = input
  const subject = await saveReopening(tx, on, { ordinal: life.reopenings.length + 1, reason })
  const limited = { office: life.office, regency: by.regency, zone: by.zone, subject }
  await startLimit(tx, { ...limited, limit: 'standard-mend', from: at, remark: reopenedLimit })
  const facts = { standard: life.id }
  await record(tx, { name: 'standard.reopened', office: life.office, subject: life.id, by: actorOf(by), at, facts })
  return facts
}
