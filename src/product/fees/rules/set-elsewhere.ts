import type { ChargeSet, Cost } from '../contract.ts'
import { sumsOf } from '../words.ts'

/** Whether every charge of a cost is known: nobody elsewhere has still to set one. */
export function isSettled({ lines = [] }: Pick<Cost, 'lines'>): boolean {
  return !lines.some(({ kind, law }) => kind === 'elsewhere' && law === null)
}

/** A cost with the amount that another agency set, once for everything it works out. */
export function withSet(cost: Cost, set: ChargeSet): Cost {
  const own = (cost.lines ?? []).filter(({ kind }) => kind !== 'elsewhere')
  const { amountRupiah } = set
  const line = { kind: 'elsewhere', amountRupiah, says: sumsOf.set(set), law: sumsOf.paper(set) } as const
  return { ...cost, amountRupiah: cost.amountRupiah + amountRupiah, lines: [...own, line] }
}
