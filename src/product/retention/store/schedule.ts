import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { RetentionFile } from '../contract.ts'

// A version is written once, so one that was read stays read.
let kept: { id: string; file: RetentionFile } | undefined

/** The retention schedule in force; nothing where the pack of an earlier release brought none. */
export async function findSchedule(db: Db): Promise<RetentionFile | undefined> {
  const newest = await db.one<{ id: string }>(sql`
    select schedule.id from retention.schedule order by schedule.version desc limit 1`)
  if (!newest) return undefined
  if (kept?.id === newest.id) return kept.file
  const row = await db.one<{ body: unknown }>(sql`
    select schedule.body from retention.schedule where schedule.id = ${newest.id}`)
  kept = { id: newest.id, file: RetentionFile.parse(row?.body) }
  return kept.file
}

/** The schedule in force. Refuses where there is none: then nothing is destroyed. */
export async function getSchedule(db: Db): Promise<RetentionFile> {
  const found = await findSchedule(db)
  if (!found) throw new Refusal('retention-unknown')
  return found
}

/** Keeps a new version of a regency's schedule; the same body again changes nothing. Returns whether it was new. */
export async function saveSchedule(
  tx: Tx,
  version: { office: string; body: RetentionFile; at: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.all(sql`
    insert into retention.schedule (id, office, version, body, applied_at)
    select ${randomUUIDv7()}, ${version.office}, coalesce(max(schedule.version), 0) + 1, ${json(version.body)},
           ${version.at}
    from retention.schedule where schedule.office = ${version.office}
    having not coalesce((array_agg(schedule.body order by schedule.version desc))[1] = ${json(version.body)}::jsonb, false)
    returning 1`)
  return rows.length > 0
}
