/** Whole percents of the parts of a whole, together 100: rounded down, the rest to the largest remainders, the first of equals. */
export function wholePercents(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0)
  if (total === 0) return parts.map(() => 0)
  const exact = parts.map((part) => (part / total) * 100)
  const whole = exact.map(Math.floor)
  const left = 100 - whole.reduce((sum, one) => sum + one, 0)
  const byRemainder = exact
    .map((one, index) => ({ index, rest: one - Math.floor(one) }))
    .sort((a, b) => b.rest - a.rest)
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index))
  return whole.map((one, index) => (raised.has(index) ? one + 1 : one))
}

/** Whole percents of a share from 0 to 1, rounded down. 29 of 50 are 58, although 0.58 times 100 is a little less. */
export function percentsOf(share: number): number {
  return Math.floor(share * 100 + 1e-9)
}
