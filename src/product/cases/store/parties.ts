import { randomUUIDv7 } from 'node:crypto'
import type { ApplicantKind } from '#catalogue'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { Keys } from '#platform/keys.ts'
import { forgetFindable, saveFindable, saveFindables } from '#search'
import { changedParts, nikOf } from '../amended-people.ts'
import type { NamedParty } from '../named-party.ts'
import { withBookWords } from './book.ts'

/** Somebody whom a case names, as kept: the NIK encrypted. */
export type KeptParty = {
  id: string
  role: string
  kind: ApplicantKind
  ordinal: number
  name: string
  nikCipher: string | null
  noNikReason: string | null
  phone: string | null
  address: string | null
  registration: string | null
  post: string | null
  relation: string | null
  letterSeen: boolean | null
  bornOn: Temporal.PlainDate | null
}

/** Everybody whom a case names, in the order of their roles' rows. */
export async function listParties(db: Db, caseId: string): Promise<KeptParty[]> {
  return await db.all(sql`
    select party.id, party.role, party.kind, party.ordinal, party.name, party.nik_cipher as "nikCipher",
           party.no_nik_reason as "noNikReason", party.phone, party.address, party.registration, party.post,
           party.relation, party.letter_seen as "letterSeen", party.born_on as "bornOn"
    from cases.party where party.case_id = ${caseId} order by party.role, party.ordinal limit 1100`)
}

type Place = { office: string; caseId: string }

/** Saves people of a case, and the keyed hashes by which the same person is found again in whatever role. */
export async function saveParties(tx: Tx, place: Place, parties: readonly NamedParty[], keys: Keys): Promise<void> {
  const rows = parties.map(({ nik, ...party }) => ({ ...party, id: randomUUIDv7(), ...secretsOf(nik, keys) }))
  await tx.write(sql`
    insert into cases.party (id, office, case_id, role, kind, ordinal, name, nik_cipher, no_nik_reason, phone, address,
                             registration, post, relation, letter_seen, born_on)
    select row.id, ${place.office}, ${place.caseId}, row.role, row.kind, row.ordinal, row.name, row."nikCipher",
           row."noNikReason", row.phone, row.address, row.registration, row.post, row.relation, row."letterSeen",
           row."bornOn"
    from jsonb_to_recordset(${json(rows)}::jsonb) as row (
      id uuid, role text, kind text, ordinal int, name text, "nikCipher" text, "noNikReason" text, phone text,
      address text, registration text, post text, relation text, "letterSeen" boolean, "bornOn" date)`)
  const { office, caseId: subject } = place
  await saveFindables(
    tx,
    rows.map(({ id: party, name, phone }) => ({ office, subject, party, name, phone })),
  )
  await saveHashes(tx, office, rows)
}

/** Makes the people of the roles in question those given, each in their place; who stays as they were is not written. */
export async function replaceParties(
  tx: Tx,
  place: Place,
  change: { before: readonly KeptParty[]; after: readonly NamedParty[] },
  keys: Keys,
): Promise<void> {
  await withBookWords(tx, place.caseId, () => replace(tx, place, change, keys))
}

async function replace(
  tx: Tx,
  place: Place,
  change: { before: readonly KeptParty[]; after: readonly NamedParty[] },
  keys: Keys,
): Promise<void> {
  const at = ({ role, ordinal }: { role: string; ordinal: number }) => `${role} ${ordinal}`
  const added = new Map(change.after.map((party) => [at(party), party]))
  for (const before of change.before) {
    const party = added.get(at(before))
    added.delete(at(before))
    if (!party) await dropParty(tx, before.id)
    else if (changedParts(before, party, keys).length > 0) await rewriteParty(tx, place, { before, party }, keys)
  }
  if (added.size > 0) await saveParties(tx, place, [...added.values()], keys)
}

async function rewriteParty(
  tx: Tx,
  { office, caseId: subject }: Place,
  { before, party }: { before: KeptParty; party: NamedParty },
  keys: Keys,
): Promise<void> {
  // A new cipher of the same digits would be a change where there is none.
  const isSame = nikOf(before, keys) === party.nik
  const { nikCipher, hash } = isSame ? { nikCipher: before.nikCipher, hash: null } : secretsOf(party.nik, keys)
  await tx.write(sql`
    update cases.party set kind = ${party.kind}, name = ${party.name}, nik_cipher = ${nikCipher},
      no_nik_reason = ${party.noNikReason}, phone = ${party.phone}, address = ${party.address},
      registration = ${party.registration}, post = ${party.post}, relation = ${party.relation},
      letter_seen = ${party.letterSeen}, born_on = ${party.bornOn}
    where party.id = ${before.id}`)
  await saveFindable(tx, { office, subject, party: before.id, name: party.name, phone: party.phone })
  if (isSame) return
  await tx.write(sql`delete from cases.person_hash where person_hash.party = ${before.id}`)
  await saveHashes(tx, office, [{ id: before.id, hash }])
}

/** Writes that the proxy's letter was seen after all. */
export async function saveLetterSeen(tx: Tx, caseId: string): Promise<void> {
  await tx.write(sql`
    update cases.party set letter_seen = true
    where party.case_id = ${caseId} and party.role = 'proxy' and not party.letter_seen`)
}

async function dropParty(tx: Tx, id: string): Promise<void> {
  await forgetFindable(tx, id)
  await tx.write(sql`delete from cases.person_hash where person_hash.party = ${id}`)
  await tx.write(sql`delete from cases.party where party.id = ${id}`)
}

function secretsOf(nik: string, keys: Keys) {
  if (nik === '') return { nikCipher: null, hash: null }
  return { nikCipher: keys.encrypt(nik, 'nik'), hash: keys.keyedHash(nik, 'nik-hash') }
}

async function saveHashes(tx: Tx, office: string, rows: readonly { id: string; hash: string | null }[]): Promise<void> {
  const known = rows.filter(({ hash }) => hash !== null).map(({ id, hash }) => ({ id, hash }))
  if (known.length === 0) return
  await tx.write(sql`
    insert into cases.person_hash (party, office, hash)
    select row.id, ${office}, row.hash from jsonb_to_recordset(${json(known)}::jsonb) as row (id uuid, hash text)`)
}
