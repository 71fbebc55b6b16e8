import { findApplicant, lockCase } from '#cases'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Filing } from '../contract.ts'
import { decisionFor } from '../decision-for.ts'
import { fileOne } from '../file-one.ts'
import { limitFrom } from '../limits.ts'
import { standingOf, whyNotObject } from '../rules.ts'
import { sayFacts } from '../words.ts'

/**
 * Files an objection at the counter: the applicant, or who comes in their place, within 21 working days of being told (UU
 * 30/2014 art 77(1)), against a refusal, a lapse, that nothing was decided in time, or against what was decided about
 * their letter: that it is void, or is not corrected. Whoever decided answers it. Refuses
 * what is no decision, who is not concerned, too late, and twice.
 */
export async function fileObjection(
  tx: Tx,
  by: Officer,
  input: Filing,
  at: Temporal.Instant,
): Promise<{ number: string; caseNumber: string }> {
  const file = await lockCase(tx, input.number)
  if (!file || file.office !== by.office) throw new Refusal('objection-unknown')
  const { decision, earlier } = await decisionFor(tx, file, { against: input.against ?? '', now: at })
  const limit =
    decision && decision.kind !== 'delay'
      ? await limitFrom(tx, 'objection', { regency: by.regency, office: file.office, from: decision.toldAt })
      : undefined
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const why = whyNotObject({
    ...{ hasDecision: decision !== undefined, until: limit?.day, today },
    earlier: earlier && { number: earlier.number, standing: standingOf(earlier, at) },
  })
  if (why || !decision)
    throw new Refusal(why ?? 'no-decision', sayFacts({ number: earlier?.number, until: limit?.day }))
  const applicant = await findApplicant(tx, file.id)
  const filed = await fileOne(
    tx,
    by,
    input,
    {
      ...{ kind: 'objection', office: file.office, caseId: file.id, caseNumber: file.number },
      ...{ applicant: applicant?.name ?? '', against: decision.kind, againstId: decision.id, appeals: null },
      ...{ decidedAt: decision.at, toldAt: decision.toldAt, post: decision.post },
    },
    at,
  )
  const facts = { number: filed.number, caseNumber: file.number, against: decision.kind }
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? '' } as const
  await record(tx, { name: 'objection.filed', office: file.office, subject: file.id, by: actor, at, facts })
  return facts
}
