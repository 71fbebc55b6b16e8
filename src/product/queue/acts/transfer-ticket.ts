import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { TransferringTicket } from '../contract.ts'
import { atCounter } from '../counter-of.ts'
import { groupsOf } from '../groups-of.ts'
import { laneOf } from '../rules.ts'
import { getPlan } from '../store/plan.ts'
import { saveMove } from '../store/save.ts'
import { recordMove } from '../tell-move.ts'

/**
 * Sends the ticket at this counter on to another group with its number and the place of its arrival: who has a second
 * matter in one visit does not begin at the end. Refuses a group that is not here, and a ticket that moved.
 */
export async function transferTicket(
  tx: Tx,
  by: Officer,
  { ticket: id, seen, group: key }: TransferringTicket,
  at: Temporal.Instant,
): Promise<{ ticket: string; written: string }> {
  const { day, session, ticket } = await atCounter(tx, by, 'transfer', { ticket: id, seen })
  const plan = await getPlan(tx)
  const group = (await groupsOf(tx, { office: by.office, on: day.date, plan })).find((one) => one.key === key)
  if (!group) throw new Refusal('group-unknown')
  const lane = laneOf(group, ticket.lane === 'priority')
  await saveMove(tx, ticket, { kind: 'transferred', office: by.office, session: session.id, group: key, lane, at })
  const facts = { ticket: id, written: ticket.written }
  await recordMove(tx, by, 'ticket.transferred', id, { ...facts, group: key }, at)
  return facts
}
