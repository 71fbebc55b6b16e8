import { getAuthority } from '#authority'
import { letterDate } from '#clock'
import { declareLetterVoid, findLetter } from '#documents'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { type DeclaringVoid, decidedElsewhere } from '../contract/voiding.ts'
import type { Equipment } from '../equipment.ts'
import { issueNotice } from '../notice-letter.ts'
import { reasonsOf } from '../refusing.ts'
import { whyNotVoid } from '../rules/voiding.ts'
import { signAs } from '../sign-as.ts'
import { readPastDay } from '../typed-day.ts'
import { voidGroundSources, voidGrounds } from '../voiding-words.ts'
import { closeAct } from './close-act.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * Declares the letter in force void without another in its place (UU 30/2014 art 66): by who signs such letters, on one of
 * its grounds, with a reason. Its number, bytes and words stay, and the number is never given again. Whoever holds the paper
 * gets another that says so, with a number of its own. Refuses a letter that was not handed over, one that is being
 * corrected, and one that is void already. The form is wrong where a superior or a court decided and it lacks the number or
 * the day of that decision.
 */
export async function declareVoid(
  tx: Tx,
  by: Officer,
  input: DeclaringVoid,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string; document: string }> {
  const file = await lockAsSeen(tx, by, input)
  const power = await getAuthority(tx, file.authorityId)
  const letter = await findLetter(tx, file.inForce)
  const why = whyNotVoid(file, by, { substitutes: power.substitutes, isVoid: letter?.voidedAt != null })
  if (why) throw new Refusal(why)
  const step = file.definition.procedure.find(({ does }) => does === 'sign')
  if (!letter?.issuedAt || !step) throw new Refusal('letter-not-issued')
  const { post, signer } = await signAs(tx, by, step, power)
  const { ground, reason } = input
  const decided = decisionOf(input, at.toZonedDateTimeISO(by.zone).toPlainDate())
  const how = { ground, reason, decision: decided?.number, decidedOn: decided?.on, officer: by.id, post }
  await declareLetterVoid(tx, { ...how, letter: letter.id, office: file.office, at })
  const telling = {
    ...({
      kind: 'voided',
      about: file.inForce,
      letter: file.inForce,
      reasons: reasonsOf(reason),
      asked: null,
    } as const),
    ground: `${voidGrounds[ground].id} (${voidGroundSources[ground]})`,
    decision: decided ? { number: decided.number, date: letterDate(decided.on).id } : null,
  }
  const told = await issueNotice(tx, by, { file, telling, signing: { post, signer }, at }, equipment)
  const facts = { document: file.inForce, letter: letter.number ?? '', ground, ...told }
  const { number } = await closeAct(tx, by, file, { name: 'letter.voided', post, at, facts })
  return { number, document: file.inForce }
}

/** A judgment may come before the court of last resort, and be carried out years after its day. */
const yearsMost = { years: 20 }

/** The decision of a superior or a court that the voiding carries out; none where the office decides itself. */
function decisionOf(
  { ground, decision, decidedOn }: DeclaringVoid,
  today: Temporal.PlainDate,
): { number: string; on: Temporal.PlainDate } | undefined {
  if (!decidedElsewhere.includes(ground)) return undefined
  const on = readPastDay(decidedOn, today, yearsMost)
  const wrong = { ...(decision === '' && { decision: 'empty' }), ...(on.wrong && { decidedOn: on.wrong }) }
  if (on.wrong || decision === '') throw new WrongForm(wrong)
  return { number: decision, on: on.day }
}
