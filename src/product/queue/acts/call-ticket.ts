import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { CallingTicket } from '../contract.ts'
import { counterOf } from '../counter-of.ts'
import { whyNotAttend } from '../rules.ts'
import { findStanding, listStanding } from '../store/find.ts'
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
  const { day, session } = await counterOf(tx, by)
  const ticket = await findStanding(tx, by.office, id)
  const why = whyNotAttend('call', ticket, { session: session.id, seen })
  if (why || !ticket) throw new Refusal(why ?? 'ticket-unknown')
  const here = (await listStanding(tx, day.id)).filter((one) => one.session === session.id)
  if (here.some(({ state }) => state === 'called' || state === 'serving')) throw new Refusal('one-at-a-time')
  await saveMove(tx, ticket, { kind: 'called', office: by.office, session: session.id, at })
  return await recordCall(tx, by, { ticket, counter: session.counter, at })
}
