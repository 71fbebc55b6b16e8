import { listLongAlone } from '#absence'
import type { Mode } from '#authority'
import { countDeposits, owedCash } from '#cash'
import { CalendarYearMissing, calendarOf, workingDaysBetween } from '#clock'
import { hearDevices, type Listening } from '#devices'
import { countColleagues, type Officer } from '#identity'
import { owedObjections } from '#objections'
import { listOffices, type Office } from '#offices'
import { type Db, sql } from '#platform/db.ts'
import { owedStandards } from '#standards'
import type { Burden, OfficeLine, OfficesPage } from '../contract.ts'
import { choicesOf, type Period, readPeriod } from '../rules/period.ts'
import { silentFrom as usuallySilentFrom } from '../rules/silent.ts'
import { emptySummary, type Summary } from '../rules/summary.ts'
import { listCorrections } from './corrections.ts'
import { readIndicatorFigures } from './indicator-figures.ts'
import { listFindings } from './list-findings.ts'
import { readOpenStock } from './open-stock.ts'
import { comparedMeasures, readSums } from './read-sums.ts'

export type Asked = { now: Temporal.Instant; mode: Mode; period?: string | undefined }

/** From where on an office is called silent, and a device in it; without `listening` the page tells of no device. */
type Silence = { silentFrom?: number; listening?: Listening }

/** Every kecamatan with what lies open there now and what it did in some months, its burden in sight. */
export async function officesPage(
  db: Db,
  by: Officer,
  { now, mode, period: asked, silentFrom = usuallySilentFrom, listening }: Asked & Silence,
): Promise<OfficesPage> {
  const today = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const period = readPeriod(asked, today)
  const offices = (await listOffices(db)).filter((office) => office.kind === 'kecamatan')
  const [owed, alone, corrections, findings, lines, devices, indicators] = await Promise.all([
    Promise.all([owedObjections(db, by, now), owedCash(db, by, now), owedStandards(db, by, { now, mode })]),
    listLongAlone(db, offices, now),
    listCorrections(db, offices, period),
    listFindings(db, by, { offices, period }),
    officeLines(db, offices, { regency: by.regency, period, now }),
    listening && devicesThere(db, offices, { regency: by.regency, now, listening }),
    readIndicatorFigures(db, { offices, regency: by.regency, period }),
  ])
  return {
    ...{
      asOf: now,
      silentFrom,
      period,
      ...choicesOf(period, today),
      alone,
      corrections,
      findings,
      indicators,
      offices: lines,
    },
    owed: owed.flatMap((one) => one ?? []),
    devices,
  }
}

/** How many devices each office has, by its key, and which of them are silent. */
async function devicesThere(
  db: Db,
  offices: readonly Office[],
  { regency, now, listening }: { regency: string; now: Temporal.Instant; listening: Listening },
): Promise<NonNullable<OfficesPage['devices']>> {
  const heard = await hearDevices(db, { offices: offices.map(({ id }) => id), regency, now }, listening)
  return new Map(
    offices.map(({ id, key }) => {
      const here = heard.filter(({ office }) => office === id)
      const silent = here.filter(({ hearing }) => hearing.state === 'silent').map(({ name }) => name)
      return [key, { all: here.length, silent }]
    }),
  )
}

/** These offices as their regency sees them; with a service, what lies open of it alone. */
export async function officeLines(
  db: Db,
  offices: readonly Office[],
  {
    regency,
    period,
    now,
    service,
  }: { regency: string; period: Period; now: Temporal.Instant; service?: string | undefined },
): Promise<OfficeLine[]> {
  const ids = offices.map(({ id }) => id)
  const zone = offices[0]?.zone ?? 'UTC'
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const [counts, sums, villages, officers, last, deposits] = await Promise.all([
    readOpenStock(db, { offices: ids, now, service }),
    readSums(db, { offices: ids, regency, period, measures: comparedMeasures }),
    countVillages(db, today),
    countColleagues(db, today),
    lastDays(db, ids, today),
    countDeposits(db, ids, period),
  ])
  return await Promise.all(
    offices.map(async (office) => {
      const row = counts.get(office.id)
      const sum: Summary = sums.get(office.id)?.get('') ?? emptySummary()
      return {
        ...{ key: office.key, name: office.name, seat: office.seat, sum },
        ...{ open: row?.open ?? 0, late: row?.late ?? 0, soon: row?.soon ?? 0, incomplete: row?.incomplete ?? 0 },
        oldestDueAt: row?.oldestDueAt ?? undefined,
        burden: office.burden ? burdenOf(office.burden) : undefined,
        onMap: office.burden?.onMap?.value,
        ...{ villages: villages.get(office.id) ?? 0, officers: officers.get(office.id) ?? 0 },
        deposits: deposits.get(office.id) ?? { all: 0, inTime: 0, undated: 0 },
        ...last.get(office.id),
        silentDays: await silentSince(db, { regency, office: office.id }, last.get(office.id)?.lastDay, today),
      }
    }),
  )
}

/** Villages and wards that lie in each kecamatan on a day, by its id. */
export async function countVillages(db: Db, on: Temporal.PlainDate): Promise<Map<string, number>> {
  const rows = await db.all<{ office: string; n: number }>(sql`
    select village_view.within as office, count(*)::int as n from offices.village_view
    where coalesce(village_view.valid_from <= ${on}, true) and coalesce(village_view.valid_until > ${on}, true)
    group by village_view.within`)
  return new Map(rows.map(({ office, n }) => [office, n]))
}

type LastDays = Pick<OfficeLine, 'lastDay' | 'datedAhead'>

/** The last day up to today on which anything was counted in each office, and the newest one that has not come yet. */
async function lastDays(db: Db, offices: readonly string[], today: Temporal.PlainDate): Promise<Map<string, LastDays>> {
  const rows = await db.all<{ office: string; last: Temporal.PlainDate | null; newest: Temporal.PlainDate | null }>(sql`
    select office.id as office, min(found.day) as last, max(found.day) as newest
    from unnest(${[...offices]}::uuid[]) as office (id)
    cross join (values (${today}::date), (date '9999-12-31')) as asked (until)
    cross join lateral (select greatest(
      (select max(roll.first_day) from supervision.roll where roll.office = office.id and roll.grain = 'day'
         and roll.service = '' and roll.measure = 'opened' and roll.first_day <= asked.until),
      (select max(roll.first_day) from supervision.roll where roll.office = office.id and roll.grain = 'day'
         and roll.service = '' and roll.measure = 'step' and roll.first_day <= asked.until),
      (select max(roll.first_day) from supervision.roll where roll.office = office.id and roll.grain = 'day'
         and roll.service = '' and roll.measure = 'returned' and roll.first_day <= asked.until),
      (select max(delta.day) from supervision.delta where delta.office = office.id and delta.day <= asked.until)) as day
    ) as found
    group by office.id`)
  const isPast = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, today) <= 0
  return new Map(
    rows.map(({ office, last, newest }) => [
      office,
      {
        lastDay: last && isPast(last) ? last : undefined,
        datedAhead: newest && !isPast(newest) ? newest : undefined,
      },
    ]),
  )
}

/** Whole working days of an office since anything was counted there; nothing where nothing ever was, or a year is not known. */
export async function silentDaysOf(
  db: Db,
  place: { regency: string; office: string },
  today: Temporal.PlainDate,
): Promise<number | undefined> {
  return await silentSince(db, place, (await lastDays(db, [place.office], today)).get(place.office)?.lastDay, today)
}

/** Whole working days of the office between then and today; nothing where nothing was ever done, or a year is not known. */
async function silentSince(
  db: Db,
  place: { regency: string; office: string },
  last: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): Promise<number | undefined> {
  if (!last) return undefined
  const { calendar } = await calendarOf(db, place)
  try {
    return workingDaysBetween(calendar, last, today.subtract({ days: 1 }))
  } catch (error) {
    if (error instanceof CalendarYearMissing) return undefined
    throw error
  }
}

/** What weighs on an office, as pages say it. */
export function burdenOf({ land, crossings, straightKm, signalPoints }: NonNullable<Office['burden']>): Burden {
  const facts = { crossings, straightKm, signalPoints }
  const unconfirmed = (['crossings', 'straightKm', 'signalPoints'] as const).filter((part) => facts[part]?.sure === 'b')
  return {
    ...{
      land,
      crossings: crossings.value,
      straightKm: straightKm?.value,
      signalPoints: signalPoints?.value ?? 0,
      unconfirmed,
    },
    sources: [crossings, straightKm, signalPoints].flatMap((one) => (one ? [one.source] : [])),
  }
}
