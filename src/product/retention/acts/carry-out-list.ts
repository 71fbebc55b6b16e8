import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { CarryingOutList } from '../contract.ts'
import { refuseHeld, refuseRescheduled } from '../due-papers.ts'
import { whyNotCarryOut } from '../rules.ts'
import { lockList, lockOffice, saveCarrying } from '../store/lists.ts'

/**
 * Begins to destroy the papers of an approved list, with its minutes and two witnesses named. From here the program goes
 * through it paper by paper, also after it was stopped in the middle. Refuses what is not approved, a list with a file that
 * is held or kept longer by a new schedule, and a second time.
 */
export async function carryOutList(
  tx: Tx,
  by: Officer,
  { list: id, minutes, witness, second }: CarryingOutList,
  at: Temporal.Instant,
): Promise<{ list: string }> {
  await lockOffice(tx, by.office)
  const list = await lockList(tx, id)
  if (!list) throw new Refusal('list-unknown')
  const why = whyNotCarryOut(by, list)
  if (why) throw new Refusal(why, { by: list.dropped?.by ?? list.carrying?.by ?? '' })
  await refuseHeld(tx, id)
  await refuseRescheduled(tx, list, at.toZonedDateTimeISO(by.zone).toPlainDate())
  const post = by.posts[0] ?? ''
  await saveCarrying(tx, { minutes, witness, second, list: id, office: by.office, officer: by.id, post, at })
  const actor = { kind: 'officer', id: by.id, post } as const
  const facts = { list: id, minutes }
  await record(tx, { name: 'destruction.begun', office: by.office, subject: id, by: actor, at, facts })
  return facts
}
