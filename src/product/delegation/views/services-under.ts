import { listOffersUnder, type OfferUnder } from '#catalogue'
import { listOffices } from '#offices'
import { type Db, sql } from '#platform/db.ts'
import type { FilesUnderWay } from '#regulations'
import type { ServiceUnder } from '../contract.ts'

/**
 * The services of each power with the offices that offer them under it, and the files that run under it, within the
 * reader's scope. A service that was put elsewhere stays in sight while files run here.
 */
export async function servicesUnder(db: Db, on: Temporal.PlainDate): Promise<Map<string, ServiceUnder[]>> {
  const [offers, offices, counted] = [await listOffersUnder(db, on), await listOffices(db), await listFilesUnderWay(db)]
  const nameOf = new Map(offices.map(({ id, shortName }) => [id, shortName]))
  const left = counted.filter(({ code, key }) => !offers.some((one) => one.authority === code && one.key === key))
  const codes = new Set([...offers.map(({ authority }) => authority), ...left.map(({ code }) => code)])
  return new Map(
    [...codes].map((code) => {
      const under = asServices(
        offers.filter(({ authority }) => authority === code),
        nameOf,
        counted.filter((one) => one.code === code),
      )
      const gone = left.filter((one) => one.code === code).map(({ code: _, ...one }) => ({ ...one, offices: [] }))
      return [code, [...under, ...gone]] as const
    }),
  )
}

function asServices(
  offers: readonly OfferUnder[],
  nameOf: ReadonlyMap<string, string>,
  counted: readonly FilesUnderWay[],
): ServiceUnder[] {
  return [...Map.groupBy(offers, ({ key }) => key)].flatMap(([key, group]) => {
    const first = group[0]
    if (!first) return []
    const files = counted.find((one) => one.key === key)
    const offices = group.map(({ office }) => nameOf.get(office) ?? '')
    return [{ key, name: first.name, offices, running: files?.running ?? 0, waiting: files?.waiting ?? 0 }]
  })
}

/** Files under way or waiting, within the reader's scope, by the power they were opened under and their service. */
export async function listFilesUnderWay(db: Db): Promise<FilesUnderWay[]> {
  return await db.all(sql`
    select authority.version_view.code, catalogue.version_view.key, max(catalogue.version_view.name::text)::jsonb as name,
           count(*) filter (where standing_view.state = 'open')::int as running,
           count(*) filter (where standing_view.state = 'incomplete')::int as waiting
    from cases.standing_view
    join cases.ground_view on ground_view.case_id = standing_view.case_id
    join authority.version_view on authority.version_view.id = ground_view.authority
    join catalogue.version_view on catalogue.version_view.id = standing_view.service_version
    where standing_view.state in ('open', 'incomplete')
    group by authority.version_view.code, catalogue.version_view.key limit 5000`)
}
