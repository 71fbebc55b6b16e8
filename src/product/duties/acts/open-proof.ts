import type { Officer } from '#identity'
import { record } from '#journal'
import { findOffice } from '#offices'
import type { Tx } from '#platform/db.ts'
import { findDeclaration } from '../store.ts'

/**
 * The paper of a duty that stands declared, for who works in that office and for who supervises it, with a line that says who
 * opened it: it may name people. Nothing of another office, of what was taken back, or where no paper was attached.
 */
export async function openProof(
  tx: Tx,
  by: Officer,
  id: string,
  at: Temporal.Instant,
): Promise<{ sha256: string; duty: string } | undefined> {
  const one = /^[0-9a-f-]{36}$/.test(id) ? await findDeclaration(tx, id) : undefined
  if (!one || one.proof === null || one.takenBack) return undefined
  const office = await findOffice(tx, one.office)
  const reaches = by.duties.includes('offices.supervise') ? by.scope.includes(one.office) : one.office === by.office
  if (!office || !reaches) return undefined
  await record(tx, {
    name: 'duty.proof-read',
    office: one.office,
    subject: one.id,
    by: { kind: 'officer', id: by.id, post: by.posts[0] ?? null },
    at,
    facts: { duty: one.duty },
  })
  return { sha256: one.proof, duty: one.duty }
}
