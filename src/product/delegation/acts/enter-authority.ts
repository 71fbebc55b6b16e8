import { beginAuthority } from '#authority'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import type { BeginningWithPapers } from '../contract/papers.ts'
import { keepPapers } from './keep-papers.ts'

/** Enters a power that no pack names, as its instrument gives it. Refuses a code that the register knows. */
export async function enterAuthority(
  tx: Tx,
  by: Officer,
  input: BeginningWithPapers,
  at: Temporal.Instant,
  files: FileStore,
): Promise<{ code: string; regulation: string; from: string }> {
  const { regulation, code } = await beginAuthority(tx, by, input, at)
  await keepPapers(tx, by, { regulation: regulation.key, papers: input.papers, at }, files)
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { code, regulation: regulation.key, from: input.from.toString() }
  await record(tx, { name: 'authority.begun', office: by.regency, subject: regulation.id, by: actor, at, facts })
  return facts
}
