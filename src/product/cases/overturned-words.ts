import type { Text } from '#ui/language.ts'

/** By which objection or appeal something was overturned; `by` is nothing where that was not written down. */
export function throughWhat({ by, byAppeal }: { by: string | null; byAppeal: boolean }): Text {
  if (by === null) return { id: 'keberatan atau banding', en: 'objection or appeal' }
  return byAppeal ? { id: `banding ${by}`, en: `appeal ${by}` } : { id: `keberatan ${by}`, en: `objection ${by}` }
}
