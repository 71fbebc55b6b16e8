import type { Text } from '#ui/language.ts'

/** What the report of some months says, and the form by which it is asked for. */
export const reportWords = {
  title: { id: 'Laporan pelayanan', en: 'Report on service' },
  all: { id: 'semua kecamatan', en: 'all sub-districts' },
  from: { id: 'Dari bulan', en: 'From month' },
  until: { id: 'Sampai bulan', en: 'Until month' },
  other: { id: 'Masa lain', en: 'Another period' },
  show: { id: 'Tampilkan', en: 'Show' },
  make: { id: 'Susun laporan', en: 'Make the report' },
  print: { id: 'Cetak', en: 'Print' },
  printKeys: { id: 'Cetak dengan Ctrl+P.', en: 'Print with Ctrl+P.' },
  toReport: { id: 'Laporan untuk dicetak', en: 'A report to print' },
} satisfies Record<string, Text>

/** When a report was made, and by which post: never a name. */
export function madeBy(posts: readonly Text[], on: Text): Text {
  const [by, who] = [posts.map(({ id }) => id).join(', '), posts.map(({ en }) => en).join(', ')]
  return posts.length === 0
    ? { id: `Disusun ${on.id}.`, en: `Made ${on.en}.` }
    : { id: `Disusun ${on.id} oleh ${by}.`, en: `Made ${on.en} by ${who}.` }
}
