import { findCase, stepsToReopen, writtenSigner } from '#cases'
import { endRun } from '#clock'
import { type Officer, standInAt } from '#identity'
import { record } from '#journal'
import { findOffice, listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Signer } from '#signing'
import type { Deciding } from '../contract.ts'
import { whyNotDecide } from '../rules.ts'
import { type KeptObjection, lockObjection, saveCarrying, saveDecision } from '../store.ts'
import { undoDecision } from '../undo-decision.ts'

/**
 * Answers an objection or an appeal with reasons (UU 30/2014 art 55, 77(4), 78(4)). An objection that is granted carries
 * itself out: the case goes on at once, from the step that the decision names, the letter holds again, or its correction is
 * looked at anew. What a superior grants in an appeal, the
 * office carries out. Refuses who has not to answer, twice, and after silence has granted it.
 */
export async function decideObjection(
  tx: Tx,
  by: Officer,
  input: Deciding,
  at: Temporal.Instant,
): Promise<{ number: string; granted: boolean }> {
  const one = await lockObjection(tx, input.number)
  if (!one) throw new Refusal('objection-unknown')
  const why = whyNotDecide(one, by, at)
  if (why) throw new Refusal(why)
  const granted = input.outcome === 'granted'
  const file = await findCase(tx, one.caseNumber)
  const steps = file ? stepsToReopen(file) : []
  const step = granted && steps.length > 0 ? input.step : null
  if (step !== null && !steps.some(({ key }) => key === step)) throw new Refusal('step-not-passed')
  const post = one.kind === 'appeal' ? (by.posts[0] ?? '') : one.post
  const place = { objection: one.id, office: one.office, officer: by.id, post, at, step }
  // Whose decision a superior looked at again is told of it.
  const told = one.kind === 'appeal' ? await findOffice(tx, one.office) : undefined
  const { name, rank, nip } = by
  const held = { mark: standInAt(by, post)?.mark ?? ('' as const), post, name, rank, nip }
  await saveDecision(tx, {
    ...place,
    copies: told ? [told.name] : [],
    ...{ granted, reasons: input.reasons, basis: input.basis || null, reference: input.reference || null },
    signer: await signerOf(tx, one, held),
  })
  await endRun(tx, { subject: one.id, kind: one.kind === 'appeal' ? 'appeal-answer' : 'objection-answer', at })
  if (granted && one.kind === 'objection') {
    await saveCarrying(tx, { ...place, reason: input.reasons })
    await undoDecision(tx, by, one, { step, post, at })
  }
  const facts = { number: one.number, caseNumber: one.caseNumber, granted, ...(step !== null && { step }) }
  const act = one.kind === 'appeal' ? 'appeal.answered' : 'objection.answered'
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: act, office: one.office, subject: one.caseId, by: actor, at, facts })
  return facts
}

// As on letters: Camat Mandau. A superior is of the whole regency, and stands without a place.
async function signerOf(tx: Tx, { kind, office }: KeptObjection, held: Signer): Promise<Signer> {
  if (kind === 'appeal') {
    const post = (await listPostKinds(tx)).find(({ key }) => key === held.post)
    return { ...held, post: post?.name.id ?? held.post }
  }
  const { onBehalfOf: _, ...signer } = await writtenSigner(tx, office, held)
  return signer
}
