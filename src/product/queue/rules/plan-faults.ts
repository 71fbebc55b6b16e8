import { type Fault, findDuplicates, nearest, quote } from '#platform/fault.ts'
import { locate } from '#platform/raw.ts'

const file = 'queue.yaml'

/** Everything in the plan of the queue that its shape alone cannot tell. Takes a file that may be malformed, and the keys of services. */
export function queueFaults(raw: unknown, services: readonly string[]): Fault[] {
  return [
    ...findDuplicates(file, locate(raw, 'groups[].key')),
    ...findDuplicates(file, locate(raw, 'groups[].letter')),
    ...findDuplicates(file, locate(raw, 'groups[].services[]')),
    ...locate(raw, 'groups[].services[]')
      .filter(({ value }) => services.length > 0 && !services.includes(String(value)))
      .map(({ path, value }): Fault => {
        const near = nearest(String(value), services)
        const expected = `the key of a service in services/${near ? ` (did you mean ${near}?)` : ''}`
        return { file, path, kind: 'dangling', expected, found: quote(String(value)) }
      }),
  ]
}
