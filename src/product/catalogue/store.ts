import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { KeptVersion, Stretch } from '#platform/validity.ts'
import { type Adopted, type OfferedService, ServiceDefinition, type ServiceVersion, Stricter } from './contract.ts'
import type { KeptOffer } from './rules/office-chains.ts'

// A version's words never change and its id is made from them, so what was read once stays true on every database.
const versions = new Map<string, ServiceVersion>()
const versionsKept = 500

type Offer = { versionId: string; adopted: Adopted; placed: string | null }

/**
 * The services an office offers on a day: those it published itself first, each group by key. Each in the office's own
 * version where it has one, else in the baseline of the regency.
 */
export async function listServices(db: Db, office: string, on: Temporal.PlainDate): Promise<OfferedService[]> {
  return (await listServicesOf(db, [office], on)).get(office) ?? []
}

/** The same of several offices in one statement, by office; one that offers nothing has no entry. */
export async function listServicesOf(
  db: Db,
  offices: readonly string[],
  on: Temporal.PlainDate,
): Promise<Map<string, OfferedService[]>> {
  const offers = await db.all<Offer & { office: string }>(sql`
    select distinct on (offer.offered_by, offer.adopted, service.key) version.id as "versionId", offer.adopted,
           offer.offered_by as office, placement.authority as placed
    from catalogue.offer
    join catalogue.service on service.id = offer.service_id
    join catalogue.version on version.service_id = service.id
      and (version.for_office is null or version.for_office = offer.offered_by)
    left join catalogue.placement on placement.service_id = offer.service_id and placement.for_office = offer.offered_by
      and placement.valid_from <= ${on} and coalesce(placement.valid_until > ${on}, true)
    where offer.offered_by = any (${[...offices]}::uuid[])
      and offer.valid_from <= ${on} and coalesce(offer.valid_until > ${on}, true)
      and version.valid_from <= ${on} and coalesce(version.valid_until > ${on}, true)
    order by offer.offered_by, offer.adopted desc, service.key, version.for_office is null limit 50000`)
  const known = await readVersions(db, [...new Set(offers.map(({ versionId }) => versionId))])
  const offered = new Map<string, OfferedService[]>()
  for (const { office, versionId, adopted, placed } of offers) {
    const version = known.get(versionId)
    if (!version) continue
    const service = { ...version, adopted, authority: placed ?? version.definition.authority }
    offered.set(office, [...(offered.get(office) ?? []), service])
  }
  return offered
}

/** The version of a service that an office offers on a day, by the key of the service: its own, else the baseline. */
export async function findServiceVersion(
  db: Db,
  wanted: { office: string; key: string; on: Temporal.PlainDate },
): Promise<OfferedService | undefined> {
  const offer = await db.one<Offer>(sql`
    select version.id as "versionId", offer.adopted, placement.authority as placed
    from catalogue.service
    join catalogue.offer on offer.service_id = service.id
    join catalogue.version on version.service_id = service.id
      and (version.for_office is null or version.for_office = offer.offered_by)
    left join catalogue.placement on placement.service_id = service.id and placement.for_office = offer.offered_by
      and placement.valid_from <= ${wanted.on} and coalesce(placement.valid_until > ${wanted.on}, true)
    where service.key = ${wanted.key} and offer.offered_by = ${wanted.office}
      and offer.valid_from <= ${wanted.on} and coalesce(offer.valid_until > ${wanted.on}, true)
      and version.valid_from <= ${wanted.on} and coalesce(version.valid_until > ${wanted.on}, true)
    order by version.for_office is null limit 1`)
  if (!offer) return undefined
  const version = await getServiceVersion(db, offer.versionId)
  return { ...version, adopted: offer.adopted, authority: offer.placed ?? version.definition.authority }
}

/** A version by its id, as a case keeps it, whatever the catalogue says today. Refuses an id that is not known here. */
export async function getServiceVersion(db: Db, versionId: string): Promise<ServiceVersion> {
  const version = (await readVersions(db, [versionId])).get(versionId)
  if (!version) throw new Error(`service version ${versionId} is not known here`)
  return version
}

/** Every service that is published on a day, whoever offers it, by key: the baseline of the regency. */
export async function listPublished(db: Db, on: Temporal.PlainDate): Promise<ServiceVersion[]> {
  const rows = await db.all<{ id: string }>(sql`
    select version.id from catalogue.service join catalogue.version on version.service_id = service.id
    where version.for_office is null
      and version.valid_from <= ${on} and coalesce(version.valid_until > ${on}, true) order by service.key limit 1000`)
  const ids = rows.map(({ id }) => id)
  const known = await readVersions(db, ids)
  return ids.flatMap((id) => known.get(id) ?? [])
}

/** Who offers some services on a day: the offices by id, and whether as their own. */
export async function listOffers(
  db: Db,
  serviceIds: readonly string[],
  on: Temporal.PlainDate,
): Promise<{ serviceId: string; office: string; adopted: Adopted }[]> {
  return await db.all(sql`
    select offer.service_id as "serviceId", offer.offered_by as office, offer.adopted from catalogue.offer
    where offer.service_id = any (${serviceIds}::uuid[])
      and offer.valid_from <= ${on} and coalesce(offer.valid_until > ${on}, true) limit 20000`)
}

async function readVersions(db: Db, ids: readonly string[]): Promise<Map<string, ServiceVersion>> {
  const found = new Map(ids.flatMap((id) => pair(id, versions.get(id))))
  const missing = ids.filter((id) => !found.has(id))
  if (missing.length === 0) return found
  const rows = await db.all<{ id: string; serviceId: string; definition: unknown; stricter: unknown }>(sql`
    select version.id, version.service_id as "serviceId", version.definition, version.stricter
    from catalogue.version where version.id = any (${missing}::uuid[]) limit 20000`)
  for (const { id, serviceId, definition, stricter } of rows) {
    const words = { definition: ServiceDefinition.parse(definition), stricter: Stricter.nullable().parse(stricter) }
    const version = freeze({ serviceId, versionId: id, ...words })
    if (versions.size >= versionsKept) versions.clear()
    versions.set(id, version)
    found.set(id, version)
  }
  return found
}

function pair<Value>(key: string, value: Value | undefined): [string, Value][] {
  return value === undefined ? [] : [[key, value]]
}

/** Readers share one object, so nobody may change it. */
function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(Object.freeze(value))) freeze(part)
  return value
}

/** Every version ever kept, whole. */
export async function listDefinitions(
  db: Db,
): Promise<{ definition: ServiceDefinition; from: Temporal.PlainDate; until: Temporal.PlainDate | null }[]> {
  const rows = await db.all<Stretch & { definition: unknown }>(sql`
    select version.definition, version.valid_from as "from", version.valid_until as until
    from catalogue.version where version.for_office is null limit 50000`)
  return rows.map((row) => ({ ...row, definition: ServiceDefinition.parse(row.definition) }))
}

export type KeptService = { serviceId: string; key: string }

export async function listKeptServices(db: Db): Promise<KeptService[]> {
  return await db.all(sql`select service.id as "serviceId", service.key from catalogue.service limit 5000`)
}

export async function listKeptVersions(db: Db): Promise<(KeptVersion & { serviceId: string })[]> {
  return await db.all(sql`
    select version.id, version.service_id as "serviceId", version.hash, version.valid_from as "from",
           version.valid_until as "until"
    from catalogue.version where version.for_office is null limit 50000`)
}

export async function listKeptOffers(db: Db): Promise<KeptOffer[]> {
  return await db.all(sql`
    select offer.id, offer.service_id as "serviceId", offer.offered_by as "offeredBy", offer.adopted as hash,
           offer.valid_from as "from", offer.valid_until as "until", offer.enacted
    from catalogue.offer limit 500000`)
}

export async function saveServices(
  tx: Tx,
  regencyId: string,
  services: readonly { id: string; key: string }[],
): Promise<number> {
  const saved = await tx.all(sql`
    insert into catalogue.service (id, office, key)
    select wanted.id, ${regencyId}, wanted.key
    from jsonb_to_recordset(${json(services)}::jsonb) as wanted (id uuid, key text)
    on conflict (id) do nothing
    returning 1`)
  return saved.length
}

type End = { id: string; until: Temporal.PlainDate | null }

/** Moves last days. What stops is written before what goes on: one statement would move rows in an order of its own. */
export async function saveVersionEnds(tx: Tx, ends: readonly End[]): Promise<number> {
  const [stopping, goingOn] = [ends.filter(({ until }) => until !== null), ends.filter(({ until }) => until === null)]
  return (await moveVersionEnds(tx, stopping)) + (await moveVersionEnds(tx, goingOn))
}

async function moveVersionEnds(tx: Tx, ends: readonly End[]): Promise<number> {
  if (ends.length === 0) return 0
  const saved = await tx.all(sql`
    update catalogue.version set valid_until = wanted.until
    from jsonb_to_recordset(${json(ends.map(written))}::jsonb) as wanted (id uuid, until date)
    where version.id = wanted.id
    returning 1`)
  return saved.length
}

export async function saveVersions(
  tx: Tx,
  regencyId: string,
  begun: readonly (Stretch & {
    id: string
    serviceId: string
    hash: string
    definition: ServiceDefinition
    /** Of a version of an office, laid over the baseline. */
    forOffice?: string
    stricter?: Stricter
    enacted?: boolean
  })[],
): Promise<number> {
  const saved = await tx.all(sql`
    insert into catalogue.version (id, office, service_id, definition, hash, valid_from, valid_until, for_office,
                                   stricter, enacted)
    select wanted.id, ${regencyId}, wanted."serviceId", wanted.definition, wanted.hash, wanted."from", wanted.until,
           wanted."forOffice", wanted.stricter, coalesce(wanted.enacted, false)
    from jsonb_to_recordset(${json(begun.map(written))}::jsonb) as wanted (id uuid, "serviceId" uuid, definition jsonb,
      hash text, "from" date, until date, "forOffice" uuid, stricter jsonb, enacted boolean)
    returning 1`)
  return saved.length
}

/** Moves last days, as of versions. */
export async function saveOfferEnds(tx: Tx, ends: readonly End[]): Promise<number> {
  const [stopping, goingOn] = [ends.filter(({ until }) => until !== null), ends.filter(({ until }) => until === null)]
  return (await moveOfferEnds(tx, stopping)) + (await moveOfferEnds(tx, goingOn))
}

async function moveOfferEnds(tx: Tx, ends: readonly End[]): Promise<number> {
  if (ends.length === 0) return 0
  const saved = await tx.all(sql`
    update catalogue.offer set valid_until = wanted.until
    from jsonb_to_recordset(${json(ends.map(written))}::jsonb) as wanted (id uuid, until date)
    where offer.id = wanted.id
    returning 1`)
  return saved.length
}

export async function saveOffers(
  tx: Tx,
  regencyId: string,
  begun: readonly (Stretch & Omit<KeptOffer, 'enacted'> & { enacted?: boolean })[],
): Promise<number> {
  const saved = await tx.all(sql`
    insert into catalogue.offer (id, office, service_id, offered_by, adopted, valid_from, valid_until, enacted)
    select wanted.id, ${regencyId}, wanted."serviceId", wanted."offeredBy", wanted.hash, wanted."from", wanted.until,
           coalesce(wanted.enacted, false)
    from jsonb_to_recordset(${json(begun.map(written))}::jsonb)
      as wanted (id uuid, "serviceId" uuid, "offeredBy" uuid, hash text, "from" date, until date, enacted boolean)
    returning 1`)
  return saved.length
}

/** Days as the database reads them. PlainDate writes itself as text into json, but an absent end must be null. */
function written<Row extends { until: Temporal.PlainDate | null }>(row: Row) {
  return { ...row, until: row.until?.toString() ?? null }
}
