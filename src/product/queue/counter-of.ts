import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { OpenCounter, OpenDay } from './contract.ts'
import { whyNotAttend } from './rules.ts'
import { findStanding, listCounters } from './store/find.ts'
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

/**
 * A ticket with the counter that would do something with it, held until the act is done. Refuses one that is not here, that
 * another counter has, and one that moved since the sender saw it.
 */
export async function atCounter(
  tx: Tx,
  by: Pick<Officer, 'id' | 'office'>,
  doing: Parameters<typeof whyNotAttend>[0],
  { ticket: id, seen }: { ticket: string; seen: number },
) {
  const { day, session } = await counterOf(tx, by)
  const ticket = await findStanding(tx, by.office, id)
  const why = whyNotAttend(doing, ticket, { session: session.id, seen })
  if (why || !ticket) throw new Refusal(why ?? 'ticket-unknown')
  return { day, session, ticket }
}
