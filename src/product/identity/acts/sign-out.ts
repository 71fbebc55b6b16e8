import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import type { Officer } from '../contract.ts'
import { endSessions } from '../store/sign-in.ts'

/** Ends every session of this officer, on this and other machines. */
export async function signOut(
  tx: Tx,
  by: Officer,
  _input: unknown,
  at: Temporal.Instant,
): Promise<{ officer: string }> {
  await endSessions(tx, { officer: by.id, why: 'signed-out', at })
  await record(tx, {
    name: 'officer.signed-out',
    office: by.office,
    subject: by.id,
    by: { kind: 'officer', id: by.id, post: null },
    at,
  })
  return { officer: by.id }
}
