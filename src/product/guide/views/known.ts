import { authorityFields } from '#authority'
import { costRules, listOffers, listOwnVersions, listPublished, type ServiceVersion } from '#catalogue'
import { findRegency, listOffices, type Office } from '#offices'
import type { Tx } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { FoundService, GuideFile } from '../contract.ts'
import { indexServices, type ServiceIndex } from '../rules/find-services.ts'
import { findGuide } from '../store.ts'

/** What every page of the guide reads first: services published today, offices, and the words of citizens. */
export type Known = {
  today: Temporal.PlainDate
  services: readonly ServiceVersion[]
  offices: readonly Office[]
  guide: GuideFile | undefined
  index: ServiceIndex
}

export async function readKnown(tx: Tx, now: Temporal.Instant): Promise<Known | undefined> {
  const regency = await findRegency(tx)
  if (!regency) return undefined
  const today = now.toZonedDateTimeISO(regency.zone).toPlainDate()
  const [services, all, guide] = await Promise.all([
    listPublished(tx, today),
    listOffices(tx),
    findGuide(tx, regency.id),
  ])
  const offices = all.filter(({ kind }) => kind === 'kecamatan')
  return { today, services, offices, guide: guide?.file, index: indexOf(services, guide) }
}

// Versions and guides are never rewritten, so the same ids make the same index; only the newest is kept.
let made: { from: string; index: ServiceIndex } | undefined

function indexOf(services: readonly ServiceVersion[], guide: Awaited<ReturnType<typeof findGuide>>): ServiceIndex {
  const from = [guide?.id, ...services.map(({ versionId }) => versionId)].join(' ')
  if (made?.from === from) return made.index
  const findable = services.map(({ definition }) => ({
    key: definition.key,
    calls: guide?.file.calls[definition.key] ?? [],
    names: Object.values(definition.name),
    about: [definition.purpose, definition.product, authorityFields[definition.field]].flatMap((text) =>
      Object.values(text),
    ),
  }))
  made = { from, index: indexServices(findable, guide?.file.synonyms ?? []) }
  return made.index
}

/** Services as they are shown in a list, with who offers them; in the order they were given. */
export async function asFound(
  tx: Tx,
  known: Known,
  services: readonly ServiceVersion[],
  office: Office | undefined,
): Promise<FoundService[]> {
  const ids = services.map(({ serviceId }) => serviceId)
  const offers = Map.groupBy(await listOffers(tx, ids, known.today), ({ serviceId }) => serviceId)
  const own = office ? await listOwnVersions(tx, { serviceIds: ids, office: office.id, on: known.today }) : []
  return services.map((service) => {
    const { serviceId } = service
    const { definition } = own.find((version) => version.serviceId === serviceId) ?? service
    const by = offers.get(serviceId) ?? []
    const here = by.find((offer) => offer.office === office?.id)?.adopted ?? 'not-here'
    return {
      key: definition.key,
      name: definition.name,
      purpose: definition.purpose,
      field: authorityFields[definition.field],
      promise: definition.promise,
      charges: chargesOf(definition, known.today),
      here: office ? here : undefined,
      offices: by.length,
    }
  })
}

/** How each charge of a service is worked out today, before anybody has answered anything. */
export function chargesOf(definition: ServiceVersion['definition'], on: Temporal.PlainDate): Text[] {
  return costRules(definition, { on, answers: {} }).map(({ says }) => says)
}

/** The kecamatan somebody chose, as their address says it. */
export function chosenOffice(known: Known, key: string | undefined): Office | undefined {
  return known.offices.find((office) => office.key === key)
}
