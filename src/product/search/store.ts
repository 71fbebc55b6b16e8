import { type Db, json, sql, type Tx } from '#platform/db.ts'
import { foldName, joinedWords } from './rules/fold-name.ts'
import { foldPhone } from './rules/fold-phone.ts'
import { type Answer, answersAmong, askedOf } from './rules/weigh-words.ts'
import { wordKeys } from './rules/word-keys.ts'

/** Somebody who can be found: one party of one subject. */
export type Findable = { office: string; subject: string; party: string; name: string; phone: string | null }

/** Words of names that one question may lead to, and words begun with it that are looked at. */
const answersMax = 300
const begunMax = 40
const foundMax = 3000

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
  const keys = named.flatMap((one) =>
    one.words.flatMap((word) => wordKeys(word).map((key) => ({ office: one.office, key, word }))),
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

/** A party that answers a question, nearest first; `whole` when it answers all of it. */
export type Hit = { subject: string; party: string; far: number; whole: boolean }

/**
 * Who bears a name like the one that was typed, nearest and then newest first. When nobody answers all of its words,
 * those who answer all but one.
 */
export async function findByName(db: Db, typed: string, most: number): Promise<Hit[]> {
  const { asked, all } = askedOf(foldName(typed))
  if (all === 0) return []
  const found = await wordsLike(
    db,
    asked.map(({ word }) => word),
  )
  const answers = answersAmong(asked, found, answersMax)
  const whole = await whoBears(db, answers, all, most)
  if (whole.length > 0 || all === 1) return whole.map((hit) => ({ ...hit, whole: true }))
  const partly = await whoBears(db, answers, undefined, most)
  const words = Math.max(1, ...partly.map(({ covers }) => bits(covers)))
  if (words < bits(all) - 1) return []
  return partly.filter(({ covers }) => bits(covers) === words).map((hit) => ({ ...hit, whole: false }))
}

function bits(covers: number): number {
  return covers.toString(2).replaceAll('0', '').length
}

async function wordsLike(db: Db, words: readonly string[]): Promise<string[]> {
  const keys = [...new Set(words.flatMap(wordKeys))]
  const begun = words.filter((word) => [...word].length >= 3)
  const rows = await db.all<{ word: string }>(sql`
    (select distinct word_key.word from search.word_key where word_key.key = any (${keys}::text[]) limit ${foundMax})
    union
    select longer.word from unnest(${begun}::text[]) as begun (word)
    cross join lateral (
      select word_key.word from search.word_key
      where word_key.key >= begun.word collate "C" and word_key.key < (begun.word || ${lastLetter}) collate "C"
        and word_key.key = word_key.word limit ${begunMax}) as longer`)
  return rows.map(({ word }) => word)
}

/** Past every letter that a word may go on with. */
const lastLetter = '\u{10FFFF}'

type Bearing = { subject: string; party: string; far: number; covers: number }

async function whoBears(db: Db, answers: readonly Answer[], all: number | undefined, most: number): Promise<Bearing[]> {
  const words = [...new Set(answers.map(({ word }) => word))]
  return await db.all(sql`
    with bearing as materialized (
      select name_word.word, name_word.party, name_word.subject from search.name_word
      where name_word.word = any (${words}::text[])),
    answer as (
      select row.word, row.covers, row.far
      from jsonb_to_recordset(${json(answers)}::jsonb) as row (word text, covers int, far int)),
    weighed as (
      select bearing.subject, bearing.party, bit_or(answer.covers) as covers, sum(answer.far)::int as far
      from bearing join answer on answer.word = bearing.word group by bearing.subject, bearing.party)
    select weighed.subject, weighed.party, weighed.covers, weighed.far from weighed
    where ${all ?? null}::int is null or weighed.covers = ${all ?? null}
    order by bit_count(weighed.covers::bit(8)) desc, weighed.far, weighed.party desc limit ${most}`)
}

/** Whose telephone this is, newest first. */
export async function findByPhone(db: Db, phone: string, most: number): Promise<Hit[]> {
  return await db.all(sql`
    select phone.subject, phone.party, 0 as far, true as whole from search.phone
    where phone.phone = ${phone} order by phone.party desc limit ${most}`)
}
