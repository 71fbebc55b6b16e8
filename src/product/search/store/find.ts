import { type Db, json, sql } from '#platform/db.ts'
import { foldName } from '../rules/fold-name.ts'
import {
  type Answer,
  answersAmong,
  askedOf,
  begunLettersMin,
  bits,
  commonestOfEach,
  type Known,
  neighbours,
  partsAnswered,
  rarestPart,
} from '../rules/weigh-words.ts'
import { wordKeys } from '../rules/word-keys.ts'

/** Words of names that one question may lead to, and words begun with it that are looked at. */
const answersMax = 300
const begunMax = 200
const foundMax = 3000

/** So many people bear a word that is not rare any more: then not all of them are asked for the rest of their name. */
const fewMax = 2000
/** Of each office at least so many of the newest are ranked: more than a page shows. */
const eachOfficeMin = 60

/** A party that answers a question, nearest first; `whole` when it answers all of it. */
export type Hit = { subject: string; party: string; far: number; whole: boolean }

type Near = Omit<Hit, 'whole'>

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
  const known = await countBearers(db, answersAmong(asked, found, answersMax))
  const whole = await whoBearsAll(db, known, all, most)
  if (whole.length > 0 || bits(all) === 1) return whole.map((hit) => ({ ...hit, whole: true }))
  return (await whoBearsAllButOne(db, known, all, most)).map((hit) => ({ ...hit, whole: false }))
}

async function wordsLike(db: Db, words: readonly string[]): Promise<string[]> {
  const keys = [...new Set(words.flatMap(wordKeys))]
  const begun = words.filter((word) => [...word].length >= begunLettersMin)
  const rows = await db.all<{ word: string }>(sql`
    (select distinct word_key.word from search.word_key where word_key.key = any (${keys}::text[]) limit ${foundMax})
    union
    select longer.word from unnest(${begun}::text[]) as begun (word)
    cross join lateral (
      select distinct word_key.word from search.word_key
      where word_key.key >= begun.word collate "C" and word_key.key < (begun.word || ${lastLetter}) collate "C"
        and word_key.key = word_key.word limit ${begunMax}) as longer`)
  return rows.map(({ word }) => word)
}

/** Past every letter that a word may go on with. */
const lastLetter = '\u{10FFFF}'

/** The answers whose word somebody bears, with how many do; past `fewMax` it is many. */
async function countBearers(db: Db, answers: readonly Answer[]): Promise<Known[]> {
  const words = [...new Set(answers.map(({ word }) => word))]
  const rows = await db.all<{ word: string; bearers: number }>(sql`
    select asked.word, (
      select count(*)::int from (
        select from search.name_word where name_word.word = asked.word collate "C" limit ${fewMax + 1}) as one) as bearers
    from unnest(${words}::text[]) as asked (word)`)
  const bearers = new Map(rows.map((row) => [row.word, row.bearers]))
  return answers
    .map((answer) => ({ ...answer, bearers: bearers.get(answer.word) ?? 0 }))
    .filter((one) => one.bearers > 0)
}

// Whoever bears all words bears the rarest of them: only they are asked for the others.
async function whoBearsAll(db: Db, known: readonly Known[], all: number, most: number): Promise<Near[]> {
  if (bits(all) === 1) return await newestOf(db, known, all, most)
  const rarest = rarestPart(known, all)
  if (rarest.bearers === 0) return []
  const near = (words: readonly string[]) => whoBearsAmong(db, words, known, { all, least: bits(all) }, most)
  if (rarest.bearers <= fewMax) return await near(rarest.words)
  // Two common words beside each other are seldom common together.
  const beside = await near(neighbours(known, all))
  if (beside.length >= eachOfficeMin) return beside
  const each = await whoBearsEach(db, commonestOfEach(known, all), most)
  const found = nearestFirst([...beside, ...each], most)
  return found.length >= eachOfficeMin ? found : nearestFirst([...found, ...(await near(rarest.words))], most)
}

async function whoBearsAllButOne(db: Db, known: readonly Known[], all: number, most: number): Promise<Near[]> {
  if (bits(all) === 2) return await newestOf(db, known, 0, most)
  const rarest = rarestPart(known, all)
  const has = { all, least: bits(all) - 1 }
  const withIt = rarest.bearers > fewMax ? [] : await whoBearsAmong(db, rarest.words, known, has, most)
  const without = await whoBearsAll(db, known, all & ~rarest.part, most)
  return nearestFirst([...withIt, ...without], most)
}

function nearestFirst(hits: readonly Near[], most: number): Near[] {
  const sorted = hits.toSorted((one, other) => one.far - other.far || (one.party < other.party ? 1 : -1))
  return [...new Map(sorted.toReversed().map((hit) => [hit.party, hit])).values()].reverse().slice(0, most)
}

// Of every word that covers so much of the question, the newest bearers: read from the end of the index, office by office.
async function newestOf(db: Db, known: readonly Known[], covers: number, most: number): Promise<Near[]> {
  const words = known.filter((one) => (one.covers & covers) === covers)
  const exact = words.filter(({ far }) => far === 0)
  if (exact.length > 0 && exact.length < words.length) {
    const hits = await newestOf(db, exact, covers, most)
    if (hits.length === most) return hits
  }
  return await db.all<Near>(sql`
    select newest.subject, newest.party, min(answer.far)::int as far
    from (select string_to_array(current_setting('paten.scope', true), ',')::uuid[] as offices) as scope
    cross join unnest(scope.offices) as place (office)
    cross join jsonb_to_recordset(${json(words)}::jsonb) as answer (word text, far int)
    cross join lateral (
      select name_word.party, name_word.subject from search.name_word
      where name_word.office = place.office and name_word.word = answer.word collate "C"
      order by name_word.party desc
      limit greatest(${eachOfficeMin}, 2 * ${most} / cardinality(scope.offices))) as newest
    group by newest.subject, newest.party order by far, newest.party desc limit ${most}`)
}

// Nobody but the bearers of these words is asked, and of too many the newest: `offset 0` keeps the planner from reading
// all names instead.
async function whoBearsAmong(
  db: Db,
  words: readonly string[],
  known: readonly Known[],
  has: { all: number; least: number },
  most: number,
): Promise<Near[]> {
  return await db.all<Near>(sql`
    with bearer as materialized (
      select distinct name_word.party, name_word.subject from search.name_word
      where name_word.word = any (${words}::text[]) order by name_word.party desc limit ${fewMax}),
    said as materialized (
      select bearer.party, bearer.subject, other.word from bearer cross join lateral (
        select name_word.word from search.name_word where name_word.party = bearer.party offset 0) as other),
    heard as (
      select said.subject, said.party, answer.part, min(answer.far) as far
      from said join jsonb_to_recordset(${json(partsAnswered(known))}::jsonb) as answer (word text, part int, far int)
        on answer.word = said.word
      where answer.part & ${has.all} <> 0 group by said.subject, said.party, answer.part)
    select heard.subject, heard.party, sum(heard.far)::int as far from heard
    group by heard.subject, heard.party having count(*) >= ${has.least}
    order by far, heard.party desc limit ${most}`)
}

// All words are common: of two, the lists of bearers are laid over each other, and only whoever stands in both is asked
// for the rest. `is true` keeps the planner from asking each bearer of one for the other.
async function whoBearsEach(db: Db, [word, next, ...others]: readonly string[], most: number): Promise<Near[]> {
  if (word === undefined) return []
  return await db.all<Near>(sql`
    with shared as materialized (
      select name_word.party, name_word.subject from search.name_word
      where name_word.word = ${next} and (name_word.party in (
        select other.party from search.name_word as other where other.word = ${word})) is true)
    select shared.subject, shared.party, 0 as far from shared
    where ${others.length} = 0 or ${others.length} = (
      select count(*) from search.name_word as same
      where same.party = shared.party and same.word = any (${others}::text[]))
    order by shared.party desc limit ${most}`)
}

/** Whose telephone this is, newest first. */
export async function findByPhone(db: Db, phone: string, most: number): Promise<Hit[]> {
  return await db.all(sql`
    select phone.subject, phone.party, 0 as far, true as whole from search.phone
    where phone.phone = ${phone} order by phone.party desc limit ${most}`)
}
