import { type Fault, findDuplicates, quote } from '#platform/fault.ts'
import { type Located, locate, textAt, valueAt } from '#platform/raw.ts'

/** What is wrong with the checks of a service file: what each kind needs, and names that the file does not have. */
export function checkFaults(file: string, raw: unknown): Fault[] {
  const checks = locate(raw, 'checks[]')
  return [
    ...findDuplicates(file, locate(raw, 'checks[].key')),
    ...checks.flatMap((check) => [...needsOf(file, check), ...namesOf(file, check, raw)]),
  ]
}

const ofKind: Readonly<Record<string, { needs: readonly string[]; oneOf: readonly string[] }>> = {
  'working-days-until': { needs: ['field'], oneOf: ['fewerThan', 'atLeast'] },
  'day-passed': { needs: ['field'], oneOf: [] },
  'younger-than': { needs: ['years'], oneOf: ['field', 'parties'] },
}
const places = ['field', 'fewerThan', 'atLeast', 'years', 'parties', 'on'] as const

function needsOf(file: string, { path, value }: Located): Fault[] {
  const kind = textAt(value, 'kind') ?? ''
  const rule = ofKind[kind]
  if (!rule) return []
  const has = (key: string) => valueAt(value, key) !== undefined
  const fault = (expected: string, found: string, key?: string): Fault => {
    return { file, path: key === undefined ? path : [...path, key], kind: 'form', expected, found }
  }
  const known = [...rule.needs, ...rule.oneOf, ...(kind === 'younger-than' ? ['on'] : [])]
  const given = rule.oneOf.filter(has)
  return [
    ...rule.needs.filter((key) => !has(key)).map((key) => fault(`${key}, for its kind is ${kind}`, 'nothing')),
    ...(rule.oneOf.length > 0 && given.length !== 1
      ? [fault(`one of ${rule.oneOf.join(' and ')}`, given.length === 0 ? 'neither' : 'both')]
      : []),
    ...places
      .filter((key) => has(key) && !known.includes(key))
      .map((key) => fault(`no ${key}, for its kind is ${kind}`, 'it', key)),
  ]
}

function namesOf(file: string, check: Located, raw: unknown): Fault[] {
  const dates = locate(raw, 'fields[]').flatMap(({ value }) =>
    textAt(value, 'type') === 'date' ? (textAt(value, 'key') ?? []) : [],
  )
  const born = locate(raw, 'parties[]').flatMap(({ value }) =>
    locate(value, 'asks[]').some((asked) => asked.value === 'born-on') ? (textAt(value, 'key') ?? []) : [],
  )
  const dangling = (located: readonly Located[], known: readonly string[], expected: string): Fault[] =>
    located
      .filter(({ value }) => typeof value === 'string' && !known.includes(value))
      .map(({ path, value }) => ({ file, path, kind: 'dangling', expected, found: quote(value) }))
  const at = (pattern: string) => locate(check.value, pattern, check.path)
  return [
    ...dangling([...at('field'), ...at('on')], dates, 'the key of a field of this service whose type is date'),
    ...dangling(at('parties[]'), born, 'the key of a party of this service that asks born-on'),
  ]
}
