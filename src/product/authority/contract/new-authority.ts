import { z } from 'zod'
import { Key } from '#offices'
import { Aspect, AuthorityCode, Field, SigningCapacity } from '../contract.ts'
import { EnteringInstrument } from './register.ts'

const line = (max: number) => z.string().trim().max(max, 'too-long')
const needed = (max: number) => line(max).min(1, 'empty')
const silent = (max: number) => line(max).default('')
const several = z
  .union([z.string(), z.array(z.string())])
  .prefault([])
  .transform((given) => [given].flat().filter((one) => one !== ''))

/** A bound as it is typed: a row that was left empty is no bound. */
const LimitRow = z
  .object({
    question: silent(60),
    name: silent(120),
    atMost: silent(20),
    atLeast: silent(20),
    unit: silent(20),
    above: silent(200),
  })
  .superRefine((row, context) => {
    const tell = (place: keyof typeof row, code: string) =>
      context.addIssue({ code: 'custom', path: [place], message: code })
    if (Object.values(row).every((value) => value === '')) return
    if (!Key.safeParse(row.question).success) tell('question', 'question-wrong')
    for (const place of ['name', 'above'] as const) if (row[place] === '') tell(place, 'empty')
    for (const place of ['atMost', 'atLeast'] as const)
      if (row[place] !== '' && numberIn(row[place]) === undefined) tell(place, 'number-wrong')
    if (row.atMost === '' && row.atLeast === '') tell('atMost', 'bound-none')
  })
export type LimitRow = z.infer<typeof LimitRow>

/** A number as it is written here: `1.100,5`. Nothing for anything else. */
export function numberIn(typed: string): number | undefined {
  return /^\d{1,3}(\.?\d{3})*(,\d+)?$/.test(typed) ? Number(typed.replaceAll('.', '').replace(',', '.')) : undefined
}

/** What is typed of a power that the pack does not name. English may be left out: Indonesian stands for it then. */
export const EnteringAuthority = EnteringInstrument.omit({ codes: true }).extend({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .refine((typed) => AuthorityCode.safeParse(typed).success, 'code-wrong'),
  nameId: needed(300),
  nameEn: silent(300),
  field: z.enum(Field.options, 'choose'),
  aspects: several.pipe(z.array(z.enum(Aspect.options, 'choose'))).refine((aspects) => aspects.length > 0, 'choose'),
  source: z.enum(['attribution', 'delegation', 'mandate'], 'choose'),
  capacity: z.enum(SigningCapacity.options, 'choose').or(z.literal('')).default(''),
  substitutes: several.refine((posts) => posts.length <= 5, 'too-many'),
  report: z.enum(['owed', 'not-owed'], 'choose'),
  limit: silent(2000),
  limits: z.array(LimitRow).max(10, 'too-many').default([]),
  note: silent(2000),
})
export type EnteringAuthority = z.infer<typeof EnteringAuthority>
