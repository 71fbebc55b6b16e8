import { listRegister, lockRegister, whyNotKeepRegister } from '#authority'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import { Refusal } from '#platform/refusal.ts'
import { findRegulation } from '#regulations'
import type { AttachingPapers } from '../contract/papers.ts'
import { keepPapers } from './keep-papers.ts'

/**
 * Puts the scanned instrument beside the power it gives: a PDF, or a picture of each page. Officers may open it; everybody
 * only when the regency says so. Refuses a paper that this power does not rest on, and the same file twice.
 */
export async function attachPapers(
  tx: Tx,
  by: Officer,
  input: AttachingPapers,
  at: Temporal.Instant,
  files: FileStore,
): Promise<{ code: string; papers: readonly string[] }> {
  const right = whyNotKeepRegister(by)
  if (right) throw new Refusal(right)
  await lockRegister(tx, by.regency)
  const { code, regulation, papers } = input
  const rests = (await listRegister(tx, code)).some(({ body }) => body.instrument?.regulation === regulation)
  const found = rests ? await findRegulation(tx, regulation) : undefined
  if (!found) throw new Refusal('instrument-none')
  const ids = await keepPapers(tx, by, { regulation, papers, at }, files)
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { code, papers: ids }
  await record(tx, { name: 'instrument.attached', office: by.regency, subject: found.id, by: actor, at, facts })
  return facts
}
