import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { WritingStandard } from '../contract/forms.ts'
import { actorOf, baselineFor, holdStandard, todayOf } from '../held.ts'
import { whyNotWrite } from '../rules.ts'
import { saveWording } from '../store/save.ts'
import { refuseLooser } from '../stricter.ts'

/**
 * Writes the draft anew, whole; what it said before stays. Refuses while the public comments on it, a promise that is
 * looser than the regency's, and a form whose sender had not seen the newest writing: that one is named.
 */
export async function writeStandard(
  tx: Tx,
  by: Officer,
  input: WritingStandard,
  at: Temporal.Instant,
): Promise<{ standard: string }> {
  const life = await holdStandard(tx, input.standard)
  const why = whyNotWrite(life, by, at)
  if (why) throw new Refusal(why)
  const { wording } = life
  if (wording.ordinal !== input.seen)
    throw new Refusal('draft-moved', { name: wording.byName, at: wording.at.toString(), zone: by.zone })
  const baseline = await baselineFor(tx, life, todayOf(at, by))
  await refuseLooser(tx, { regency: by.regency, baseline, proposal: input.wording.proposal })

  const on = { standard: life.id, office: life.office, officer: by.id, at }
  await saveWording(tx, on, { ordinal: wording.ordinal + 1, words: input.wording })
  const facts = { standard: life.id, ordinal: wording.ordinal + 1 }
  await record(tx, { name: 'standard.written', office: life.office, subject: life.id, by: actorOf(by), at, facts })
  return facts
}
