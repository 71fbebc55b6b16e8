import { shortDay } from '#clock'
import type { Db } from '#platform/db.ts'
import type { BookLine } from './contract/pages.ts'
import { kindWords, meansWords, money } from './desk/cash-words.ts'
import { monthName } from './desk/month-name.ts'
import { type Printing, printPaper } from './print-papers.ts'
import { dayWith, movedIn, readDates } from './views/book-page.ts'
import { type Signatory, signatoriesOf } from './views/signatories.ts'

/** Lines of one printed book; of a month with more each day is one line, so that the paper stays one to read. */
const linesOnPaper = 3000

export type BookPaper = Omit<Printing, 'office'> & {
  office: Printing['office'] & { id: string }
  /** Who prints it. */
  officer: string
  month: Temporal.PlainDate
}

/** Reads a month of an office and gives the paper of its cash book, the opening balance carried. */
export async function bookPaper(
  db: Db,
  { office, month, officer, ...printing }: BookPaper,
): Promise<() => Promise<Uint8Array>> {
  const span = { office: office.id, from: month, until: month.add({ months: 1 }) }
  const { before, after, dates } = await readDates(db, span)
  const moved = await movedIn(db, span, dates)
  const many = dates.reduce((sum, { entries, bookings }) => sum + entries + bookings.length, 0)
  const whole = many <= linesOnPaper
  const lines: PrintedLine[] = []
  for (const date of dates) {
    const day = shortDay(date.date).id
    const take = date.entries + date.bookings.length
    const shown = await dayWith(db, date, {
      place: 0,
      skip: whole ? 0 : date.entries,
      take: whole ? take : take - date.entries,
    })
    if (!whole && date.entries > 0)
      lines.push(printed(day, `${date.entries} baris sehari`, date.afterRupiah, date.before + date.afterRupiah, true))
    lines.push(...shown.lines.map((line) => printed(day, sayLine(line), line.rupiah, line.afterRupiah, false)))
  }
  const { posts, at } = printing
  const { approves, keeps } = await signatoriesOf(db, { office, posts, officer, at })
  const data = {
    ...{ before: money(before), after: money(after), received: money(moved.inRupiah) },
    ...{ paid: money(moved.outRupiah), lines },
    note: whole ? null : `Bulan ini ${many} baris, maka tiap hari dicetak satu baris. Rinciannya di layar.`,
    hands: [handIn(approves, 'Mengetahui'), handIn(keeps, 'Disusun oleh')],
  }
  const paper = { title: 'Buku kas', subtitle: `Bulan ${monthName(month).id}`, data }
  return () => printPaper('book', { ...printing, office }, paper)
}

function handIn({ post, name, nip, vacant }: Signatory, does: string) {
  return { role: `${does}\n${post}`, name: vacant ? '(jabatan kosong)' : name, nip, signed: null }
}

type PrintedLine = { day: string; what: string; received: string; paid: string; balance: string; total: boolean }

function printed(day: string, what: string, rupiah: bigint, balance: bigint, total: boolean): PrintedLine {
  const received = rupiah > 0n ? money(rupiah) : ''
  return { day, what, received, paid: rupiah < 0n ? money(-rupiah) : '', balance: money(balance), total }
}

function sayLine(line: BookLine): string {
  const means = 'means' in line ? ` ${meansWords[line.means].id}` : ''
  return `${kindWords[line.kind].id}${means}, ${line.paper}`
}
