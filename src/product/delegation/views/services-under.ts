import { listOffersUnder, type OfferUnder } from '#catalogue'
import { listOffices } from '#offices'
import { type Db, sql } from '#platform/db.ts'
import type { ServiceUnder } from '../contract.ts'

/** The services of each power with the offices that offer them, and the files that run there, within the reader's scope. */
export async function servicesUnder(db: Db, on: Temporal.PlainDate): Promise<Map<string, ServiceUnder[]>> {
  const [offers, offices, counted] = [await listOffersUnder(db, on), await listOffices(db), await countFiles(db)]
  const nameOf = new Map(offices.map(({ id, shortName }) => [id, shortName]))
  const byAuthority = Map.groupBy(offers, ({ authority }) => authority)
  return new Map([...byAuthority].map(([code, under]) => [code, asServices(under, nameOf, counted)] as const))
}

type Count = { key: string; running: number; waiting: number }

function asServices(
  offers: readonly OfferUnder[],
  nameOf: ReadonlyMap<string, string>,
  counted: readonly Count[],
): ServiceUnder[] {
  return [...Map.groupBy(offers, ({ key }) => key)].flatMap(([key, group]) => {
    const first = group[0]
    if (!first) return []
    const files = counted.find((one) => one.key === key)
    const offices = group.map(({ office }) => nameOf.get(office) ?? '')
    return [{ key, name: first.name, offices, running: files?.running ?? 0, waiting: files?.waiting ?? 0 }]
  })
}

async function countFiles(db: Db): Promise<Count[]> {
  return await db.all(sql`
    select version_view.key, count(*) filter (where standing_view.state = 'open')::int as running,
           count(*) filter (where standing_view.state = 'incomplete')::int as waiting
    from cases.standing_view join catalogue.version_view on version_view.id = standing_view.service_version
    where standing_view.state in ('open', 'incomplete')
    group by version_view.key limit 5000`)
}
