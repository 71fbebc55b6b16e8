import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { ChargeSet, Cost, CostLine } from './contract.ts'
import { withSet } from './rules/set-elsewhere.ts'

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

/**
 * Keeps the amount that another agency set; a newer one takes its place. From then on the cost of the subject names it and
 * its paper. Whole rupiah.
 */
export async function setElsewhere(
  tx: Tx,
  set: ChargeSet & { office: string; subject: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into fees.charge_set (id, office, subject, ordinal, agency, number, dated, amount_rupiah, set_at)
    select ${randomUUIDv7()}, ${set.office}, ${set.subject}, coalesce(max(charge_set.ordinal), 0) + 1,
           ${json(set.agency)}, ${set.number}, ${set.dated}, ${set.amountRupiah}, ${set.at}
    from fees.charge_set where charge_set.subject = ${set.subject}`)
}

/** The amount that another agency set last; nothing before. */
export async function findChargeSet(db: Db, subject: string): Promise<ChargeSet | undefined> {
  return await db.one(sql`
    select charge_set.agency, charge_set.number, charge_set.dated, charge_set.amount_rupiah as "amountRupiah"
    from fees.charge_set where charge_set.subject = ${subject} order by charge_set.ordinal desc limit 1`)
}

/** What a subject costs: as it was fixed, with what another agency set since. Nothing before it was assessed. */
export async function findCost(db: Db, subject: string): Promise<Cost | undefined> {
  const row = await db.one<Omit<Cost, 'lines'> & { lines: Written[] | null }>(sql`
    select assessment.amount_rupiah as "amountRupiah", assessment.basis, assessment.lines
    from fees.assessment where assessment.subject = ${subject}`)
  const lines = row?.lines?.map((line) => ({ ...line, amountRupiah: BigInt(line.amountRupiah) }))
  if (!row || !lines?.some(({ kind }) => kind === 'elsewhere')) return row && { ...row, lines }
  const set = await findChargeSet(db, subject)
  return set ? withSet({ ...row, lines }, set) : { ...row, lines }
}
