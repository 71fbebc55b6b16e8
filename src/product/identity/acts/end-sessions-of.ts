import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { EndingSessions, Officer } from '../contract.ts'
import { holdManaged } from '../hold-colleague.ts'

import { endSessions } from '../store/sign-in.ts'

/**
 * Ends one session or all: one's own, where `all` leaves the one that asks, or a colleague's by whoever looks after them.
 * Its device asks to sign in at the next request.
 */
export async function endSessionsOf(
  tx: Tx,
  by: Officer,
  input: EndingSessions,
  at: Temporal.Instant,
): Promise<{ officer: string }> {
  const mine = input.officer === undefined || input.officer === by.id
  const officer = mine ? by : await holdManaged(tx, by, input.officer ?? '')
  const which = input.session === 'all' ? { except: mine ? by.session : undefined } : { only: input.session }
  const ended = await endSessions(tx, { officer: officer.id, why: 'ended', at, ...which })
  if (ended === 0) throw new Refusal('session-over')
  const actor = { kind: 'officer', id: by.id, post: mine ? null : (by.posts[0] ?? null) } as const
  await record(tx, {
    name: 'sessions.ended',
    office: officer.office,
    subject: officer.id,
    by: actor,
    at,
    facts: { ended },
  })
  return { officer: officer.id }
}
