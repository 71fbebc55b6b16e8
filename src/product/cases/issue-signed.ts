import { findLetter, issueLetter, keepFile, takeNumber } from '#documents'
import type { Officer } from '#identity'
import { findRegency } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Approval, type FrozenLetter, findApproval } from '#signing'
import type { Equipment } from './equipment.ts'
import type { HeldCase } from './store/find.ts'

type Printed = { pdf: Uint8Array; frozen: FrozenLetter }

/**
 * Gives the signed letter of a subject its number, typesets it for the last time by `print` and freezes its bytes. The
 * number, the file and the letter are one transaction: no number without a letter, no letter without a number.
 */
export async function issueSigned(
  tx: Tx,
  by: Officer,
  about: {
    file: HeldCase
    subject: string
    at: Temporal.Instant
    print: (approval: Approval, number: string) => Promise<Printed>
  },
  equipment: Equipment,
): Promise<{ letter: string; approval: Approval; facts: { letter: string; sha256: string } }> {
  const { file, subject, at, print } = about
  const [letter, approval, regency] = await Promise.all([
    findLetter(tx, subject),
    findApproval(tx, subject),
    findRegency(tx),
  ])
  if (!letter || !approval) throw new Refusal('letter-not-signed')
  if (!regency) throw new Error('no regency pack was applied')
  const number = await takeNumber(tx, {
    ...{ office: file.office, series: 'letter', subject, unit: by.officePrefix, at },
    on: at.toZonedDateTimeISO(by.zone).toPlainDate(),
    format: regency.numberFormats.letter,
    code: file.definition.letter.code,
  })
  const { pdf, frozen } = await print(approval, number.written)
  const stored = await equipment.files.put(pdf, 'application/pdf')
  await keepFile(tx, { ...stored, office: file.office, at })
  const said = { ...frozen.data, number: number.written, state: 'final' }
  await issueLetter(tx, { letter: letter.id, number: number.id, sha256: stored.sha256, frozen: said, at })
  return { letter: letter.id, approval, facts: { letter: number.written, sha256: stored.sha256 } }
}
