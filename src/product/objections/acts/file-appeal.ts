import { findApplicant } from '#cases'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Filing } from '../contract.ts'
import { fileOne } from '../file-one.ts'
import { limitFrom } from '../limits.ts'
import { standingOf, whyNotAppeal } from '../rules.ts'
import { findAgainst, lockObjection } from '../store.ts'
import { sayFacts, superior } from '../words.ts'

/**
 * Files an appeal at the counter against the answer to an objection, within 10 working days of it (UU 30/2014 art 78(1)).
 * The superior of who answered decides it. Refuses before the answer, against one that was granted, too late, and twice.
 */
export async function fileAppeal(
  tx: Tx,
  by: Officer,
  input: Filing,
  at: Temporal.Instant,
): Promise<{ number: string; caseNumber: string }> {
  const one = await lockObjection(tx, input.number)
  if (one?.kind !== 'objection' || one.office !== by.office) throw new Refusal('objection-unknown')
  const { decision } = one
  const earlier = await findAgainst(tx, one.id)
  const limit =
    decision && (await limitFrom(tx, 'appeal', { regency: by.regency, office: one.office, from: decision.at }))
  const why = whyNotAppeal({
    ...{ standing: standingOf(one, at), until: limit?.day, today: at.toZonedDateTimeISO(by.zone).toPlainDate() },
    earlier: earlier && { number: earlier.number, standing: standingOf(earlier, at) },
  })
  if (why || !decision)
    throw new Refusal(why ?? 'appeal-too-early', sayFacts({ number: earlier?.number, until: limit?.day }))
  const applicant = await findApplicant(tx, one.caseId)
  const filed = await fileOne(
    tx,
    by,
    input,
    {
      ...{ kind: 'appeal', office: one.office, caseId: one.caseId, caseNumber: one.caseNumber },
      ...{ applicant: applicant?.name ?? '', against: 'answer', againstId: one.id, appeals: one.id },
      ...{ decidedAt: decision.at, toldAt: decision.at, post: superior.key },
    },
    at,
  )
  const facts = { number: filed.number, caseNumber: one.caseNumber, objection: one.number }
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? '' } as const
  await record(tx, { name: 'appeal.filed', office: one.office, subject: one.caseId, by: actor, at, facts })
  return facts
}
