import { keepFile } from '#documents'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Papers } from '../contract/papers.ts'
import { listPapers, savePaper, saveStanding } from '../store.ts'

/**
 * Notes the files of an instrument, each once by what it contains; one that was taken away may come again. Refuses the
 * very same file twice, and what is not in the store. Part of the act that records it; whoever calls holds the register.
 */
export async function keepPapers(
  tx: Tx,
  by: Officer,
  { regulation, papers, at }: { regulation: string; papers: Papers; at: Temporal.Instant },
  files: FileStore,
): Promise<string[]> {
  const known = await listPapers(tx, { regulation })
  const ids: string[] = []
  for (const [place, { sha256, name, fresh }] of papers.entries()) {
    const earlier = papers.slice(0, place).some((one) => one.sha256 === sha256)
    const before = known.find((one) => one.sha256 === sha256)
    // What was kept from the first sending may be chosen once more with it; that is one paper.
    if (earlier && !fresh) continue
    if (earlier || (before && before.standing !== 'taken-away')) throw new Refusal('paper-twice', { name })
    const stored = await files.describe(sha256)
    if (!stored) throw new Refusal('paper-not-stored')
    const kept = { office: by.regency, by: by.id, at }
    if (before) {
      await saveStanding(tx, { ...kept, paper: before.id, standing: 'officers', reason: '' })
      ids.push(before.id)
      continue
    }
    await keepFile(tx, { office: by.regency, ...stored, at })
    ids.push(await savePaper(tx, { ...kept, regulation, sha256, name }))
  }
  return ids
}
