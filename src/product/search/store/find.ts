import { type Db, sql } from '#platform/db.ts'
import { foldName } from '../rules/fold-name.ts'
import { backwards } from '../rules/fold-phone.ts'
import {
  type Answer,
  answersAmong,
  askedOf,
  begunLettersMin,
  bits,
  partsOf,
  twoByTwo,
  type Under,
  weigh,
} from '../rules/weigh-words.ts'
import { wordKeys } from '../rules/word-keys.ts'
import { type Bearer, fewestUnder, inBoth, type Named, named, newestUnder } from './bearers.ts'

/** Words of names that one question may lead to, and words begun with it that are looked at. */
const answersMax = 300
const begunMax = 200
const foundMax = 3000

/** The newest bearers of a word that are looked through where the words of a question are too many for their pairs. */
const throughMax = 2000

/** A party that answers a question, nearest first; `whole` when it answers all of it. */
export type Hit = { subject: string; party: string; far: number; whole: boolean }

type Near = Omit<Hit, 'whole'>

/** A question as it is answered: every word of names here that answers a part of it. */
type Asking = { answers: readonly Answer[]; byWord: ReadonlyMap<string, readonly Answer[]>; most: number }

/**
 * Who bears a name like the one that was typed, nearest and then newest first. When nobody answers all of its words,
 * those who answer all but one.
 */
export async function findByName(db: Db, typed: string, most: number): Promise<Hit[]> {
  const { asked, all } = askedOf(foldName(typed))
  if (all === 0) return []
  const words = asked.map(({ word }) => word)
  const answers = answersAmong(asked, await wordsLike(db, words), answersMax)
  if (bits(all) === 1) return said(await newestOf(db, answers, most), true)
  const asking = { answers, byWord: Map.groupBy(answers, ({ word }) => word), most }
  const whole = await whoBearsAll(db, asking, all)
  if (whole.length > 0) return said(whole, true)
  return said(bits(all) === 2 ? await newestOf(db, answers, most) : await whoBearsAllButOne(db, asking, all), false)
}

function said(hits: readonly Near[], whole: boolean): Hit[] {
  return hits.map((hit) => ({ ...hit, whole }))
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

// Whoever bears all words bears any two of them: they are read where those are fewest.
async function whoBearsAll(db: Db, asking: Asking, all: number): Promise<Near[]> {
  const twos = twoByTwo(asking.answers, all).filter((two) => two.all)
  if (twos.length === 0) return weighed(asking, all, await named(db, await newestOfShortest(db, asking, all)))
  const { list, few, bearers } = await fewestUnder(
    db,
    twos.map(({ under }) => wordsOf(under)),
  )
  if (few) return weighed(asking, all, bearers)
  const { under } = twos[list] ?? { under: [] }
  if (bits(all) === 2) return await newestOf(db, under, asking.most)
  const other = twos.find((_two, place) => place !== list)
  const here = wordsOf(under)
  const most = other ? await inBoth(db, here, wordsOf(other.under)) : await newestUnder(db, here, throughMax)
  return weighed(asking, all, await named(db, most))
}

async function whoBearsAllButOne(db: Db, asking: Asking, all: number): Promise<Near[]> {
  const hits: Near[] = []
  for (const part of partsOf(all)) hits.push(...(await whoBearsAll(db, asking, all & ~part)))
  return nearestFirst(hits, asking.most)
}

// Both parts of a question were only begun: the part that fewer words answer is looked through.
async function newestOfShortest(db: Db, { answers }: Asking, all: number): Promise<Bearer[]> {
  const each = partsOf(all).map((part) => wordsOf(answers.filter(({ covers }) => (covers & part) !== 0)))
  const [shortest = []] = each.toSorted((one, other) => one.length - other.length)
  return await newestUnder(db, shortest, throughMax)
}

function weighed({ byWord, most }: Asking, all: number, bearers: readonly Named[]): Near[] {
  const hits = bearers.flatMap(({ party, subject, words }) => {
    const far = weigh(words.split('\n'), byWord, all)
    return far === undefined ? [] : [{ party, subject, far }]
  })
  return nearestFirst(hits, most)
}

function nearestFirst(hits: readonly Near[], most: number): Near[] {
  const sorted = hits.toSorted((one, other) => one.far - other.far || (one.party < other.party ? 1 : -1))
  const nearest = new Map<string, Near>()
  for (const hit of sorted) if (!nearest.has(hit.party)) nearest.set(hit.party, hit)
  return [...nearest.values()].slice(0, most)
}

// The newest who stand under one of these, one nearness after the other until they are enough.
async function newestOf(db: Db, under: readonly Under[], most: number): Promise<Near[]> {
  const hits = new Map<string, Near>()
  for (const far of new Set(under.map((one) => one.far))) {
    const here = under.filter((one) => one.far === far)
    for (const { party, subject } of await newestUnder(db, wordsOf(here), most))
      if (!hits.has(party)) hits.set(party, { party, subject, far })
    if (hits.size >= most) break
  }
  return [...hits.values()].slice(0, most)
}

function wordsOf(many: readonly { word: string }[]): string[] {
  return [...new Set(many.map(({ word }) => word))]
}

/** Whose telephone this is, or ends so, newest first. `digits`: a whole number, with its country, or its last ones. */
export async function findByPhone(db: Db, digits: string, most: number): Promise<Hit[]> {
  return await db.all(sql`
    select findable.subject, findable.party, 0 as far, true as whole from search.findable
    where findable.phone_backwards >= ${backwards(digits)} and findable.phone_backwards < ${`${backwards(digits)}:`}
    order by findable.party desc limit ${most}`)
}
