import { type Fault, findDuplicates, nearest, quote } from '#platform/fault.ts'
import { locate, textAt, valueAt } from '#platform/raw.ts'

const file = 'duties.yaml'

/**
 * Everything in the duties of a regency that their shape alone cannot tell: two of one key, a post that nobody may hold or
 * that sits elsewhere, a report about a period that is over without its last day. Takes files that may be malformed.
 */
export function dutyFaults(raw: unknown, posts: unknown): Fault[] {
  const known = locate(posts, 'posts[]').map(({ value }) => ({ key: textAt(value, 'key'), at: textAt(value, 'at') }))
  const duties = [...locate(raw, 'seen[]'), ...locate(raw, 'declared[]')]
  const keys = [...locate(raw, 'seen[].key'), ...locate(raw, 'declared[].key')]
  const strangers = duties.flatMap((duty) =>
    locate(duty.value, 'by[]', duty.path).flatMap(({ path, value }): Fault[] => {
      const at = textAt(duty.value, 'owes') === 'regency' ? 'regency' : 'kecamatan'
      const here = known.filter((post) => post.at === at).flatMap(({ key }) => key ?? [])
      if (here.length === 0 || here.includes(String(value))) return []
      const near = nearest(String(value), here)
      const expected = `a post of the ${at} in posts.yaml${near ? ` (did you mean ${near}?)` : ''}`
      return [{ file, path, kind: 'dangling', expected, found: quote(String(value)) }]
    }),
  )
  const endless = locate(raw, 'declared[]').flatMap(({ path, value }): Fault[] =>
    (textAt(value, 'when') === 'after') === (valueAt(value, 'due') !== undefined)
      ? []
      : [
          {
            ...{ file, path: [...path, 'due'], kind: 'procedure' as const },
            expected: 'a last day where it is done after its period, and only there',
            found: valueAt(value, 'due') === undefined ? 'none' : 'one',
          },
        ],
  )
  return [...findDuplicates(file, keys), ...strangers, ...endless]
}
