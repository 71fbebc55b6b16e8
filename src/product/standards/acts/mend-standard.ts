import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { OnStandard } from '../contract/forms.ts'
import { actorOf, baselineFor, holdStandard, lackOf, todayOf } from '../held.ts'
import { endLimit } from '../limits.ts'
import { whyNotMend } from '../rules.ts'
import { saveMending, saveRemending } from '../store/save.ts'
import { refuseLooser } from '../stricter.ts'

/**
 * Says that the draft is mended (PP 96/2012 art 27(3)), the first time or after it was taken up again: every comment is
 * answered, nothing is looser than the baseline of today, and the text changes no more.
 */
export async function mendStandard(
  tx: Tx,
  by: Officer,
  input: OnStandard,
  at: Temporal.Instant,
): Promise<{ standard: string }> {
  const life = await holdStandard(tx, input.standard)
  const baseline = await baselineFor(tx, life, todayOf(at, by))
  const { missing, facts: lack } = lackOf(life, baseline.definition)
  const why = whyNotMend(life, by, at, missing)
  if (why)
    throw new Refusal(why, { ...lack, ...(why === 'comments-unanswered' && { count: life.comments.unanswered }) })
  await refuseLooser(tx, { regency: by.regency, baseline, proposal: life.wording.words.proposal })

  const on = { standard: life.id, office: life.office, officer: by.id, at }
  const wording = life.wording.ordinal
  const again = life.reopenings.at(-1)
  if (again) await saveRemending(tx, on, { reopening: again.id, wording })
  else await saveMending(tx, on, { wording })
  await endLimit(tx, { subject: again?.id ?? life.id, limit: 'standard-mend', at })
  await endLimit(tx, { subject: life.id, limit: 'standard-comments', at })
  const facts = { standard: life.id }
  await record(tx, { name: 'standard.mended', office: life.office, subject: life.id, by: actorOf(by), at, facts })
  return facts
}
