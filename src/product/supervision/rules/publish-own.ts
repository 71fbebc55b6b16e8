import { hideSmall } from './hide-small.ts'
import { type Countable, type Definition, isAbout, partsOf } from './indicator.ts'
import { smallBelow } from './summary.ts'

/** How many of each thing every service of an office had. */
export type Cells = ReadonlyMap<string, ReadonlyMap<Countable, number>>

/** A published number as the cells it adds up: each is a thing and a service. */
type Added = ReadonlySet<string>

/**
 * Which of these indicators may be told to anybody of an office, in their order. A number is told where neither it nor what is
 * left between it and another that is told lies from 1 to 4: what came in, was issued and returned, of each service and of all, is
 * told anyway where `hideSmall` lets it. On time and late are told as issued, for the built-in share tells both.
 */
export function publishable(definitions: readonly Definition[], cells: Cells): boolean[] {
  const services = [...cells.keys()]
  const addedOf = (things: Iterable<Countable>, of: readonly string[]): Added =>
    new Set([...things].flatMap((thing) => of.map((service) => `${thing} ${service}`)))
  const told: Added[] = (['opened', 'issued', 'returned'] as const).flatMap((thing) => {
    const withheld = hideSmall(new Map(services.map((one) => [one, new Map([['', counted(cells.get(one), thing)]])])))
    return [
      ...(withheld.whole ? [] : [addedOf([thing], services)]),
      ...services.filter((one) => !withheld.services.has(one)).map((one) => addedOf([thing], [one])),
    ]
  })
  const count = (added: Added): number =>
    [...added].reduce((sum, cell) => {
      const [thing = '', service = ''] = cell.split(' ')
      return sum + counted(cells.get(service), thing)
    }, 0)
  return definitions.map((definition) => {
    const here = services.filter((service) => isAbout(definition, service))
    const numbers = [definition.counts, definition.of, timedBy(definition)]
      .filter((things) => things.length > 0)
      .map((things) => addedOf(wholeOf(things), here))
    const fresh = numbers.filter((one) => !told.some((other) => isEqual(one, other)))
    const isSafe = fresh.every(
      (one) => !isSmall(count(one)) && [...told, ...numbers].every((other) => !isSmall(between(one, other, count))),
    )
    if (isSafe) told.push(...numbers)
    return isSafe
  })
}

// What is in the one and not in the other, where one holds the other: so much anybody can take away.
function between(a: Added, b: Added, count: (added: Added) => number): number {
  if (b.isSubsetOf(a)) return count(a.difference(b))
  return a.isSubsetOf(b) ? count(b.difference(a)) : 0
}

function isEqual(a: Added, b: Added): boolean {
  return a.size === b.size && a.isSubsetOf(b)
}

function wholeOf(things: readonly Countable[]): Countable[] {
  return [...new Set([...partsOf(things)].map((part) => (part === 'on-time' || part === 'late' ? 'issued' : part)))]
}

function timedBy({ timed }: Definition): Countable[] {
  return timed === null ? [] : [timed === 'desk' ? 'step' : 'issued']
}

function counted(things: ReadonlyMap<Countable, number> | undefined, thing: string): number {
  return [...(things ?? [])].find(([one]) => one === thing)?.[1] ?? 0
}

function isSmall(n: number): boolean {
  return n > 0 && n < smallBelow
}
