import { findLetter } from '#documents'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { FormState } from '#ui/frame.ts'
import type { CorrectionPage } from '../contract.ts'
import { whyNotCorrect } from '../correcting.ts'
import { paths } from '../desk/paths.ts'
import type { Equipment } from '../equipment.ts'
import { stateOf } from '../rules.ts'
import { findCase, type HeldCase } from '../store/find.ts'
import { filledIn } from './amend-page.ts'

/** The form that asks for a correction, as long as this officer may ask for one. */
export async function correctionPage(
  db: Db,
  by: Officer,
  ask: { number: string; now: Temporal.Instant },
  equipment: Equipment,
  typed?: FormState,
): Promise<(CorrectionPage & { file: HeldCase }) | undefined> {
  const file = await findCase(db, ask.number)
  const letter = file && (await findLetter(db, file.inForce))
  if (!file || whyNotCorrect(file, by, letter?.voidedAt != null)) return undefined
  const about = { file, now: ask.now, lookUpAt: paths.correctionKnown(file.number) }
  const form = await filledIn(db, by, about, equipment, typed)
  return { ...form, letter: letter?.number ?? '', handedOver: stateOf(file) === 'closed' }
}
