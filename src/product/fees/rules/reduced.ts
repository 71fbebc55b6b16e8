import type { Cost, CostLine, Reduction } from '../contract.ts'
import { reductionWords } from '../words.ts'

/** What this office charges of a cost itself, before anything was let go: what another agency set is not its own. */
export function ownRupiah({ lines = [] }: Pick<Cost, 'lines'>): bigint {
  const own = lines.filter(({ kind }) => kind !== 'elsewhere' && kind !== 'reduction')
  return own.reduce((sum, { amountRupiah }) => sum + amountRupiah, 0n)
}

/** A cost with what was let go of it, and the instrument that says so: of Rp0 that instrument is the article. */
export function withReduction(cost: Cost, reduction: Reduction): Cost {
  const before = ownRupiah(cost)
  const { says, law } = reductionWords(reduction, before)
  const line: CostLine = { kind: 'reduction', amountRupiah: reduction.amountRupiah - before, says, law }
  const amountRupiah = cost.amountRupiah + line.amountRupiah
  const basis = amountRupiah === 0n ? law : cost.basis
  return { ...cost, amountRupiah, basis, lines: [...(cost.lines ?? []), line] }
}
