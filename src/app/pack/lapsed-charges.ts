import type { Fault } from '#platform/fault.ts'
import { locate, textAt } from '#platform/raw.ts'
import { RegulationsFile, readCitations } from '#regulations'

/** Charges that would go on after their regulation has ended: PP 12/2019 article 122. Takes files as they were read. */
export function lapsedCharges(services: readonly { file: string; raw: unknown }[], regulations: unknown): Fault[] {
  const known = RegulationsFile.safeParse(regulations).data?.regulations
  if (!known) return []
  return services.flatMap(({ file, raw }) =>
    locate(raw, 'tariffs[]').flatMap(({ path, value }): Fault[] => {
      const { cited } = readCitations(textAt(value, 'regulation') ?? '', known)
      const ends = known
        .filter(({ key }) => cited.some(({ regulation }) => regulation === key))
        .flatMap(({ status }) => status.flatMap(({ what, from }) => (what === 'changed' ? [] : [from])))
      const [end] = ends.sort()
      const until = textAt(value, 'until')
      if (end === undefined || (until !== undefined && until <= end)) return []
      const expected = `until, at the latest ${end}, when its regulation ended`
      return [{ file, path, kind: 'tariff', expected, found: until ?? 'a charge that still holds' }]
    }),
  )
}
