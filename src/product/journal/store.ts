import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { Act, ActFacts } from './contract.ts'

/**
 * Writes the act's one line and closes it: record tables accept no write of this transaction afterwards.
 * Refuses, by the unique request id of an office, a request that was already carried out.
 */
export async function record(tx: Tx, act: Act): Promise<void> {
  const post = act.by.kind === 'officer' ? act.by.post : null
  await tx.all(sql`
    with written as (
      insert into journal.line (id, office, name, subject, by_kind, by_id, by_post, facts, event_at, arrived_at, request_id)
      values (${tx.line}, ${act.office}, ${act.name}, ${act.subject}, ${act.by.kind}, ${act.by.id}, ${post},
              ${json(act.facts ?? {})}, ${act.at}, ${tx.arrivedAt}, ${tx.requestId})
      returning id, office, seq),
    queued as (insert into journal.unsealed (line, office, seq) select id, office, seq from written)
    select set_config('paten.line', '', true) from written`)
}

/** What an earlier request with this id did, or nothing: the sender may have missed the first answer. */
export async function findRepeated(
  db: Db,
  request: { offices: readonly string[]; requestId: string },
): Promise<{ name: string; subject: string; facts: ActFacts } | undefined> {
  return await db.one(sql`
    select line.name, line.subject, line.facts from journal.line
    where line.office = any (${request.offices}::uuid[]) and line.request_id = ${request.requestId}`)
}
