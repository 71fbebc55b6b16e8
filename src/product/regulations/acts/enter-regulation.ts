import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { uuidV5 } from '#platform/uuid-v5.ts'
import type { EnteringRegulation } from '../contract.ts'
import { keyOf, whyNotKeep } from '../rules.ts'
import { saveNewRegulation } from '../store.ts'

/** Enters a regulation that the pack does not name, as its first page says. Refuses one that is known already. */
export async function enterRegulation(
  tx: Tx,
  by: Officer,
  input: EnteringRegulation,
  at: Temporal.Instant,
): Promise<{ key: string }> {
  const why = whyNotKeep(by)
  if (why) throw new Refusal(why)
  const { kind, number, year, title, issuer, date, source } = input
  const key = keyOf({ kind, number, year })
  const id = uuidV5(by.regency, `regulation/${key}`)
  const body = {
    ...{ kind, number, year, title: { id: title, en: title }, source, sure: 'a' as const },
    ...(issuer === '' ? {} : { issuer }),
    ...(date === undefined ? {} : { date: date.toString() }),
  }
  const isNew = await saveNewRegulation(tx, { office: by.regency, by: by.id, at, row: { id, key, body } })
  if (!isNew) throw new Refusal('regulation-known')
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  await record(tx, { name: 'regulation.entered', office: by.regency, subject: id, by: actor, at, facts: { key } })
  return { key }
}
