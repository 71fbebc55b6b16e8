import { holdersOn, listRegister, registerState, versionOn } from '#authority'
import { listOffersUnder, listPlacements, listPublished } from '#catalogue'
import type { Officer } from '#identity'
import { listOffices } from '#offices'
import type { Db } from '#platform/db.ts'
import type { PlacedService, PlacingPage } from '../contract.ts'

/** The form that puts services under a power: those of its field that are not under it everywhere. Nothing for one that has ended. */
export async function placingPage(
  db: Db,
  by: Officer,
  { code, now }: { code: string; now: Temporal.Instant },
): Promise<PlacingPage | undefined> {
  const today = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const versions = await listRegister(db, code)
  const version = versionOn(versions, today)
  if (!version || registerState(versions, today) === 'ended') return undefined
  const from = Temporal.PlainDate.compare(version.from, today) > 0 ? version.from : today
  const [published, offers, offices] = [
    await listPublished(db, from),
    await listOffersUnder(db, from),
    await listOffices(db),
  ]
  const holders = holdersOn(versions, from)
  const services = published
    .filter(({ definition }) => definition.field === version.body.field)
    .map(({ definition: { key, name } }) => ({ key, name, under: codesOf(offers.filter((one) => one.key === key)) }))
    .filter(({ under }) => under.some((other) => other !== code))
  return {
    ...{ code, name: version.body.name, services, from },
    offices: offices
      .filter(({ kind, id }) => kind === 'kecamatan' && (holders === null || holders.includes(id)))
      .map(({ key, shortName: name }) => ({ key, name })),
  }
}

function codesOf(offers: readonly { authority: string }[]): string[] {
  return [...new Set(offers.map(({ authority }) => authority))].sort()
}

/** Services that the regency put under a power, now or from a day ahead, each with its offices. */
export async function placedUnder(
  db: Db,
  code: string,
  today: Temporal.PlainDate,
  nameOf: (office: string) => string,
): Promise<PlacedService[]> {
  const own = (await listPlacements(db, today)).filter(({ authority }) => authority === code)
  return [...Map.groupBy(own, ({ key, from }) => `${key} ${from}`).values()].flatMap((group) => {
    const [first] = group
    return first
      ? [{ key: first.key, name: first.name, from: first.from, offices: group.map((one) => nameOf(one.office)).sort() }]
      : []
  })
}
