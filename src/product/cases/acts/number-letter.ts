import { findLetter, issueLetter, keepFile, takeNumber } from '#documents'
import type { Officer } from '#identity'
import { findRegency } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { findApproval } from '#signing'
import type { Passing } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { printApproved } from '../letter.ts'
import { lockAsSeen, passOn, stepToTake } from './take-step.ts'

/**
 * Gives the signed letter its number, typesets it for the last time and freezes its bytes. The number, the file and
 * the letter are one transaction: no number without a letter, no letter without a number.
 */
export async function numberLetter(
  tx: Tx,
  by: Officer,
  input: Passing,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const step = stepToTake(file, by, ['number'])
  const [letter, approval, regency] = await Promise.all([
    findLetter(tx, file.id),
    findApproval(tx, file.id),
    findRegency(tx),
  ])
  if (!letter || !approval) throw new Refusal('letter-not-signed')
  if (!regency) throw new Error('no regency pack was applied')
  const number = await takeNumber(tx, {
    office: file.office,
    series: 'letter',
    on: at.toZonedDateTimeISO(by.zone).toPlainDate(),
    subject: file.id,
    format: regency.numberFormats.letter,
    unit: by.officePrefix,
    code: file.definition.letter.code,
    at,
  })
  const pdf = await printApproved(tx, file, { frozen: approval.frozen, number: number.written }, equipment)
  const stored = await equipment.files.put(pdf, 'application/pdf')
  await keepFile(tx, { ...stored, office: file.office, at })
  const frozen = { ...approval.frozen.data, number: number.written, state: 'final' }
  await issueLetter(tx, { letter: letter.id, number: number.id, sha256: stored.sha256, frozen, at })
  return await passOn(tx, by, file, step, {
    name: 'letter.numbered',
    at,
    facts: { letter: number.written, sha256: stored.sha256 },
  })
}
