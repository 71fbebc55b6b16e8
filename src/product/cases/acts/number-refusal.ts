import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { NumberingBeside } from '../contract/numbering.ts'
import type { Equipment } from '../equipment.ts'
import { issueSigned } from '../issue-signed.ts'
import { printRefusal } from '../refusal-letter.ts'
import { getProposal } from '../store/refusing.ts'
import { saveRefusal } from '../store/save.ts'
import { closeAct } from './close-act.ts'
import { refusalToTake } from './take-refusal.ts'
import { endRuns, lockAsSeen } from './take-step.ts'

/**
 * Gives the signed refusal a number of the same series as any letter, prints from when until when one may object, and
 * freezes its bytes. With that the request is refused, and its clocks end.
 */
export async function numberRefusal(
  tx: Tx,
  by: Officer,
  input: NumberingBeside,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input, { refusal: 'signed' })
  const { refusing, post } = refusalToTake(file, by, 'signed')
  const { reason } = await getProposal(tx, refusing.id)
  const { zone, regency } = by
  const { approval, facts } = await issueSigned(
    tx,
    by,
    {
      ...{ file, subject: refusing.id, at, given: input },
      print: ({ frozen }, numbered) =>
        printRefusal(tx, file, { frozen, ...numbered, issuedAt: at, zone, regency }, equipment),
    },
    equipment,
  )
  const signed = { officer: approval.officer, post: approval.post }
  await saveRefusal(tx, { office: file.office, caseId: file.id, reason, ...signed, at })
  await endRuns(tx, file.id, at)
  return await closeAct(tx, by, file, { name: 'case.refused', post, at, facts })
}
