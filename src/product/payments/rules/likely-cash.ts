/**
 * What a payer most likely puts on the counter: the exact amount first, then up to three amounts of few notes. Nobody adds a
 * note that is not needed, so an amount that is enough without its smallest note is left out. `notes` are the values of the
 * notes in use, whole rupiah.
 */
export function likelyCash(dueRupiah: bigint, notes: readonly bigint[]): bigint[] {
  const values = notes.toSorted((a, b) => (a < b ? 1 : -1))
  const rounded = new Set(values.map((note) => ((dueRupiah + note - 1n) / note) * note))
  rounded.delete(dueRupiah)
  const likely = [...rounded]
    .map((amount) => ({ amount, ...piecesOf(amount, values) }))
    .filter(({ amount, smallest }) => amount - smallest < dueRupiah)
    .toSorted((a, b) => a.pieces - b.pieces || (a.amount < b.amount ? -1 : 1))
    .slice(0, 3)
    .map(({ amount }) => amount)
  return [dueRupiah, ...likely.toSorted((a, b) => (a < b ? -1 : 1))]
}

/** How many notes an amount takes at the least, and the smallest among them. */
function piecesOf(amount: bigint, values: readonly bigint[]): { pieces: number; smallest: bigint } {
  let [left, pieces, smallest] = [amount, 0, 0n]
  for (const value of values) {
    if (left < value) continue
    pieces += Number(left / value)
    left %= value
    smallest = value
  }
  return { pieces, smallest }
}
