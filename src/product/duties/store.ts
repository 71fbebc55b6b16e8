import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import { type Declaration, DutiesFile } from './contract.ts'

// A version is written once, so one that was read stays read.
let kept: { id: string; file: DutiesFile } | undefined

export type KeptPlan = { file: DutiesFile; since: Temporal.Instant }

/** The duties of the regency, and since when it holds any here; nothing where its pack says nothing, as one of an earlier release. */
export async function findDuties(db: Db): Promise<KeptPlan | undefined> {
  const newest = await db.one<{ id: string; since: Temporal.Instant }>(sql`
    select plan.id, (select min(first.applied_at) from duties.plan as first) as since
    from duties.plan order by plan.version desc limit 1`)
  if (!newest) return undefined
  if (kept?.id !== newest.id) {
    const row = await db.one<{ body: unknown }>(sql`select plan.body from duties.plan where plan.id = ${newest.id}`)
    kept = { id: newest.id, file: DutiesFile.parse(row?.body) }
  }
  return { file: kept.file, since: newest.since }
}

/** Keeps a new version of a regency's duties; the same body again changes nothing. Returns whether it was new. */
export async function saveDuties(
  tx: Tx,
  version: { office: string; body: DutiesFile; at: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.all(sql`
    insert into duties.plan (id, office, version, body, applied_at)
    select ${randomUUIDv7()}, ${version.office}, coalesce(max(plan.version), 0) + 1, ${json(version.body)}, ${version.at}
    from duties.plan where plan.office = ${version.office}
    having not coalesce((array_agg(plan.body order by plan.version desc))[1] = ${json(version.body)}::jsonb, false)
    returning 1`)
  return rows.length > 0
}

/** Waits for whoever declares a duty of this office, or takes one back. */
export async function lockDuties(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`select pg_advisory_xact_lock(hashtextextended(${`duties ${office}`}, 0))`)
}

/** What stands declared in some offices, the newest periods first; what was taken back is left out. */
export async function listDeclared(db: Db, offices: readonly string[]): Promise<Declaration[]> {
  return await db.all(sql`
    select declared.id, declared.office, declared.duty, declared.period, declared.ordinal, declared.done_on as "doneOn",
           declared.number, declared.proof, officer_view.name as "byName", declared.declared_at as at
    from duties.declared
    join identity.officer_view on officer_view.id = declared.officer
    where declared.office = any (${[...offices]}::uuid[])
      and not exists (select 1 from duties.withdrawn where withdrawn.declared = declared.id)
    order by declared.period desc, declared.duty limit 20000`)
}

export type HeldDeclaration = { id: string; office: string; duty: string; proof: string | null; takenBack: boolean }

/** A declaration by its id, among the offices in scope. */
export async function findDeclaration(db: Db, id: string): Promise<HeldDeclaration | undefined> {
  return await db.one(sql`
    select declared.id, declared.office, declared.duty, declared.proof,
           exists (select 1 from duties.withdrawn where withdrawn.declared = declared.id) as "takenBack"
    from duties.declared where declared.id = ${id}`)
}

type Hand = { office: string; officer: string; post: string; at: Temporal.Instant }

type Done = Pick<Declaration, 'duty' | 'period' | 'doneOn' | 'number' | 'proof'>

/** Writes that a duty of a period was done. Returns its id. */
export async function saveDeclared(tx: Tx, one: Hand & Done): Promise<string> {
  const id = randomUUIDv7()
  await tx.write(sql`
    insert into duties.declared (id, office, duty, period, ordinal, done_on, number, proof, officer, post, declared_at)
    select ${id}, ${one.office}, ${one.duty}, ${one.period}, coalesce(max(declared.ordinal), 0) + 1, ${one.doneOn},
           ${one.number}, ${one.proof}, ${one.officer}, ${one.post}, ${one.at}
    from duties.declared
    where declared.office = ${one.office} and declared.duty = ${one.duty} and declared.period = ${one.period}`)
  return id
}

export async function saveWithdrawn(tx: Tx, one: Hand & { declared: string; reason: string }): Promise<void> {
  await tx.write(sql`
    insert into duties.withdrawn (declared, office, reason, officer, post, withdrawn_at)
    values (${one.declared}, ${one.office}, ${one.reason}, ${one.officer}, ${one.post}, ${one.at})`)
}
