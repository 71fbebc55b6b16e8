import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { QueueFile } from '../contract.ts'

// A version is written once, so one that was read stays read.
let kept: { id: string; file: QueueFile } | undefined

/** The plan of the queue in force; nothing where no pack brought one, as in an office of an earlier release. */
export async function findPlan(db: Db): Promise<QueueFile | undefined> {
  const newest = await db.one<{ id: string }>(sql`select plan.id from queue.plan order by plan.version desc limit 1`)
  if (!newest) return undefined
  if (kept?.id === newest.id) return kept.file
  const row = await db.one<{ body: unknown }>(sql`select plan.body from queue.plan where plan.id = ${newest.id}`)
  kept = row && { id: newest.id, file: QueueFile.parse(row.body) }
  return kept?.file
}

/** The plan in force. Refuses an office whose pack has none. */
export async function getPlan(db: Db): Promise<QueueFile> {
  const plan = await findPlan(db)
  if (!plan) throw new Refusal('no-plan')
  return plan
}

/** Keeps a new version of a regency's plan; the same body again changes nothing. Returns whether it was new. */
export async function savePlan(
  tx: Tx,
  version: { office: string; body: QueueFile; at: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.all(sql`
    insert into queue.plan (id, office, version, body, applied_at)
    select ${randomUUIDv7()}, ${version.office}, coalesce(max(plan.version), 0) + 1, ${json(version.body)}, ${version.at}
    from queue.plan where plan.office = ${version.office}
    having not coalesce((array_agg(plan.body order by plan.version desc))[1] = ${json(version.body)}::jsonb, false)
    returning 1`)
  return rows.length > 0
}
