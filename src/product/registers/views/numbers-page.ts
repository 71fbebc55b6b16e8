import { findPaper, KeptSeries, listBooks, listLeases, listUnexplained } from '#documents'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { NumbersPage } from '../contract.ts'
import type { AskedBook } from './book-page.ts'

/** What an office looks after in a book of this year: how far it is, what is out on lease, and whether all is explained. */
export async function numbersPage(db: Db, by: Officer, ask: AskedBook): Promise<NumbersPage | undefined> {
  const book = KeptSeries.safeParse(ask.params.book).data
  if (!book || by.officeKind !== 'kecamatan') return undefined
  const { year } = ask.now.toZonedDateTimeISO(by.zone)
  const place = { office: by.office, series: book, year }
  const [books, leases, unexplained, paper] = await Promise.all([
    listBooks(db, by.office),
    listLeases(db, place),
    listUnexplained(db, place),
    findPaper(db, by.office),
  ])
  return {
    ...{ book, year, officeName: by.officeName, unexplained, paper, saved: ask.query.saved },
    last: books.find((one) => one.series === book && one.year === year)?.last ?? 0,
    leases: leases.map(({ at, ...lease }) => ({ ...lease, day: at.toZonedDateTimeISO(by.zone).toPlainDate() })),
    mayKeep: by.duties.includes('registers.keep'),
  }
}
