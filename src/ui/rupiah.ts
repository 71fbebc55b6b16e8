/** Whole rupiah as printed on papers: `Rp1.250.000`. */
export function rupiah(amountRupiah: bigint): string {
  return `Rp${groupDigits(amountRupiah)}`
}

/** A whole number in groups of three: `1.204`. */
export function groupDigits(number: bigint): string {
  return number.toString().replace(/\B(?=(\d{3})+$)/g, '.')
}

/** Whole rupiah as people type it: `1.250.000`, `Rp1250000`; nothing for anything else. */
export function readRupiah(typed: string): bigint | undefined {
  const text = typed.trim().replace(/^Rp\.?\s*/i, '')
  return /^(\d{1,13}|\d{1,3}(\.\d{3}){1,4})$/.test(text) ? BigInt(text.replaceAll('.', '')) : undefined
}
