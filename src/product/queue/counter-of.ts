import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { OpenCounter, OpenDay } from './contract.ts'
import { listCounters } from './store/find.ts'
import { holdDay, lockCalls } from './store/save.ts'

/** The counter of an officer, with nobody else calling in this office until the act is done. Refuses without an open one. */
export async function counterOf(
  tx: Tx,
  by: Pick<Officer, 'id' | 'office'>,
): Promise<{ day: OpenDay; session: Omit<OpenCounter, 'name'> }> {
  const day = await holdDay(tx, by.office)
  await lockCalls(tx, by.office)
  const session = (await listCounters(tx, by.office)).find(({ officer }) => officer === by.id)
  if (!session) throw new Refusal('counter-not-open')
  return { day, session }
}
