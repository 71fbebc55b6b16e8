/** Whole rupiah as printed on papers: `Rp1.250.000`. */
export function rupiah(amountRupiah: bigint): string {
  return `Rp${groupDigits(amountRupiah)}`
}

/** A whole number in groups of three: `1.204`. */
export function groupDigits(number: bigint): string {
  return number.toString().replace(/\B(?=(\d{3})+$)/g, '.')
}
