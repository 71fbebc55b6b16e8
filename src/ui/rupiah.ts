/** Whole rupiah as printed on papers: `Rp1.250.000`. */
export function rupiah(amountRupiah: bigint): string {
  return `Rp${amountRupiah.toString().replace(/\B(?=(\d{3})+$)/g, '.')}`
}
