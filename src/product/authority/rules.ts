import { type Fault, findDuplicates, quote } from '#platform/fault.ts'
import { type Located, locate, textAt, valueAt } from '#platform/raw.ts'
import { holdsOn } from '#platform/validity.ts'
import type { Authority, AuthorityRefusal, Mode } from './contract.ts'

/**
 * Why nothing may be opened or signed under this authority on a day. Illustrative ones open nothing in production:
 * only an instrument makes a power true. A file that runs is finished when its power ended in that way (`runsOn`).
 */
export function whyNotUnder(
  authority: (Pick<Authority, 'validFrom' | 'validUntil' | 'illustrative'> & { runsOn?: boolean }) | undefined,
  { on, mode, running }: { on: Temporal.PlainDate; mode: Mode; running?: boolean },
): AuthorityRefusal | undefined {
  if (!authority || Temporal.PlainDate.compare(on, authority.validFrom) < 0) return 'authority-missing'
  if (!holdsOn({ from: authority.validFrom, until: authority.validUntil }, on) && !(running && authority.runsOn))
    return 'authority-ended'
  if (authority.illustrative && mode === 'production') return 'authority-illustrative'
  return undefined
}

const file = 'authorities.yaml'
/** The field that the letters of a code name. */
export const fieldOfCode: Readonly<Record<string, string>> = { PEM: 'government', EKO: 'economy', TAN: 'land' }

/** Everything in a pack's authorities that the shape of the file alone cannot tell. Takes a file that may be malformed. */
export function authorityFaults(raw: unknown): Fault[] {
  return [
    ...findDuplicates(file, locate(raw, 'authorities[].code')),
    ...locate(raw, 'authorities[]').flatMap((entry) => [
      ...fieldFaults(entry),
      ...eraFaults(entry),
      ...proofFaults(entry),
      ...substituteFaults(entry),
      ...limitFaults(entry),
    ]),
  ]
}

function fieldFaults({ path, value }: Located): Fault[] {
  const field = textAt(value, 'field')
  const wanted = fieldOfCode[textAt(value, 'code')?.slice(0, 3) ?? '']
  if (!field || !wanted || field === wanted) return []
  const expected = `${wanted}, as its code ${textAt(value, 'code')} says`
  return [{ file, path: [...path, 'field'], kind: 'authority', expected, found: quote(field) }]
}

function eraFaults({ path, value }: Located): Fault[] {
  const era = valueAt(value, 'era')
  const from = valueAt(era, 'from')
  const until = valueAt(era, 'until')
  if (typeof from !== 'number' || typeof until !== 'number' || from <= until) return []
  const expected = `a year not before ${from}, in which it begins`
  return [{ file, path: [...path, 'era', 'until'], kind: 'overlap', expected, found: `${until}` }]
}

// An authority is true by its instrument; one that is only an example says so.
function proofFaults({ path, value }: Located): Fault[] {
  if (valueAt(value, 'illustrative') !== false || valueAt(value, 'instrument') !== undefined) return []
  const expected = 'true, or an instrument that gives this power'
  return [{ file, path: [...path, 'illustrative'], kind: 'authority', expected, found: 'false without an instrument' }]
}

// A signature block names one superior: who signs for the camat cannot also sign for the regent.
function substituteFaults({ path, value }: Located): Fault[] {
  const capacity = textAt(valueAt(value, 'signing'), 'capacity')
  const isOwnName = capacity === undefined || capacity === 'own-name'
  const duplicates = findDuplicates(file, locate(value, 'substitutes[].post', path))
  if (isOwnName || valueAt(value, 'substitutes') === undefined) return duplicates
  const expected = 'no substitutes, for the camat signs this on behalf of another'
  const found = `signing.capacity ${quote(capacity)}`
  return [...duplicates, { file, path: [...path, 'substitutes'], kind: 'authority', expected, found }]
}

// A limit says a bound, or nothing would be held against it.
function limitFaults({ path, value }: Located): Fault[] {
  return locate(value, 'limits[]', path)
    .filter((limit) => ['atMost', 'atLeast', 'among'].every((key) => valueAt(limit.value, key) === undefined))
    .map((limit) => {
      const expected = 'one of atMost, atLeast, among'
      return { file, path: limit.path, kind: 'authority' as const, expected, found: 'no bound' }
    })
}
