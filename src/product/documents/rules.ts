/** How a kind of number is written: the pattern and how many digits its number is padded to. The pack's, never ours. */
export type NumberPattern = { pattern: string; digits: number }

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
    bulanRomawi: roman[parts.bulan],
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
