import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Numbering } from '../contract/numbering.ts'
import type { Equipment } from '../equipment.ts'
import { issueSigned } from '../issue-signed.ts'
import { printApproved } from '../letter.ts'
import { lockAsSeen, passOn, stepToTake } from './take-step.ts'

/** Gives the signed letter its number, typesets it for the last time and freezes its bytes. */
export async function numberLetter(
  tx: Tx,
  by: Officer,
  input: Numbering,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const step = stepToTake(file, by, ['number'])
  const { facts } = await issueSigned(
    tx,
    by,
    {
      ...{ file, subject: file.id, at, given: input },
      print: async ({ frozen }, numbered) => ({
        pdf: await printApproved(tx, file, { frozen, ...numbered }, equipment),
        frozen,
      }),
    },
    equipment,
  )
  return await passOn(tx, by, file, step, { name: 'letter.numbered', at, facts })
}
