import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { OnStandard } from '../contract/forms.ts'
import { actorOf, baselineFor, holdStandard, lackOf, todayOf } from '../held.ts'
import { endLimit, startLimit } from '../limits.ts'
import { whyNotPublish } from '../rules.ts'
import { savePublication } from '../store/save.ts'
import { refuseLooser } from '../stricter.ts'

/**
 * Publishes the draft on the office's public page, where anybody may comment for the days of PP 96/2012 art 27(2); the
 * time to mend it begins when they end (27(3)).
 */
export async function publishDraft(
  tx: Tx,
  by: Officer,
  input: OnStandard,
  at: Temporal.Instant,
): Promise<{ standard: string }> {
  const life = await holdStandard(tx, input.standard)
  const baseline = await baselineFor(tx, life, todayOf(at, by))
  const { missing, facts: lack } = lackOf(life, baseline.definition)
  const why = whyNotPublish(life, by, missing)
  if (why) throw new Refusal(why, lack)
  await refuseLooser(tx, { regency: by.regency, baseline, proposal: life.wording.words.proposal })

  const limited = { office: life.office, regency: by.regency, zone: by.zone, subject: life.id }
  await endLimit(tx, { subject: life.id, limit: 'standard-publish', at })
  const commentsUntil = await startLimit(tx, { ...limited, limit: 'standard-comments', from: at })
  await startLimit(tx, { ...limited, limit: 'standard-mend', from: commentsUntil })
  const on = { standard: life.id, office: life.office, officer: by.id, at }
  await savePublication(tx, on, { wording: life.wording.ordinal, commentsUntil })
  const facts = { standard: life.id, commentsUntil: commentsUntil.toString() }
  await record(tx, { name: 'standard.published', office: life.office, subject: life.id, by: actorOf(by), at, facts })
  return facts
}
