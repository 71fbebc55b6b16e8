import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { ApprovingList } from '../contract.ts'
import { refuseHeld, refuseRescheduled } from '../due-papers.ts'
import { whyNotApprove } from '../rules.ts'
import { lockList, lockOffice, saveApproval } from '../store/lists.ts'

/**
 * Approves a list as the head of the unit (PP 28/2012: kept less than ten years). Of papers that were kept longer it records
 * the decision of the bupati and the consent of the Head of ANRI: the form is wrong without their numbers. Refuses who
 * prepared it, a list that was dealt with meanwhile, and one with a file that is held or kept longer by a new schedule.
 */
export async function approveList(
  tx: Tx,
  by: Officer,
  { list: id, regent, anri }: ApprovingList,
  at: Temporal.Instant,
): Promise<{ list: string }> {
  await lockOffice(tx, by.office)
  const list = await lockList(tx, id)
  if (!list) throw new Refusal('list-unknown')
  const why = whyNotApprove(by, list)
  if (why) throw new Refusal(why, { by: list.dropped?.by ?? list.approval?.by ?? '' })
  await refuseHeld(tx, id)
  await refuseRescheduled(tx, list, at.toZonedDateTimeISO(by.zone).toPlainDate())
  if (list.long) {
    const missing = Object.entries({ regent, anri }).filter(([, given]) => given === '')
    if (missing.length > 0) throw new WrongForm(Object.fromEntries(missing.map(([name]) => [name, 'paper-number'])))
  }
  const post = by.posts[0] ?? ''
  const numbers = list.long ? { regent, anri } : { regent: null, anri: null }
  await saveApproval(tx, { ...numbers, list: id, office: by.office, officer: by.id, post, at })
  const actor = { kind: 'officer', id: by.id, post } as const
  const facts = { list: id, ...(list.long && { regent, anri }) }
  await record(tx, { name: 'destruction.approved', office: by.office, subject: id, by: actor, at, facts })
  return facts
}
