import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { PlacingFile } from '../contract.ts'
import { lockDocument, postOf } from '../of-document.ts'
import { whyNotPlace } from '../rules.ts'
import { findKept, savePlace } from '../store.ts'

/** Writes where the paper file lies: room, and as far as there are, cabinet, box and folder. Refuses another office's, and one that is destroyed. */
export async function placeFile(
  tx: Tx,
  by: Officer,
  { document, room, cabinet, box, folder }: PlacingFile,
  at: Temporal.Instant,
): Promise<{ document: string }> {
  const file = await lockDocument(tx, document)
  const why = whyNotPlace(by, file)
  if (why) throw new Refusal(why)
  const post = postOf(by)
  const where = { room, cabinet, box, folder }
  await savePlace(tx, { ...where, office: file.office, caseId: file.id, officer: by.id, post, at })
  const subject = (await findKept(tx, document))?.id ?? document
  const actor = { kind: 'officer', id: by.id, post } as const
  const facts = { document, number: file.number }
  await record(tx, { name: 'file.placed', office: file.office, subject, by: actor, at, facts })
  return facts
}
