import { openToCitizen, readCode, readNumber } from '#cases'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { AnsweringByCode } from '../contract.ts'
import { keepAnswer } from '../keep-answer.ts'

/** Keeps what a citizen answers on their own telephone, by number and code of the slip. Refuses as `keepAnswer` does. */
export async function answerByCode(tx: Tx, input: AnsweringByCode, at: Temporal.Instant): Promise<{ answered: true }> {
  const found = await openToCitizen(tx, { number: readNumber(input.number), code: readCode(input.code) })
  if (!found || found.replaced) throw new Refusal('question-unknown')
  const { file, office, regency } = found
  return await keepAnswer(tx, { number: file.number, office: office.id, regency }, input, at)
}
