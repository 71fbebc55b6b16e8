import { smallBelow } from './summary.ts'

/** A published number as the cells it adds up. */
export type Added = ReadonlySet<string>

/**
 * Whether anybody who adds these numbers up and takes them from each other, as often as they like, is left with 1 to 4. `count`
 * tells what each cell holds; one that holds nothing hides nothing.
 */
export function tellsSmall(numbers: readonly Added[], count: (cell: string) => number): boolean {
  const groups = groupsOf(numbers, count)
  const alone = new Set(groups.filter(({ isTold }) => isTold))
  if ([...alone].some(({ n }) => n < smallBelow)) return true
  // What is told by itself is taken away from everything else, and tells nothing more.
  const hidden = groups.filter((group) => !alone.has(group))
  const steps: Step[] = []
  for (const place of numbers.keys()) {
    const row = hidden.map(({ of }) => (of.has(place) ? 1 : 0))
    const step = asStep(reduced(row, steps))
    if (step) steps.push(step)
  }
  const few = hidden.flatMap(({ n }, place) => (n < smallBelow ? [{ n, place }] : []))
  return sumsBelow(few).some((places) => {
    const sought = hidden.map((_group, place) => (places.includes(place) ? 1 : 0))
    return reduced(sought, steps).every(isNothing)
  })
}

/** Cells that stand in the same numbers, and so come out of them together. */
type Group = { of: ReadonlySet<number>; n: number; isTold: boolean }

function groupsOf(numbers: readonly Added[], count: (cell: string) => number): Group[] {
  const placesOf = new Map<string, number[]>()
  const sizes = new Map<number, number>()
  for (const [place, number] of numbers.entries())
    for (const cell of number) {
      const places = placesOf.get(cell) ?? []
      if (places.length === 0 && count(cell) <= 0) continue
      placesOf.set(cell, places)
      places.push(place)
      sizes.set(place, (sizes.get(place) ?? 0) + 1)
    }
  const alike = [...Map.groupBy(placesOf, ([, places]) => places.join(' ')).values()]
  return alike.map((cells) => {
    const of = new Set(cells[0]?.[1])
    const n = cells.reduce((sum, [cell]) => sum + count(cell), 0)
    return { of, n, isTold: [...of].some((place) => sizes.get(place) === cells.length) }
  })
}

/** A number, less those before it, with the place that it alone decides. */
type Step = { row: readonly number[]; place: number }

function asStep(row: readonly number[]): Step | undefined {
  const place = row.findIndex((part) => !isNothing(part))
  return place < 0 ? undefined : { row: row.map((part) => part / (row[place] ?? 1)), place }
}

function reduced(row: readonly number[], steps: readonly Step[]): readonly number[] {
  return steps.reduce((left, { row: step, place }) => {
    const times = left[place] ?? 0
    return isNothing(times) ? left : left.map((part, at) => part - times * (step[at] ?? 0))
  }, row)
}

// Parts are made of ones by a few divisions.
function isNothing(part: number): boolean {
  return Math.abs(part) < 1e-9
}

/** Every choice of these that adds up to less than what may be told: four at most, for each is at least one. */
function sumsBelow(few: readonly { n: number; place: number }[], room = smallBelow - 1): number[][] {
  return few.flatMap(({ n, place }, at) =>
    n > room ? [] : [[place], ...sumsBelow(few.slice(at + 1), room - n).map((places) => [place, ...places])],
  )
}
