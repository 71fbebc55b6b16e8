import { endRun } from '#clock'
import { findLetter, issueLetter, keepFile, takeNumber } from '#documents'
import type { Officer } from '#identity'
import { findRegency } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { findApproval } from '#signing'
import type { OnRefusal } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { printRefusal } from '../refusal-letter.ts'
import { getProposal } from '../store/refusing.ts'
import { saveRefusal } from '../store/save.ts'
import { closeRefusalAct, refusalToTake } from './take-refusal.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * Gives the signed refusal a number of the same series as any letter, prints from when until when one may object, and
 * freezes its bytes. With that the request is refused, and its clocks end.
 */
export async function numberRefusal(
  tx: Tx,
  by: Officer,
  input: OnRefusal,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input, 'signed')
  const { refusing, post } = refusalToTake(file, by, 'signed')
  const [letter, approval, regency, { reason }] = await Promise.all([
    findLetter(tx, refusing.id),
    findApproval(tx, refusing.id),
    findRegency(tx),
    getProposal(tx, refusing.id),
  ])
  if (!letter || !approval) throw new Refusal('letter-not-signed')
  if (!regency) throw new Error('no regency pack was applied')
  const number = await takeNumber(tx, {
    ...{ office: file.office, series: 'letter', subject: refusing.id, unit: by.officePrefix, at },
    on: at.toZonedDateTimeISO(by.zone).toPlainDate(),
    format: regency.numberFormats.letter,
    code: file.definition.letter.code,
  })
  const printed = { frozen: approval.frozen, number: number.written, issuedAt: at, zone: by.zone, regency: by.regency }
  const { pdf, frozen } = await printRefusal(tx, file, printed, equipment)
  const stored = await equipment.files.put(pdf, 'application/pdf')
  await keepFile(tx, { ...stored, office: file.office, at })
  const said = { ...frozen.data, number: number.written, state: 'final' }
  await issueLetter(tx, { letter: letter.id, number: number.id, sha256: stored.sha256, frozen: said, at })
  const signed = { officer: approval.officer, post: approval.post }
  await saveRefusal(tx, { office: file.office, caseId: file.id, reason, ...signed, at })
  await endRun(tx, { subject: file.id, kind: 'promise', at })
  await endRun(tx, { subject: file.id, kind: 'answer', at })
  const facts = { letter: number.written, sha256: stored.sha256 }
  return await closeRefusalAct(tx, by, file, { name: 'case.refused', post, at, facts })
}
