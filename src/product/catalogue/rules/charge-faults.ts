import { tariffFaults } from '#fees'
import { type Fault, quote } from '#platform/fault.ts'
import { type Located, locate, textAt, valueAt } from '#platform/raw.ts'

/** More than this nobody here is asked for one letter; a sum above it is a slip of the hand. */
const sumMax = 1_000_000_000_000_000

/**
 * What is wrong with the charges of a service file: what a tariff cannot do without, and the numbers it multiplies, each
 * asked of everybody, with a unit and an upper limit. Takes a file that may be malformed.
 */
export function chargeFaults(file: string, raw: unknown): Fault[] {
  const fields = locate(raw, 'fields[]')
  return [
    ...tariffFaults(file, raw),
    ...locate(raw, 'tariffs[]').flatMap((tariff) => [
      ...[...locate(tariff.value, 'times[]', tariff.path), ...locate(tariff.value, 'of', tariff.path)].flatMap((used) =>
        numberFaults(file, used, fields),
      ),
      ...sumFaults(file, tariff, fields),
    ]),
  ]
}

function numberFaults(file: string, { path, value }: Located, fields: readonly Located[]): Fault[] {
  if (typeof value !== 'string') return []
  const field = find(fields, value)
  if (!field)
    return [{ file, path, kind: 'dangling', expected: 'the key of a field of this service', found: quote(value) }]
  const wrong = (expected: string, found: string): Fault => ({ file, path, kind: 'tariff', expected, found })
  if (textAt(field.value, 'type') !== 'number') return [wrong('a field whose type is number', `${value}, which is not`)]
  return [
    ...(valueAt(field.value, 'optional') === true
      ? [wrong('a field that everybody answers', `${value}, which is optional`)]
      : []),
    ...(typeof valueAt(field.value, 'max') === 'number' ? [] : [wrong('a field with max', `${value}, which has none`)]),
    ...(Number(valueAt(field.value, 'min')) >= 0 ? [] : [wrong('a field whose min is 0 or more', `${value}`)]),
  ]
}

function sumFaults(file: string, { path, value }: Located, fields: readonly Located[]): Fault[] {
  const limits = locate(value, 'times[]').map((used) => Number(valueAt(find(fields, used.value)?.value, 'max')))
  const most = limits.reduce((all, one) => all * one, Number(valueAt(value, 'rateRupiah')))
  if (!(most > sumMax)) return []
  const expected = 'a rate and limits of fields that stay below Rp1,000,000,000,000,000'
  return [{ file, path, kind: 'tariff', expected, found: 'more, at the limits of its fields' }]
}

function find(fields: readonly Located[], key: unknown): Located | undefined {
  return fields.find(({ value }) => textAt(value, 'key') === key)
}
