import { type Fault, findDuplicates, nearest, quote } from '#platform/fault.ts'
import { type Located, locate, textAt, valueAt } from '#platform/raw.ts'
import { contrastFaults } from './contrast-faults.ts'
import { numberFormatFaults } from './number-formats.ts'
import { stretchFaults } from './stretch-faults.ts'

/** What was read from the four files of a territory, of whatever shape; undefined when a file could not be read. */
export type RawTerritory = { regency: unknown; offices: unknown; villages: unknown; posts: unknown }

const officesFile = 'offices.yaml'
const villagesFile = 'villages.yaml'
const postsFile = 'posts.yaml'

/** Everything in a pack's territory that each file's shape alone cannot tell. Takes files that may be malformed. */
export function territoryFaults(raw: RawTerritory): Fault[] {
  return [
    ...contrastFaults(raw.regency),
    ...numberFormatFaults(raw.regency),
    ...findDuplicates(officesFile, locate(raw.offices, 'offices[].key')),
    ...findDuplicates(officesFile, locate(raw.offices, 'offices[].prefix')),
    ...findDuplicates(officesFile, locate(raw.offices, 'offices[].code')),
    ...findDuplicates(villagesFile, locate(raw.villages, 'kecamatan[].office')),
    ...findDuplicates(villagesFile, locate(raw.villages, 'kecamatan[].villages[].key')),
    ...findDuplicates(villagesFile, locate(raw.villages, 'kecamatan[].villages[].code')),
    ...findDuplicates(postsFile, locate(raw.posts, 'posts[].key')),
    ...superiorFaults(raw.posts),
    ...seatFaults(raw),
    ...officeFaults(raw),
    ...villageFaults(raw),
    ...stretchFaults(officesFile, locate(raw.offices, 'offices[]')),
    ...stretchFaults(villagesFile, locate(raw.villages, 'kecamatan[].villages[]')),
  ]
}

function seatFaults(raw: RawTerritory): Fault[] {
  const kinds = locate(raw.offices, 'offices[].kind')
  const seats = kinds.filter(({ value }) => value === 'regency')
  if (kinds.length === 0 || seats.length === 1) return []
  const [, second] = seats
  const expected = 'exactly one office of kind regency, which supervises the others'
  return [
    fault(
      officesFile,
      second ?? { path: ['offices'], value: undefined },
      'territory',
      expected,
      `${seats.length} of them`,
    ),
  ]
}

function officeFaults(raw: RawTerritory): Fault[] {
  const regencyCode = textAt(raw.regency, 'code')
  const kecamatan = locate(raw.offices, 'offices[]').filter(({ value }) => textAt(value, 'kind') === 'kecamatan')
  const keys = kecamatan.flatMap(({ value }) => textAt(value, 'key') ?? [])
  return locate(raw.offices, 'offices[]').flatMap((office) => {
    const code = located(office, 'code')
    const splitFrom = located(office, 'splitFrom')
    const isSeat = textAt(office.value, 'kind') === 'regency'
    return [
      ...codeFaults(
        officesFile,
        code,
        isSeat ? regencyCode : regencyCode && `${regencyCode}.`,
        'the regency in regency.yaml',
      ),
      ...(splitFrom && !keys.includes(String(splitFrom.value)) ? [dangling(officesFile, splitFrom, keys)] : []),
    ]
  })
}

// Each step up is to a lower level, so that who stands above whom ends at somebody and never comes round.
function superiorFaults(raw: unknown): Fault[] {
  const posts = locate(raw, 'posts[]')
  const keys = posts.flatMap(({ value }) => textAt(value, 'key') ?? [])
  return posts.flatMap((post) =>
    locate(post.value, 'superior.value', post.path).flatMap((superior) => {
      const above = posts.find(({ value }) => textAt(value, 'key') === superior.value)?.value
      if (above === undefined) return [dangling(postsFile, superior, keys, 'the key of a post in this file')]
      const [own, higher] = [valueAt(post.value, 'level'), valueAt(above, 'level')]
      const isAbove = typeof own !== 'number' || typeof higher !== 'number' || higher < own
      if (isAbove && textAt(above, 'at') === textAt(post.value, 'at')) return []
      return [
        fault(postsFile, superior, 'territory', 'a post above it in the same kind of office', quote(superior.value)),
      ]
    }),
  )
}

function villageFaults(raw: RawTerritory): Fault[] {
  const codes = new Map(
    locate(raw.offices, 'offices[]').flatMap(({ value }) => {
      const key = textAt(value, 'key')
      return key && textAt(value, 'kind') === 'kecamatan' ? [[key, value] as const] : []
    }),
  )
  const isKnown = codes.size > 0
  return locate(raw.villages, 'kecamatan[]').flatMap((group) => {
    const office = located(group, 'office')
    const key = textAt(group.value, 'office') ?? ''
    const home = codes.get(key)
    const villages = locate(group.value, 'villages[]', group.path)
    return [
      ...(office && isKnown && !home ? [dangling(villagesFile, office, [...codes.keys()])] : []),
      ...villages.flatMap((village) => oneVillage(village, key, home)),
      ...villages.flatMap(({ path, value }) =>
        locate(value, 'before[].office', path)
          .filter((before) => isKnown && !codes.has(String(before.value)))
          .map((before) => dangling(villagesFile, before, [...codes.keys()])),
      ),
    ]
  })
}

function oneVillage(village: Located, office: string, home: unknown): Fault[] {
  const code = located(village, 'code')
  const homeCode = textAt(home, 'code')
  const kindOfCode = /\.1\d{3}$/.test(String(code?.value))
    ? 'kelurahan'
    : /\.2\d{3}$/.test(String(code?.value))
      ? 'desa'
      : undefined
  const kind = located(village, 'kind')
  const since = located(village, 'since')
  const officeSince = textAt(home, 'since')
  const faults = codeFaults(villagesFile, code, homeCode && `${homeCode}.`, `kecamatan ${office}`)
  if (kind && kindOfCode && kind.value !== kindOfCode && ['kelurahan', 'desa'].includes(String(kind.value)))
    faults.push(
      fault(
        villagesFile,
        kind,
        'territory',
        `${kindOfCode}, as its code ${String(code?.value)} says`,
        quote(kind.value),
      ),
    )
  if (since && officeSince && String(since.value) < officeSince)
    faults.push(
      fault(villagesFile, since, 'territory', `no day before its kecamatan began, ${officeSince}`, quote(since.value)),
    )
  return faults
}

function codeFaults(file: string, code: Located | undefined, begins: string | undefined, whose: string): Fault[] {
  if (!code || !begins || typeof code.value !== 'string' || code.value.startsWith(begins)) return []
  const expected = begins.endsWith('.')
    ? `a code that begins with ${begins}, the code of ${whose}`
    : `${begins}, the code of ${whose}`
  return [fault(file, code, 'territory', expected, quote(code.value))]
}

function located({ path, value }: Located, key: string): Located | undefined {
  const found = valueAt(value, key)
  return found === undefined ? undefined : { path: [...path, key], value: found }
}

function dangling(
  file: string,
  { path, value }: Located,
  known: readonly string[],
  what = `the key of a kecamatan in ${officesFile}`,
): Fault {
  const near = typeof value === 'string' ? nearest(value, known) : undefined
  const expected = `${what}${near ? ` (did you mean ${near}?)` : ''}`
  return { file, path, kind: 'dangling', expected, found: quote(value) }
}

function fault(file: string, { path }: Located, kind: Fault['kind'], expected: string, found: string): Fault {
  return { file, path, kind, expected, found }
}
