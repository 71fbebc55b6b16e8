import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { Cost } from './contract.ts'

/** Fixes what a subject costs, with its article; a subject is assessed once. Refuses an amount without a basis. */
export async function assess(
  tx: Tx,
  assessment: { office: string; subject: string; cost: Cost; at: Temporal.Instant },
): Promise<void> {
  const { office, subject, cost, at } = assessment
  if (cost.basis.id.trim() === '') throw new Error('a cost is never fixed without its article')
  await tx.write(sql`
    insert into fees.assessment (id, office, subject, amount_rupiah, basis, assessed_at)
    values (${randomUUIDv7()}, ${office}, ${subject}, ${cost.amountRupiah}, ${json(cost.basis)}, ${at})`)
}

export async function findCost(db: Db, subject: string): Promise<Cost | undefined> {
  return await db.one(sql`
    select assessment.amount_rupiah as "amountRupiah", assessment.basis
    from fees.assessment where assessment.subject = ${subject}`)
}
