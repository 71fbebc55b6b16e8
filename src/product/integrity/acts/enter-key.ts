import { randomUUIDv7 } from 'node:crypto'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { EnteringKey } from '../contract.ts'
import { asText, readPublicKey } from '../key-file.ts'
import { saveKey } from '../store.ts'

/** Where a key must not be one that everybody has: its fingerprint in a demonstration, nothing to refuse there. */
export type KnownToAll = string | undefined

/**
 * Enters the public key of the inspectorate: from now on answers are closed to it; older ones open with the key they were
 * closed to. Refuses a line that was mistyped, a secret key, one that was entered before, and that of the demonstration.
 */
export async function enterKey(
  tx: Tx,
  by: Officer,
  input: EnteringKey,
  at: Temporal.Instant,
  knownToAll: KnownToAll,
): Promise<{ fingerprint: string }> {
  const read = await readPublicKey(input.key)
  if (typeof read === 'string') throw new WrongForm({ key: read })
  const { publicKey, fingerprint } = read
  if (fingerprint === knownToAll) throw new Refusal('key-of-demonstration')
  const post = by.posts[0] ?? ''
  const key = { id: randomUUIDv7(), office: by.office, public: asText(publicKey), fingerprint }
  if (!(await saveKey(tx, { ...key, officer: by.id, post, at }))) throw new Refusal('key-in-force', { fingerprint })
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'key.entered', office: by.office, subject: key.id, by: actor, at, facts: { fingerprint } })
  return { fingerprint }
}
