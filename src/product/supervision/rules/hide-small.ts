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
 * under a published total, arithmetic leaves at least five values open for each part; to who knows this rule as well, at least
 * four for each that is small.
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
  const all = [...parts].filter(([, n]) => n > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  const withheld = new Set(all.flatMap(([key, n]) => (isSmall(n) || must.has(key) ? [key] : [])))
  if (withheld.size === 0) return { withheld, alsoWhole: false }
  // By their keys, never by their size, and the first goes along even where it need not: were it chosen for being the next
  // smallest, or told where it is not needed, who knows the rule would learn from it how small the others are.
  for (const [key] of all) {
    withheld.add(key)
    const sum = all.reduce((added, [one, n]) => (withheld.has(one) ? added + n : added), 0)
    // One alone is the total less the others. Of several each is at least 1: what is left is the room in which any may lie.
    if (withheld.size > 1 && sum >= withheld.size + smallBelow - 1) return { withheld, alsoWhole: false }
  }
  return { withheld, alsoWhole: true }
}

function isSmall(n: number): boolean {
  return n > 0 && n < smallBelow
}

function total(parts: ReadonlyMap<string, number>): number {
  return [...parts.values()].reduce((sum, n) => sum + n, 0)
}
