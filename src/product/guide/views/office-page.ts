import { authorityFields } from '#authority'
import { type DirectoryEntry, listDirectory, listOffers, listOwnVersions, listServices } from '#catalogue'
import {
  type Calendar,
  CalendarYearMissing,
  calendarOf,
  isOpen,
  nextOpening,
  openingOf,
  sayDay,
  sayWeekOn,
} from '#clock'
import { listColleagues } from '#identity'
import { findOfficeByKey, findRegency, listPostKinds, type Office } from '#offices'
import { setScope, type Tx } from '#platform/db.ts'
import { listPublicStandards } from '#standards'
import type { OfficePage } from '../contract/office.ts'
import type { ChooseOfficePage } from '../contract.ts'
import { chargesOf, readKnown } from './known.ts'
import { rightsOn } from './rights.ts'

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
    ...nameOf(office),
    today: todayAt(calendar, asked.now, today),
    ...(await staffOf(tx, { office: office.id, regency: regency.id, on: today })),
    rights: await rightsOn(tx, regency.id, today),
    standards: await standardsOf(tx, asked),
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

function nameOf({ key, name, seat, address, postcode, phone, email, profile }: Office) {
  return { key, name, seat, address, postcode, phone, email, profile }
}

// The holidays of next year may not be known yet on its last days: then it is not said when the office opens again.
function todayAt(calendar: Calendar, now: Temporal.Instant, today: Temporal.PlainDate): OfficePage['today'] {
  if (!calendar.years.has(today.year)) return undefined
  const open = isOpen(calendar, now)
  return {
    says: sayDay(openingOf(calendar, today)),
    isOpen: open,
    opensAt: open ? undefined : opensAfter(calendar, now),
  }
}

function opensAfter(calendar: Calendar, now: Temporal.Instant): Temporal.Instant | undefined {
  try {
    return nextOpening(calendar, now)
  } catch (error) {
    if (error instanceof CalendarYearMissing) return undefined
    throw error
  }
}

async function standardsOf(tx: Tx, asked: { office: string; now: Temporal.Instant }): Promise<OfficePage['standards']> {
  const { inForce = [], open = [] } = (await listPublicStandards(tx, asked)) ?? {}
  return { inForce: inForce.length, pledged: inForce.filter(({ pledged }) => pledged).length, open: open.length }
}

/** Posts with how many hold them, and who answers for the office: the one name that a provider must publish. */
async function staffOf(
  tx: Tx,
  { office, regency, on }: { office: string; regency: string; on: Temporal.PlainDate },
): Promise<Pick<OfficePage, 'posts' | 'head'>> {
  await setScope(tx, [regency, office])
  const [kinds, people] = [await listPostKinds(tx), await listColleagues(tx, { office, on })]
  const here = kinds.filter(({ at }) => at === 'kecamatan').map((kind) => ({ ...kind, level: kind.level ?? 9 }))
  const holding = (post: string) => people.filter(({ posts }) => posts.includes(post))
  const byLevel = [...Map.groupBy(here, ({ level }) => level)].sort(([one], [other]) => one - other)
  const first = byLevel[0]?.[1][0]
  return {
    posts: byLevel.map(([level, some]) => ({
      level,
      names: some.map(({ key, name }) => ({ name, holders: holding(key).length })),
    })),
    head: first && { post: first.name, name: holding(first.key)[0]?.name },
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
