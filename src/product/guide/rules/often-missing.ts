/** Fewer files than this say nothing about a service, and might say something about a person. */
const filesMin = 30
/** What is missing in fewer files than this is not told. */
const missingMin = 5
const toldMost = 3

/** Of `files` files of one service in the last 90 days, in how many each requirement, by key, was missing. */
export type MissingCounts = { files: number; missing: readonly { key: string; count: number }[] }

/** What is worth telling before the trip: the three most often missing, none where the numbers are small. */
export function oftenMissing({ files, missing }: MissingCounts): MissingCounts['missing'] {
  if (files < filesMin) return []
  return missing
    .filter(({ count }) => count >= missingMin)
    .toSorted((a, b) => b.count - a.count || a.key.localeCompare(b.key))
    .slice(0, toldMost)
}
