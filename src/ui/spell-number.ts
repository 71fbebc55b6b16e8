import { inCalendarWords } from './calendar-words.ts'

const upToEleven = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ')
const groups = ['', 'ribu', 'juta', 'miliar', 'triliun'] as const
const mostSpelled = 999_999_999_999_999n

/** What has no words here: a number below nothing, or a quadrillion and more. */
export class UnspellableNumber extends Error {}

/**
 * A whole number in Indonesian words, as letters and receipts repeat it so that no digit can be added later: `seribu dua
 * ratus lima`. From nothing to 999.999.999.999.999; throws an UnspellableNumber for any other. A single thousand is
 * *seribu*, a single million *satu juta* (Tata Bahasa Baku Bahasa Indonesia, numeralia).
 */
export function spellNumber(number: bigint): string {
  if (number < 0n || number > mostSpelled) throw new UnspellableNumber(`${number} has no words here`)
  if (number === 0n) return 'nol'
  const words: string[] = []
  // Exact as a float: the greatest number spelled is well below 2 to the 53rd.
  let left = Number(number)
  for (let group = 0; left > 0; group += 1, left = Math.floor(left / 1000)) {
    const inGroup = left % 1000
    if (inGroup > 0) words.unshift(spellGroup(inGroup, groups[group] ?? ''))
  }
  return words.join(' ')
}

function spellGroup(number: number, name: string): string {
  if (name === 'ribu' && number === 1) return 'seribu'
  return name === '' ? spellBelowThousand(number) : `${spellBelowThousand(number)} ${name}`
}

function spellBelowThousand(number: number): string {
  if (number < 12) return upToEleven[number] ?? ''
  if (number < 20) return `${upToEleven[number - 10]} belas`
  if (number < 100) return withRest(`${upToEleven[Math.floor(number / 10)]} puluh`, number % 10)
  const hundreds = Math.floor(number / 100)
  return withRest(hundreds === 1 ? 'seratus' : `${upToEleven[hundreds]} ratus`, number % 100)
}

function withRest(words: string, rest: number): string {
  return rest === 0 ? words : `${words} ${spellBelowThousand(rest)}`
}

/** Whole rupiah in words: `tujuh puluh lima juta rupiah`. */
export function spellRupiah(amountRupiah: bigint): string {
  return `${spellNumber(amountRupiah)} rupiah`
}

/**
 * A number as people here write it, in words: `1.250,05` is `seribu dua ratus lima puluh koma nol lima`, each decimal by
 * itself. Nothing for a text that is no number, or one without words.
 */
export function spellWritten(text: string): string | undefined {
  const [, whole = '', decimals] = /^(\d{1,15}|\d{1,3}(?:\.\d{3}){1,4})(?:,(\d+))?$/.exec(text) ?? []
  if (whole === '') return undefined
  const before = spellNumber(BigInt(whole.replaceAll('.', '')))
  if (decimals === undefined) return before
  return [before, 'koma', ...Array.from(decimals, (digit) => upToEleven[Number(digit)])].join(' ')
}

/** A day in words, as minutes and deeds open: `Senin tanggal lima belas bulan Maret tahun dua ribu dua puluh enam`. */
export function spellDay(date: Temporal.PlainDate): string {
  return inCalendarWords(({ weekdays, months }) =>
    [
      weekdays[date.dayOfWeek - 1],
      `tanggal ${spellNumber(BigInt(date.day))}`,
      `bulan ${months[date.month - 1]}`,
      `tahun ${spellNumber(BigInt(date.year))}`,
    ].join(' '),
  ).id
}
