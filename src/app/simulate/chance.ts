import { randomFrom } from '../invented-people.ts'

/** A median, and how far from it things lie: the spread of its logarithm, 0 for always the same. */
export type Spread = { readonly median: number; readonly spread: number }

/** What falls by chance, and falls the same way with the same seed and name. */
export type Chance = {
  /** From 0 up to 1, 1 not included. */
  next(): number
  /** Whether it falls within this share, 0 to 1. */
  within(share: number): boolean
  /** A whole number from 0 up to `most`, `most` not included. */
  below(most: number): number
  between(least: number, most: number): number
  /** One of these, each as often as its weight. */
  pick<Item>(items: readonly (readonly [Item, number])[]): Item
  /** Around a median, never far below it and sometimes far above (log-normal). */
  around(about: Spread): number
  /** How often something happens that happens `mean` times on the whole (Poisson). */
  times(mean: number): number
}

/** Opens one stream of chance. Streams of other names never touch it: what is added elsewhere changes nothing here. */
export function chanceFrom(seed: number, ...names: readonly (string | number)[]): Chance {
  const next = randomFrom(hashOf([seed, ...names].join('\u0000')))
  return {
    next,
    within: (share) => next() < share,
    below: (most) => Math.floor(next() * most),
    between: (least, most) => least + next() * (most - least),
    pick: (items) => pick(items, next()),
    around: ({ median, spread }) => median * Math.exp(spread * normal(next)),
    times: (mean) => poisson(mean, next),
  }
}

function pick<Item>(items: readonly (readonly [Item, number])[], roll: number): Item {
  const whole = items.reduce((sum, [, weight]) => sum + weight, 0)
  let left = roll * whole
  for (const [item, weight] of items) {
    left -= weight
    if (left < 0) return item
  }
  const last = items.at(-1)
  if (!last) throw new Error('there is nothing to pick from')
  return last[0]
}

function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

// Knuth's way; a large mean is halved first, for its exponential would vanish.
function poisson(mean: number, next: () => number): number {
  if (mean > 200) return poisson(mean / 2, next) + poisson(mean / 2, next)
  const least = Math.exp(-mean)
  let count = 0
  for (let product = next(); product > least; product *= next()) count += 1
  return count
}

/** FNV-1a: one number for a text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash | 0
}
