import { randomUUIDv7 } from 'node:crypto'
import { type Limit, listRegister } from '#authority'
import { listOffices } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { holdsOn } from '#platform/validity.ts'
import type { PlacingServices } from '../contract/placing.ts'
import type { ServiceVersion } from '../contract.ts'
import { planPlacing, whyNotPlace } from '../rules/placing.ts'
import { listPlacements, savePlacementEnds, savePlacements } from '../store/placements.ts'
import { listOffers, listPublished } from '../store.ts'

type By = { id: string; regency: string; at: Temporal.Instant }
type Wanted = Omit<PlacingServices, 'requestId'>

/**
 * Puts services of the catalogue under an authority, from a day on, at offices that hold it and offer them: from then on
 * they open under it, within its limits, signed as it says. Cases keep the rule they began under, and no pack changes it.
 * Refuses a service of another field, one that never asks what the power is limited by, one that none of the offices
 * offers, and what is so already. Part of an act that records it, which holds pack and register. Returns the offices.
 */
export async function placeServices(tx: Tx, by: By, wanted: Wanted): Promise<{ power: string; offices: string[] }> {
  const { code, from } = wanted
  const holding = (await listRegister(tx, code)).filter((version) => holdsOn(version, from))
  const [power] = holding
  if (!power) throw new WrongForm({ from: 'authority-not-then' })
  const holders = holding.some((one) => one.holders === null) ? null : holding.flatMap((one) => one.holders ?? [])
  const asked = await officesAsked(tx, wanted.offices, holders)
  const limits = holding.flatMap(({ body }): readonly Limit[] => body.limits ?? [])
  const services = await servicesAsked(tx, wanted, { field: power.body.field, limits })
  const offers = await offersOf(tx, services, { asked, from })
  const kept = await listPlacements(tx, from)
  const plans = offers.flatMap(({ serviceId, office, home }) => {
    const own = kept.filter((one) => one.serviceId === serviceId && one.office === office)
    const plan = planPlacing(own, { code, from, home })
    return plan ? [{ ...plan, serviceId, office }] : []
  })
  if (plans.length === 0) throw new Refusal('placement-done')
  await savePlacementEnds(
    tx,
    plans.flatMap(({ ends }) => ends),
  )
  const begun = plans.filter(({ begins }) => begins)
  await savePlacements(
    tx,
    { office: by.regency, by: by.id, at: by.at },
    begun.map(({ serviceId, office }) => ({ id: randomUUIDv7(), serviceId, office, authority: code, from })),
  )
  return { power: power.id, offices: [...new Set(plans.map(({ office }) => office))] }
}

/** The kecamatan that hold the power, or those of them that were ticked. */
async function officesAsked(
  tx: Tx,
  ticked: readonly string[],
  holders: readonly string[] | null,
): Promise<{ id: string; key: string }[]> {
  const kecamatan = (await listOffices(tx)).filter(({ kind }) => kind === 'kecamatan')
  const holding = kecamatan.filter(({ id }) => holders === null || holders.includes(id))
  if (ticked.some((key) => !holding.some((one) => one.key === key)))
    throw new WrongForm({ offices: 'office-holds-not' })
  return ticked.length === 0 ? holding : holding.filter(({ key }) => ticked.includes(key))
}

async function servicesAsked(
  tx: Tx,
  { services, from }: Wanted,
  power: Parameters<typeof whyNotPlace>[1],
): Promise<ServiceVersion[]> {
  const published = await listPublished(tx, from)
  return [...new Set(services)].map((key) => {
    const service = published.find(({ definition }) => definition.key === key)
    if (!service) throw new WrongForm({ services: 'choose' })
    const why = whyNotPlace(service.definition, power)
    const { name } = service.definition
    if (why) throw new Refusal(why.code, { name: [name.id, name.en], question: why.question ?? '' })
    return service
  })
}

async function offersOf(
  tx: Tx,
  services: readonly ServiceVersion[],
  { asked, from }: { asked: readonly { id: string }[]; from: Temporal.PlainDate },
) {
  const ids = services.map(({ serviceId }) => serviceId)
  const offers = (await listOffers(tx, ids, from)).filter(({ office }) => asked.some(({ id }) => id === office))
  return services.flatMap(({ serviceId, definition: { name, authority } }) => {
    const own = offers.filter((offer) => offer.serviceId === serviceId)
    if (own.length === 0) throw new Refusal('placement-nowhere', { name: [name.id, name.en] })
    return own.map(({ office }) => ({ serviceId, office, home: authority }))
  })
}
