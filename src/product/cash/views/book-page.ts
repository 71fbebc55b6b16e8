import type { Officer } from '#identity'
import { listOffices, type Office } from '#offices'
import type { Db } from '#platform/db.ts'
import { readRupiah } from '#ui/rupiah.ts'
import { todayOf } from '../actor.ts'
import type { BookDay, BookLine, BookPage } from '../contract/pages.ts'
import { signed } from '../rules/count.ts'
import { type Stretch, stretchesOn } from '../rules/pages-of.ts'
import {
  type BookDate,
  type Booking,
  type EntryLine,
  findByAmount,
  findByPaper,
  findByWords,
  listBookDates,
  listBookings,
  listEntries,
  paidOutIn,
  readEntries,
} from '../store/book.ts'
import { balanceBefore } from '../store/summary.ts'

const linesOnPage = 100

export type AskedBook = { query: Readonly<Record<string, string>>; now: Temporal.Instant }
type Span = { office: string; from: Temporal.PlainDate; until: Temporal.PlainDate }

/** The cash book of an office and a month, so many lines a page, each with what it leaves. Another's office is not found. */
export async function bookPage(db: Db, by: Officer, { query, now }: AskedBook): Promise<BookPage | undefined> {
  const which = await officeAsked(db, by, query.office)
  if (!which) return undefined
  const { office, offices } = which
  const month = monthAsked(query.month) ?? todayOf(office, now).with({ day: 1 })
  const span = { office: office.id, from: month, until: month.add({ months: 1 }) }
  const book = await readDates(db, span)
  const moved = await movedIn(db, span, book.dates)
  const q = (query.q ?? '').trim().slice(0, 60)
  const page = Number(/^[1-9]\d{0,5}$/.exec(query.page ?? '')?.[0] ?? 1)
  const part = q === '' ? await readPart(db, book.dates, page) : await lookFor(db, span, book.dates, q)
  return {
    office: { key: office.key, name: office.name },
    offices: offices.map(({ key, shortName }) => ({ key, name: shortName })),
    ...{ month, q, beforeRupiah: book.before, afterRupiah: book.after, ...moved },
    ...part,
  }
}

/** Own office, or of the regency any that is asked for, the first where none is. */
export async function officeAsked(
  db: Db,
  by: Officer,
  key: string | undefined,
): Promise<{ office: Office; offices: readonly Office[] } | undefined> {
  const all = await listOffices(db)
  if (by.duties.includes('cash.supervise')) {
    const offices = all.filter(({ kind }) => kind === 'kecamatan')
    const office = key ? offices.find((one) => one.key === key) : offices[0]
    return office && { office, offices }
  }
  const office = all.find(({ id }) => id === by.office)
  return office && (key === undefined || key === office.key) ? { office, offices: [] } : undefined
}

export function monthAsked(text: string | undefined): Temporal.PlainDate | undefined {
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(text ?? '') ? Temporal.PlainDate.from(`${text}-01`) : undefined
}

type DateRead = Omit<BookDate, 'day' | 'state'> & {
  day: string | undefined
  state: BookDay['state']
  bookings: readonly Booking[]
  before: bigint
  after: bigint
}

/** Every date of a span with what the book holds before and after it. */
export async function readDates(
  db: Db,
  span: Span,
): Promise<{ before: bigint; after: bigint; dates: readonly DateRead[] }> {
  const before = (await balanceBefore(db, span.office, span.from)).allRupiah
  const days = new Map((await listBookDates(db, span)).map((day) => [day.date.toString(), day]))
  const bookings = await listBookings(db, span)
  const written = [...new Set([...days.keys(), ...bookings.map(({ date }) => date.toString())])].sort()
  let held = before
  const dates = written.map((on): DateRead => {
    const day = days.get(on)
    const here = bookings.filter(({ date }) => date.toString() === on)
    const began = held
    held += (day?.afterRupiah ?? 0n) - here.reduce((sum, { rupiah }) => sum + rupiah, 0n)
    return {
      ...{ date: Temporal.PlainDate.from(on), entries: day?.entries ?? 0, afterRupiah: day?.afterRupiah ?? 0n },
      ...{ day: day?.day ?? undefined, state: day?.state ?? undefined, bookings: here, before: began, after: held },
    }
  })
  return { before, after: held, dates }
}

async function readPart(db: Db, dates: readonly DateRead[], asked: number) {
  const lines = dates.map(({ entries, bookings }) => entries + bookings.length)
  const { page, pages, stretches } = stretchesOn(lines, asked, linesOnPage)
  const days: BookDay[] = []
  for (const stretch of stretches) {
    const date = dates[stretch.place]
    if (date) days.push(await dayWith(db, date, stretch))
  }
  return { page, pages, days, found: undefined }
}

/** What a span received, and what went out by voids, refunds, deposits and confirmations. Whole rupiah. */
export async function movedIn(
  db: Db,
  span: Span,
  dates: readonly DateRead[],
): Promise<{ inRupiah: bigint; outRupiah: bigint }> {
  const paid = await paidOutIn(db, span)
  const entered = dates.reduce((sum, { afterRupiah }) => sum + afterRupiah, 0n)
  return { inRupiah: entered + paid, outRupiah: paid + dates.reduce((sum, { bookings }) => sum + sumOf(bookings), 0n) }
}

/** A date of the book with so many of its lines: entries, then what was booked. */
export async function dayWith(db: Db, date: DateRead, { skip, take }: Stretch): Promise<BookDay> {
  const most = Math.max(0, Math.min(take, date.entries - skip))
  const entries = date.day && most > 0 ? await listEntries(db, { day: date.day, after: skip, most }) : []
  const passed = Math.max(0, skip - date.entries)
  const shown = date.bookings.slice(passed, passed + take - entries.length)
  let held = date.before + date.afterRupiah - sumOf(date.bookings.slice(0, passed))
  const booked = shown.map((one): BookLine => {
    held -= one.rupiah
    return { kind: one.kind, paper: one.paper, by: one.by, rupiah: -one.rupiah, afterRupiah: held, at: one.at }
  })
  return { ...headOf(date), lines: [...entries.map((one) => lineOf(one, date.before)), ...booked] }
}

async function lookFor(db: Db, span: Span, dates: readonly DateRead[], q: string) {
  const found = await readEntries(db, await findLines(db, span, q))
  const days = dates.flatMap((date): BookDay[] => {
    const lines = found.filter((one) => one.day === date.day).map((one) => lineOf(one, date.before))
    return lines.length === 0 ? [] : [{ ...headOf(date), lines }]
  })
  return { page: 1, pages: 1, days, found: found.length }
}

// The quick ways first: only what no paper begins with, and is no amount, is looked for in every line of the month.
async function findLines(db: Db, span: Span, q: string): Promise<string[]> {
  const most = linesOnPage
  for (const words of new Set([q, q.toUpperCase()])) {
    const papers = await findByPaper(db, { ...span, words, most })
    if (papers.length > 0) return papers
  }
  const rupiah = readRupiah(q)
  const amounts = rupiah === undefined ? [] : await findByAmount(db, { ...span, rupiah, most })
  // What is written as an amount alone can do is no part of a paper.
  if (amounts.length > 0 || (rupiah !== undefined && !/^\d+$/.test(q))) return amounts
  return await findByWords(db, { ...span, words: q, most })
}

function headOf(date: DateRead): Omit<BookDay, 'lines'> {
  const { day, before, after, state } = date
  return { date: date.date, day, beforeRupiah: before, afterRupiah: after, state }
}

function lineOf(one: EntryLine, before: bigint): BookLine {
  const { kind, means, paper, by, at } = one
  return { kind, means, paper, by, at, rupiah: signed(kind, one.rupiah), afterRupiah: before + one.afterRupiah }
}

function sumOf(bookings: readonly Booking[]): bigint {
  return bookings.reduce((sum, { rupiah }) => sum + rupiah, 0n)
}
