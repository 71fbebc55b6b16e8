import { type Fault, nearest, quote } from '#platform/fault.ts'
import { locate, textAt } from '#platform/raw.ts'
import { RegulationsFile, regulationsNamed, shortName } from '#regulations'

/** Charges whose regulation nobody declared, and those that would go on after it has ended: PP 12/2019 article 122. Takes files as they were read. */
export function lapsedCharges(services: readonly { file: string; raw: unknown }[], regulations: unknown): Fault[] {
  const known = RegulationsFile.safeParse(regulations).data?.regulations
  if (!known) return []
  return services.flatMap(({ file, raw }) =>
    locate(raw, 'tariffs[]').flatMap(({ path, value }): Fault[] => {
      const name = textAt(value, 'regulation')
      const laws = name === undefined ? [] : regulationsNamed(name, known)
      if (name !== undefined && laws.length === 0) {
        const near = nearest(
          name,
          known.map((one) => shortName(one).id),
        )
        const expected = `a regulation of regulations.yaml${near ? ` (did you mean ${near}?)` : ''}`
        return [{ file, path: [...path, 'regulation'], kind: 'dangling', expected, found: quote(name) }]
      }
      const ends = known
        .filter(({ key }) => laws.includes(key))
        .flatMap(({ status }) => status.flatMap(({ what, from }) => (what === 'changed' ? [] : [from])))
      const [end] = ends.sort()
      const until = textAt(value, 'until')
      if (end === undefined || (until !== undefined && until <= end)) return []
      const expected = `until, at the latest ${end}, when its regulation ended`
      return [{ file, path, kind: 'tariff', expected, found: until ?? 'a charge that still holds' }]
    }),
  )
}
