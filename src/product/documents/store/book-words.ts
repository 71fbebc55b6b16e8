import { z } from 'zod'
import { sql, type Tx } from '#platform/db.ts'
import { foldName } from '#search'

/** Words of one line: a letter of three hundred heirs is found by the first of them. */
const wordsMax = 200

/** Letters of one round of a rebuild. */
const lettersPerRound = 1000

/** The words of a line's texts as they are searched: folded as names are, each once. */
export function bookWords(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(foldName))].slice(0, wordsMax)
}

/** The word under which lines of one kind of letter stand, if one is given: no name is ever folded to such a word. */
export function kindWord(kind: string | undefined): string[] {
  return kind ? [`=${kind}`] : []
}

/** Makes the line of a number findable in its book by the words of these texts, and by the kind of letter it is of. */
export async function saveBookWords(tx: Tx, number: string, texts: readonly string[], kind?: string): Promise<void> {
  const words = [...bookWords(texts), ...kindWord(kind)]
  if (words.length === 0) return
  await tx.write(sql`
    insert into documents.book_word (office, series, year, word, number)
    select number.office, number.series, number.year, word, number.number
    from documents.number, unnest(${words}::text[]) as word where number.id = ${number}
    on conflict do nothing`)
}

/**
 * The same for the line of a subject whose people changed: what only its former texts said leads there no more, or nothing
 * of what led there until now. Of which kind it is stays.
 */
export async function changeBookWords(
  tx: Tx,
  subject: string,
  { was, became }: { was: readonly string[] | 'anything'; became: readonly string[] },
): Promise<void> {
  const now = bookWords(became)
  const before = was === 'anything' ? null : bookWords(was)
  await tx.write(sql`
    delete from documents.book_word using documents.number
    where number.subject = ${subject} and number.series = 'case' and book_word.office = number.office
      and book_word.series = number.series and book_word.year = number.year and book_word.number = number.number
      and (${before}::text[] is null or book_word.word = any (${before}::text[])) and book_word.word <> all (${now}::text[])
      and left(book_word.word, 1) <> '='`)
  await tx.write(sql`
    insert into documents.book_word (office, series, year, word, number)
    select number.office, number.series, number.year, word, number.number
    from documents.number, unnest(${now}::text[]) as word where number.subject = ${subject} and number.series = 'case'
    on conflict do nothing`)
}

const Said = z.object({
  service: z.object({ title: z.string() }),
  applicant: z.object({ name: z.string() }),
  parties: z.record(z.string(), z.array(z.object({ name: z.string() }))).default({}),
})

/** What the line of a letter is found by: its service, its applicant and everybody it names. */
export function textsOfLetter(frozen: unknown): string[] {
  const { data } = Said.safeParse(frozen)
  if (!data) return []
  const others = Object.values(data.parties).flatMap((people) => people.map(({ name }) => name))
  return [data.applicant.name, data.service.title, ...others]
}

/** Which kind of letter it is, by the name of its service. */
export function kindOfLetter(frozen: unknown): string | undefined {
  return Said.safeParse(frozen).data?.service.title
}

/** Makes the lines of all letters findable anew, and forgets all others: who wrote those makes them anew after this. */
export async function rebuildLetterWords(tx: Tx): Promise<void> {
  await tx.write(sql`delete from documents.book_word`)
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const letters = await tx.all<{ id: string; number: string; frozen: unknown }>(sql`
      select letter.id, letter.number, letter.frozen from documents.letter
      where letter.id > ${after} and letter.number is not null order by letter.id limit ${lettersPerRound}`)
    const last = letters.at(-1)
    if (!last) return
    for (const { number, frozen } of letters)
      await saveBookWords(tx, number, textsOfLetter(frozen), kindOfLetter(frozen))
    after = last.id
  }
}

/** Whether lines were written by a release that did not make them findable in their book yet. */
export async function lacksBookWords(tx: Tx): Promise<boolean> {
  const row = await tx.one<{ lacks: boolean }>(sql`
    select exists (select 1 from documents.number where number.series = 'case')
       and not exists (select 1 from documents.book_word) as lacks`)
  return row?.lacks ?? false
}
