import { type Db, sql } from '#platform/db.ts'

/** Who bears something of what was asked. */
export type Bearer = { party: string; subject: string }

/** The same with everything that they are found under, a line each: arrays are slow to read. */
export type Named = Bearer & { words: string }

/** So many bearers may be read for a question that few must answer. */
export const fewMax = 600

/** Of so many words each is looked for in each office; and so many bearers of each are read first. */
const wordsMax = 300
const headMax = 4

/** Bearers of common words that are looked through for who bears the rest of the question, newest first. */
const bothMax = 2000

/**
 * The newest bearers of these words, over all offices of the scope. A few words are read from their end in each office:
 * first the newest of each, then more of those that have more, and then only what is newer than the last that is wanted.
 */
export async function newestUnder(db: Db, words: readonly string[], most: number): Promise<Bearer[]> {
  if (words.length === 0) return []
  return words.length > wordsMax ? await newestOfRare(db, words, most) : await newestOfFew(db, words, most)
}

async function newestOfFew(db: Db, words: readonly string[], most: number): Promise<Bearer[]> {
  return await db.all(sql`
    with head as materialized (
      select asked.word, place.office, array(
        select name_word.party from search.name_word
        where name_word.word = asked.word collate "C" and name_word.office = place.office
        order by name_word.party desc limit ${headMax}) as parties
      from unnest(${words}::text[]) as asked (word)
      cross join unnest(string_to_array(current_setting('paten.scope', true), ',')::uuid[]) as place (office)),
    longer as materialized (
      select head.word, head.office, head.parties[${headMax}] as last, ${most} * 2 / count(*) over () + 2 as some
      from head where cardinality(head.parties) = ${headMax}),
    body as materialized (
      select longer.word, longer.office, longer.some, array(
        select name_word.party from search.name_word
        where name_word.word = longer.word collate "C" and name_word.office = longer.office and name_word.party < longer.last
        order by name_word.party desc limit longer.some) as parties
      from longer),
    early as materialized (
      select unnest(head.parties) as party from head union all select unnest(body.parties) from body),
    edge as materialized (
      select coalesce((select early.party from early order by early.party desc offset ${most - 1} limit 1), ${oldest}) as party),
    late as (
      select more.party from body cross join edge cross join lateral (
        select name_word.party from search.name_word
        where name_word.word = body.word collate "C" and name_word.office = body.office
          and name_word.party < body.parties[body.some] and name_word.party > edge.party
        order by name_word.party desc limit ${most}) as more
      where body.parties[body.some] > edge.party),
    newest as materialized (
      select distinct found.party from (select early.party from early union all select late.party from late) as found
      order by found.party desc limit ${most})
    select findable.party, findable.subject
    from newest join search.findable on findable.party = newest.party order by findable.party desc`)
}

// Of many words each is rare: all their bearers are fewer than the places in which to look for the newest.
async function newestOfRare(db: Db, words: readonly string[], most: number): Promise<Bearer[]> {
  return await db.all(sql`
    with newest as materialized (
      select distinct name_word.party from search.name_word where name_word.word = any (${words}::text[])
      order by name_word.party desc limit ${most})
    select findable.party, findable.subject
    from newest join search.findable on findable.party = newest.party order by findable.party desc`)
}

/** Older than every party. */
const oldest = '00000000-0000-0000-0000-000000000000'

/**
 * Of up to three lists of words that each hold all who answer, the bearers of the list that has fewest. No bearers but
 * `few: false` where every list has more than `fewMax`.
 */
export async function fewestUnder(
  db: Db,
  lists: readonly (readonly string[])[],
): Promise<{ list: number; few: boolean; bearers: Named[] }> {
  const [one = [], two = [], three = []] = lists
  const rows = await db.all<Named & { list: number; few: boolean }>(sql`
    with read as materialized (
      select 0 as list, array(
        select name_word.party from search.name_word where name_word.word = any (${one}::text[]) limit ${fewMax + 1}) as parties
      union all
      select 1, array(
        select name_word.party from search.name_word where name_word.word = any (${two}::text[]) limit ${fewMax + 1})
      where ${lists.length}::int > 1
      union all
      select 2, array(
        select name_word.party from search.name_word where name_word.word = any (${three}::text[]) limit ${fewMax + 1})
      where ${lists.length}::int > 2),
    fewest as materialized (
      select read.list, read.parties, cardinality(read.parties) <= ${fewMax} as few from read
      order by cardinality(read.parties), read.list limit 1),
    bearer as materialized (
      select distinct unnest(fewest.parties) as party from fewest where fewest.few)
    select fewest.list, fewest.few, findable.party, findable.subject, array_to_string(findable.words, E'\\n') as words
    from fewest left join (bearer join search.findable on findable.party = bearer.party) on true`)
  const [{ list = 0, few = true } = {}] = rows
  return { list, few, bearers: rows.filter(({ party }) => party !== null) }
}

/** Who stands under a word of each list, newest first. */
export async function inBoth(db: Db, one: readonly string[], other: readonly string[]): Promise<Bearer[]> {
  return await db.all(sql`
    with shared as materialized (
      select name_word.party from search.name_word where name_word.word = any (${one}::text[])
      intersect select name_word.party from search.name_word where name_word.word = any (${other}::text[])
      order by 1 desc limit ${bothMax})
    select findable.party, findable.subject
    from shared join search.findable on findable.party = shared.party`)
}

/** The same people with everything that they are found under. */
export async function named(db: Db, bearers: readonly Bearer[]): Promise<Named[]> {
  const parties = bearers.map(({ party }) => party)
  return await db.all(sql`
    select findable.party, findable.subject, array_to_string(findable.words, E'\\n') as words
    from search.findable where findable.party = any (${parties}::uuid[])`)
}
