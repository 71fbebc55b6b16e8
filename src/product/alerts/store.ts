import { randomUUIDv7 } from 'node:crypto'
import { findDuties } from '#duties'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import {
  type Matter,
  type OpenAlert,
  type ThresholdKey,
  type Thresholds,
  thresholdKeys,
  thresholds,
} from './contract.ts'

/** Waits for whoever looks around in this office. */
export async function lockAlerts(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`select pg_advisory_xact_lock(hashtextextended(${`alerts ${office}`}, 0))`)
}

/** What was told and holds still: in an office, or to an officer wherever it is; the newest first. */
export async function listOpen(db: Db, wanted: { office: string } | { officer: string }): Promise<OpenAlert[]> {
  const [office, officer] = 'office' in wanted ? [wanted.office, null] : [null, wanted.officer]
  return await db.all(sql`
    select alert.id, alert.office, alert.kind, alert.matter, alert.officer, alert.facts, alert.raised_at as "raisedAt",
           alert.seen_at as "seenAt"
    from alerts.alert
    where alert.cleared_at is null and (${office}::uuid is null or alert.office = ${office})
      and (${officer}::uuid is null or alert.officer = ${officer})
    order by alert.raised_at desc, alert.id limit 5000`)
}

/** Writes what is told, and to whom. Returns how many were new: one that another told meanwhile stays as it is. */
export async function saveAlerts(
  tx: Tx,
  told: { office: string; at: Temporal.Instant; alerts: readonly (Omit<Matter, 'to'> & { officer: string })[] },
): Promise<number> {
  const rows = told.alerts.map((one) => ({ ...one, id: randomUUIDv7() }))
  const written = await tx.all(sql`
    insert into alerts.alert (id, office, kind, matter, officer, facts, raised_at)
    select row.id, ${told.office}, row.kind, row.matter, row.officer, row.facts, ${told.at}
    from jsonb_to_recordset(${json(rows)}::jsonb) as row (id uuid, kind text, matter text, officer uuid, facts jsonb)
    on conflict (office, kind, matter, officer) where cleared_at is null do nothing
    returning 1`)
  return written.length
}

export async function saveCleared(
  tx: Tx,
  { ids, at }: { ids: readonly string[]; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    update alerts.alert set cleared_at = ${at} where alert.id = any (${[...ids]}::uuid[]) and alert.cleared_at is null`)
}

/** Those of these alerts that were told to this officer, held until the act ends. */
export async function lockTold(
  tx: Tx,
  { ids, officer }: { ids: readonly string[]; officer: string },
): Promise<{ id: string; office: string; kind: string; isSeen: boolean }[]> {
  return await tx.all(sql`
    select alert.id, alert.office, alert.kind, alert.seen_at is not null as "isSeen" from alerts.alert
    where alert.id = any (${[...ids]}::uuid[]) and alert.officer = ${officer}
    order by alert.id for update`)
}

export async function saveSeen(tx: Tx, { ids, at }: { ids: readonly string[]; at: Temporal.Instant }): Promise<void> {
  await tx.write(sql`update alerts.alert set seen_at = ${at} where alert.id = any (${[...ids]}::uuid[])`)
}

export type SetThreshold = {
  key: ThresholdKey
  value: number
  reason: string
  byName: string
  at: Temporal.Instant
}

/** What the regency set itself, the newest of each. */
export async function listSet(db: Db): Promise<SetThreshold[]> {
  return await db.all(sql`
    select distinct on (threshold.key) threshold.key, threshold.value, threshold.reason, officer_view.name as "byName",
           threshold.set_at as at
    from alerts.threshold join identity.officer_view on officer_view.id = threshold.officer
    order by threshold.key, threshold.ordinal desc`)
}

/** From where on anything is told now: ours, where the regency set nothing else. */
export async function readThresholds(db: Db): Promise<Thresholds> {
  const set = new Map((await listSet(db)).map(({ key, value }) => [key, value]))
  const values = thresholdKeys.map((key) => [key, set.get(key) ?? thresholds[key].value])
  return Object.fromEntries(values) as Thresholds // every key of the list is there
}

/** After how many working days without anything done an office is called silent here. */
export async function silentFrom(db: Db): Promise<number> {
  return (await readThresholds(db)).silentDays
}

/** After how many minutes of open time a kiosk or board that nobody heard is called silent. */
export async function deviceSilentFrom(db: Db): Promise<number> {
  return (await readThresholds(db)).deviceMinutes
}

/** Between which a threshold may be set; no authority is seen to end earlier than the duties of the regency look ahead. */
export async function boundsOf(db: Db, key: ThresholdKey): Promise<{ min: number; max: number }> {
  const { min, max } = thresholds[key]
  const ahead = key === 'authorityDays' ? (await findDuties(db))?.file.authorityEndsDays : undefined
  return { min, max: Math.min(max, ahead ?? max) }
}

export async function saveThreshold(
  tx: Tx,
  one: {
    office: string
    key: ThresholdKey
    value: number
    reason: string
    officer: string
    post: string
    at: Temporal.Instant
  },
): Promise<string> {
  const id = randomUUIDv7()
  await tx.write(sql`
    insert into alerts.threshold (id, office, key, ordinal, value, reason, officer, post, set_at)
    select ${id}, ${one.office}, ${one.key}, coalesce(max(threshold.ordinal), 0) + 1, ${one.value}, ${one.reason},
           ${one.officer}, ${one.post}, ${one.at}
    from alerts.threshold where threshold.office = ${one.office} and threshold.key = ${one.key}`)
  return id
}
