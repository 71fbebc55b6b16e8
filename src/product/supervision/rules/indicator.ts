import type { Text } from '#ui/language.ts'
import type { Entry } from './count.ts'

/** What may be counted of files, each thing on the day it happened. `issued` is on time and late together. */
export const countables = [
  ...(['opened', 'issued', 'on-time', 'late', 'refused', 'withdrawn', 'lapsed'] as const),
  ...(['returned', 'missing', 'step', 'sent-back', 'objection', 'appeal'] as const),
] as const
export type Countable = (typeof countables)[number]

/** What is measured, and kept in parts of a histogram: until a letter is ready, in two units, and at a desk. */
export const timings = ['minutes', 'days', 'desk'] as const
export type Timing = (typeof timings)[number]

export const showings = ['percent', 'per-hundred', 'count', 'median', 'most'] as const
export type Showing = (typeof showings)[number]

export const directions = ['more', 'less', 'neither'] as const
export type Direction = (typeof directions)[number]

/** What an indicator says, and what it is counted from. */
export type Definition = {
  name: Text
  /** What it means and why it is looked at. */
  says: string
  shownAs: Showing
  counts: readonly Countable[]
  /** What it is counted of; nothing for a bare count. */
  of: readonly Countable[]
  timed: Timing | null
  /** Keys of services; all of them where none is named. */
  services: readonly string[]
  good: Direction
  /** In per cent, per hundred, working hours or working days. No source: the regency's own. */
  target: { value: number; source: string } | null
  /** The month from which it is told, as 2026-03; any where there is none. */
  shownFrom: string | null
  isPublic: boolean
}

/** So many are in force at once: more than one page can tell. */
export const indicatorsMost = 20
/** So many of them the public page has room for. */
export const publicMost = 5

/** What was chosen, taken apart: no file is counted twice where one choice holds another. */
export function partsOf(chosen: readonly Countable[]): Set<Countable> {
  return new Set(chosen.flatMap((one): Countable[] => (one === 'issued' ? ['on-time', 'late'] : [one])))
}

/** What must be read of the sums for it. */
export function measuresOf({ counts, of, timed }: Definition): Entry['measure'][] {
  const counted = [...partsOf([...counts, ...of])].map((part) =>
    part === 'on-time' || part === 'late' ? 'issued' : part,
  )
  const measured = timed === null ? [] : [({ minutes: 'issued', days: 'issued-days', desk: 'step' } as const)[timed]]
  // Only what is opened, issued and so on is left of the choices: `issued` was taken apart, and stands here again.
  return [...new Set([...counted, ...measured])] as Entry['measure'][]
}

/** Between which a target lies; nothing where there can be none. */
export function targetBounds({ shownAs, timed }: Pick<Definition, 'shownAs' | 'timed'>) {
  if (shownAs === 'count') return undefined
  if (shownAs === 'percent') return { min: 0, max: 100 }
  if (shownAs === 'per-hundred') return { min: 0, max: 10_000 }
  return { min: 0, max: timed === 'days' ? 180 : 450 }
}

export type Wrong = { field: string; code: string; facts?: { min: number; max: number } }

/** Why nothing can be counted by it: each field with its reason. */
export function whyNotCounted(definition: Definition): Wrong[] {
  const wrong = whyNotChosen(definition)
  return [...wrong, ...(wrong.length === 0 ? whyNoShare(definition) : []), ...whyNoTarget(definition)]
}

type Chosen = Pick<Definition, 'counts' | 'of' | 'timed'> & { shownAs?: Showing | undefined }

/** What is missing among the choices, or one too many; of a form where nobody chose yet how it is written, what any way needs. */
export function whyNotChosen({ shownAs, counts, of, timed }: Chosen): Wrong[] {
  const isShare = shownAs === 'percent' || shownAs === 'per-hundred'
  const isTime = shownAs === 'median' || shownAs === 'most'
  const isEither = shownAs === undefined
  const isNothing = isEither ? timed === null : !isTime
  const found: [string, string, boolean][] = [
    ['counts', 'counts-none', isNothing && counts.length === 0],
    ['counts', 'counts-unneeded', isTime && counts.length > 0],
    ['of', 'of-none', isShare && of.length === 0],
    ['of', 'of-unneeded', !isEither && !isShare && of.length > 0],
    ['timed', 'timed-none', isTime && timed === null],
    ['timed', 'timed-unneeded', !isEither && !isTime && timed !== null],
  ]
  return found.flatMap(([field, code, is]) => (is ? [{ field, code }] : []))
}

function whyNoShare({ shownAs, counts, of }: Definition): Wrong[] {
  if (shownAs !== 'percent' && shownAs !== 'per-hundred') return []
  const [part, whole] = [partsOf(counts), partsOf(of)]
  const isAll = part.size === whole.size && part.isSubsetOf(whole)
  const isNoPart = shownAs === 'percent' && !part.isSubsetOf(whole)
  return [
    ...(isAll ? [{ field: 'counts', code: 'always-all' }] : []),
    ...(isNoPart ? [{ field: 'shownAs', code: 'not-part' }] : []),
  ]
}

function whyNoTarget(definition: Definition): Wrong[] {
  const { good, target } = definition
  if (target === null) return []
  const bounds = targetBounds(definition)
  if (bounds === undefined) return [{ field: 'target', code: 'target-of-count' }]
  if (target.value < bounds.min || target.value > bounds.max)
    return [{ field: 'target', code: 'target-bounds', facts: bounds }]
  return good === 'neither' ? [{ field: 'good', code: 'target-needs-direction' }] : []
}

/** Whether two say and count the very same. */
export function isSame(a: Definition, b: Definition): boolean {
  const told = ({ name, says, shownAs, counts, of, timed, services, good, target, shownFrom, isPublic }: Definition) =>
    JSON.stringify([
      ...[name.id, name.en, says, shownAs, [...counts].sort(), [...of].sort(), timed, [...services].sort()],
      ...[good, target?.value, target?.source, shownFrom, isPublic],
    ])
  return told(a) === told(b)
}

/** Whether two names are one to who reads them. */
export function isSameName(a: string, b: string): boolean {
  const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('id')
  return plain(a) === plain(b)
}

/** Whether it tells of this service. */
export function isAbout({ services }: Pick<Definition, 'services'>, service: string): boolean {
  return services.length === 0 || services.includes(service)
}
