import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { HandingOver } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { give } from '../giving.ts'
import { type CaseFile, originalsToFollow } from '../rules.ts'
import { saveHandover } from '../store/handing-over.ts'
import { saveOriginalsSeen } from '../store/save.ts'
import { lockAsSeen, passOn, stepToTake } from './take-step.ts'

/**
 * Hands the letter to who came for it and says who that was, as `give` asks it. Refuses while a promised original has not
 * been seen.
 */
export async function handOver(
  tx: Tx,
  by: Officer,
  input: HandingOver,
  at: Temporal.Instant,
  equipment?: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const step = stepToTake(file, by, ['hand-over'])
  refuseUnseen(file, input.originals)
  await give(tx, by, { file, step, input, at }, equipment)
  const keys = originalsToFollow(file).map((original) => original.key)
  await saveOriginalsSeen(tx, { caseId: file.id, keys, officer: by.id, at })
  await saveHandover(tx, { ...input, office: file.office, caseId: file.id, originals: keys, officer: by.id, at })
  return await passOn(tx, by, file, step, { name: 'letter.handed-over', at })
}

/** Refuses while a promised original was seen neither before nor now; names them all. */
export function refuseUnseen(file: CaseFile, seen: readonly string[]): void {
  const unseen = originalsToFollow(file).filter((original) => !seen.includes(original.key))
  if (unseen.length === 0) return
  throw new Refusal('original-not-seen', {
    id: unseen.map((one) => one.name.id),
    en: unseen.map((one) => one.name.en),
  })
}
