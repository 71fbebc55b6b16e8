import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { KeptVersion, Stretch } from '#platform/validity.ts'
import type { Authority, AuthorityEntry } from './contract.ts'
import { basisOf } from './words.ts'

/** What a version says. Dates, holders and whether it is illustrative are columns of their own. */
export type AuthorityBody = Omit<AuthorityEntry, 'code' | 'era' | 'offices' | 'illustrative'>

type Row = {
  id: string
  code: string
  body: AuthorityBody
  illustrative: boolean
  validFrom: Temporal.PlainDate
  validUntil: Temporal.PlainDate | null
  runsOn: boolean
}

/**
 * The authority of that code that an office has on a day; else the one it had last before, so that it can be said to
 * have ended; else one that is planned. Nothing when the office never had it. A true instrument that was entered late
 * counts from its own first day: whoever writes down today what came to the counter before it was known is under it.
 */
export async function findAuthority(
  db: Db,
  wanted: { code: string; office: string; on: Temporal.PlainDate },
): Promise<Authority | undefined> {
  const row = await db.one<Row>(sql`
    select version.id, version.code, version.body, version.illustrative, version.valid_until as "validUntil",
           coalesce(version.lawful_from, version.valid_from) as "validFrom", version.runs_on as "runsOn"
    from authority.version
    where version.code = ${wanted.code} and (version.holders is null or ${wanted.office}::uuid = any (version.holders))
      and coalesce(version.valid_until > version.valid_from, true)
    order by (version.lawful_from <= ${wanted.on} and coalesce(version.valid_until > ${wanted.on}, true)) is true desc,
             (version.valid_from <= ${wanted.on}) desc,
             case when version.valid_from <= ${wanted.on} then version.valid_from end desc, version.valid_from
    limit 1`)
  return row && asAuthority(row)
}

/** What a version says, as a case keeps it. How it ends is not part of that: it may be set later. */
export type KeptAuthority = Omit<Authority, 'validUntil' | 'runsOn'>

// A version's words never change and its id is made from them, so what was read once stays true on every database.
const versions = new Map<string, KeptAuthority>()
const versionsKept = 500

/** A version by its id. Refuses an id that is not known here. */
export async function getAuthority(db: Db, id: string): Promise<KeptAuthority> {
  const known = versions.get(id)
  if (known) return known
  const row = await db.one<Row>(sql`
    select version.id, version.code, version.body, version.illustrative, version.valid_until as "validUntil",
           coalesce(version.lawful_from, version.valid_from) as "validFrom", version.runs_on as "runsOn"
    from authority.version where version.id = ${id}`)
  if (!row) throw new Error(`authority ${id} is not known here`)
  const { validUntil, runsOn, ...kept } = asAuthority(row)
  if (versions.size >= versionsKept) versions.clear()
  versions.set(id, Object.freeze(kept))
  return kept
}

/** Every version ever kept, by code. */
export async function listVersions(db: Db): Promise<(KeptVersion & { code: string })[]> {
  return await db.all(sql`
    select version.id, version.code, version.hash, version.valid_from as "from", version.valid_until as "until"
    from authority.version order by version.code, version.valid_from limit 20000`)
}

/** Every version ever kept, with its words. */
export async function listBodies(db: Db): Promise<(Stretch & { code: string; body: AuthorityBody })[]> {
  return await db.all(sql`
    select version.code, version.body, version.valid_from as "from", version.valid_until as "until"
    from authority.version order by version.code, version.valid_from limit 20000`)
}

type End = { id: string; until: Temporal.PlainDate | null }

/** Moves last days. What stops is written before what goes on: one statement would move rows in an order of its own. */
export async function saveEnds(tx: Tx, ends: readonly End[]): Promise<number> {
  const [stopping, goingOn] = [ends.filter(({ until }) => until !== null), ends.filter(({ until }) => until === null)]
  return (await moveEnds(tx, stopping)) + (await moveEnds(tx, goingOn))
}

async function moveEnds(tx: Tx, ends: readonly End[]): Promise<number> {
  if (ends.length === 0) return 0
  const rows = ends.map(({ id, until }) => ({ id, until: until?.toString() ?? null }))
  const saved = await tx.all(sql`
    update authority.version set valid_until = wanted.until
    from jsonb_to_recordset(${json(rows)}::jsonb) as wanted (id uuid, until date)
    where version.id = wanted.id
    returning 1`)
  return saved.length
}

export type NewVersion = Stretch & {
  id: string
  code: string
  hash: string
  body: AuthorityBody
  holders: readonly string[] | null
  illustrative: boolean
  /** Of one that an officer typed in: who, when, and its first day by law. */
  entered?: { by: string; at: Temporal.Instant; lawfulFrom: Temporal.PlainDate }
}

export async function saveVersions(tx: Tx, regencyId: string, versions: readonly NewVersion[]): Promise<number> {
  const rows = versions.map(({ entered, ...version }) => ({
    ...version,
    enteredBy: entered?.by ?? null,
    enteredAt: entered?.at.toString() ?? null,
    lawfulFrom: entered?.lawfulFrom.toString() ?? null,
    from: version.from.toString(),
    until: version.until?.toString() ?? null,
  }))
  const saved = await tx.all(sql`
    insert into authority.version (id, office, code, body, hash, holders, illustrative, valid_from, valid_until,
                                   entered_by, entered_at, lawful_from)
    select wanted.id, ${regencyId}, wanted.code, wanted.body, wanted.hash, wanted.holders, wanted.illustrative, wanted.from,
           wanted.until, wanted."enteredBy", wanted."enteredAt", wanted."lawfulFrom"
    from jsonb_to_recordset(${json(rows)}::jsonb) as wanted (id uuid, code text, body jsonb, hash text, holders uuid[],
      illustrative boolean, "from" date, until date, "enteredBy" uuid, "enteredAt" timestamptz,
      "lawfulFrom" date)
    returning 1`)
  return saved.length
}

function asAuthority({ body, ...row }: Row): Authority {
  return {
    ...row,
    field: body.field,
    aspects: body.aspects,
    name: body.name,
    limit: body.limit ?? null,
    limits: body.limits ?? [],
    note: body.note ?? null,
    source: body.source,
    signing: body.signing ?? null,
    substitutes: body.substitutes ?? [],
    report: body.report,
    tracedTo: body.tracedTo,
    instrument: body.instrument ?? null,
    basis: basisOf({ code: row.code, illustrative: row.illustrative, instrument: body.instrument }),
  }
}
