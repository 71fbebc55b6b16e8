import { lockCase } from '#cases'
import { findCost } from '#fees'
import { type Actor, record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { askedOf } from './asked.ts'
import type { Answer, Answering } from './contract.ts'
import { algorithm, enclose } from './envelope.ts'
import { asBytes, asText } from './key-file.ts'
import { monthOf, whyNotAnswer } from './rules.ts'
import { saveAnswer } from './store.ts'

/**
 * Closes an answer to the inspectorate's key and keeps the envelope: what was typed is never in a row, a line or a message.
 * A no and a yes look alike. Refuses before the hand-over, too late, a second answer, and while there is no key.
 */
export async function keepAnswer(
  tx: Tx,
  { number, regency, by }: { number: string; regency: string; by: Actor },
  { requestId: _sent, ...said }: Answering,
  at: Temporal.Instant,
): Promise<{ answered: true }> {
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
