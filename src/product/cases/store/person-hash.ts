import { json, sql, type Tx } from '#platform/db.ts'
import type { Keys } from '#platform/keys.ts'

/** Parties of one round: every NIK is opened and hashed again, so a round stays small. */
const partiesPerRound = 1000

/**
 * Rebuilds the keyed hashes by which a person is found again, from the encrypted NIK of each party. Needs the key file
 * that the office writes with; refuses, with a KeyProblem, one that is not the same.
 */
export async function rebuildPersonHashes(tx: Tx, keys: Keys): Promise<void> {
  await tx.all(sql`delete from cases.person_hash`)
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const parties = await tx.all<{ id: string; nikCipher: string }>(sql`
      select party.id, party.nik_cipher as "nikCipher" from cases.party
      where party.id > ${after} and party.nik_cipher is not null order by party.id limit ${partiesPerRound}`)
    const last = parties.at(-1)
    if (!last) return
    const hashes = parties.map(({ id, nikCipher }) => ({
      id,
      hash: keys.keyedHash(keys.decrypt(nikCipher, 'nik'), 'nik-hash'),
    }))
    await tx.all(sql`
      insert into cases.person_hash (party, office, hash)
      select party.id, party.office, hashed.hash
      from jsonb_to_recordset(${json(hashes)}::jsonb) as hashed (id uuid, hash text)
      join cases.party on party.id = hashed.id`)
    after = last.id
  }
}
