import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { TransferringTicket } from '../contract.ts'
import { atCounter } from '../counter-of.ts'
import { groupsOf } from '../groups-of.ts'
import { laneOf } from '../rules.ts'
import { findTicket, listVisited } from '../store/find.ts'
import { getPlan } from '../store/plan.ts'
import { saveMove } from '../store/save.ts'
import { recordMove } from '../tell-move.ts'
import { mattersLeft } from '../views/ticket-now.ts'

/**
 * Goes on with another matter of whoever is being served, at the same counter: nobody is called again who sits there
 * already, and each matter is a serving of its own. Refuses a matter that this counter does not serve,
 * and one that they did not come for or that was served already.
 */
export async function serveAlso(
  tx: Tx,
  by: Officer,
  { ticket: id, seen, group: key }: TransferringTicket,
  at: Temporal.Instant,
): Promise<{ ticket: string; written: string }> {
  const { day, session, ticket } = await atCounter(tx, by, 'also', { ticket: id, seen })
  const groups = await groupsOf(tx, { office: by.office, on: day.date, plan: await getPlan(tx) })
  const [kept, visited] = [await findTicket(tx, by.office, { id }), await listVisited(tx, day.id)]
  const left = kept ? mattersLeft({ groups, visited }, kept, ticket.group) : []
  const group = left.find((one) => one.key === key && session.groups.includes(one.key))
  if (!group) throw new Refusal('group-unknown')
  const lane = laneOf(group, ticket.lane === 'priority')
  await saveMove(tx, ticket, { kind: 'serving', office: by.office, session: session.id, group: key, lane, at })
  const facts = { ticket: id, written: ticket.written }
  await recordMove(tx, by, 'ticket.serving', id, { ...facts, counter: session.counter, group: key }, at)
  return facts
}
