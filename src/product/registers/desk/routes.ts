import { type Equipment, sealQuestion } from '#cases'
import {
  CancellingNumber,
  ChoosingPaper,
  cancelNumber,
  choosePaper,
  LeasingNumbers,
  leaseNumbers,
  numberErrors,
  numberRefusals,
  OpeningNumbers,
  openNumbers,
  ReturningLease,
  returnLease,
} from '#documents'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import { SearchingBook } from '../contract.ts'
import { printSheet } from '../print-sheet.ts'
import { bookPage, bookSheet } from '../views/book-page.ts'
import { numbersPage } from '../views/numbers-page.ts'
import { renderBookPage } from './book.page.tsx'
import { renderNumbersPage } from './numbers.page.tsx'
import { pageOf, paths } from './paths.ts'
import { recordBook, recordSheet } from './record-book.ts'

const reads = 'registers.read'
const cancels = 'registers.keep or cases.number'
const keeps = 'registers.keep'

/** The register books, on screen and as a paper; and what an office does with their numbers beside using them. */
export function registerRoutes(web: Web<Officer>, equipment: Equipment): void {
  const show = {
    may: reads,
    view: (tx: Tx, by: Officer, ask: Ask) => bookPage(tx, by, ask, equipment.keys),
    opens: async (tx: Tx, view: Awaited<ReturnType<typeof bookPage>>, by: Officer, ask: Ask) => {
      if (view) await recordBook(tx, view, by, ask.now)
    },
    render: renderBookPage,
  }
  web.page('/registers/:book', show)
  // What was typed travels as a form and then closed: no name stands in an address.
  web.act('/registers/:book', {
    may: reads,
    input: SearchingBook,
    act: async (_tx, by, { q }, at) => ({ asked: q === '' ? undefined : sealQuestion(q, by, at, equipment.keys) }),
    refusals: numberRefusals,
    goTo: ({ asked }, { book, year, office, kind }) => pageOf(book, { year: Number(year), office, kind, asked }),
    again: show,
  })
  web.file('/registers/:book/sheet.pdf', {
    may: reads,
    find: async (tx, by, ask) => {
      const sheet = await bookSheet(tx, by, ask)
      if (!sheet) return undefined
      await recordSheet(tx, sheet, by, ask.now)
      const content = () => printSheet(sheet, { by, at: ask.now, mode: equipment.mode })
      const { book, year, from, to } = sheet
      return { content, type: 'application/pdf', name: `register-${book}-${year}-${from}-${to}.pdf` }
    },
  })
  numberRoutes(web)
}

function numberRoutes(web: Web<Officer>): void {
  const show = {
    may: cancels,
    view: (tx: Tx, by: Officer, ask: Ask) => numbersPage(tx, by, ask),
    render: renderNumbersPage,
  }
  const act = (saved: string) => ({
    refusals: numberRefusals,
    errors: numberErrors,
    again: show,
    goTo: ({ book }: { book: string }) => `${paths.numbers(book)}?saved=${saved}`,
  })
  web.page('/registers/:book/numbers', show)
  web.act('/registers/:book/cancellation', {
    ...act('cancelled'),
    may: cancels,
    input: CancellingNumber,
    act: cancelNumber,
  })
  web.act('/registers/:book/opening', { ...act('opened'), may: keeps, input: OpeningNumbers, act: openNumbers })
  web.act('/registers/:book/paper', { ...act('paper'), may: keeps, input: ChoosingPaper, act: choosePaper })
  web.act('/registers/:book/leases', { ...act('leased'), may: keeps, input: LeasingNumbers, act: leaseNumbers })
  web.act('/registers/:book/leases/:lease/return', {
    ...act('returned'),
    may: keeps,
    input: ReturningLease,
    act: returnLease,
  })
  // A form that came back stands under the address of its act; opened again, that address is the page of the numbers.
  const to = ({ params }: Ask) => paths.numbers(encodeURIComponent(params.book ?? ''))
  web.leap('/registers/:book/cancellation', { may: cancels, to })
  for (const form of ['opening', 'paper', 'leases', 'leases/:lease/return'])
    web.leap(`/registers/:book/${form}`, { may: keeps, to })
}
