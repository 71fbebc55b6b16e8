import { findLetter, voidLetter } from '#documents'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { NumberingBeside } from '../contract/numbering.ts'
import { namedPeople } from '../corrected.ts'
import type { Equipment } from '../equipment.ts'
import { issueSigned } from '../issue-signed.ts'
import { printApproved } from '../letter.ts'
import { type Step, stateOf, stepNow } from '../rules.ts'
import { getCorrection, type KeptCorrection, saveCorrectionStep } from '../store/correcting.ts'
import { saveVillage } from '../store/daily.ts'
import type { HeldCase } from '../store/find.ts'
import { listParties, replaceParties } from '../store/parties.ts'
import { saveFields, saveStep } from '../store/save.ts'
import { closeAct } from './close-act.ts'
import { correctionToTake } from './take-correction.ts'
import { base, lockAsSeen } from './take-step.ts'
import { keepAsked } from './under-checks.ts'

/**
 * Gives the new letter its number, the next of the same series. In the same act the old letter is void, with its number
 * kept and never given again, and the case says what the new letter says. A letter that had not been handed over goes on
 * from its archive.
 */
export async function numberCorrection(
  tx: Tx,
  by: Officer,
  input: NumberingBeside,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input, { correction: ['approved'] })
  const { correcting, step } = correctionToTake(file, by, ['approved'])
  const correction = await getCorrection(tx, correcting.id)
  const old = await findLetter(tx, correction.replaces)
  if (!old) throw new Refusal('letter-not-issued')
  await writeInto(tx, file, correction, equipment)
  const { letter, facts } = await issueSigned(
    tx,
    by,
    {
      ...{ file, subject: correcting.id, at, given: input },
      print: async ({ frozen }, numbered) => ({
        pdf: await printApproved(tx, file, { frozen, ...numbered }, equipment),
        frozen,
      }),
    },
    equipment,
  )
  await voidLetter(tx, { letter: old.id, replacedBy: letter, office: file.office, at })
  const done = { id: correcting.id, office: file.office, officer: by.id, post: step.post, at }
  await saveCorrectionStep(tx, { ...done, does: 'number' })
  await archiveAgain(tx, by, file, { step, at, reason: correction.reason })
  const told = { correction: correcting.ordinal, ...facts, replaces: old.number }
  return await closeAct(tx, by, file, { name: 'correction.issued', post: step.post, at, facts: told })
}

async function writeInto(tx: Tx, file: HeldCase, correction: KeptCorrection, { keys }: Equipment): Promise<void> {
  const { became, officer, requestedAt: at } = correction
  const place = { office: file.office, caseId: file.id }
  const before = await listParties(tx, file.id)
  await replaceParties(tx, place, { before, after: namedPeople(became, keys) }, keys)
  await saveVillage(tx, { caseId: file.id, village: became.village })
  await saveFields(tx, { caseId: file.id, fields: became.fields })
  if (became.asked) await keepAsked(tx, { ...place, officer, at }, became.asked)
}

// The copy in the archive was of the old letter: a file that had passed the archive lies there again.
async function archiveAgain(
  tx: Tx,
  by: Officer,
  file: HeldCase,
  { step, at, reason }: { step: Step; at: Temporal.Instant; reason: string },
): Promise<void> {
  const { procedure } = file.definition
  const now = stepNow(procedure, file.taken)
  const archive = procedure.findIndex(({ does }) => does === 'archive')
  if (stateOf(file) !== 'open' || !now || archive < 0 || procedure.indexOf(now) <= archive) return
  const toStep = procedure[archive]?.key ?? null
  const back = { ordinal: file.taken.length + 1, step: now.key, outcome: 'sent-back', toStep, reason } as const
  await saveStep(tx, { ...base(file, by, step, at), ...back })
}
