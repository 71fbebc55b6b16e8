import { type Db, json, sql } from '#platform/db.ts'
import type { ActFacts, Head } from '../contract.ts'

/** The seal of the first line about a subject that says these facts; nothing until it is sealed. */
export async function findSeal(
  db: Db,
  { subject, facts }: { subject: string; facts: ActFacts },
): Promise<Head | undefined> {
  return await db.one(sql`
    select seal.office, seal.number::float8 as number, encode(seal.hash, 'hex') as hash
    from journal.line join journal.seal on seal.line = line.id
    where line.subject = ${subject} and line.facts @> ${json(facts)}::jsonb order by line.seq limit 1`)
}
