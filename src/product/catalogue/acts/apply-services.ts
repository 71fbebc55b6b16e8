import type { CalendarFile } from '#clock'
import { kecamatanIdOf } from '#offices'
import { contentHash } from '#platform/content-hash.ts'
import type { Tx } from '#platform/db.ts'
import { uuidV5 } from '#platform/uuid-v5.ts'
import { planVersions, type VersionPlan } from '#platform/validity.ts'
import type { ServiceFile } from '../contract.ts'
import { chainName, takenChains } from '../rules/office-chains.ts'
import { shortestDay } from '../rules/why-looser.ts'
import { listOfficeVersions } from '../store/office-versions.ts'
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
import { layOfficeVersions, type OvertakenVersion } from './lay-office-versions.ts'

/**
 * Makes the catalogue what the pack says. A changed standard begins a new version, today or on its `since` when that is
 * ahead; cases keep theirs by id. Services and offers the pack no longer names end today. What an office promises beyond
 * the baseline is laid over the new one; what it enacted or gave up here is its own. Part of the act that applies a pack,
 * which records it. Returns how many rows it wrote, and the versions of offices that the baseline has overtaken.
 */
export async function applyServices(
  tx: Tx,
  regencyId: string,
  pack: { services: readonly ServiceFile[]; calendar: CalendarFile },
  today: Temporal.PlainDate,
): Promise<{ rows: number; overtaken: OvertakenVersion[] }> {
  const wanted = new Map(pack.services.map((file) => [uuidV5(regencyId, `service/${file.key}`), file]))
  const known = await listKeptServices(tx)
  const serviceIds = [...new Set([...known.map(({ serviceId }) => serviceId), ...wanted.keys()])]
  const kept = await listOfficeVersions(tx, null)
  const taken = takenChains(kept, await listKeptOffers(tx))
  const written = [
    await saveServices(
      tx,
      regencyId,
      [...wanted].map(([id, { key }]) => ({ id, key })),
    ),
    await applyVersions(tx, regencyId, { serviceIds, wanted, today }),
    await applyOffers(tx, regencyId, { wanted, today, taken }),
  ]
  const isNew = (serviceId: string) => !known.some((one) => one.serviceId === serviceId)
  const { rows, overtaken } = await layOfficeVersions(tx, regencyId, {
    ...{ files: wanted, kept, taken, today, shortestDay: shortestDay(pack.calendar) },
    beginOf(serviceId) {
      const file = wanted.get(serviceId)
      const begin = file ? beginOf(file, today) : today
      return isNew(serviceId) || Temporal.PlainDate.compare(today, begin) < 0 ? begin : today
    },
  })
  return { rows: written.reduce((sum, count) => sum + count, rows), overtaken }
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

async function applyOffers(
  tx: Tx,
  regencyId: string,
  { wanted, today, taken }: Wanted & { taken: ReadonlySet<string> },
): Promise<number> {
  const offers = new Map(
    [...wanted].flatMap(([serviceId, file]) =>
      file.offices.map(({ office, adopted }) => {
        const offeredBy = kecamatanIdOf(regencyId, office)
        const offer = { serviceId, offeredBy, hash: adopted, from: beginOf(file, today), until: null }
        return [chainName(serviceId, offeredBy), offer] as const
      }),
    ),
  )
  const kept = Map.groupBy(await listKeptOffers(tx), ({ serviceId, offeredBy }) => chainName(serviceId, offeredBy))
  const named = [...new Set([...kept.keys(), ...offers.keys()])].filter((key) => !taken.has(key))
  const plans = named.map((key) => {
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
