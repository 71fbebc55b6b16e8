import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { CashFile } from '../contract.ts'

// A version is written once, so one that was read stays read.
let kept: { id: string; file: CashFile } | undefined

/** What the regency says of cash. Refuses an office whose pack says nothing, as one of an earlier release. */
export async function getPlan(db: Db): Promise<CashFile> {
  const plan = await findPlan(db)
  if (!plan) throw new Refusal('no-cash-plan')
  return plan
}

/** What the regency says of cash; nothing where its pack says nothing. */
export async function findPlan(db: Db): Promise<CashFile | undefined> {
  const newest = await db.one<{ id: string }>(sql`select plan.id from cash.plan order by plan.version desc limit 1`)
  if (!newest) return undefined
  if (kept?.id === newest.id) return kept.file
  const row = await db.one<{ body: unknown }>(sql`select plan.body from cash.plan where plan.id = ${newest.id}`)
  kept = { id: newest.id, file: CashFile.parse(row?.body) }
  return kept.file
}

/** The values of the notes that people pay with, whole rupiah; none where the pack says nothing of cash. */
export async function listNotes(db: Db): Promise<readonly bigint[]> {
  const { denominations = [] } = (await findPlan(db)) ?? {}
  return denominations
    .filter(({ kind, commemorative }) => kind === 'note' && !commemorative)
    .map(({ rupiah }) => BigInt(rupiah))
}

/** Keeps a new version of what a regency says of cash; the same body again changes nothing. Returns whether it was new. */
export async function saveCashPlan(
  tx: Tx,
  version: { office: string; body: CashFile; at: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.all(sql`
    insert into cash.plan (id, office, version, body, applied_at)
    select ${randomUUIDv7()}, ${version.office}, coalesce(max(plan.version), 0) + 1, ${json(version.body)}, ${version.at}
    from cash.plan where plan.office = ${version.office}
    having not coalesce((array_agg(plan.body order by plan.version desc))[1] = ${json(version.body)}::jsonb, false)
    returning 1`)
  return rows.length > 0
}
