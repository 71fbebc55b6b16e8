import { listServicesOf } from '#catalogue'
import { countColleagues } from '#identity'
import { findRegency, listOffices, type Office } from '#offices'
import { type Db, setScope, type Tx } from '#platform/db.ts'
import type { WithPublicIndicators } from '../indicator-contract.ts'
import type { OfficePerformance, PerformancePage } from '../performance-contract.ts'
import { monthsOf } from '../rules/period.ts'
import { endedQuarters, newestYear, type Quarter } from '../rules/quarters.ts'
import { tellQuarters } from '../rules/tell-quarters.ts'
import { correctedOffices, listCorrections } from './corrections.ts'
import { burdenOf, countVillages } from './offices-page.ts'
import { type Kept, keepPerformance, type PerformedSums } from './performed.ts'
import { readPublicIndicators } from './public-indicators.ts'

type Asked = { now: Temporal.Instant; year: string | undefined; office?: string | undefined; byMonth?: boolean }

/**
 * How the offices did in the ended quarters of a year, for anybody: one office by service, or all of them. The year is that of
 * the quarter that was over last unless another is asked for. Nothing for an office that is not there.
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
  const { year, years, quarters, from, until } = readYear(asked.year, today)
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
  const isAhead = quarters.length === 0
  const lines = await Promise.all(
    offices.map(async (office) => ({
      ...{ key: office.key, name: office.name, burden: office.burden ? burdenOf(office.burden) : undefined },
      ...{ villages: villages.get(office.id) ?? 0, officers: officers.get(office.id) ?? 0 },
      corrected: !isAhead && corrected.has(office.id),
      ...(closer || asked.byMonth
        ? named(unnamedOf(sums, office.id, quarters), await namesIn(tx, [office], today))
        : unnamedOf(sums, office.id, quarters)),
    })),
  )
  const corrections = isAhead ? [] : await listCorrections(tx, offices, { from, until })
  const wanted = { offices, regency: regency.id, quarters, zone: first.zone }
  const indicators = asked.byMonth ? [] : await readPublicIndicators(tx, wanted, sums)
  // One that is offered in another kecamatan alone has its name too.
  const serviceNames = indicators.length === 0 ? new Map() : await namesIn(tx, kecamatan, today)
  return { year, years, until, closer, corrections, offices: lines, indicators, serviceNames }
}

function readYear(asked: string | undefined, today: Temporal.PlainDate) {
  const newest = newestYear(today)
  const year = asked !== undefined && /^20\d\d$/.test(asked) ? Number(asked) : newest
  const quarters = endedQuarters(year, today)
  const from = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  return { year, years: [newest, newest - 1, newest - 2], quarters, from, until: quarters.at(-1)?.until ?? from }
}

type PerformedName = OfficePerformance['services'][number]['name']

type Shown = Pick<OfficePerformance, 'year' | 'quarters' | 'services' | 'monthsWithout'>

const unnamed = new WeakMap<PerformedSums, Map<string, Shown>>()

/** What is worked out of some sums stays as long as these; names may change meanwhile. */
function unnamedOf(sums: PerformedSums, office: string, quarters: readonly Quarter[]): Shown {
  const kept = unnamed.get(sums) ?? new Map<string, Shown>()
  const shown = kept.get(office) ?? performanceOf(sums, office, quarters)
  unnamed.set(sums, kept.set(office, shown))
  return shown
}

function performanceOf(sums: PerformedSums, office: string, quarters: readonly Quarter[]): Shown {
  const counts = sums.get(office) ?? []
  const { services, ...told } = tellQuarters(counts, quarters)
  const counted = new Set(counts.map(({ month }) => month))
  return {
    ...told,
    services: services.map((one) => ({ ...one, name: { id: one.key, en: one.key } })),
    monthsWithout: quarters.flatMap(monthsOf).filter((month) => !counted.has(month)),
  }
}

function named(shown: Shown, names: ReadonlyMap<string, PerformedName>): Shown {
  const services = shown.services.map((one) => ({ ...one, name: names.get(one.key) ?? one.name }))
  return { ...shown, services: services.sort((a, b) => (a.name.id < b.name.id ? -1 : 1)) }
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
