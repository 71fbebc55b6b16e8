import type { Device } from '#devices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { AnsweringAtKiosk } from '../contract.ts'
import { keepAnswer } from '../keep-answer.ts'
import { findByCode } from '../store.ts'

/** Keeps what is answered at a kiosk, by the code of the hand-over, within its half hour. */
export async function answerAtKiosk(
  tx: Tx,
  device: Device,
  input: AnsweringAtKiosk,
  at: Temporal.Instant,
): Promise<{ answered: true }> {
  const number = await findByCode(tx, { office: device.office, code: input.kode, now: at })
  if (number === undefined) throw new Refusal('asking-code-wrong')
  return await keepAnswer(tx, { number, office: device.office, regency: device.regency }, input, at)
}
