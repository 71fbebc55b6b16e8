import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { Placement } from '../contract/placing.ts'

/** Placements that hold on a day or are planned after it, or all ever kept: of every service and office, oldest first. */
export async function listPlacements(db: Db, on: Temporal.PlainDate | null): Promise<Placement[]> {
  return await db.all(sql`
    select placement.id, placement.service_id as "serviceId", service.key, named.definition -> 'name' as name,
           placement.for_office as office, placement.authority, placement.valid_from as "from",
           placement.valid_until as until, officer_view.name as "placedByName"
    from catalogue.placement
    join catalogue.service on service.id = placement.service_id
    join lateral (
      select version.definition from catalogue.version
      where version.service_id = service.id and version.for_office is null
      order by version.valid_from desc limit 1) as named on true
    left join identity.officer_view on officer_view.id = placement.placed_by
    where ${on}::date is null or coalesce(placement.valid_until > greatest(placement.valid_from, ${on}::date), true)
    order by placement.valid_from, service.key limit 20000`)
}

export async function savePlacements(
  tx: Tx,
  kept: { office: string; by: string; at: Temporal.Instant },
  begun: readonly { id: string; serviceId: string; office: string; authority: string; from: Temporal.PlainDate }[],
): Promise<void> {
  const rows = begun.map((one) => ({ ...one, from: one.from.toString() }))
  await tx.write(sql`
    insert into catalogue.placement (id, office, service_id, for_office, authority, valid_from, placed_by, placed_at)
    select wanted.id, ${kept.office}, wanted."serviceId", wanted.office, wanted.authority, wanted."from", ${kept.by},
           ${kept.at}
    from jsonb_to_recordset(${json(rows)}::jsonb)
      as wanted (id uuid, "serviceId" uuid, office uuid, authority text, "from" date)`)
}

export async function savePlacementEnds(
  tx: Tx,
  ends: readonly { id: string; until: Temporal.PlainDate }[],
): Promise<void> {
  const rows = ends.map(({ id, until }) => ({ id, until: until.toString() }))
  await tx.write(sql`
    update catalogue.placement set valid_until = wanted.until
    from jsonb_to_recordset(${json(rows)}::jsonb) as wanted (id uuid, until date)
    where placement.id = wanted.id`)
}

export type OfferUnder = { key: string; name: Text; authority: string; office: string }

/** Every offer of a day with the authority it opens under, by service. */
export async function listOffersUnder(db: Db, on: Temporal.PlainDate): Promise<OfferUnder[]> {
  return await db.all(sql`
    select service.key, version.definition -> 'name' as name, offer.offered_by as office,
           coalesce(placement.authority, version.definition ->> 'authority') as authority
    from catalogue.offer
    join catalogue.service on service.id = offer.service_id
    join catalogue.version on version.service_id = service.id and version.for_office is null
    left join catalogue.placement on placement.service_id = service.id and placement.for_office = offer.offered_by
      and placement.valid_from <= ${on} and coalesce(placement.valid_until > ${on}, true)
    where offer.valid_from <= ${on} and coalesce(offer.valid_until > ${on}, true)
      and version.valid_from <= ${on} and coalesce(version.valid_until > ${on}, true)
    order by service.key limit 50000`)
}
