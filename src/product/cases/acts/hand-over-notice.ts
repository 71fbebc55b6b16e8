import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { HandingOverNotice } from '../contract/handing-over.ts'
import type { Equipment } from '../equipment.ts'
import { give } from '../giving.ts'
import { whoGives, whyNotHolder } from '../rules.ts'
import { saveNoticeHandover } from '../store/handing-over.ts'
import { listNotices } from '../store/notices.ts'
import { closeAct } from './close-act.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * Hands over the letter that tells of a voiding, or of a correction that was turned down, as `give` asks it. Refuses whose
 * desk it is not, and one that was handed over or overturned meanwhile.
 */
export async function handOverNotice(
  tx: Tx,
  by: Officer,
  input: HandingOverNotice,
  at: Temporal.Instant,
  equipment?: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const step = whoGives(file.definition.procedure)
  const why = whyNotHolder(step?.post, by)
  if (why) throw new Refusal(why)
  const notice = (await listNotices(tx, file.id)).find(({ id }) => id === input.notice)
  if (!step || !notice || notice.handover || notice.overturnedAt) throw new Refusal('notice-not-there')
  await give(tx, by, { file, step, input, at }, equipment)
  await saveNoticeHandover(tx, { ...input, office: file.office, officer: by.id, post: step.post, at })
  const facts = { notice: notice.id, letter: notice.number }
  return await closeAct(tx, by, file, { name: 'notice.handed-over', post: step.post, at, facts })
}
