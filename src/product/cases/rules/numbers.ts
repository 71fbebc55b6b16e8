/** Symbols of a tracking code: none that are mistaken for one another aloud or on paper (no 0, O, 1, I). */
export const codeSymbols = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A tracking code from random bytes: eight symbols of five bits. Refuses fewer than eight bytes. */
export function trackingCode(random: Uint8Array): string {
  if (random.length < 8) throw new Error('a tracking code needs eight random bytes')
  return Array.from(random.subarray(0, 8), (byte) => codeSymbols[byte % 32]).join('')
}

/** A code as people type it: small letters, spaces and hyphens are forgiven. */
export function readCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
}

/**
 * A case number as people type it: small letters, and spaces, dots or nothing where the hyphens stand. At a desk, which
 * knows its prefix and the year, the last digits will do. What is no number comes back as it was typed.
 */
export function readNumber(typed: string, here?: { prefix: string; year: number }): string {
  const text = typed.trim().toUpperCase()
  if (here && /^\d{1,6}$/.test(text)) return `${here.prefix}-${here.year}-${text.padStart(6, '0')}`
  const [, prefix, year, serial] = /^([A-Z]{3})[^0-9A-Z]*(\d{4})[^0-9A-Z]*(\d{6})$/.exec(text) ?? []
  return serial === undefined ? text : `${prefix}-${year}-${serial}`
}
