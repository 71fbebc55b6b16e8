import { authorityFields } from '#authority'
import { type DirectoryEntry, listDirectory, listOffers, listOwnVersions, listServices } from '#catalogue'
import { calendarOf, openingOf, sayWeekOn } from '#clock'
import { findOfficeByKey, findRegency } from '#offices'
import type { Tx } from '#platform/db.ts'
import type { ChooseOfficePage, OfficePage } from '../contract.ts'
import { chargesOf, readKnown } from './known.ts'

/** What one office offers, by field, with where it is and when it is open. */
export async function officePage(
  tx: Tx,
  asked: { office: string; now: Temporal.Instant },
): Promise<OfficePage | undefined> {
  const [office, regency] = await Promise.all([findOfficeByKey(tx, asked.office), findRegency(tx)])
  if (office?.kind !== 'kecamatan' || !regency) return undefined
  const today = asked.now.toZonedDateTimeISO(office.zone).toPlainDate()
  const [services, known, { calendar }] = await Promise.all([
    listServices(tx, office.id, today),
    listDirectory(tx, regency.id),
    calendarOf(tx, { regency: regency.id, office: office.id }),
  ])
  const profile = calendar.years.has(today.year) ? openingOf(calendar, today).profile : undefined
  const byField = Map.groupBy(services, ({ definition }) => definition.field)
  return {
    key: office.key,
    name: office.name,
    seat: office.seat,
    address: office.address,
    hours: sayWeekOn(calendar, today),
    hoursUnconfirmed: profile?.unconfirmed ?? true,
    fields: [...byField].map(([field, some]) => ({
      name: authorityFields[field],
      services: some.map(({ definition, adopted }) => ({
        key: definition.key,
        name: definition.name,
        published: adopted === 'published',
      })),
    })),
    ended: known.flatMap(endedOf),
    byName: known
      .filter(({ state }) => state === 'by-name')
      .map(({ name, note, seenAt, requirements }) => ({
        ...{ name, note, requirements },
        seenAt: seenAt.map(({ text }) => text),
      })),
  }
}

function endedOf({ name, ended }: DirectoryEntry): OfficePage['ended'][number][] {
  if (!ended) return []
  const { on, law, since, sure } = ended
  return [{ name, on: Temporal.PlainDate.from(on), law, since, sure }]
}

/** A service before an office is chosen: who offers it, as their own or as an example. */
export async function chooseOfficePage(
  tx: Tx,
  asked: { service: string; now: Temporal.Instant },
): Promise<ChooseOfficePage | undefined> {
  const known = await readKnown(tx, asked.now)
  const service = known?.services.find(({ definition }) => definition.key === asked.service)
  if (!known || !service) return undefined
  const { definition, serviceId } = service
  const offers = new Map(
    (await listOffers(tx, [serviceId], known.today)).map(({ office, adopted }) => [office, adopted]),
  )
  const own = await listOwnVersions(tx, { serviceIds: [serviceId], office: null, on: known.today })
  const promises = new Map(
    own.map(({ office, stricter, definition: { promise } }) => [office, stricter?.promise && promise]),
  )
  return {
    key: definition.key,
    name: definition.name,
    purpose: definition.purpose,
    promise: definition.promise,
    charges: chargesOf(definition, known.today),
    offices: known.offices
      .filter(({ id }) => offers.has(id))
      .map(({ id, key, name, seat }) => ({
        ...{ key, name, seat, promise: promises.get(id) },
        published: offers.get(id) === 'published',
      }))
      .sort((one, other) => Number(other.published) - Number(one.published)),
  }
}
