import { changeBookWords } from '#documents'
import { forgetWords, forgottenWord } from '#journal'
import type { Tx } from '#platform/db.ts'
import { listOfCases } from './store.ts'
import { bookTitles } from './words.ts'

/**
 * Destroys who objected in these cases, on what grounds and for what reasons they were answered, with the journal's images
 * of it; that it was, when, by whom and with what outcome stays. For retention, in its act.
 */
export async function forgetObjections(tx: Tx, cases: readonly string[]): Promise<void> {
  const objections = await listOfCases(tx, cases)
  const ids = objections.map(({ id }) => id)
  await forgetWords(tx, { place: 'objections.objection', by: 'id', ids }, ['filed_by', 'identity_seen', 'grounds'])
  await forgetWords(tx, { place: 'objections.decision', by: 'objection', ids }, ['reasons'])
  await forgetWords(tx, { place: 'objections.carrying', by: 'objection', ids }, ['reason'])
  for (const { id, kind } of objections)
    await changeBookWords(tx, id, { was: 'anything', became: [bookTitles[kind].id, forgottenWord] })
}
