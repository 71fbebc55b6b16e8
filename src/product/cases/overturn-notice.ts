import { findLetter, restoreLetter } from '#documents'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { isBeingCorrected } from './rules.ts'
import { getCorrection } from './store/correcting.ts'
import { findCase, findHandover, type HeldCase, lockCase } from './store/find.ts'
import { endNotice, listDecidedOnLetters, takeUpCorrection } from './store/overturning.ts'
import { saveStanding } from './store/standing.ts'

/** What overturns a decision about a letter: an objection or an appeal, by its number. */
export type Overturning = { number: string; notice: string; ground: string; post: string; at: Temporal.Instant }

/**
 * Undoes what was decided about a letter, part of the act that grants an objection against it: a letter that was void holds
 * again, a correction that was turned down lies with its signer again. The decision stays in the record as overturned. A
 * correction of a letter that holds no more, that another correction has taken up, or that was handed over since with its
 * mistake, is left as it is and asked for anew; what was overturned already is left as well.
 */
export async function overturnNotice(
  tx: Tx,
  by: Officer,
  { number, notice, ground, post, at }: Overturning,
): Promise<void> {
  const file = await lockCase(tx, number)
  if (!file) throw new Refusal('case-unknown')
  const decided = (await listDecidedOnLetters(tx, file.id)).find(({ id }) => id === notice)
  if (!decided) return
  const how = { ground, officer: by.id, post, at }
  if (decided.kind === 'voided') await restoreVoided(tx, decided.about, how)
  else if (await mayBeTakenUp(tx, file, decided.about))
    await takeUpCorrection(tx, { correction: decided.about, ...how })
  await endNotice(tx, { notice, ground, at })
  await saveStanding(tx, (await findCase(tx, number)) ?? file)
}

async function restoreVoided(
  tx: Tx,
  subject: string,
  how: { ground: string; officer: string; post: string; at: Temporal.Instant },
): Promise<void> {
  const letter = await findLetter(tx, subject)
  if (letter) await restoreLetter(tx, { letter: letter.id, ...how })
}

async function mayBeTakenUp(tx: Tx, file: HeldCase, correction: string): Promise<boolean> {
  const [{ replaces, beforeHandover }, letter] = [
    await getCorrection(tx, correction),
    await findLetter(tx, file.inForce),
  ]
  // Its new letter would go out by the steps of the case, and those are behind it.
  if (beforeHandover && (await findHandover(tx, file.id))) return false
  return replaces === file.inForce && letter?.voidedAt == null && !isBeingCorrected(file)
}
