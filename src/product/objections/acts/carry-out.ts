import { findCase, stepsToReopen } from '#cases'
import { endRun } from '#clock'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { CarryingOut } from '../contract.ts'
import { whyNotCarryOut } from '../rules.ts'
import { lockObjection, saveCarrying } from '../store.ts'
import { undoDecision } from '../undo-decision.ts'

/**
 * Carries out what was granted by a superior, or by silence (UU 30/2014 art 77(6),(7), 78(3),(6)): the case goes on from
 * the step that is named. The program never does it by itself. Refuses what was not granted, another office, and twice.
 */
export async function carryOut(
  tx: Tx,
  by: Officer,
  input: CarryingOut,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const one = await lockObjection(tx, input.number)
  if (!one) throw new Refusal('objection-unknown')
  const why = whyNotCarryOut(one, by, at)
  if (why) throw new Refusal(why)
  const file = await findCase(tx, one.caseNumber)
  const steps = file ? stepsToReopen(file) : []
  // What the superior's decision names stands; after silence the office names it.
  const step = steps.length > 0 ? (one.decision?.step ?? input.step) : null
  if (step !== null && !steps.some(({ key }) => key === step)) throw new Refusal('step-not-passed')
  const post = by.posts.includes(one.post) ? one.post : (by.posts[0] ?? '')
  const place = { objection: one.id, office: one.office, officer: by.id, post, at, step }
  await saveCarrying(tx, { ...place, reason: input.reason })
  await endRun(tx, { subject: one.id, kind: one.kind === 'appeal' ? 'appeal-answer' : 'objection-answer', at })
  await undoDecision(tx, by, one, { step, post, at })
  const facts = { number: one.number, caseNumber: one.caseNumber, ...(step !== null && { step }) }
  const name = one.kind === 'appeal' ? 'appeal.carried-out' : 'objection.carried-out'
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name, office: one.office, subject: one.caseId, by: actor, at, facts })
  return facts
}
