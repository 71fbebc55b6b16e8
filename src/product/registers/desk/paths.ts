import { withQuery } from '#ui/page-links.ts'
import type { Book } from '../contract.ts'

export const paths = {
  book: (book: Book | string) => `/registers/${book}`,
  sheet: (book: Book) => `/registers/${book}/sheet.pdf`,
  numbers: (book: string) => `/registers/${book}/numbers`,
  opening: (book: string) => `/registers/${book}/opening`,
  cancellation: (book: string) => `/registers/${book}/cancellation`,
  paper: (book: string) => `/registers/${book}/paper`,
  leases: (book: string) => `/registers/${book}/leases`,
  returning: (book: string, lease: string) => `/registers/${book}/leases/${lease}/return`,
}

/** A page of a book; what is the default is not said. */
export function pageOf(
  book: Book,
  asked: {
    year?: number | undefined
    office?: string | undefined
    kind?: string | undefined
    before?: number | undefined
    asked?: string | undefined
  },
): string {
  return withQuery(paths.book(book), {
    year: asked.year === undefined ? '' : String(asked.year),
    office: asked.office ?? '',
    kind: asked.kind ?? '',
    before: asked.before === undefined ? '' : String(asked.before),
    asked: asked.asked ?? '',
  })
}
