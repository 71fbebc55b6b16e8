import { join } from 'node:path'
import type { Mode } from '#authority'
import { letterDate } from '#clock'
import type { Officer } from '#identity'
import type { Office } from '#offices'
import { typesetAside } from '#platform/typeset-aside.ts'
import type { Book, Line } from './contract.ts'
import { bookNames } from './desk/book-words.ts'

type Sheet = {
  book: Book
  year: number
  from: number
  to: number
  office: Office
  named: boolean
  kind: string | undefined
  lines: readonly Line[]
}

/**
 * Typesets a sheet of a register book: A4 across, the head of the table and the numbers of the pages on every page. The
 * same lines, reader and moment give the same bytes. Unused numbers stand with their explanation.
 */
export async function printSheet(
  sheet: Sheet,
  { by, at, mode }: { by: Officer; at: Temporal.Instant; mode: Mode },
): Promise<Uint8Array> {
  const { book, year, from, to, office, named, kind, lines } = sheet
  const data = {
    title: `Buku register ${bookNames[book].id.toLowerCase()}`,
    office: office.name,
    year: String(year),
    span: `${from === to ? `nomor ${from}` : `nomor ${from} sampai ${to}`}${kind ? `, ${kind}` : ''}`,
    printed: `Dicetak ${letterDate(at.toZonedDateTimeISO(office.zone).toPlainDate()).id} oleh ${by.name}`,
    example: mode === 'demo',
    named,
    numbered: book === 'case' ? 'Nomor berkas' : 'Nomor surat',
    filed: book !== 'case',
    lines: lines.map((line) => ({
      figures: line.first === line.last ? String(line.first) : `${line.first}–${line.last}`,
      written: line.written ?? '',
      day: `${two(line.day.day)}-${two(line.day.month)}-${line.day.year}`,
      who: line.who ?? '',
      what: line.what?.id ?? '',
      file: line.caseNumber ?? '',
      remark: line.remarks.map((remark) => remark.id).join('. '),
      unused: line.unused,
    })),
  }
  return await typesetAside({
    template: 'register-sheet.typ',
    folder: join(import.meta.dirname, 'papers'),
    data,
    date: at,
  })
}

function two(figure: number): string {
  return String(figure).padStart(2, '0')
}
