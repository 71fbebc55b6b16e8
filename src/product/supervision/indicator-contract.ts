import { z } from 'zod'
import type { Text } from '#ui/language.ts'
import type { OfficeLine, PeriodChoice } from './contract.ts'
import { countables, type Definition, directions, showings, timings } from './rules/indicator.ts'
import type { Indicator, IndicatorFigures } from './rules/indicator-figures.ts'
import type { IndicatorValue } from './rules/indicator-value.ts'
import type { ToldIndicator } from './rules/publish-indicators.ts'

/** Why an indicator is not set, or not ended. */
export type IndicatorRefusal =
  | 'indicator-not-yours'
  | 'indicator-unknown'
  | 'indicator-changed'
  | 'indicator-same'
  | 'indicators-full'

const requestId = z.uuid('request-id')
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((chosen) => [...new Set([chosen ?? []].flat().filter((one) => one !== ''))])

/** What an indicator is to be; `indicator` names the one that is worded anew, `seen` its wording that the sender saw. */
export const SettingIndicator = z.object({
  requestId,
  indicator: z.union([z.literal(''), z.uuid('choose')]).default(''),
  seen: z.coerce.number().int().min(0).max(100_000).default(0),
  name: z.string().trim().min(3, 'name-short').max(80, 'too-long'),
  nameEn: z.string().trim().max(80, 'too-long').default(''),
  says: z.string().trim().min(10, 'says-short').max(300, 'too-long'),
  shownAs: z.enum(showings, 'choose'),
  counts: several.pipe(z.array(z.enum(countables, 'choose'))),
  of: several.pipe(z.array(z.enum(countables, 'choose'))),
  timed: z.union([z.literal(''), z.enum(timings)], 'choose').default(''),
  services: several.pipe(z.array(z.string().max(60, 'choose')).max(300, 'choose')),
  good: z.enum(directions, 'choose'),
  target: z
    .string()
    .trim()
    .regex(/^(\d{1,5}([.,]\d)?)?$/, 'number')
    .default('')
    .transform((typed) => (typed === '' ? null : Number(typed.replace(',', '.')))),
  source: z.string().trim().max(200, 'too-long').default(''),
  shownFrom: z
    .string()
    .regex(/^(20\d\d-(0[1-9]|1[0-2]))?$/, 'choose')
    .default(''),
  isPublic: z.union([z.literal(''), z.literal('yes')], 'choose').default(''),
})
export type SettingIndicator = z.infer<typeof SettingIndicator>

/** The same, before anything is asked for. */
export const DraftIndicator = SettingIndicator.omit({ requestId: true })

/** What was chosen of it so far, whatever is missing beside. */
export const ChosenSoFar = z.object({
  shownAs: z.enum(showings).optional().catch(undefined),
  counts: DraftIndicator.shape.counts.catch([]),
  of: DraftIndicator.shape.of.catch([]),
  timed: z.enum(timings).nullable().catch(null),
})

export const EndingIndicator = z.object({
  requestId,
  indicator: z.uuid('choose'),
  seen: z.coerce.number().int().min(0).max(100_000),
  reason: z.string().trim().min(5, 'reason-short').max(300, 'too-long'),
})
export type EndingIndicator = z.infer<typeof EndingIndicator>

/** The definition that a form asks for. A source without a target is the source of nothing, and left away. */
export function definitionIn(input: Omit<SettingIndicator, 'requestId'>): Definition {
  const { name, nameEn, says, shownAs, counts, of, timed, services, good, target, source, shownFrom, isPublic } = input
  return {
    ...{ name: { id: name, en: nameEn === '' ? name : nameEn }, says, shownAs, counts, of, services, good },
    timed: timed === '' ? null : timed,
    target: target === null ? null : { value: target, source },
    shownFrom: shownFrom === '' ? null : shownFrom,
    isPublic: isPublic === 'yes',
  }
}

export type EndedIndicator = Indicator & { endedAt: Temporal.Instant; reason: string; endedBy: string }

/** All that hold, each over all kecamatan: of this month, and of twelve. */
export type IndicatorsPage = {
  lines: readonly { indicator: Indicator; month: IndicatorValue | 'before'; year: IndicatorValue | 'before' }[]
  ended: readonly EndedIndicator[]
  serviceNames: ReadonlyMap<string, Text>
  isFull: boolean
  saved: string | undefined
}

/** What anybody is told of one in each office by its key, where it tells of enough. */
export type PublicIndicator = { indicator: Indicator; values: ReadonlyMap<string, ToldIndicator> }

/** What the public page of performance tells of the regency's own indicators. */
export type WithPublicIndicators = { indicators?: readonly PublicIndicator[]; serviceNames?: ReadonlyMap<string, Text> }

export type MonthValue = { month: string; value: IndicatorValue | 'before' }

/** One indicator: how it is counted and was before, each kecamatan beside its burden, and month by month. */
export type IndicatorPage = PeriodChoice & {
  indicator: Indicator
  /** Earlier wordings, the newest first. */
  earlier: readonly Indicator[]
  ended: EndedIndicator | undefined
  offices: readonly Pick<OfficeLine, 'key' | 'name' | 'burden' | 'villages' | 'officers'>[]
  figures: IndicatorFigures
  byMonth: readonly MonthValue[]
  serviceNames: ReadonlyMap<string, Text>
  postNames: ReadonlyMap<string, Text>
  /** Who supervises may change and end it. */
  maySet: boolean
  saved: string | undefined
}

/** The form of a new one, or of one that is worded anew; with what it would say, once somebody asked for that. */
export type WordingPage = {
  indicator: Indicator | undefined
  services: readonly { key: string; name: Text }[]
  months: readonly string[]
  isFull: boolean
  /** What stands wrong beside its field, by code. */
  wrong: readonly { field: string; code: string; facts?: { min: number; max: number } | undefined }[]
  preview: { definition: Definition; year: IndicatorValue | 'before'; byMonth: readonly MonthValue[] } | undefined
}
