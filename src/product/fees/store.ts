import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { ChargeSet, Cost, CostLine, Reduction } from './contract.ts'
import { withReduction } from './rules/reduced.ts'
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

/** Keeps that a charge was made smaller or let go; a newer one takes its place. Refuses nothing: who may, the act asks. */
export async function reduce(
  tx: Tx,
  reduction: Reduction & { office: string; subject: string; officer: string; post: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into fees.reduction (id, office, subject, ordinal, kind, amount_rupiah, instrument, dated, reason, officer, post,
                                reduced_at)
    select ${randomUUIDv7()}, ${reduction.office}, ${reduction.subject}, coalesce(max(reduction.ordinal), 0) + 1,
           ${reduction.kind}, ${reduction.amountRupiah}, ${reduction.instrument}, ${reduction.dated}, ${reduction.reason},
           ${reduction.officer}, ${reduction.post}, ${reduction.at}
    from fees.reduction where reduction.subject = ${reduction.subject}`)
}

/** Every reduction of a subject, oldest first: the last one holds. */
export async function listReductions(
  db: Db,
  subject: string,
): Promise<(Reduction & { officer: string; at: Temporal.Instant })[]> {
  return await db.all(sql`
    select reduction.kind, reduction.amount_rupiah as "amountRupiah", reduction.instrument, reduction.dated, reduction.reason,
           reduction.officer, reduction.reduced_at as at
    from fees.reduction where reduction.subject = ${subject} order by reduction.ordinal limit 50`)
}

/** What a subject costs: as it was fixed, with what another agency set since, and what was let go. Nothing before it was assessed. */
export async function findCost(db: Db, subject: string): Promise<Cost | undefined> {
  const row = await db.one<Omit<Cost, 'lines'> & { lines: Written[] | null }>(sql`
    select assessment.amount_rupiah as "amountRupiah", assessment.basis, assessment.lines
    from fees.assessment where assessment.subject = ${subject}`)
  const lines = row?.lines?.map((line) => ({ ...line, amountRupiah: BigInt(line.amountRupiah) }))
  const fixed = row && { ...row, lines }
  if (!fixed || !lines) return fixed
  const isElsewhere = lines.some(({ kind }) => kind === 'elsewhere')
  const set = isElsewhere ? await findChargeSet(db, subject) : undefined
  const reduction = fixed.amountRupiah > 0n ? (await listReductions(db, subject)).at(-1) : undefined
  const whole = set ? withSet(fixed, set) : fixed
  return reduction ? withReduction(whole, reduction) : whole
}
