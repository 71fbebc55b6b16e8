import { type Db, sql } from '#platform/db.ts'
import { bookWords, kindWord } from '../store/book-words.ts'
import type { SeriesOf } from '../store/numbers.ts'

/** Who left a number out, when and why. */
export type Explained = { reason: string; by: string | null; post: string; at: Temporal.Instant }

/** One line of a register book: a number, or a stretch of numbers that is not given here one by one. */
export type BookLine = {
  first: number
  last: number
  /** As it stands on paper; none of a stretch. */
  written: string | null
  at: Temporal.Instant
  /** What the number was taken for: a case, or what a letter is the letter of. */
  subject: string | null
  letter: {
    who: string | null
    what: string | null
    refusal: boolean
    /** Which decision about another letter it tells of. */
    notice?: 'voided' | 'turned-down' | null
    replacedBy: string | null
    voidFor?: string | null
    holdsAgainSince?: string | null
  } | null
  /** The register that gave the number. */
  source: string | null
  /** The node that took it from its lease. */
  node: string | null
  left: ({ how: 'cancelled' | 'reserved' | 'signing-failed' } & Explained) | null
  stretch:
    | ({ kind: 'paper-book'; source: string } & Explained)
    | ({ kind: 'lease'; node: string; returned: { usedUntil: number } | null } & Explained)
    | null
}

type Row = Omit<BookLine, 'first' | 'last' | 'stretch' | 'left'> & {
  number: number
  how: 'cancelled' | 'reserved' | 'signing-failed' | null
} & { [Part in keyof Explained as `left_${Part}`]: Explained[Part] | null }

export type Reading = {
  /** Lines before this number; unsaid: from the newest. */
  before?: number | undefined
  /** Words that every line bears. */
  words?: string | undefined
  /** The kind of letter that every line is of. */
  kind?: string | undefined
  most: number
}

/** Lines of one page, and the number before which the next one begins; none where this is the last. */
export type BookPart = { lines: readonly BookLine[]; next: number | undefined }

/**
 * Lines of a book, newest first, within the scope: of all, or of those that bear every word. A page of a search may hold
 * fewer lines than it could, or none, and still say where to go on: so many lines were looked through, and no more.
 */
export async function readBook(db: Db, place: SeriesOf, reading: Reading): Promise<BookPart> {
  const before = reading.before ?? 2_147_483_647
  if (reading.words !== undefined || reading.kind !== undefined) {
    const words = [...bookWords([reading.words ?? '']), ...kindWord(reading.kind)]
    const { numbers, next } = await numbersWith(db, place, { words, before, most: reading.most })
    return { lines: await readRows(db, place, numbers), next }
  }
  const numbers = await numbersBefore(db, place, { before, most: reading.most })
  const rows = await readRows(db, place, numbers)
  const isWhole = numbers.length < reading.most
  const least = isWhole ? 1 : (numbers.at(-1) ?? 1)
  const ranges = await readRanges(db, place, { from: least, to: before - 1, endIn: true })
  return { lines: inOrder([...rows, ...ranges]), next: least > 1 ? least : undefined }
}

/** The lines of a stretch of numbers, lowest first, with whatever stretch of others meets it; or those of one kind of letter. */
export async function readStretch(
  db: Db,
  place: SeriesOf,
  { from, to, kind }: { from: number; to: number; kind?: string | undefined },
): Promise<BookLine[]> {
  const [marked = null] = kindWord(kind)
  const numbers = await db.all<{ number: number }>(sql`
    select number.number from documents.number
    where number.office = ${place.office} and number.series = ${place.series} and number.year = ${place.year}
      and number.number between ${from} and ${to} and (${marked}::text is null or exists (
        select from documents.book_word
        where book_word.office = number.office and book_word.series = number.series and book_word.year = number.year
          and book_word.word = ${marked} and book_word.number = number.number))
    order by number.number limit 1000`)
  const rows = await readRows(
    db,
    place,
    numbers.map(({ number }) => number),
  )
  const ranges = kind === undefined ? await readRanges(db, place, { from, to, endIn: false }) : []
  const lines = [...rows, ...ranges]
  return lines.toSorted((one, other) => one.first - other.first || other.last - one.last)
}

/** The line that bears this number, in figures or as it is written; nothing where none does. */
export async function findLine(db: Db, place: SeriesOf, typed: string): Promise<BookLine[]> {
  if (/^\d{1,9}$/.test(typed)) return await readStretch(db, place, { from: Number(typed), to: Number(typed) })
  const { office, series, year } = place
  const figures = (typed.match(/\d+/g) ?? []).filter((figure) => figure.length <= 9).map(Number)
  const found = await db.all<{ number: number }>(sql`
    select number.number from documents.number
    where number.office = ${office} and number.series = ${series} and number.year = ${year}
      and number.number = any (${figures}::int[]) and lower(number.written) = lower(${typed})
    union
    select number.number from documents.outside_number join documents.number on number.id = outside_number.number
    where outside_number.office = ${office} and outside_number.year = ${year} and outside_number.written = ${typed}
      and number.series = ${series}
    limit 10`)
  return await readRows(
    db,
    place,
    found.map(({ number }) => number),
  )
}

function inOrder(lines: readonly BookLine[]): BookLine[] {
  return lines.toSorted((one, other) => other.last - one.last || one.first - other.first)
}

async function numbersBefore(db: Db, place: SeriesOf, { before, most }: { before: number; most: number }) {
  const rows = await db.all<{ number: number }>(sql`
    select number.number from documents.number
    where number.office = ${place.office} and number.series = ${place.series} and number.year = ${place.year}
      and number.number < ${before} order by number.number desc limit ${most}`)
  return rows.map(({ number }) => number)
}

/** Bearers of one word are counted up to here: past it any of them is as good to begin with. */
const bearersCounted = 2000

/** Bearers of the rarest word that one page looks through, newest first, for the other words. */
const bearersRead = 2000

// The rarest word leads, newest first; its lines are asked for the other words by the key of the index.
async function numbersWith(
  db: Db,
  place: SeriesOf,
  { words, before, most }: { words: readonly string[]; before: number; most: number },
): Promise<{ numbers: number[]; next: number | undefined }> {
  const [rarest, ...others] = await rarestFirst(db, place, words)
  if (rarest === undefined) return { numbers: [], next: undefined }
  const { office, series, year } = place
  const rows = await db.all<{ number: number; bears: boolean }>(sql`
    with bearer as materialized (
      select book_word.number from documents.book_word
      where book_word.office = ${office} and book_word.series = ${series} and book_word.year = ${year}
        and book_word.word = ${rarest} and book_word.number < ${before}
      order by book_word.number desc limit ${bearersRead}),
    found as (
      select bearer.number from bearer
      where not exists (
        select from unnest(${others}::text[]) as other (word)
        where not exists (
          select from documents.book_word
          where book_word.office = ${office} and book_word.series = ${series} and book_word.year = ${year}
            and book_word.word = other.word and book_word.number = bearer.number))
      order by bearer.number desc limit ${most})
    select found.number, true as bears from found
    union all
    (select min(bearer.number), false from bearer having count(*) = ${bearersRead})`)
  const numbers = rows.filter(({ bears }) => bears).map(({ number }) => number)
  const readTo = rows.find(({ bears }) => !bears)?.number
  return { numbers, next: numbers.length === most ? numbers.at(-1) : readTo }
}

async function rarestFirst(db: Db, place: SeriesOf, words: readonly string[]): Promise<string[]> {
  if (words.length < 2) return [...words]
  const rows = await db.all<{ word: string }>(sql`
    select asked.word from unnest(${words}::text[]) as asked (word), lateral (
      select count(*) as bearers from (
        select 1 from documents.book_word
        where book_word.office = ${place.office} and book_word.series = ${place.series} and book_word.year = ${place.year}
          and book_word.word = asked.word limit ${bearersCounted}) as bearer) as counted
    order by counted.bearers, asked.word`)
  return rows.map(({ word }) => word)
}

async function readRows(db: Db, place: SeriesOf, numbers: readonly number[]): Promise<BookLine[]> {
  const rows = await db.all<Row>(sql`
    select number.number, number.written, number.taken_at as at, number.subject,
           case when letter.id is not null then jsonb_build_object(
             'who', letter.frozen -> 'applicant' ->> 'name', 'what', letter.frozen -> 'service' ->> 'title',
             'refusal', coalesce(letter.frozen ->> 'refusal', '') <> '', 'notice', letter.frozen -> 'notice' ->> 'kind', 'replacedBy', replacing.written, 'voidFor', voided_letter.reason, 'holdsAgainSince', (select max(restored.restored_at) from documents.restored_letter as restored where restored.letter = letter.id)) end as letter,
           outside_number.source, number_range.node,
           case when cancelled_number.number is not null then 'cancelled'
                when reservation_end.outcome = 'failed' then 'signing-failed'
                when reservation.number is not null and reservation_end.number is null then 'reserved' end as how,
           coalesce(cancelled_number.reason, reservation_end.reason) as left_reason, officer_view.name as left_by,
           coalesce(cancelled_number.post, reservation.post) as left_post,
           coalesce(cancelled_number.cancelled_at, reservation_end.ended_at, reservation.reserved_at) as left_at
    from documents.number
    left join documents.letter on letter.number = number.id
    left join documents.voided_letter on voided_letter.letter = letter.id
    left join documents.letter as instead on instead.id = voided_letter.replaced_by
    left join documents.number as replacing on replacing.id = instead.number
    left join documents.outside_number on outside_number.number = number.id
    left join documents.leased_number on leased_number.number = number.id
    left join documents.number_range on number_range.id = leased_number.lease
    left join documents.cancelled_number on cancelled_number.number = number.id
    left join documents.reservation on reservation.number = number.id
    left join documents.reservation_end on reservation_end.number = number.id
    left join identity.officer_view on officer_view.id = coalesce(cancelled_number.officer, reservation.officer)
    where number.office = ${place.office} and number.series = ${place.series} and number.year = ${place.year}
      and number.number = any (${numbers}::int[])
    order by number.number desc limit 1000`)
  return rows.map(({ number, how, left_reason, left_by, left_post, left_at, ...line }) => ({
    ...{ ...line, first: number, last: number, stretch: null },
    left: how && left_at ? { how, reason: left_reason ?? '', by: left_by, post: left_post ?? '', at: left_at } : null,
  }))
}

type RangeRow = Explained & {
  first: number
  last: number
  kind: 'paper-book' | 'lease'
  source: string | null
  node: string | null
  usedUntil: number | null
}

// A page holds the stretches that end in it; a sheet, those that it meets.
async function readRanges(
  db: Db,
  place: SeriesOf,
  { from, to, endIn }: { from: number; to: number; endIn: boolean },
): Promise<BookLine[]> {
  const rows = await db.all<RangeRow>(sql`
    select number_range.first, number_range.last, number_range.kind, number_range.source, number_range.node,
           number_range.reason, officer_view.name as by, number_range.post, number_range.taken_at as at,
           returned_lease.used_until as "usedUntil"
    from documents.number_range
    left join documents.returned_lease on returned_lease.lease = number_range.id
    left join identity.officer_view on officer_view.id = number_range.officer
    where number_range.office = ${place.office} and number_range.series = ${place.series}
      and number_range.year = ${place.year} and number_range.last >= ${from}
      and case when ${endIn}::boolean then number_range.last else number_range.first end <= ${to}
    order by number_range.last desc limit 500`)
  return rows.map(({ first, last, kind, source, node, usedUntil, ...why }) => ({
    ...{ first, last, written: null, at: why.at, subject: null, letter: null, source: null, node: null, left: null },
    stretch:
      kind === 'paper-book'
        ? { kind, source: source ?? '', ...why }
        : { kind, node: node ?? '', returned: usedUntil === null ? null : { usedUntil }, ...why },
  }))
}
