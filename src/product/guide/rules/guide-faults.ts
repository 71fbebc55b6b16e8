import { type Fault, findDuplicates, nearest, quote } from '#platform/fault.ts'
import { locate, valueAt } from '#platform/raw.ts'

const file = 'guide.yaml'

/**
 * Everything in the guide that its shape alone cannot tell. Takes a file that may be malformed, the keys of services, and
 * those that are known and not opened: people may call them, and no event leads to them.
 */
export function guideFaults(raw: unknown, services: readonly string[], known: readonly string[]): Fault[] {
  const calls = valueAt(raw, 'calls')
  const called = typeof calls === 'object' && calls !== null ? Object.keys(calls) : []
  return [
    ...findDuplicates(file, locate(raw, 'events[].key')),
    ...locate(raw, 'events[]').flatMap(({ path, value }) => findDuplicates(file, locate(value, 'services[]', path))),
    ...[
      ...locate(raw, 'events[].services[]').map(({ path, value }) => ({ path, key: String(value), among: services })),
      ...called.map((key) => ({ path: ['calls', key], key, among: [...services, ...known] })),
    ]
      .filter(({ key, among }) => services.length > 0 && !among.includes(key))
      .map(({ path, key, among }): Fault => {
        const near = nearest(key, among)
        const expected = `the key of a service in services/${near ? ` (did you mean ${near}?)` : ''}`
        return { file, path, kind: 'dangling', expected, found: quote(key) }
      }),
  ]
}
