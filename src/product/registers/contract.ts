import { z } from 'zod'
import type { PaperSize } from '#documents'
import type { Text } from '#ui/language.ts'

/** A register book: letters by their number, requests by theirs, and letters that another register numbered. */
export const Book = z.enum(['letter', 'case', 'outside'])
export type Book = z.infer<typeof Book>

/** What is looked for in a book: a number, or words. */
export const SearchingBook = z.object({
  book: Book,
  year: z.string().regex(/^\d{4}$/, 'malformed'),
  office: z.string().max(60).optional(),
  kind: z.string().max(300).optional(),
  q: z.string().trim().max(200, 'too-long'),
})
export type SearchingBook = z.infer<typeof SearchingBook>

/** One line as it is read, on screen and on paper. */
export type Line = {
  first: number
  last: number
  /** Null of a stretch of numbers. */
  written: string | null
  day: Temporal.PlainDate
  /** What its letter is about: the address of the letter's own page. */
  document?: string | undefined
  /** The file that it belongs to. */
  caseNumber: string | undefined
  /** Unsaid to a reader who sees nobody's name. */
  who: string | undefined
  what: Text | undefined
  /** What became of it, or why the number is not used. */
  remarks: readonly Text[]
  unused: boolean
}

export type BookPage = {
  book: Book
  year: number
  years: readonly number[]
  office: { key: string; name: string }
  /** To choose from, for who reads those of a whole regency. */
  offices: readonly { key: string; name: string }[]
  /** Names are shown: the reader works in this office. */
  named: boolean
  lines: readonly Line[]
  /** The last number given; 0 where the book is empty. */
  last: number
  /** The kind of letter that is shown; nothing: all. */
  kind: string | undefined
  /** Kinds to choose from, by name. */
  kinds: readonly string[]
  asked: string | undefined
  /** The question as it stands in an address, closed. */
  sealed: string | undefined
  /** Lines before this number are on the next page. */
  next: number | undefined
  /** This page does not begin with the newest line. */
  later: boolean
  mayKeep: boolean
  /** Numbers of the sheet that is offered to be printed. */
  sheet: { from: number; to: number } | undefined
  /** Cases whose people this page names. */
  shown: readonly string[]
}

export type LeaseLine = {
  id: string
  node: string
  first: number
  last: number
  usedUntil: number
  reason: string
  day: Temporal.PlainDate
}

export type NumbersPage = {
  book: 'letter' | 'case'
  year: number
  officeName: string
  last: number
  /** Numbers neither used nor explained: none while all is well. */
  unexplained: readonly { first: number; last: number }[]
  leases: readonly LeaseLine[]
  /** The paper of the office's letters; nothing where it goes by the pack. */
  paper: PaperSize | undefined
  /** Whether this officer takes over a paper book and leases, or cancels only. */
  mayKeep: boolean
  saved: string | undefined
}
