import type { OfficesRefusal } from '../contract.ts'

type Held = { key: string; prefix: string }

/** Why these offices may not have these prefixes: papers in people's hands begin with the ones given before. */
export function whyNotPrefixes(
  held: readonly Held[],
  wanted: readonly Held[],
): { code: OfficesRefusal; facts: { office: string; prefix: string; before: string } } | undefined {
  for (const { key, prefix } of wanted) {
    const own = held.find((office) => office.key === key)
    if (own && own.prefix !== prefix)
      return { code: 'prefix-changed', facts: { office: key, prefix, before: own.prefix } }
    const other = held.find((office) => office.prefix === prefix && office.key !== key)
    if (other) return { code: 'prefix-taken', facts: { office: key, prefix, before: other.key } }
  }
  return undefined
}
