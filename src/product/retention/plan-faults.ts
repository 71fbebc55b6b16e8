import { type Fault, findDuplicates, quote } from '#platform/fault.ts'
import { locate, textAt } from '#platform/raw.ts'
import type { RetentionFile } from './contract.ts'
import { isBelow } from './rules.ts'

const file = 'retention.yaml'

/**
 * Everything in a retention schedule that its shape alone cannot tell: a period or a letter of a service with a code that
 * nothing begins, two periods of a code on one day. Takes files that may be malformed.
 */
export function retentionFaults(raw: unknown, services: readonly { file: string; raw: unknown }[]): Fault[] {
  const codes = locate(raw, 'classification.codes[].code')
  const known = [...codes, ...locate(raw, 'oldClassification.codes[].code')].map(({ value }) => String(value))
  if (codes.length === 0) return []
  const named = [
    ...locate(raw, 'periods[].code').map((one) => ({ ...one, file })),
    ...locate(raw, 'oldClassification.codes[].now').map((one) => ({ ...one, file })),
    ...services.flatMap((one) => locate(one.raw, 'letter.code').map((code) => ({ ...code, file: one.file }))),
  ]
  const strange = named
    .filter(
      ({ value }) => typeof value === 'string' && !known.some((code) => value === code || value.startsWith(`${code}.`)),
    )
    .map(({ path, value, file: where }): Fault => {
      const expected = 'a code of retention.yaml, or one below it'
      return { file: where, path, kind: 'dangling', expected, found: quote(String(value)) }
    })
  return [...findDuplicates(file, codes), ...strange, ...overlapping(raw)]
}

function overlapping(raw: unknown): Fault[] {
  const periods = locate(raw, 'periods[]')
  return periods.flatMap(({ path, value }, place) => {
    const [code, from] = [textAt(value, 'code'), textAt(value, 'from')]
    const meets = periods.slice(0, place).some((earlier) => {
      if (textAt(earlier.value, 'code') !== code) return false
      const [begins, ends] = [textAt(earlier.value, 'from') ?? '', textAt(earlier.value, 'until') ?? '9999']
      return (from ?? '') < ends && begins < (textAt(value, 'until') ?? '9999')
    })
    if (!meets) return []
    const expected = 'one period of a code on any day'
    return [{ file, path: [...path, 'from'], kind: 'overlap' as const, expected, found: quote(String(from)) }]
  })
}

/** The services whose letters still bear a code of an earlier classification, with the code of today where it is known. */
export function oldCodes(
  plan: Pick<RetentionFile, 'classification' | 'oldClassification'>,
  services: readonly { service: string; code: string }[],
): { service: string; code: string; now: string | undefined }[] {
  return services.flatMap(({ service, code }) => {
    if (plan.classification.codes.some((one) => isBelow(code, one.code))) return []
    const old = plan.oldClassification.codes
      .toSorted((one, other) => other.code.length - one.code.length)
      .find((one) => isBelow(code, one.code))
    return old ? [{ service, code, now: old.now }] : []
  })
}
