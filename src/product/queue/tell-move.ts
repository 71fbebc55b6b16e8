import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { tellNews } from '#platform/news.ts'
import type { Standing } from './contract.ts'

type Called = {
  ticket: Pick<Standing, 'ticket' | 'written'>
  counter: number
  finished?: string | undefined
  at: Temporal.Instant
}

/** The line of a call, and the news of it to every board and telephone. */
export async function recordCall(
  tx: Tx,
  by: Officer,
  { ticket, counter, finished, at }: Called,
): Promise<{ ticket: string; written: string }> {
  const facts = { ticket: ticket.ticket, written: ticket.written, counter, ...(finished ? { finished } : {}) }
  await recordMove(tx, by, 'ticket.called', ticket.ticket, facts, at)
  return facts
}

/** The line of any other move of a ticket, with the same news. */
export async function recordMove(
  tx: Tx,
  by: Officer,
  name: string,
  ticket: string,
  facts: Readonly<Record<string, string | number>>,
  at: Temporal.Instant,
): Promise<void> {
  await tellNews(tx, by.office)
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? '' } as const
  await record(tx, { name, office: by.office, subject: ticket, by: actor, at, facts })
}
