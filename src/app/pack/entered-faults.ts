import type { Fault } from '#platform/fault.ts'
import { type Located, locate, textAt } from '#platform/raw.ts'
import { kecamatanKeys, type RawPack, serviceKeys, unknown } from './raw-pack.ts'

const file = 'entered.yaml'

/**
 * What officers entered names what the pack declares, or what they entered themselves: a power, a service, a kecamatan.
 * Takes a file that may be malformed, or nothing where a pack has none.
 */
export function enteredFaults(pack: RawPack, entered: unknown): Fault[] {
  const codes = [...locate(pack.authorities, 'authorities[]'), ...locate(entered, 'authorities[]')].flatMap(
    ({ value }) => textAt(value, 'code') ?? [],
  )
  const regulations = [...locate(pack.regulations, 'regulations[]'), ...locate(entered, 'regulations[]')].flatMap(
    ({ value }) => textAt(value, 'key') ?? [],
  )
  const offices = kecamatanKeys(pack)
  const templates = pack.paths.flatMap((path) => /^letters\/(.+)\.typ$/.exec(path)?.[1] ?? [])
  const of = (...paths: string[]): Located[] => paths.flatMap((path) => locate(entered, path))
  return [
    ...unknown(file, of('closings[].code', 'placements[].authority'), codes, 'the code of an authority'),
    ...unknown(file, of('services[].service', 'placements[].service'), serviceKeys(pack), 'the key of a service'),
    ...unknown(
      file,
      of('services[].office', 'placements[].offices[]'),
      offices,
      'the key of a kecamatan in offices.yaml',
    ),
    ...unknown(file, of('authorities[].instrument.regulation'), regulations, 'the key of a regulation'),
    ...unknown(file, of('templates[].template'), templates, 'the name of a template in letters/'),
    ...unasked(pack, entered),
  ]
}

/** A service that was put under a power asks what that power is limited by: else nothing would be held against it. */
function unasked(pack: RawPack, entered: unknown): Fault[] {
  const powers = [...locate(pack.authorities, 'authorities[]'), ...locate(entered, 'authorities[]')]
  return locate(entered, 'placements[]').flatMap(({ path, value }) => {
    const [code, service] = [textAt(value, 'authority'), textAt(value, 'service')]
    const raw = pack.services.find((one) => one.file === `services/${service}.yaml`)?.raw
    if (raw === undefined) return []
    const asked = locate(raw, 'fields[].key').map((one) => one.value)
    const limits = powers
      .filter((power) => textAt(power.value, 'code') === code)
      .flatMap((power) => locate(power.value, 'limits[].question'))
    return limits
      .filter((limit) => !asked.includes(limit.value))
      .map((limit): Fault => {
        const expected = `a service with a question ${String(limit.value)}, for ${code} is limited by it`
        return { file, path: [...path, 'service'], kind: 'form', expected, found: `${service}, which has none` }
      })
  })
}
