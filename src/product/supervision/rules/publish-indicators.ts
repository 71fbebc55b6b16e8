import { type Countable, countables, type Definition, isAbout, partsOf } from './indicator.ts'
import { countOf, type IndicatorValue, indicatorValue } from './indicator-value.ts'
import { addSummary, emptySummary, type Summary } from './summary.ts'
import type { withheldIn } from './tell-quarters.ts'
import { type Added, tellsSmall } from './tells-small.ts'

/** What an indicator says of an office to anybody: `before` the month from which it is told. */
export type ToldValue = IndicatorValue | 'withheld' | 'before'

export type ToldIndicator = {
  /** Of a year: its quarters together that are told. */
  year: ToldValue
  /** Which ones are left out of that, by key. */
  without: readonly string[]
  quarters: ReadonlyMap<string, ToldValue>
}

/** What a quarter of an office adds to an indicator, by the sums of each service. */
export type QuarterOf = { key: string; sums: ReadonlyMap<string, Summary>; is: 'told' | 'withheld' | 'before' }

/** What an indicator says quarter by quarter; its number of the year adds up whole quarters that are told, and nothing else. */
export function tellIndicator(definition: Definition, quarters: readonly QuarterOf[]): ToldIndicator {
  const over = (some: readonly QuarterOf[]): IndicatorValue =>
    indicatorValue(
      definition,
      some
        .flatMap(({ sums }) => [...sums].flatMap(([service, sum]) => (isAbout(definition, service) ? [sum] : [])))
        .reduce(addSummary, emptySummary()),
    )
  const told = quarters.filter(({ is }) => is === 'told')
  const [year, left] = [over(told), quarters.filter(({ is }) => is !== 'told')]
  // None where some were left out would read as none at all.
  const isNothing = left.length > 0 && (year.kind === 'count' ? year.part : year.whole) === 0
  const isBefore = left.length === quarters.length && left.every(({ is }) => is === 'before')
  return {
    year: isNothing ? (isBefore ? 'before' : 'withheld') : year,
    without: isNothing ? [] : left.map(({ key }) => key),
    quarters: new Map(quarters.map((one) => [one.key, one.is === 'told' ? over([one]) : one.is])),
  }
}

/** The same sums as cells. */
export function cellsOf(sums: ReadonlyMap<string, Summary>): Cells {
  return new Map(
    [...sums].map(([service, sum]) => [service, new Map(countables.map((thing) => [thing, countOf(sum, thing)]))]),
  )
}

/** How many of each thing every service of an office had. */
export type Cells = ReadonlyMap<string, ReadonlyMap<Countable, number>>

/**
 * Which of these indicators may be told to anybody of a quarter of an office, in their order: those that leave nobody who adds
 * up with 1 to 4, nor with so few of several services that they tell each (`tellsSmall`). What came in, was issued and
 * returned, of each service and of all, is told anyway where it is not `withheld` (`withheldIn`). In a share on time and late
 * are told as issued, for the built-in share tells both; as a bare count each is a number of its own.
 */
export function publishable(
  definitions: readonly Definition[],
  cells: Cells,
  withheld: ReturnType<typeof withheldIn>,
): boolean[] {
  const services = [...cells.keys()]
  const told = toldAnyway(withheld)
  const count = (cell: string): number => {
    const [thing, service] = thingAndService(cell)
    const of = cells.get(service)
    // Late is kept as what is left of the issued, so that both are always the issued together.
    return thing === 'late' ? counted(of, 'issued') - counted(of, 'on-time') : counted(of, thing)
  }
  return definitions.map((definition) => {
    const here = services.filter((service) => isAbout(definition, service))
    const numbers = numbersOf(definition).map((things) => addedOf(things, here))
    const isSafe = !tellsSmall([...told, ...numbers], { count, partOf })
    if (isSafe) told.push(...numbers)
    return isSafe
  })
}

/** What an indicator adds up in each of its numbers. */
function numbersOf(definition: Definition): (readonly Countable[])[] {
  const { counts, of, shownAs } = definition
  const timed = timedBy(definition)
  const isBySteps = [...counts, ...of, ...timed].some((thing) => alongSteps.has(thing))
  return [
    shownAs === 'count' ? counts : wholeOf(counts),
    ...[wholeOf(of), timed],
    // The steps of a service and its papers are public: nine steps of a service that has three are three files.
    ...(isBySteps ? (['opened', 'issued'] as const).map((thing) => [thing]) : []),
  ].filter((things) => things.length > 0)
}

const alongSteps: ReadonlySet<Countable> = new Set<Countable>(['step', 'sent-back', 'missing'])

// That nothing of these was counted is told, so who is not told how many knows of one at least.
const knownThings: ReadonlySet<string> = new Set<Countable>(['opened', 'on-time', 'late', 'returned'])

function partOf(cell: string): string {
  const [thing, service] = thingAndService(cell)
  return knownThings.has(thing) ? service : ''
}

function thingAndService(cell: string): [thing: string, service: string] {
  const [thing = '', service = ''] = cell.split(' ')
  return [thing, service]
}

/** The numbers of a quarter that stand on the page and in open data without any indicator. */
function toldAnyway(withheld: ReturnType<typeof withheldIn>): Added[] {
  return (['opened', 'issued', 'returned'] as const).flatMap((thing) => {
    const { whole, services, months } = withheld[thing === 'returned' ? 'returns' : thing]
    const counted = [...months.keys()]
    return [
      ...(whole ? [] : [addedOf([thing], counted)]),
      ...counted.filter((one) => !services.has(one)).map((one) => addedOf([thing], [one])),
    ]
  })
}

function addedOf(things: readonly Countable[], services: readonly string[]): Added {
  return new Set([...partsOf(things)].flatMap((thing) => services.map((service) => `${thing} ${service}`)))
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
