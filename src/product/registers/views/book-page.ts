import { openQuestion } from '#cases'
import { type BookPart, findLine, listBooks, listKinds, readBook, readStretch } from '#documents'
import type { Officer } from '#identity'
import { listOffices, listPostKinds, type Office } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Keys } from '#platform/keys.ts'
import { Book, type BookPage, type Line } from '../contract.ts'
import { linesOf } from './lines-of.ts'

/** Lines of one page; numbers of one printed sheet. */
const linesOnPage = 50
const numbersOnSheet = 500

export type AskedBook = {
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  now: Temporal.Instant
}

/** A page of a register book, newest first, or what a sealed question finds in it. Another's office is not found. */
export async function bookPage(db: Db, by: Officer, ask: AskedBook, keys: Keys): Promise<BookPage | undefined> {
  const which = await findBook(db, by, ask)
  if (!which) return undefined
  const { book, year, office, offices, named, years, last, kind } = which
  const { asked: sealed } = ask.query
  const asked = sealed === undefined ? undefined : openQuestion(sealed, by, ask.now, keys)
  if (sealed !== undefined && asked === undefined) return undefined
  const before = figure(ask.query.before)
  const place = { office: office.id, series: book, year }
  const found = await linesIn(db, place, { asked, before, kind, byWords: named })
  const posts = await listPostKinds(db)
  const { lines, shown } = await linesOf(db, found.lines, { book, zone: office.zone, now: ask.now, named, posts })
  const keeps = by.duties.includes('registers.keep') || by.duties.includes('cases.number')
  return {
    ...{ book, year, years, named, lines, last, asked, sealed, shown, kind, kinds: await listKinds(db, place) },
    office: { key: office.key, name: office.name },
    offices: offices.map(({ key, shortName }) => ({ key, name: shortName })),
    next: found.next,
    later: before !== undefined,
    mayKeep: keeps && office.id === by.office && book !== 'outside',
    sheet: asked === undefined ? sheetOf(lines) : undefined,
  }
}

export type BookSheet = { book: Book; year: number; from: number; to: number; office: Office; named: boolean } & {
  kind: string | undefined
  lines: Line[]
  shown: string[]
}

/** The lines of one printed sheet: the newest numbers, or those asked for, up to as many as one sheet holds. */
export async function bookSheet(db: Db, by: Officer, ask: AskedBook): Promise<BookSheet | undefined> {
  const which = await findBook(db, by, ask)
  if (!which) return undefined
  const { book, year, office, named, last, kind } = which
  const asked = figure(ask.query.to) ?? Math.max(last, 1)
  const from = figure(ask.query.from) ?? Math.max(1, asked - numbersOnSheet + 1)
  if (from > asked) return undefined
  const to = Math.min(asked, from + numbersOnSheet - 1)
  const found = await readStretch(db, { office: office.id, series: book, year }, { from, to, kind })
  const posts = await listPostKinds(db)
  return {
    book,
    year,
    from,
    to,
    office,
    named,
    kind,
    ...(await linesOf(db, found, { book, zone: office.zone, now: ask.now, named, posts })),
  }
}

async function findBook(db: Db, by: Officer, { params, query, now }: AskedBook) {
  const book = Book.safeParse(params.book).data
  const offices = by.officeKind === 'regency' ? (await listOffices(db)).filter(({ kind }) => kind === 'kecamatan') : []
  const office = await officeAsked(db, by, { offices, key: query.office })
  if (!book || !office) return undefined
  const thisYear = now.toZonedDateTimeISO(office.zone).year
  const year = figure(query.year) ?? thisYear
  const kept = (await listBooks(db, office.id)).filter(({ series }) => series === book)
  const years = [...new Set([thisYear, ...kept.map((one) => one.year)])].sort((one, other) => other - one)
  const last = kept.find((one) => one.year === year)?.last ?? 0
  const kind = query.kind === '' ? undefined : query.kind
  return { book, year, years, office, offices, last, kind, named: office.id === by.office }
}

async function officeAsked(
  db: Db,
  by: Officer,
  { offices, key }: { offices: readonly Office[]; key: string | undefined },
): Promise<Office | undefined> {
  if (by.officeKind === 'regency') return offices.find((one) => one.key === key) ?? (key ? undefined : offices[0])
  const own = (await listOffices(db)).find(({ id }) => id === by.office)
  return key === undefined || key === own?.key ? own : undefined
}

type Place = Parameters<typeof readBook>[1]

async function linesIn(
  db: Db,
  place: Place,
  about: { asked: string | undefined; before: number | undefined; kind: string | undefined; byWords: boolean },
): Promise<BookPart> {
  const { asked, before, kind, byWords } = about
  if (asked === undefined) return await readBook(db, place, { before, kind, most: linesOnPage })
  const exact = before === undefined ? await findLine(db, place, asked) : []
  // Who sees nobody's name does not find anybody by it either.
  if (exact.length > 0 || !byWords) return { lines: exact, next: undefined }
  return await readBook(db, place, { before, words: asked, kind, most: linesOnPage })
}

function sheetOf(lines: readonly Line[]): { from: number; to: number } | undefined {
  const [newest, oldest] = [lines[0], lines.at(-1)]
  if (!newest || !oldest) return undefined
  return { from: Math.max(oldest.first, newest.last - numbersOnSheet + 1), to: newest.last }
}

function figure(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
