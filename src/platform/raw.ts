/** Where a value stands in a file: keys and positions from the top. */
export type Path = readonly (string | number)[]

export type Located = { path: Path; value: unknown }

/**
 * Finds values in what was read from a file, before it is known to have the right shape: `offices[].code` gives the code
 * of each office that has one. What is not there, or is of another shape, is left out.
 */
export function locate(raw: unknown, pattern: string, at: Path = []): Located[] {
  return pattern.split('.').reduce<Located[]>(
    (found, part) => {
      const isList = part.endsWith('[]')
      const key = isList ? part.slice(0, -2) : part
      const inside = found.flatMap(({ path, value }) => {
        const next = valueAt(value, key)
        return next === undefined ? [] : [{ path: [...path, key], value: next }]
      })
      return isList ? inside.flatMap(items) : inside
    },
    [{ path: at, value: raw }],
  )
}

/** The text under a key, or nothing when there is none. */
export function textAt(raw: unknown, key: string): string | undefined {
  const value = valueAt(raw, key)
  return typeof value === 'string' ? value : undefined
}

export function valueAt(raw: unknown, key: string): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw) || !Object.hasOwn(raw, key)) return undefined
  return Reflect.get(raw, key)
}

function items({ path, value }: Located): Located[] {
  return Array.isArray(value) ? value.map((item: unknown, index) => ({ path: [...path, index], value: item })) : []
}
