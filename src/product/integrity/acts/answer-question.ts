import { lockCase, openToCitizen, readCode, readNumber } from '#cases'
import type { Device } from '#devices'
import { findCost } from '#fees'
import { type Actor, record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { askedOf } from '../asked.ts'
import type { Answer, Answering, AnsweringAtKiosk, AnsweringByCode } from '../contract.ts'
import { algorithm, enclose } from '../envelope.ts'
import { asBytes, asText } from '../key-file.ts'
import { monthOf, whyNotAnswer } from '../rules.ts'
import { findByCode, saveAnswer } from '../store.ts'

type Answered = { answered: true }

/** Keeps what a citizen answers on their own telephone, by number and code of the slip. Refuses as `keepAnswer` does. */
export async function answerByCode(tx: Tx, input: AnsweringByCode, at: Temporal.Instant): Promise<Answered> {
  const found = await openToCitizen(tx, { number: readNumber(input.number), code: readCode(input.code) })
  if (!found || found.replaced) throw new Refusal('question-unknown')
  const { file, regency } = found
  return await keepAnswer(tx, { number: file.number, regency, by: { kind: 'citizen', id: file.id } }, input, at)
}

/** Keeps what is answered at a kiosk, by the code of the hand-over: for one answer, within its half hour. */
export async function answerAtKiosk(
  tx: Tx,
  device: Device,
  input: AnsweringAtKiosk,
  at: Temporal.Instant,
): Promise<Answered> {
  const number = await findByCode(tx, { office: device.office, code: input.kode, now: at })
  if (number === undefined) throw new Refusal('asking-code-wrong')
  return await keepAnswer(tx, { number, regency: device.regency, by: { kind: 'kiosk', id: device.id } }, input, at)
}

/**
 * Closes an answer to the inspectorate's key and keeps the envelope: what was typed is never in a row, a line or a message.
 * A no and a yes look alike. Refuses before the hand-over, too late, a second answer, and while there is no key.
 */
async function keepAnswer(
  tx: Tx,
  { number, regency, by }: { number: string; regency: string; by: Actor },
  { requestId: _sent, ...said }: Answering,
  at: Temporal.Instant,
): Promise<Answered> {
  await lockCase(tx, number)
  const asked = await askedOf(tx, { number, regency, now: at })
  const why = asked ? whyNotAnswer(asked) : 'question-unknown'
  if (why) throw new Refusal(why)
  const publicKey = asBytes(asked?.key?.public)
  if (!asked?.handedAt || !asked.key || !publicKey) throw new Refusal('no-key')
  const { file, key } = asked
  const cost = await findCost(tx, file.id)
  const answer = answerOf(said, { number, costRupiah: String(cost?.amountRupiah ?? 0n) })
  const envelope = asText(await enclose(publicKey, JSON.stringify(answer), { kind: 'answer', id: file.id }))
  const month = monthOf(asked.handedAt, asked.zone)
  await saveAnswer(tx, { caseId: file.id, office: file.office, month, key: key.id, algorithm, envelope, at })
  await record(tx, { name: 'question.answered', office: file.office, subject: key.id, by, at, facts: {} })
  return { answered: true }
}

// Part by part: what else a form sent has no place in an envelope of one length.
function answerOf(said: Omit<Answering, 'requestId'>, about: Pick<Answer, 'number' | 'costRupiah'>): Answer {
  const { asked, amount, purpose, who, happened, contact, words } = said
  return { ...about, asked, amount, purpose, who, happened, contact, words }
}
