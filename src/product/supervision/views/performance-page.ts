import { listServicesOf } from '#catalogue'
import { countColleagues } from '#identity'
import { findRegency, listOffices, type Office } from '#offices'
import { type Db, setScope, type Tx } from '#platform/db.ts'
import type { WithPublicIndicators } from '../indicator-contract.ts'
import type { OfficePerformance, PerformancePage, Performed } from '../performance-contract.ts'
import { hideSmall, type Withheld } from '../rules/hide-small.ts'
import { minuteBounds } from '../rules/histogram.ts'
import { monthsOf } from '../rules/period.ts'
import { shareOf, spreadOf } from '../rules/summary.ts'
import { correctedOffices, listCorrections } from './corrections.ts'
import { burdenOf, countVillages } from './offices-page.ts'
import { type PerformedCounts as Counts, type Kept, keepPerformance, type PerformedSums } from './performed.ts'
import { readPublicIndicators } from './public-indicators.ts'

type Asked = { now: Temporal.Instant; year: string | undefined; office?: string | undefined; byMonth?: boolean }
type Sum = Pick<Counts, 'onTime' | 'issued' | 'opened' | 'returned'>

/**
 * How the offices did in the ended months of a year, for anybody: one office by service, or all of them. The year is that of
 * the last ended month unless another is asked for. Nothing for an office that is not there.
 */
export async function performancePage(
  tx: Tx,
  asked: Asked,
  keep: Kept = keepPerformance(),
): Promise<(PerformancePage & WithPublicIndicators) | undefined> {
  const [regency, known] = [await findRegency(tx), await listOffices(tx)]
  const kecamatan = known.filter(({ kind }) => kind === 'kecamatan')
  const offices = kecamatan.filter(({ key }) => (asked.office ?? key) === key)
  const [first] = offices
  if (!regency || !first) return undefined
  const today = asked.now.toZonedDateTimeISO(first.zone).toPlainDate()
  const { year, years, from, until, isAhead } = readYear(asked.year, today)
  // Sums alone are read of these offices, never a file.
  await setScope(tx, [regency.id, ...kecamatan.map(({ id }) => id)])
  const stretch = { offices: offices.map(({ id }) => id), from, until }
  const [sums, villages, officers, corrected] = await Promise.all([
    keep(tx, stretch),
    countVillages(tx, today),
    countColleagues(tx, today),
    correctedOffices(tx, stretch),
  ])
  const closer = asked.office !== undefined
  const months = isAhead ? [] : monthsOf({ from, until })
  const lines = await Promise.all(
    offices.map(async (office) => ({
      ...{ key: office.key, name: office.name, burden: office.burden ? burdenOf(office.burden) : undefined },
      ...{ villages: villages.get(office.id) ?? 0, officers: officers.get(office.id) ?? 0 },
      corrected: !isAhead && corrected.has(office.id),
      ...(closer || asked.byMonth
        ? named(unnamedOf(sums, office.id, months), await namesIn(tx, [office], today))
        : unnamedOf(sums, office.id, months)),
    })),
  )
  const corrections = isAhead ? [] : await listCorrections(tx, offices, { from, until })
  const period = { key: String(year), from, until, ended: until }
  const indicators =
    isAhead || asked.byMonth ? [] : await readPublicIndicators(tx, { offices, regency: regency.id, period })
  // One that is offered in another kecamatan alone has its name too.
  const serviceNames = indicators.length === 0 ? new Map() : await namesIn(tx, kecamatan, today)
  return { year, years, until, closer, corrections, offices: lines, indicators, serviceNames }
}

// Only months that have ended: figures of a month that runs would tell each file on the day it is counted.
function readYear(asked: string | undefined, today: Temporal.PlainDate) {
  const ended = today.with({ day: 1 })
  const newest = ended.subtract({ days: 1 }).year
  const year = asked !== undefined && /^20\d\d$/.test(asked) ? Number(asked) : newest
  const from = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  const whole = from.add({ years: 1 })
  const until = Temporal.PlainDate.compare(whole, ended) < 0 ? whole : ended
  const isAhead = Temporal.PlainDate.compare(until, from) <= 0
  return { year, years: [newest, newest - 1, newest - 2], from, until: isAhead ? from : until, isAhead }
}

type Place = { office: string; months: readonly string[] }
type PerformedName = OfficePerformance['services'][number]['name']

type Shown = Pick<OfficePerformance, 'year' | 'services' | 'monthsWithout'>

const unnamed = new WeakMap<PerformedSums, Map<string, Shown>>()

/** What is worked out of some sums stays as long as these; names may change meanwhile. */
function unnamedOf(sums: PerformedSums, office: string, months: readonly string[]): Shown {
  const kept = unnamed.get(sums) ?? new Map<string, Shown>()
  const shown = kept.get(office) ?? performanceOf(sums, { office, months })
  unnamed.set(sums, kept.set(office, shown))
  return shown
}

function named(shown: Shown, names: ReadonlyMap<string, PerformedName>): Shown {
  const services = shown.services.map((one) => ({ ...one, name: names.get(one.key) ?? one.name }))
  return { ...shown, services: services.sort((a, b) => (a.name.id < b.name.id ? -1 : 1)) }
}

function performanceOf({ counts: all, minutes }: PerformedSums, { office, months }: Place): Shown {
  const counts = all.filter((one) => one.office === office)
  const services = [...Map.groupBy(counts, ({ service }) => service)]
  const withheldOf = (n: (one: Counts) => number): Withheld =>
    hideSmall(new Map(services.map(([key, some]) => [key, new Map(some.map((one) => [one.month, n(one)]))])))
  const [issued, opened] = [withheldOf((one) => one.issued), withheldOf((one) => one.opened)]
  // A share and what it is of give away how many were returned, whoever multiplies.
  const returned = withheldOf((one) => one.returned)
  const times = (service: string, month: string) => minutes.get([office, service, month].join(' ')) ?? new Map()
  const whole = spread([...minutes].flatMap(([key, one]) => (key.startsWith(`${office} `) ? [one] : [])))
  return {
    year: performed(sumOf(counts), { issued: issued.whole, opened: opened.whole, returned: returned.whole }, whole),
    services: services.map(([key, some]) => {
      const year = spread(some.map(({ month }) => times(key, month)))
      const withheld = {
        ...{ issued: issued.services.has(key), opened: opened.services.has(key) },
        returned: returned.services.has(key),
      }
      return {
        ...{ key, name: { id: key, en: key }, year: performed(sumOf(some), withheld, year) },
        months: new Map(
          some.map((one) => {
            const hidden = {
              issued: issued.months.get(key)?.has(one.month),
              opened: opened.months.get(key)?.has(one.month),
              returned: returned.months.get(key)?.has(one.month),
            }
            return [one.month, performed(one, hidden, times(key, one.month))]
          }),
        ),
      }
    }),
    monthsWithout: months.filter((month) => !counts.some((one) => one.month === month)),
  }
}

function performed(
  sum: Sum,
  withheld: Record<'issued' | 'opened' | 'returned', boolean | undefined>,
  minutes: ReadonlyMap<number, number>,
): Performed {
  const { issued, opened, onTime, returned } = sum
  const perFile = shareOf(returned, opened)
  return {
    ...(withheld.issued
      ? { issued: undefined, onTime: undefined, median: undefined }
      : { issued, onTime: shareOf(onTime, issued), median: spreadOf(new Map(minutes), minuteBounds)?.median }),
    ...(withheld.opened
      ? { opened: undefined, returnsPerFile: undefined }
      : { opened, returnsPerFile: perFile !== undefined && withheld.returned ? 'withheld' : perFile }),
  }
}

function sumOf(counts: readonly Sum[]): Sum {
  const add = (of: keyof Sum) => counts.reduce((sum, one) => sum + one[of], 0)
  return { onTime: add('onTime'), issued: add('issued'), opened: add('opened'), returned: add('returned') }
}

function spread(histograms: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const sum = new Map<number, number>()
  for (const histogram of histograms) for (const [bucket, n] of histogram) sum.set(bucket, (sum.get(bucket) ?? 0) + n)
  return sum
}

async function namesIn(
  db: Db,
  offices: readonly Office[],
  on: Temporal.PlainDate,
): Promise<ReadonlyMap<string, PerformedName>> {
  const ids = offices.map(({ id }) => id)
  const offered = [...(await listServicesOf(db, ids, on)).values()].flat()
  return new Map(offered.map(({ definition: { key, name } }) => [key, name]))
}
