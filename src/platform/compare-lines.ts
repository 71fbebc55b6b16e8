/** One line of a text beside another version of it; `number` is its place in the newer text, from 1. */
export type ComparedLine<Line = string> = { kind: 'same' | 'added' | 'removed'; text: Line; number: number }

/**
 * What became of the lines of a text: those that both have in their order, what is gone before what has come. Lines are
 * told apart by what `sameness` gives; without it they are texts themselves.
 */
export function compareLines<Line = string>(
  before: readonly Line[],
  after: readonly Line[],
  sameness: (line: Line) => string = String,
): ComparedLine<Line>[] {
  const [old, now] = [before.map(sameness), after.map(sameness)]
  // Two versions mostly begin and end alike: only what lies between is compared each with each.
  const shorter = Math.min(old.length, now.length)
  const head = countWhile(shorter, (place) => old[place] === now[place])
  const tail = countWhile(shorter - head, (place) => old[old.length - 1 - place] === now[now.length - 1 - place])
  const [oldEnd, nowEnd] = [old.length - tail, now.length - tail]
  const common = commonLengths(old.slice(head, oldEnd), now.slice(head, nowEnd))
  const compared: ComparedLine<Line>[] = []
  let one = 0
  let other = 0
  const keep = (kind: ComparedLine['kind'], text: Line | undefined) => {
    // The places stay inside both texts, so there is a line.
    if (text !== undefined) compared.push({ kind, text, number: other + 1 })
    if (kind !== 'added') one += 1
    if (kind !== 'removed') other += 1
  }
  while (one < head) keep('same', after[other])
  while (one < oldEnd || other < nowEnd) {
    if (one < oldEnd && other < nowEnd && old[one] === now[other]) keep('same', after[other])
    else if (one < oldEnd && (other >= nowEnd || goesFirst(common, one - head, other - head)))
      keep('removed', before[one])
    else keep('added', after[other])
  }
  while (other < now.length) keep('same', after[other])
  return compared
}

function countWhile(most: number, holds: (place: number) => boolean): number {
  let count = 0
  while (count < most && holds(count)) count += 1
  return count
}

function goesFirst(common: readonly number[][], old: number, now: number): boolean {
  return at(common, old + 1, now) >= at(common, old, now + 1)
}

/** How many lines are common from each pair of places on: the longest row that both have. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let old = before.length - 1; old >= 0; old -= 1)
    for (let now = after.length - 1; now >= 0; now -= 1) {
      const row = lengths[old]
      if (!row) continue
      row[now] =
        before[old] === after[now]
          ? at(lengths, old + 1, now + 1) + 1
          : Math.max(at(lengths, old + 1, now), at(lengths, old, now + 1))
    }
  return lengths
}

function at(lengths: readonly number[][], old: number, now: number): number {
  return lengths[old]?.[now] ?? 0
}
