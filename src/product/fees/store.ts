import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { Cost, CostLine } from './contract.ts'

/**
 * Fixes what a subject costs, with its article and its sums; a subject is assessed once. Refuses an amount without a
 * basis, and one that its lines do not come to: PP 12/2019 article 122 knows no charge outside a regulation.
 */
export async function assess(
  tx: Tx,
  assessment: { office: string; subject: string; cost: Cost; at: Temporal.Instant },
): Promise<void> {
  const { office, subject, cost, at } = assessment
  const { lines = [] } = cost
  if (cost.basis.id.trim() === '') throw new Error('a cost is never fixed without its article')
  if (lines.some(({ amountRupiah, law }) => amountRupiah > 0n && law === null))
    throw new Error('a charge is never fixed without its article')
  if (lines.reduce((sum, line) => sum + line.amountRupiah, 0n) !== cost.amountRupiah)
    throw new Error('a cost is the sum of its lines')
  const kept = lines.length === 0 ? null : json(lines.map(written))
  await tx.write(sql`
    insert into fees.assessment (id, office, subject, amount_rupiah, basis, lines, assessed_at)
    values (${randomUUIDv7()}, ${office}, ${subject}, ${cost.amountRupiah}, ${json(cost.basis)}, ${kept}, ${at})`)
}

type Written = Omit<CostLine, 'amountRupiah'> & { amountRupiah: string }

function written(line: CostLine): Written {
  return { ...line, amountRupiah: line.amountRupiah.toString() }
}

export async function findCost(db: Db, subject: string): Promise<Cost | undefined> {
  const row = await db.one<Omit<Cost, 'lines'> & { lines: Written[] | null }>(sql`
    select assessment.amount_rupiah as "amountRupiah", assessment.basis, assessment.lines
    from fees.assessment where assessment.subject = ${subject}`)
  const lines = row?.lines?.map((line) => ({ ...line, amountRupiah: BigInt(line.amountRupiah) }))
  return row && { ...row, lines }
}
