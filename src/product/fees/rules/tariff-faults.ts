import type { Fault, FaultKind } from '#platform/fault.ts'
import { type Located, locate, textAt, valueAt } from '#platform/raw.ts'

/** UU 24/2013 article 79A, from its promulgation: population documents are free. */
const populationFree = '2013-12-24'
/** UU 1/2022, from its promulgation: whoever charges names the object of its article 88. */
const closedList = '2022-01-05'

const needs: Readonly<Record<string, readonly string[]>> = {
  fixed: ['amountRupiah'],
  fine: ['amountRupiah'],
  'per-unit': ['rateRupiah', 'unit', 'times'],
  percentage: ['percent', 'of'],
  elsewhere: ['assessedBy'],
}
const ownPlaces = ['amountRupiah', 'rateRupiah', 'unit', 'times', 'percent', 'of', 'capRupiah', 'assessedBy'] as const

/**
 * What is wrong with the tariffs of a service file, which may be malformed: what each kind needs, the law that every
 * charge needs (PP 12/2019 article 122), the object it falls under, dates, and charges that the law has forbidden.
 */
export function tariffFaults(file: string, raw: unknown): Fault[] {
  const tariffs = locate(raw, 'tariffs[]')
  return [
    ...tariffs.flatMap((tariff) => [...placesOf(file, tariff), ...lawful(file, tariff)]),
    ...(valueAt(raw, 'populationDocument') === true ? tariffs.flatMap((tariff) => forbidden(file, tariff)) : []),
    ...overlaps(file, tariffs),
  ]
}

function placesOf(file: string, { path, value }: Located): Fault[] {
  const kind = textAt(value, 'kind') ?? ''
  const needed = needs[kind]
  if (!needed) return []
  const known = kind === 'percentage' || kind === 'per-unit' ? [...needed, 'capRupiah'] : needed
  const has = (key: string) => valueAt(value, key) !== undefined
  return [
    ...needed
      .filter((key) => !has(key))
      .map(
        (key): Fault => ({ file, path, kind: 'tariff', expected: `${key}, for its kind is ${kind}`, found: 'nothing' }),
      ),
    ...ownPlaces
      .filter((key) => has(key) && !known.includes(key))
      .map((key) => faultAt(file, [...path, key], 'tariff', [`no ${key}, for its kind is ${kind}`, 'it'])),
  ]
}

// Nothing above Rp0 without regulation, article and first day; and since the closed list, without its object.
function lawful(file: string, { path, value }: Located): Fault[] {
  const kind = textAt(value, 'kind') ?? ''
  if (!(kind in needs)) return []
  const isOurs = kind !== 'elsewhere'
  const until = textAt(value, 'until')
  // What is assessed elsewhere is no charge of this office; yet without a first day it would be told to nobody.
  const lacking = [...(isOurs ? ['regulation', 'article'] : []), 'from'].filter(
    (key) => valueAt(value, key) === undefined,
  )
  const expected = (key: string) =>
    ({
      regulation: 'the regulation that sets the charge: PP 12/2019 article 122',
      article: 'the article of the regulation that sets the charge',
      from: 'the first day the charge holds',
    })[key] ?? key
  const isPast = until !== undefined && until <= closedList
  const object = isOurs && valueAt(value, 'object') === undefined && !isPast
  const [from] = [textAt(value, 'from')]
  return [
    ...lacking.map((key) => faultAt(file, path, 'tariff', [expected(key), 'nothing'])),
    ...(object
      ? [faultAt(file, path, 'tariff', ['the object of UU 1/2022 article 88 that the charge falls under', 'nothing'])]
      : []),
    ...(from !== undefined && until !== undefined && until <= from
      ? [faultAt(file, [...path, 'until'], 'overlap', [`a day after ${from}`, until])]
      : []),
  ]
}

function forbidden(file: string, { path, value }: Located): Fault[] {
  const until = textAt(value, 'until')
  if (until !== undefined && until <= populationFree) return []
  const expected = `until, at the latest ${populationFree}: population documents are free since (UU 24/2013 article 79A)`
  return [faultAt(file, path, 'tariff', [expected, until ?? 'a charge that still holds'])]
}

/** Two charges of one name may follow each other, and never hold on one day. */
function overlaps(file: string, tariffs: readonly Located[]): Fault[] {
  return tariffs.flatMap((later, place) =>
    tariffs.slice(0, place).flatMap((earlier) => {
      const [one, other] = [stretch(earlier.value), stretch(later.value)]
      if (!one || !other || one.name !== other.name || one.until <= other.from || other.until <= one.from) return []
      const path = [...later.path, 'from']
      return [faultAt(file, path, 'overlap', [`days that the earlier charge "${one.name}" does not hold`, other.from])]
    }),
  )
}

function stretch(value: unknown): { name: string; from: string; until: string } | undefined {
  const [name, from] = [textAt(valueAt(value, 'name'), 'id'), textAt(value, 'from')]
  return name === undefined || from === undefined
    ? undefined
    : { name, from, until: textAt(value, 'until') ?? '9999-12-31' }
}

function faultAt(file: string, path: Located['path'], kind: FaultKind, [expected, found]: [string, string]): Fault {
  return { file, path, kind, expected, found }
}
