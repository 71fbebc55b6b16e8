import { json, sql, type Tx } from '#platform/db.ts'
import { foldName } from '../rules/fold-name.ts'
import { backwards, foldPhone } from '../rules/fold-phone.ts'
import { wordsFindable } from '../rules/name-words.ts'
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
  const named = many.map((one) => ({ ...one, folded: foldName(one.name) }))
  const rows = named.map(({ office, party, subject, phone, folded }) => {
    const whole = foldPhone(phone ?? '')
    return { office, party, subject, words: wordsFindable(folded), backwards: whole && backwards(whole) }
  })
  const keys = [...Map.groupBy(named, (one) => one.office)].flatMap(([office, here]) =>
    [...new Set(here.flatMap((one) => one.folded))].flatMap((word) =>
      wordKeys(word).map((key) => ({ office, key, word })),
    ),
  )
  await shareWords(tx)
  await forgetParties(
    tx,
    many.map((one) => one.party),
  )
  await tx.write(sql`
    with saved as (
      insert into search.findable (party, office, subject, words, phone_backwards)
      select row.party, row.office, row.subject, row.words, row.backwards
      from jsonb_to_recordset(${json(rows)}::jsonb) as row (
        party uuid, office uuid, subject uuid, words text[], backwards text)
      returning findable.party, findable.office, findable.words)
    insert into search.name_word (word, office, party)
    select bears.word, saved.office, saved.party from saved cross join unnest(saved.words) as bears (word)`)
  // In one order, so that two who bring the same new words wait for each other and never cross.
  await tx.write(sql`
    insert into search.word_key (office, key, word)
    select distinct row.office, row.key collate "C", row.word collate "C"
    from jsonb_to_recordset(${json(keys)}::jsonb) as row (office uuid, key text, word text)
    where not exists (select 1 from search.word_key as known
                      where known.office = row.office and known.key = row.word and known.word = row.word)
    order by 1, 2, 3 on conflict do nothing`)
}

/** Whoever is no party any more is not found any more. */
export async function forgetFindable(tx: Tx, party: string): Promise<void> {
  await forgetParties(tx, [party])
}

async function forgetParties(tx: Tx, parties: readonly string[]): Promise<void> {
  await tx.write(sql`
    with gone as (
      delete from search.findable where findable.party = any (${parties}::uuid[])
      returning findable.office, findable.party, findable.words)
    delete from search.name_word using gone cross join unnest(gone.words) as bore (word)
    where name_word.word = bore.word and name_word.office = gone.office and name_word.party = gone.party`)
}

/**
 * Drops the words of an office that nobody bears any more. Who is saving a name at the same time is waited for, and waits:
 * call it last, in a transaction that is about to end.
 */
export async function dropUnborneWords(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`select pg_advisory_xact_lock(${wordsLock})`)
  await tx.write(sql`
    delete from search.word_key where word_key.office = ${office} and not exists (
      select from search.name_word where name_word.word = word_key.word and name_word.office = word_key.office)`)
}

// Whoever finds a word there counts on it until their own name is committed.
async function shareWords(tx: Tx): Promise<void> {
  await tx.write(sql`select pg_advisory_xact_lock_shared(${wordsLock})`)
}

const wordsLock = 1_512_011_009

/** Empties what is searched, before a rebuild. */
export async function forgetFindables(tx: Tx): Promise<void> {
  await tx.write(sql`delete from search.name_word`)
  await tx.write(sql`delete from search.word_key`)
  await tx.write(sql`delete from search.findable`)
}
