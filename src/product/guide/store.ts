import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import { GuideFile } from './contract.ts'

export type KeptGuide = { id: string; file: GuideFile }

// A version is written once, so one that was read stays read.
let kept: KeptGuide | undefined

/** The guide in force of a regency; nothing where no pack brought one, as in an office of an earlier release. */
export async function findGuide(db: Db, regency: string): Promise<KeptGuide | undefined> {
  const newest = await db.one<{ id: string }>(sql`
    select guide.id from guide.guide where guide.office = ${regency} order by guide.version desc limit 1`)
  if (!newest) return undefined
  if (kept?.id === newest.id) return kept
  const row = await db.one<{ body: unknown }>(sql`select guide.body from guide.guide where guide.id = ${newest.id}`)
  kept = row && { id: newest.id, file: GuideFile.parse(row.body) }
  return kept
}

/** Keeps a new version of a regency's guide; the same body again changes nothing. Returns whether it was new. */
export async function saveGuide(
  tx: Tx,
  version: { office: string; body: GuideFile; at: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.all(sql`
    insert into guide.guide (id, office, version, body, applied_at)
    select ${randomUUIDv7()}, ${version.office}, coalesce(max(guide.version), 0) + 1, ${json(version.body)}, ${version.at}
    from guide.guide where guide.office = ${version.office}
    having not coalesce((array_agg(guide.body order by guide.version desc))[1] = ${json(version.body)}::jsonb, false)
    returning 1`)
  return rows.length > 0
}
