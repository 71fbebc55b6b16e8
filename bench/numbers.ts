/** The middle of the numbers; the mean of the two middle ones when they are even in number. Refuses none at all. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const upper = sorted[sorted.length >> 1]
  const lower = sorted[(sorted.length - 1) >> 1]
  if (upper === undefined || lower === undefined) throw new Error('no numbers, no median')
  return (lower + upper) / 2
}

/**
 * Between which of the numbers their median lies, nineteen times of twenty, however they are spread: by the sign test. Of
 * fewer than six nothing so sure can be said.
 */
export function medianWithin(numbers: readonly number[]): { from: number; to: number } | undefined {
  const sorted = numbers.toSorted((a, b) => a - b)
  const n = sorted.length
  let [least, chance, below] = [0, 0.5 ** n, 0]
  while (below + chance <= 0.025) {
    below += chance
    chance = (chance * (n - least)) / (least + 1)
    least += 1
  }
  const [from, to] = [sorted[least - 1], sorted[n - least]]
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** The number that `share` (0 to 1) of them do not pass: the nearest rank, without interpolation. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const found = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]
  if (found === undefined) throw new Error('no numbers, no percentile')
  return found
}

/** A number as a reader compares it: three figures that count, thousands whole. */
export function brief(number: number): string {
  if (!Number.isFinite(number)) return '–'
  if (Math.abs(number) >= 100) return Math.round(number).toLocaleString('en-GB')
  return number
    .toPrecision(3)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
}
