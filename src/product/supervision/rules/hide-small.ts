import { smallBelow } from './summary.ts'

/** How many files each service of an office had in each month, by the key of the service and the first day of the month. */
export type Counted = ReadonlyMap<string, ReadonlyMap<string, number>>

/** What of these numbers is withheld; `whole` is the office over all its services. */
export type Withheld = {
  whole: boolean
  services: ReadonlySet<string>
  months: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Which numbers of an office are not published: all from 1 to 4, and as many more as are needed so that none of these can be
 * worked out from a total that is. Sums run one way only: months make a service, services make the office. Of what is withheld
 * under a published total, arithmetic leaves at least five values open for each part.
 */
export function hideSmall(counted: Counted): Withheld {
  const byService = [...counted].map(([service, months]) => ({ service, n: total(months), ...among(months) }))
  const must = new Set(byService.flatMap(({ service, alsoWhole }) => (alsoWhole ? [service] : [])))
  const services = among(new Map(byService.map(({ service, n }) => [service, n])), must)
  const months = byService.map(({ service, withheld }): [string, ReadonlySet<string>] => [
    service,
    // Months that are all told make up their service, so a service that is withheld withholds its months.
    services.withheld.has(service) ? new Set(counted.get(service)?.keys()) : withheld,
  ])
  const n = byService.reduce((sum, one) => sum + one.n, 0)
  return { whole: isSmall(n) || services.alsoWhole, services: services.withheld, months: new Map(months) }
}

function among(parts: ReadonlyMap<string, number>, must: ReadonlySet<string> = new Set()) {
  const all = [...parts].filter(([, n]) => n > 0).sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1))
  const withheld = new Set(all.flatMap(([key, n]) => (isSmall(n) || must.has(key) ? [key] : [])))
  const sum = all.reduce((added, [key, n]) => (withheld.has(key) ? added + n : added), 0)
  // One alone is the total less the others. Of several each is at least 1: what is left is the room in which any may lie.
  const isSafe = withheld.size > 1 && sum >= withheld.size + smallBelow - 1
  if (withheld.size === 0 || isSafe) return { withheld, alsoWhole: false }
  const next = all.find(([key]) => !withheld.has(key))
  if (next) withheld.add(next[0])
  return { withheld, alsoWhole: next === undefined }
}

function isSmall(n: number): boolean {
  return n > 0 && n < smallBelow
}

function total(parts: ReadonlyMap<string, number>): number {
  return [...parts.values()].reduce((sum, n) => sum + n, 0)
}
