import { hideSmall } from './hide-small.ts'
import { type Countable, type Definition, isAbout, partsOf } from './indicator.ts'
import { type Added, tellsSmall } from './tells-small.ts'

/** How many of each thing every service of an office had. */
export type Cells = ReadonlyMap<string, ReadonlyMap<Countable, number>>

/**
 * Which of these indicators may be told to anybody of an office, in their order: those that leave nobody who adds up with 1 to
 * 4. What came in, was issued and returned, of each service and of all, is told anyway where `hideSmall` lets it. In a share on
 * time and late are told as issued, for the built-in share tells both; as a bare count each is a number of its own.
 */
export function publishable(definitions: readonly Definition[], cells: Cells): boolean[] {
  const services = [...cells.keys()]
  const told: Added[] = (['opened', 'issued', 'returned'] as const).flatMap((thing) => {
    const withheld = hideSmall(new Map(services.map((one) => [one, new Map([['', counted(cells.get(one), thing)]])])))
    return [
      ...(withheld.whole ? [] : [addedOf([thing], services)]),
      ...services.filter((one) => !withheld.services.has(one)).map((one) => addedOf([thing], [one])),
    ]
  })
  const count = (cell: string): number => {
    const [thing = '', service = ''] = cell.split(' ')
    const of = cells.get(service)
    // Late is kept as what is left of the issued, so that both are always the issued together.
    return thing === 'late' ? counted(of, 'issued') - counted(of, 'on-time') : counted(of, thing)
  }
  return definitions.map((definition) => {
    const here = services.filter((service) => isAbout(definition, service))
    const { counts, of, shownAs } = definition
    const numbers = [shownAs === 'count' ? counts : wholeOf(counts), wholeOf(of), timedBy(definition)]
      .filter((things) => things.length > 0)
      .map((things) => addedOf(things, here))
    const isSafe = !tellsSmall([...told, ...numbers], count)
    if (isSafe) told.push(...numbers)
    return isSafe
  })
}

function addedOf(things: Iterable<Countable>, services: readonly string[]): Added {
  return new Set([...partsOf([...things])].flatMap((thing) => services.map((service) => `${thing} ${service}`)))
}

function wholeOf(things: readonly Countable[]): Countable[] {
  return things.map((thing) => (thing === 'on-time' || thing === 'late' ? 'issued' : thing))
}

function timedBy({ timed }: Definition): Countable[] {
  return timed === null ? [] : [timed === 'desk' ? 'step' : 'issued']
}

function counted(things: ReadonlyMap<string, number> | undefined, thing: string): number {
  return things?.get(thing) ?? 0
}
