import { giveByInstrument } from '#authority'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import type { EnteringWithPapers } from '../contract/papers.ts'
import { keepPapers } from './keep-papers.ts'

/**
 * Enters the true instrument: every power that was ticked is from a day on given by it, to all kecamatan or to some, and
 * is an example no longer. Its scan is kept with it.
 */
export async function enterInstrument(
  tx: Tx,
  by: Officer,
  input: EnteringWithPapers,
  at: Temporal.Instant,
  files: FileStore,
): Promise<{ regulation: string; codes: readonly string[] }> {
  const { regulation, codes } = await giveByInstrument(tx, by, input, at)
  await keepPapers(tx, by, { regulation: regulation.key, papers: input.papers, at }, files)
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { regulation: regulation.key, codes, from: input.from.toString() }
  await record(tx, { name: 'authority.entered', office: by.regency, subject: regulation.id, by: actor, at, facts })
  return facts
}
