import { json, sql, type Tx } from '#platform/db.ts'
import { foldName, joinedWords } from '../rules/fold-name.ts'
import { foldPhone } from '../rules/fold-phone.ts'
import { wordKeys } from '../rules/word-keys.ts'

/** Somebody who can be found: one party of one subject. */
export type Findable = { office: string; subject: string; party: string; name: string; phone: string | null }

/**
 * Writes how a party is found, in the act that writes the party; what was written of it before goes. Called as well when
 * its name or telephone is amended.
 */
export async function saveFindable(tx: Tx, one: Findable): Promise<void> {
  await saveFindables(tx, [one])
}

export async function saveFindables(tx: Tx, many: readonly Findable[]): Promise<void> {
  const named = many.map((one) => ({ ...one, words: foldName(one.name) }))
  const words = named.flatMap((one) =>
    [...new Set([...one.words, ...joinedWords(one.words)])].map((word) => ({ ...placeOf(one), word })),
  )
  const keys = [...Map.groupBy(named, (one) => one.office)].flatMap(([office, here]) =>
    [...new Set(here.flatMap((one) => one.words))].flatMap((word) =>
      wordKeys(word).map((key) => ({ office, key, word })),
    ),
  )
  const phones = many.flatMap((one) => {
    const phone = one.phone === null ? undefined : foldPhone(one.phone)
    return phone === undefined ? [] : [{ ...placeOf(one), phone }]
  })
  await forgetParties(
    tx,
    many.map((one) => one.party),
  )
  await tx.write(sql`
    insert into search.name_word (office, word, party, subject)
    select row.office, row.word, row.party, row.subject
    from jsonb_to_recordset(${json(words)}::jsonb) as row (office uuid, word text, party uuid, subject uuid)`)
  // In one order, so that two who bring the same new words wait for each other and never cross.
  await tx.write(sql`
    insert into search.word_key (office, key, word)
    select distinct row.office, row.key collate "C", row.word collate "C"
    from jsonb_to_recordset(${json(keys)}::jsonb) as row (office uuid, key text, word text)
    where not exists (select 1 from search.word_key as known
                      where known.office = row.office and known.key = row.word and known.word = row.word)
    order by 1, 2, 3 on conflict do nothing`)
  if (phones.length === 0) return
  await tx.write(sql`
    insert into search.phone (office, phone, party, subject)
    select row.office, row.phone, row.party, row.subject
    from jsonb_to_recordset(${json(phones)}::jsonb) as row (office uuid, phone text, party uuid, subject uuid)`)
}

function placeOf({ office, party, subject }: Findable): Pick<Findable, 'office' | 'party' | 'subject'> {
  return { office, party, subject }
}

/** Whoever is no party any more is not found any more. */
export async function forgetFindable(tx: Tx, party: string): Promise<void> {
  await forgetParties(tx, [party])
}

async function forgetParties(tx: Tx, parties: readonly string[]): Promise<void> {
  await tx.write(sql`delete from search.name_word where name_word.party = any (${parties}::uuid[])`)
  await tx.write(sql`delete from search.phone where phone.party = any (${parties}::uuid[])`)
}

/** Empties what is searched, before a rebuild. */
export async function forgetFindables(tx: Tx): Promise<void> {
  await tx.write(sql`delete from search.name_word`)
  await tx.write(sql`delete from search.word_key`)
  await tx.write(sql`delete from search.phone`)
}
