import { destroyPaper, lockEnded } from '#cases'
import { forgetFile } from '#documents'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { heldFiles } from '../due-papers.ts'
import { endList, listOpenItems, lockList, saveOutcomes } from '../store/lists.ts'
import { saveRemoval } from '../store/removals.ts'

/** Papers of one transaction. */
const papersPerRound = 100

const program = { kind: 'program', id: 'retention' } as const

/**
 * Destroys the next papers of a list that is being carried out: their rows, and what the journal's images said of them, so
 * that the content is gone while the chain still holds. A file that somebody holds or took up again meanwhile stays, and its
 * line says so; a hold that is just being written is waited for.
 * Returns how many lines were dealt with; none when the list is done.
 */
export async function destroyPapers(
  tx: Tx,
  { list: id, office }: { list: string; office: string },
  at: Temporal.Instant,
): Promise<number> {
  const list = await lockList(tx, id)
  if (list?.stage !== 'under-way') return 0
  const items = await listOpenItems(tx, id, papersPerRound)
  if (items.length === 0) {
    await endList(tx, { list: id, at })
    const facts = { list: id, gone: list.gone, kept: list.kept }
    await record(tx, { name: 'destruction.done', office, subject: id, by: program, at, facts })
    return 0
  }
  const cases = [...new Set(items.map(({ caseId }) => caseId))]
  const ended = await lockEnded(tx, cases)
  const held = await heldFiles(tx, cases)
  const outcomes: { ordinal: number; gone: boolean }[] = []
  for (const { ordinal, caseId, paper, what } of items) {
    const gone = ended.has(caseId) && !held.has(caseId)
    outcomes.push({ ordinal, gone })
    if (!gone) continue
    for (const sha256 of await destroyPaper(tx, { paper, what })) {
      if (await forgetFile(tx, { office, sha256 })) await saveRemoval(tx, { sha256, at })
    }
  }
  await saveOutcomes(tx, { list: id, office, at, outcomes })
  const facts = { list: id, papers: items.length, kept: outcomes.filter(({ gone }) => !gone).length }
  await record(tx, { name: 'papers.destroyed', office, subject: id, by: program, at, facts })
  return items.length
}
