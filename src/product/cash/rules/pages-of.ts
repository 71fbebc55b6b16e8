/** A stretch of lines of one place in a list of places: so many are passed over, so many are shown. */
export type Stretch = { place: number; skip: number; take: number }

/**
 * Which lines stand on a page, when each place in a list has so many of them and a page holds `size`. Pages count from 1;
 * one that is not there is the last, and a book without lines has one page.
 */
export function stretchesOn(
  lines: readonly number[],
  asked: number,
  size: number,
): { page: number; pages: number; stretches: readonly Stretch[] } {
  const all = lines.reduce((sum, many) => sum + many, 0)
  const pages = Math.max(1, Math.ceil(all / size))
  const page = Math.min(Math.max(1, asked), pages)
  const [from, until] = [(page - 1) * size, page * size]
  let before = 0
  const stretches = lines.flatMap((many, place): Stretch[] => {
    const [first, next] = [Math.max(from, before), Math.min(until, before + many)]
    const stretch = { place, skip: first - before, take: next - first }
    const isEmptyHere = many === 0 && before >= from && (before < until || (page === pages && before === until))
    before += many
    if (stretch.take > 0) return [stretch]
    return isEmptyHere ? [{ place, skip: 0, take: 0 }] : []
  })
  return { page, pages, stretches }
}
