import type { DocumentsRefusal, PaperSize, Series } from './contract.ts'

/** How a kind of number is written: the pattern and how many digits its number is padded to. The pack's, never ours. */
export type NumberPattern = { pattern: string; digits: number; sifat?: string | undefined }

/** What a pattern may name. */
export type NumberParts = { nomor: number; tahun: number; bulan: number; unit: string; kode?: string }

const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/**
 * Writes a number by its pattern, such as `{kode}/{nomor}/{unit}` or `{unit}-{tahun}-{nomor}`.
 * Refuses a pattern that names something this number does not have.
 */
export function writeNumber(format: NumberPattern, parts: NumberParts): string {
  const values: Readonly<Record<string, string | undefined>> = {
    nomor: String(parts.nomor).padStart(format.digits, '0'),
    tahun: String(parts.tahun),
    bulan: String(parts.bulan).padStart(2, '0'),
    bulan_romawi: roman[parts.bulan],
    // As packs of earlier releases wrote it.
    bulanRomawi: roman[parts.bulan],
    sifat: format.sifat,
    unit: parts.unit,
    kode: parts.kode,
  }
  return format.pattern.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new Error(`the pattern ${format.pattern} names {${name}}, which this number does not have`)
    return value
  })
}

/** The last number an office may give in a year: past it the year on a number is more likely mistyped than true. */
export const numberMax = 999_999

/** Only a kecamatan gives numbers of its own; the regency's office reads. */
export function whyNotKeepNumbers(by: { officeKind: 'regency' | 'kecamatan' }): DocumentsRefusal | undefined {
  return by.officeKind === 'kecamatan' ? undefined : 'numbers-office-only'
}

/** A choice that changes nothing is none. */
export function whyNotChoosePaper(now: PaperSize | undefined, wanted: PaperSize): DocumentsRefusal | undefined {
  return now === wanted ? 'paper-chosen' : undefined
}

/** A paper book is taken over only in its own year, and upwards: what was given stays given. */
export function whyNotOpen(
  series: { year: number; last: number },
  wanted: { year: number; last: number },
): DocumentsRefusal | undefined {
  if (wanted.year !== series.year) return 'year-turned'
  return wanted.last > series.last ? undefined : 'number-not-upwards'
}

/** Who cancels the next number has seen which one that is: somebody else may have used it meanwhile. */
export function whyNotCancel(last: number, seen: number): DocumentsRefusal | undefined {
  return seen === last + 1 ? undefined : 'number-moved-on'
}

/** Past the last number of a year there is none to lease. */
export function whyNotLease(last: number, count: number): DocumentsRefusal | undefined {
  return last + count <= numberMax ? undefined : 'numbers-used-up'
}

type Lease = { office: string; series: Series; year: number; last: number; at: number; returned: boolean }

/** A lease given back is over, whoever holds it. */
export function whyNotReturn(lease: Pick<Lease, 'returned'> | undefined): DocumentsRefusal | undefined {
  if (!lease) return 'lease-unknown'
  return lease.returned ? 'lease-returned' : undefined
}

/** A node takes only what it holds: in its office, of its kind of number, in its year, to its end. */
export function whyNotTakeLeased(
  lease: Lease | undefined,
  wanted: { office: string; series: Series; on: Temporal.PlainDate },
): DocumentsRefusal | undefined {
  const why = whyNotReturn(lease)
  if (why || !lease) return why
  if (lease.office !== wanted.office || lease.series !== wanted.series || lease.year !== wanted.on.year)
    return 'lease-other-series'
  return lease.at < lease.last ? undefined : 'lease-used-up'
}
