import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { CallingTicket } from '../contract.ts'
import { atCounter } from '../counter-of.ts'
import { listStanding } from '../store/find.ts'
import { saveMove } from '../store/save.ts'
import { recordCall } from '../tell-move.ts'

/**
 * Calls one ticket by name: somebody set aside, or who comes after all. Refuses while another is at this counter, and a
 * ticket that moved since the sender saw it.
 */
export async function callTicket(
  tx: Tx,
  by: Officer,
  { ticket: id, seen }: CallingTicket,
  at: Temporal.Instant,
): Promise<{ ticket: string; written: string }> {
  const { day, session, ticket } = await atCounter(tx, by, 'call', { ticket: id, seen })
  const here = (await listStanding(tx, day.id)).filter((one) => one.session === session.id)
  if (here.some(({ state }) => state === 'called' || state === 'serving')) throw new Refusal('one-at-a-time')
  await saveMove(tx, ticket, { kind: 'called', office: by.office, session: session.id, at })
  return await recordCall(tx, by, { ticket, counter: session.counter, at })
}
