import { getAuthority } from '#authority'
import { declareLetterVoid, findLetter } from '#documents'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { DeclaringVoid } from '../contract/voiding.ts'
import { whyNotVoid } from '../rules/voiding.ts'
import { capacityOf } from '../signer.ts'
import { closeAct } from './close-act.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * Declares the letter in force void without another in its place (UU 30/2014 art 66): by who signs such letters, on one of
 * its grounds, with a reason. Its number, bytes and words stay, and the number is never given again. Refuses a letter that
 * was not handed over, one that is being corrected, and one that is void already.
 */
export async function declareVoid(
  tx: Tx,
  by: Officer,
  input: DeclaringVoid,
  at: Temporal.Instant,
): Promise<{ number: string; document: string }> {
  const file = await lockAsSeen(tx, by, input)
  const { substitutes } = await getAuthority(tx, file.authorityId)
  const letter = await findLetter(tx, file.inForce)
  const why = whyNotVoid(file, by, { substitutes, isVoid: letter?.voidedAt != null })
  if (why) throw new Refusal(why)
  const step = file.definition.procedure.find(({ does }) => does === 'sign')
  if (!letter?.issuedAt || !step) throw new Refusal('letter-not-issued')
  const { post } = capacityOf(step, by, { substitutes })
  const { ground, reason, decision } = input
  const how = { ground, reason, decision: decision === '' ? null : decision, officer: by.id, post }
  await declareLetterVoid(tx, { ...how, letter: letter.id, office: file.office, at })
  const facts = { document: file.inForce, letter: letter.number ?? '', ground }
  const { number } = await closeAct(tx, by, file, { name: 'letter.voided', post, at, facts })
  return { number, document: file.inForce }
}
