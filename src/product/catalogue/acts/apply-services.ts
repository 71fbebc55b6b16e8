import { kecamatanIdOf } from '#offices'
import { contentHash } from '#platform/content-hash.ts'
import type { Tx } from '#platform/db.ts'
import { uuidV5 } from '#platform/uuid-v5.ts'
import { planVersions, type VersionPlan } from '#platform/validity.ts'
import type { ServiceFile } from '../contract.ts'
import {
  listKeptOffers,
  listKeptServices,
  listKeptVersions,
  saveOfferEnds,
  saveOffers,
  saveServices,
  saveVersionEnds,
  saveVersions,
} from '../store.ts'

/**
 * Makes the catalogue what the pack says. A changed standard begins a new version, today or on its `since` when that is
 * ahead; cases keep theirs by id. Services and offers the pack no longer names end today. Part of the act that applies
 * a pack, which records it. Returns how many rows it wrote.
 */
export async function applyServices(
  tx: Tx,
  regencyId: string,
  files: readonly ServiceFile[],
  today: Temporal.PlainDate,
): Promise<number> {
  const wanted = new Map(files.map((file) => [uuidV5(regencyId, `service/${file.key}`), file]))
  const known = await listKeptServices(tx)
  const serviceIds = [...new Set([...known.map(({ serviceId }) => serviceId), ...wanted.keys()])]
  const written = [
    await saveServices(
      tx,
      regencyId,
      [...wanted].map(([id, { key }]) => ({ id, key })),
    ),
    await applyVersions(tx, regencyId, { serviceIds, wanted, today }),
    await applyOffers(tx, regencyId, { wanted, today }),
  ]
  return written.reduce((sum, count) => sum + count, 0)
}

type Wanted = { wanted: ReadonlyMap<string, ServiceFile>; today: Temporal.PlainDate }

async function applyVersions(
  tx: Tx,
  regencyId: string,
  { serviceIds, wanted, today }: Wanted & { serviceIds: readonly string[] },
) {
  const kept = Map.groupBy(await listKeptVersions(tx), ({ serviceId }) => serviceId)
  const plans = serviceIds.map((serviceId) => {
    const file = wanted.get(serviceId)
    const version = file && { hash: versionHash(file), from: beginOf(file, today), until: null }
    return { serviceId, file, plan: planVersions(kept.get(serviceId) ?? [], version, today) }
  })
  const ended = await saveVersionEnds(tx, endsOf(plans))
  const begun = plans.flatMap(({ serviceId, file, plan: { begin } }) => {
    if (!file || !begin) return []
    const { since: _since, offices: _offices, ...definition } = file
    return [{ ...begin, id: uuidV5(serviceId, `version/${begin.hash}/${begin.from}`), serviceId, definition }]
  })
  return ended + (await saveVersions(tx, regencyId, begun))
}

async function applyOffers(tx: Tx, regencyId: string, { wanted, today }: Wanted): Promise<number> {
  const offers = new Map(
    [...wanted].flatMap(([serviceId, file]) =>
      file.offices.map(({ office, adopted }) => {
        const offeredBy = kecamatanIdOf(regencyId, office)
        const offer = { serviceId, offeredBy, hash: adopted, from: beginOf(file, today), until: null }
        return [[serviceId, offeredBy].join(' '), offer] as const
      }),
    ),
  )
  const kept = Map.groupBy(await listKeptOffers(tx), ({ serviceId, offeredBy }) => [serviceId, offeredBy].join(' '))
  const plans = [...new Set([...kept.keys(), ...offers.keys()])].map((key) => {
    const offer = offers.get(key)
    return { offer, plan: planVersions(kept.get(key) ?? [], offer, today) }
  })
  const ended = await saveOfferEnds(tx, endsOf(plans))
  const begun = plans.flatMap(({ offer, plan: { begin } }) => {
    if (!offer || !begin) return []
    const id = uuidV5(offer.serviceId, `offer/${offer.offeredBy}/${begin.hash}/${begin.from}`)
    return [{ ...begin, id, serviceId: offer.serviceId, offeredBy: offer.offeredBy }]
  })
  return ended + (await saveOffers(tx, regencyId, begun))
}

function endsOf(plans: readonly { plan: VersionPlan }[]): VersionPlan['retime'] {
  return plans.flatMap(({ plan }) => plan.retime)
}

/** A first version holds from the day the pack names, so that what began before the pack is not said to begin today. */
function beginOf(file: ServiceFile, today: Temporal.PlainDate): Temporal.PlainDate {
  return file.since === undefined ? today : Temporal.PlainDate.from(file.since)
}

function versionHash({ offices: _, ...words }: ServiceFile): string {
  return contentHash(words)
}
