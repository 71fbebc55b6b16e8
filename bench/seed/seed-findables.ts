import { openPool, sql, transaction } from '#platform/db.ts'
import { type Findable, saveFindables } from '#search'
import type { ServerProcess } from '../server/server-process.ts'

const partiesAtOnce = 2000

/** Makes everybody findable whom the seed named, by the program's own statements. Returns how many they were. */
export async function seedFindables(server: ServerProcess): Promise<number> {
  const pool = openPool(server.connection('postgres'), undefined, 1)
  try {
    const parties = await transaction(pool, { scope: [] }, (tx) =>
      tx.all<Findable>(sql`
        select party.office, party.case_id as subject, party.id as party, party.name, party.phone from cases.party
        where not exists (select from search.findable where findable.party = party.id) order by party.id`),
    )
    for (let done = 0; done < parties.length; done += partiesAtOnce)
      await transaction(pool, { scope: [] }, (tx) => saveFindables(tx, parties.slice(done, done + partiesAtOnce)))
    return parties.length
  } finally {
    await pool.end()
  }
}
