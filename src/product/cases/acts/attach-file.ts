import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { Attaching } from '../contract/daily.ts'
import type { Equipment } from '../equipment.ts'
import { postOnCase } from '../post-on-case.ts'
import { whyNotAttach } from '../rules/daily.ts'
import { refuseSameFiles } from '../same-files.ts'
import { findToReplace, listAttached, saveAttachment, saveReplacedAttachment } from '../store/daily.ts'
import { keepUploads } from './register-case.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * Adds a photo or paper to a requirement, or puts a better one in the place of another, with why. What was replaced stays
 * in the record. Refuses the very same file twice, and replacing what was replaced already.
 */
export async function attachFile(
  tx: Tx,
  by: Officer,
  input: Attaching,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string; attachment: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotAttach(file, by)
  if (why) throw new Refusal(why)
  const { requirement, upload, replaces, reason } = input
  if (!file.definition.requirements.some(({ key }) => key === requirement))
    throw new WrongForm({ requirement: 'choose' })
  if (replaces !== '' && reason.length < 5) throw new WrongForm({ reason: 'reason-short' })
  const old = replaces === '' ? undefined : await findToReplace(tx, { caseId: file.id, requirement, id: replaces })
  if (replaces !== '' && !old) throw new WrongForm({ replaces: 'other-requirement' })
  if (old?.replaced) throw new Refusal('attachment-replaced')

  const place = { office: file.office, caseId: file.id, officer: by.id, at }
  const elsewhere = (await listAttached(tx, file.id)).filter((one) => one.requirement !== requirement)
  refuseSameFiles(file.definition, [{ ...upload, requirement }], elsewhere)
  await keepUploads(tx, by, [{ ...upload, requirement }], at, equipment)
  const id = await saveAttachment(tx, { ...place, requirement, upload })
  if (id === undefined) throw new Refusal('attachment-twice')
  if (old) await saveReplacedAttachment(tx, { ...place, attachment: replaces, replacedBy: id, reason })
  const facts = { number: file.number, requirement, attachment: id }
  const name = old ? 'case.attachment-replaced' : 'case.attached'
  const actor = { kind: 'officer', id: by.id, post: postOnCase(file, by) } as const
  await record(tx, { name, office: file.office, subject: file.id, by: actor, at, facts })
  return facts
}
