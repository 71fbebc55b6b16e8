/** Where the parts of a histogram of working minutes begin: fixed for ever, so that any two may be added. */
export const minuteBounds = [
  0, 15, 30, 60, 120, 180, 240, 300, 360, 450, 600, 900, 1350, 1800, 2250, 3150, 4500, 6750, 9000, 13_500, 27_000,
] as const

/** The same of working days. */
export const dayBounds = [0, 1, 2, 3, 4, 5, 7, 10, 14, 21, 30, 45, 60, 90, 180] as const

/** The part of what could not be measured, for the holidays of a year are not known. */
export const unmeasured = -1

/** In which part a whole number of minutes or days lies. */
export function bucketOf(bounds: readonly number[], amount: number): number {
  return bounds.findLastIndex((bound) => bound <= amount)
}

/** From here, and up to there if there is an end: as exactly as a histogram tells. */
export type Bounds = { from: number; to: number | undefined }

/**
 * Between which bounds the value lies that this share (0 to 1) of all do not exceed; nothing where nothing was measured.
 * The value itself is not kept, so none is made up between the bounds.
 */
export function quantile(
  counts: ReadonlyMap<number, number>,
  bounds: readonly number[],
  share: number,
): Bounds | undefined {
  const measured = [...counts].filter(([bucket]) => bucket !== unmeasured).sort(([a], [b]) => a - b)
  const total = measured.reduce((sum, [, n]) => sum + n, 0)
  let below = 0
  for (const [bucket, n] of measured) {
    below += n
    if (below >= Math.ceil(total * share)) return { from: bounds[bucket] ?? 0, to: bounds[bucket + 1] }
  }
  return undefined
}
