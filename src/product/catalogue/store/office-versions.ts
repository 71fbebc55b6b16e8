import { type Db, sql, type Tx } from '#platform/db.ts'
import type { Stretch } from '#platform/validity.ts'
import type { Text } from '#ui/language.ts'
import { type Adopted, ServiceDefinition, type ServiceVersion, Stricter } from '../contract.ts'
import type { OfficeVersion } from '../rules/office-chains.ts'
import { getServiceVersion, listKeptServices } from '../store.ts'

/** Versions of offices ever kept, of one service and office or of all, oldest first. */
export async function listOfficeVersions(
  db: Db,
  of: { serviceId: string; office: string } | null,
): Promise<OfficeVersion[]> {
  const rows = await db.all<Omit<OfficeVersion, 'stricter'> & { stricter: unknown }>(sql`
    select version.id, version.service_id as "serviceId", version.for_office as office, version.hash, version.stricter,
           version.enacted, version.given_up as "givenUp", version.valid_from as "from", version.valid_until as until
    from catalogue.version
    where version.for_office is not null
      and version.service_id = coalesce(${of?.serviceId ?? null}, version.service_id)
      and version.for_office = coalesce(${of?.office ?? null}, version.for_office)
    order by version.valid_from, version.valid_until nulls last limit 50000`)
  return rows.map((row) => ({ ...row, stricter: Stricter.parse(row.stricter) }))
}

/** Versions of offices that were enacted or given up here, with the key of their service: no pack says them. */
export async function listTakenVersions(db: Db): Promise<(OfficeVersion & { key: string })[]> {
  const services = new Map((await listKeptServices(db)).map(({ serviceId, key }) => [serviceId, key]))
  const versions = await listOfficeVersions(db, null)
  return versions
    .filter(({ enacted, givenUp }) => enacted || givenUp)
    .map((version) => ({ ...version, key: services.get(version.serviceId) ?? '' }))
}

/** Services, by key, that offices made their own here by enacting a standard, with the days. */
export async function listEnactedOffers(db: Db): Promise<(Stretch & { key: string; office: string })[]> {
  return await db.all(sql`
    select service.key, offer.offered_by as office, offer.valid_from as "from", offer.valid_until as until
    from catalogue.offer join catalogue.service on service.id = offer.service_id
    where offer.enacted order by service.key, offer.valid_from limit 50000`)
}

/** What every office ever promised beyond the baseline, with the service and its days. */
export async function listPromises(db: Db): Promise<(Stretch & { key: string; name: Text; stricter: Stricter })[]> {
  const rows = await db.all<Stretch & { key: string; name: Text; stricter: unknown }>(sql`
    select service.key, version.definition -> 'name' as name, version.stricter, version.valid_from as "from",
           version.valid_until as until
    from catalogue.version join catalogue.service on service.id = version.service_id
    where version.for_office is not null limit 50000`)
  return rows.map((row) => ({ ...row, stricter: Stricter.parse(row.stricter) }))
}

export type BaselineSegment = Stretch & { serviceId: string; definition: ServiceDefinition }

/** The baselines of some services that hold on a day or later, oldest first. */
export async function listBaseline(
  db: Db,
  serviceIds: readonly string[],
  on: Temporal.PlainDate,
): Promise<BaselineSegment[]> {
  const rows = await db.all<Omit<BaselineSegment, 'definition'> & { definition: unknown }>(sql`
    select version.service_id as "serviceId", version.definition, version.valid_from as "from",
           version.valid_until as until
    from catalogue.version
    where version.for_office is null and version.service_id = any (${serviceIds}::uuid[])
      and coalesce(version.valid_until > greatest(version.valid_from, ${on}), true)
    order by version.valid_from limit 50000`)
  return rows.map((row) => ({ ...row, definition: ServiceDefinition.parse(row.definition) }))
}

/** The baseline of a service on a day, whatever an office promises beyond it. */
export async function findBaseline(
  db: Db,
  serviceId: string,
  on: Temporal.PlainDate,
): Promise<ServiceDefinition | undefined> {
  const [segment] = await listBaseline(db, [serviceId], on)
  return segment && Temporal.PlainDate.compare(segment.from, on) <= 0 ? segment.definition : undefined
}

/** Versions of their own that offices have of some services on a day; of one office, or of every. */
export async function listOwnVersions(
  db: Db,
  of: { serviceIds: readonly string[]; office: string | null; on: Temporal.PlainDate },
): Promise<(ServiceVersion & { office: string })[]> {
  const rows = await db.all<{ id: string; office: string }>(sql`
    select version.id, version.for_office as office from catalogue.version
    where version.service_id = any (${of.serviceIds}::uuid[])
      and version.for_office is not null and version.for_office = coalesce(${of.office}, version.for_office)
      and version.valid_from <= ${of.on} and coalesce(version.valid_until > ${of.on}, true) limit 20000`)
  return await Promise.all(rows.map(async ({ id, office }) => ({ ...(await getServiceVersion(db, id)), office })))
}

export type Offered = { serviceId: string; regency: string; offerId: string; adopted: Adopted }

/** A service that an office offers on a day, by its key. */
export async function findOffered(
  db: Db,
  wanted: { office: string; service: string; on: Temporal.PlainDate },
): Promise<Offered | undefined> {
  return await db.one<Offered>(sql`
    select service.id as "serviceId", service.office as regency, offer.id as "offerId", offer.adopted
    from catalogue.service join catalogue.offer on offer.service_id = service.id
    where service.key = ${wanted.service} and offer.offered_by = ${wanted.office}
      and offer.valid_from <= ${wanted.on} and coalesce(offer.valid_until > ${wanted.on}, true)
    order by offer.valid_from desc limit 1`)
}

/** Says of versions that their office gave them up. */
export async function saveGivenUp(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.write(sql`
    update catalogue.version set given_up = true where version.id = any (${ids}::uuid[])`)
}
