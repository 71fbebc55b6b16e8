import { type Db, sql } from '#platform/db.ts'
import type { SeriesOf } from '../store/numbers.ts'

/** The kinds of letter of which a book has lines, by name: each is looked up behind the one before, however many lines it has. */
export async function listKinds(db: Db, { office, series, year }: SeriesOf): Promise<string[]> {
  const rows = await db.all<{ kind: string }>(sql`
    with recursive kind as (
      (select book_word.word from documents.book_word
       where book_word.office = ${office} and book_word.series = ${series} and book_word.year = ${year}
         and book_word.word > '=' and book_word.word < '>' order by book_word.word limit 1)
      union all
      select (
        select book_word.word from documents.book_word
        where book_word.office = ${office} and book_word.series = ${series} and book_word.year = ${year}
          and book_word.word > kind.word and book_word.word < '>' order by book_word.word limit 1)
      from kind where kind.word is not null)
    select substr(kind.word, 2) as kind from kind where kind.word is not null limit 300`)
  return rows.map(({ kind }) => kind)
}
