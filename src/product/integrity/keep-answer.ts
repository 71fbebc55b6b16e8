import { randomUUIDv7 } from 'node:crypto'
import { findCost } from '#fees'
import { findRepeated, record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { askedOf } from './asked.ts'
import type { Answer, Answering } from './contract.ts'
import { algorithm, enclose } from './envelope.ts'
import { inspectorate, openInspectorate } from './inspectorate.ts'
import { asBytes, asText } from './key-file.ts'
import { answersPerHour, monthOf, whyNotAnswer } from './rules.ts'
import { countSince, saveAnswer, saveLaterAnswer } from './store.ts'

/** The same for whoever answers: neither a telephone nor a kiosk is named. */
const somebody = { kind: 'citizen', id: 'question' } as const

/**
 * Closes an answer to the inspectorate's key and keeps the envelope: what was typed is never in a row, a line or a message.
 * A no and a yes look alike, and so do a first answer and another about the same hand-over, which lies beside the first.
 * Refuses before the hand-over, too late, and while there is no key. What comes beyond `answersPerHour` is not kept, and not told.
 */
export async function keepAnswer(
  tx: Tx,
  { number, office, regency }: { number: string; office: string; regency: string },
  { requestId, ...said }: Answering,
  at: Temporal.Instant,
): Promise<{ answered: true }> {
  const answered = { answered: true } as const
  await openInspectorate(tx, [regency, office])
  const asked = await askedOf(tx, { number, regency, now: at })
  const why = asked ? whyNotAnswer(asked) : 'question-unknown'
  if (why) throw new Refusal(why)
  const publicKey = asBytes(asked?.key?.public)
  if (!asked?.handedAt || !asked.key || !publicKey) throw new Refusal('no-key')
  const { file, key } = asked
  const cost = await findCost(tx, file.id)
  const text = JSON.stringify(answerOf(said, { number, costRupiah: String(cost?.amountRupiah ?? 0n) }))
  const closed = async (id: string) => ({
    ...{ id, office: inspectorate, key: key.id, algorithm, at },
    envelope: asText(await enclose(publicKey, text, { kind: 'answer', id })),
  })
  const month = monthOf(asked.handedAt, asked.zone)
  if (!(await saveAnswer(tx, { ...(await closed(file.id)), kecamatan: file.office, month }))) {
    // The first answer is held now: who sent one form twice is found here, and not kept twice.
    const lately = await countSince(tx, { caseId: file.id, since: at.subtract({ hours: 1 }) })
    if ((await findRepeated(tx, requestId)) || lately >= answersPerHour) return answered
    await saveLaterAnswer(tx, { ...(await closed(randomUUIDv7())), caseId: file.id })
  }
  const line = { name: 'question.answered', office: inspectorate, subject: key.id, facts: {} }
  await record(tx, { ...line, by: somebody, at })
  return answered
}

// Part by part: what else a form sent has no place in an envelope of one length.
function answerOf(said: Omit<Answering, 'requestId'>, about: Pick<Answer, 'number' | 'costRupiah'>): Answer {
  const { asked, amount, purpose, who, happened, contact, words } = said
  return { ...about, asked, amount, purpose, who, happened, contact, words }
}
