import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Attending } from '../contract.ts'
import { atCounter } from '../counter-of.ts'
import { saveMove } from '../store/save.ts'
import { recordMove } from '../tell-move.ts'

const kinds = { recall: 'recalled', hold: 'held', miss: 'missed', serve: 'serving', finish: 'done' } as const

/**
 * Calls the ticket at this counter once more, sets it aside, notes that nobody came, begins to serve it, or finishes it.
 * Refuses one that another counter has, and one that moved since the sender saw it.
 */
export async function attendTicket(
  tx: Tx,
  by: Officer,
  { do: doing, ticket: id, seen }: Attending,
  at: Temporal.Instant,
): Promise<{ ticket: string; written: string }> {
  const { session, ticket } = await atCounter(tx, by, doing, { ticket: id, seen })
  const kind = kinds[doing]
  await saveMove(tx, ticket, { kind, office: by.office, session: session.id, at })
  const facts = { ticket: id, written: ticket.written }
  await recordMove(tx, by, `ticket.${kind}`, id, { ...facts, counter: session.counter }, at)
  return facts
}
