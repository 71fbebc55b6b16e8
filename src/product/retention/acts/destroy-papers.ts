import { forgetBorrowers } from '#archive'
import { destroyPaper, forgetPeople, lockEnded, savePapersLeft } from '#cases'
import { forgetFile } from '#documents'
import { record } from '#journal'
import { forgetObjections } from '#objections'
import type { Tx } from '#platform/db.ts'
import { dropUnborneWords } from '#search'
import { heldFiles } from '../due-papers.ts'
import { forgetHolds } from '../store/holds.ts'
import { endList, listOpenItems, lockList, type OpenItem, saveOutcomes } from '../store/lists.ts'
import { saveRemoval } from '../store/removals.ts'

/** Papers of one transaction. */
const papersPerRound = 100

const program = { kind: 'program', id: 'retention' } as const

/**
 * Destroys the next papers of a list that is being carried out, or who took part in a case and what they answered: their
 * rows, and what the journal's images said of them, so that the content is gone while the chain still holds. A file that
 * somebody holds, or that was taken up again since the list was prepared, stays, and its line says so; a hold that is just
 * being written is waited for.
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
    // Only people bear words, and whoever saves a name anywhere waits while words are dropped.
    if (list.kind === 'files' && list.gone > 0) await dropUnborneWords(tx, office)
    const facts = { list: id, gone: list.gone, kept: list.kept }
    await record(tx, { name: 'destruction.done', office, subject: id, by: program, at, facts })
    return 0
  }
  const cases = [...new Set(items.map(({ caseId }) => caseId))]
  const ended = await lockEnded(tx, { cases, by: list.preparedAt })
  const held = await heldFiles(tx, { cases })
  const outcomes = items.map((item) => ({ ...item, gone: ended.has(item.caseId) && !held.has(item.caseId) }))
  await destroyAll(
    tx,
    outcomes.filter(({ gone }) => gone),
    { office, at },
  )
  await savePapersLeft(tx, cases)
  await saveOutcomes(tx, { list: id, office, at, outcomes })
  const facts = { list: id, papers: items.length, kept: outcomes.filter(({ gone }) => !gone).length }
  await record(tx, { name: 'papers.destroyed', office, subject: id, by: program, at, facts })
  return items.length
}

async function destroyAll(
  tx: Tx,
  items: readonly OpenItem[],
  { office, at }: { office: string; at: Temporal.Instant },
): Promise<void> {
  for (const { paper, what } of items) {
    if (what === 'people') continue
    for (const sha256 of await destroyPaper(tx, { paper, what })) {
      if (await forgetFile(tx, { office, sha256 })) await saveRemoval(tx, { sha256, at })
    }
  }
  const of = (kind: OpenItem['what']) => items.filter(({ what }) => what === kind).map(({ paper }) => paper)
  await forgetBorrowers(tx, { letters: of('letter'), cases: of('people') })
  await forgetObjections(tx, of('people'))
  await forgetPeople(tx, of('people'), at)
  await forgetHolds(tx, of('people'))
}
