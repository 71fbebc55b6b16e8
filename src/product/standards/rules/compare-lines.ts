import type { Text } from '#ui/language.ts'

/** One line of a component beside the same component of another version. */
export type ComparedLine = { kind: 'same' | 'added' | 'removed'; text: Text }

/**
 * What became of the lines of a component: those that both have in their order, what is gone before what has come. Lines
 * are told apart by their words.
 */
export function compareLines(before: readonly Text[], after: readonly Text[]): ComparedLine[] {
  const lengths = commonLengths(before, after)
  const compared: ComparedLine[] = []
  for (let old = 0, now = 0; old < before.length || now < after.length; ) {
    const [was, is] = [before[old], after[now]]
    if (was && is && isSame(was, is)) {
      compared.push({ kind: 'same', text: is })
      old += 1
      now += 1
    } else if (was && (!is || at(lengths, old + 1, now) >= at(lengths, old, now + 1))) {
      compared.push({ kind: 'removed', text: was })
      old += 1
    } else if (is) {
      compared.push({ kind: 'added', text: is })
      now += 1
    }
  }
  return compared
}

/** How many lines are common from each pair of places on: the longest row that both have. */
function commonLengths(before: readonly Text[], after: readonly Text[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let old = before.length - 1; old >= 0; old -= 1)
    for (let now = after.length - 1; now >= 0; now -= 1) {
      const [was, is, row] = [before[old], after[now], lengths[old]]
      if (!was || !is || !row) continue
      row[now] = isSame(was, is)
        ? at(lengths, old + 1, now + 1) + 1
        : Math.max(at(lengths, old + 1, now), at(lengths, old, now + 1))
    }
  return lengths
}

function at(lengths: readonly number[][], old: number, now: number): number {
  return lengths[old]?.[now] ?? 0
}

function isSame(one: Text, other: Text): boolean {
  return one.id === other.id && one.en === other.en
}
