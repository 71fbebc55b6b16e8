import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { findStanding, listCounters } from './store/find.ts'

/** What the counter's form takes over from a ticket. */
export type Visit = { id: string; written: string; priority: boolean }

/** The ticket that an officer serves now, by its id; nothing where another counter has it, or it is over. */
export async function visitOf(tx: Tx, by: Officer, ticket: string): Promise<Visit | undefined> {
  const found = await findStanding(tx, by.office, ticket)
  if (found?.state !== 'serving') return undefined
  const session = (await listCounters(tx, by.office)).find(({ officer }) => officer === by.id)
  if (session?.id !== found.session) return undefined
  return { id: ticket, written: found.written, priority: found.lane === 'priority' }
}
