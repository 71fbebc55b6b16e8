import { smallBelow } from './summary.ts'

/** A published number as the cells it adds up. */
export type Added = ReadonlySet<string>

/**
 * What a cell holds, and whose it is where anybody knows that it holds something: so many of so many, each at least one, tell
 * more than their number does. Five of five are one each.
 */
export type Cells = { count: (cell: string) => number; partOf: (cell: string) => string }

/** More of these are not looked through in every choice: what hangs on them is taken for told. */
const choicesMost = 16

/**
 * Whether anybody who adds these numbers up and takes them from each other, as often as they like, is left with 1 to 4, or with
 * so few of several parts that one of them has fewer than five values left. A cell that holds nothing hides nothing.
 */
export function tellsSmall(numbers: readonly Added[], cells: Cells): boolean {
  const groups = groupsOf(numbers, cells)
  const alone = new Set(groups.filter(({ isTold }) => isTold))
  if ([...alone].some((group) => isSmall([group]))) return true
  // What is told by itself is taken away from everything else, and tells nothing more.
  const hidden = groups.filter((group) => !alone.has(group))
  const steps: Step[] = []
  for (const place of numbers.keys()) {
    const row = hidden.map(({ of }) => (of.has(place) ? 1 : 0))
    const step = asStep(reduced(row, steps))
    if (step) steps.push(step)
  }
  const few = hidden.filter((group) => isSmall([group]))
  if (few.length > choicesMost) return true
  return choicesOf(few).some((some) => {
    const sought = hidden.map((group) => (some.includes(group) ? 1 : 0))
    return isSmall(some) && reduced(sought, steps).every(isNothing)
  })
}

/** Cells that stand in the same numbers, and so come out of them together. */
type Group = { of: ReadonlySet<number>; n: number; parts: ReadonlySet<string>; isTold: boolean }

/** Of each part at least one is certain: what is left above that is the room in which any of them may lie. */
function isSmall(groups: readonly Group[]): boolean {
  const parts = new Set(groups.flatMap((group) => [...group.parts]))
  return groups.reduce((sum, { n }) => sum + n, 0) - parts.size < smallBelow - 1
}

function groupsOf(numbers: readonly Added[], { count, partOf }: Cells): Group[] {
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
    const parts = new Set(cells.map(([cell]) => partOf(cell)))
    return { of, n, parts, isTold: [...of].some((place) => sizes.get(place) === cells.length) }
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

/** Every choice of these that may leave too little room, `room` being how much it may leave at most. */
function choicesOf(few: readonly Group[], room = smallBelow - 2): Group[][] {
  return few.flatMap((group, at) => {
    const left = room - (group.n - group.parts.size)
    return left < 0 ? [] : [[group], ...choicesOf(few.slice(at + 1), left).map((some) => [group, ...some])]
  })
}
