import { setScope, type Tx } from '#platform/db.ts'

/**
 * Under this id stands what is the inspectorate's alone: answers, marks, and their lines in a chain of their own. It is no
 * office, so that it is in the scope of nobody who signs in, not even of the regency.
 */
export const inspectorate = '1a59ec70-0000-8000-8000-000000000001'

/** Opens a transaction to it, for who answers and for who reads answers, beside the offices that are open already. */
export async function openInspectorate(tx: Tx, offices: readonly string[]): Promise<void> {
  await setScope(tx, [...offices, inspectorate])
}
