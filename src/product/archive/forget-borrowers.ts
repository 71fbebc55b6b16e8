import { forgetWords } from '#journal'
import type { Tx } from '#platform/db.ts'

/** Destroys for whom copies of these letters were made and why, and who had the files of these cases on loan. */
export async function forgetBorrowers(
  tx: Tx,
  { letters, cases }: { letters: readonly string[]; cases: readonly string[] },
): Promise<void> {
  await forgetWords(tx, { place: 'archive.copy', by: 'letter', ids: letters }, ['for_whom', 'reason'])
  await forgetWords(tx, { place: 'archive.loan', by: 'case_id', ids: cases }, ['borrower', 'purpose'])
}
