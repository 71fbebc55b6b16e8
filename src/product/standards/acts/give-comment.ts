import { findRepeated, record } from '#journal'
import { findOfficeByKey, findRegency } from '#offices'
import { setScope, type Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Commenting } from '../contract/forms.ts'
import { whyNotComment } from '../rules.ts'
import { listLives, lockLife } from '../store/life.ts'
import { saveComment } from '../store/save.ts'

/**
 * Takes a comment of the public on a published draft (PP 96/2012 art 27(2)), from anybody, with or without a name. Refuses
 * once the time is over. Opens the transaction to the office whose draft it is, for nobody is signed in.
 */
export async function giveComment(
  tx: Tx,
  input: Commenting,
  at: Temporal.Instant,
): Promise<{ office: string; service: string }> {
  const [office, regency] = await Promise.all([findOfficeByKey(tx, input.office), findRegency(tx)])
  if (!office || !regency) throw new Refusal('comments-closed')
  await setScope(tx, [regency.id, office.id])
  const [newest] = await listLives(tx, { office: office.id, service: input.service })
  const life = newest && (await lockLife(tx, newest.id))
  const facts = { office: office.key, service: input.service }
  // Sent twice at once, the second waited for the first: it has nothing left to say.
  if (await findRepeated(tx, input.requestId)) return facts
  const why = life ? whyNotComment(life, at) : 'comments-closed'
  if (why || !life) throw new Refusal(why ?? 'comments-closed')
  const name = input.name === '' ? null : input.name
  const id = await saveComment(tx, { standard: life.id, office: life.office, name, words: input.words, at })
  const by = { kind: 'citizen', id } as const
  await record(tx, { name: 'standard.commented', office: life.office, subject: life.id, by, at, facts })
  return facts
}
