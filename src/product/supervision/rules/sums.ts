import type { Calendar } from '#clock'
import { type Derived, type Entry, entriesOf, type Fact, type Measure } from './count.ts'

/** How long a stretch a sum is over. */
export type Grain = 'day' | 'month'

/** What a sum is of. Service '' is all services together; `firstDay` is the day itself, or the first of the month. */
export type Bucket = {
  grain: Grain
  service: string
  measure: Measure | Derived
  firstDay: string
  detail: string
  bucket: number
}

export type Sum = { n: number; amount: number }

/** The sums of one office, each under its bucket written as text. */
export type Sums = Map<string, Sum>

export function keyOf({ grain, service, measure, firstDay, detail, bucket }: Bucket): string {
  return [grain, service, measure, firstDay, detail, bucket].join('\t')
}

export function bucketIn(key: string): Bucket {
  const [grain, service = '', measure, firstDay = '', detail = '', bucket] = key.split('\t')
  // Only keyOf writes these, from a bucket.
  return { grain, service, measure, firstDay, detail, bucket: Number(bucket) } as Bucket
}

/** Adds what these facts say to the sums: to their day and their month, for their service and for all. */
export function addFacts(sums: Sums, facts: readonly Fact[], calendar: Calendar): void {
  for (const fact of facts) {
    const day = fact.day.toString()
    for (const entry of entriesOf(fact, calendar))
      for (const service of [fact.service, '']) {
        addOne(sums, { ...entry, grain: 'day', service, firstDay: day }, entry)
        addOne(sums, { ...entry, grain: 'month', service, firstDay: `${day.slice(0, 7)}-01` }, entry)
      }
  }
}

function addOne(sums: Sums, bucket: Bucket, { n, amount }: Entry): void {
  add(sums, keyOf(bucket), { n, amount })
}

export function add(sums: Sums, key: string, { n, amount }: Sum): void {
  const before = sums.get(key)
  if (before) {
    before.n += n
    before.amount += amount
  } else sums.set(key, { n, amount })
}

export type Difference = Bucket & { kept: Sum; anew: Sum }

/** Every bucket in which what was kept differs from what was counted anew. */
export function differences(kept: Sums, anew: Sums): Difference[] {
  const nothing = { n: 0, amount: 0 }
  return [...new Set([...kept.keys(), ...anew.keys()])].sort().flatMap((key) => {
    const [a, b] = [kept.get(key) ?? nothing, anew.get(key) ?? nothing]
    return a.n === b.n && a.amount === b.amount ? [] : [{ ...bucketIn(key), kept: a, anew: b }]
  })
}
