import { z } from 'zod'
import { AuthorityCode, Field } from '#authority'
import { Tariff } from '#fees'
import { DateText, Key, Sure, WrittenText } from '#offices'
import { LetterWords } from './contract/letter-words.ts'
import { ProcedureStep } from './contract/procedure-step.ts'
import { Question, Requirement, When } from './contract/requirement.ts'
import { PromisedTime, Stricter } from './contract/stricter.ts'

export type { LetterWords } from './contract/letter-words.ts'
export { type ProcedureStep, StepKind, type TeamWork } from './contract/procedure-step.ts'
export { type Question, type Requirement, RequirementKind, type When } from './contract/requirement.ts'
export { PromisedTime, PromiseUnit, Stricter, type StricterRefusal } from './contract/stricter.ts'

const question = {
  key: Key,
  label: WrittenText,
  help: WrittenText.optional(),
  optional: z.boolean(),
  /** Characters, for texts. */
  maxLength: z.int().min(1).max(5000).optional(),
  /** For numbers, in the unit named. */
  min: z.number().optional(),
  max: z.number().optional(),
  unit: WrittenText.optional(),
  choices: z
    .array(z.strictObject({ key: Key, label: WrittenText }))
    .min(2)
    .max(100)
    .optional(),
  fromPage: z.boolean(),
}
const ListColumn = z.strictObject({ ...question, type: z.enum(['text', 'number', 'date', 'choice']) })
export type ListColumn = z.infer<typeof ListColumn>

const FormField = z.strictObject({
  ...question,
  type: z.enum(['text', 'long-text', 'number', 'date', 'choice', 'list']),
  columns: z.array(ListColumn).min(1).max(12).optional(),
  rowsMax: z.int().min(1).max(200).optional(),
})
export type FormField = z.infer<typeof FormField>

/** Who may apply: a person, a body through its representative, or the government of a village. */
export const ApplicantKind = z.enum(['person', 'body', 'village-government'])
export type ApplicantKind = z.infer<typeof ApplicantKind>

/** People a case names beside its applicant, by what they are in it: seller, buyer, boundary witness. */
const PartyRole = z.strictObject({
  key: Key,
  name: WrittenText,
  help: WrittenText.optional(),
  /** How many of them a complete file names. */
  min: z.int().min(0).max(50),
  max: z.int().min(1).max(50),
  /** What is asked of each, beside name and NIK. */
  asks: z.array(z.enum(['born-on', 'address', 'phone'])).default([]),
  fromPage: z.boolean(),
})
export type PartyRole = z.infer<typeof PartyRole>

/**
 * Something the counter is told while it registers, by what is typed. `working-days-until` counts from the day after the
 * registration up to the day in `field`; `day-passed` speaks when that day lies behind; `younger-than` asks how old
 * those in `parties`, or whose birthday is in `field`, are on the day in `on`, or today.
 */
const ServiceCheck = z.strictObject({
  key: Key,
  kind: z.enum(['working-days-until', 'day-passed', 'younger-than']),
  field: Key.optional(),
  fewerThan: z.int().min(1).max(400).optional(),
  atLeast: z.int().min(1).max(400).optional(),
  years: z.int().min(1).max(150).optional(),
  parties: z.array(Key).min(1).max(20).optional(),
  on: Key.optional(),
  /** `refuse` opens nothing; `warn` is told and kept; `acknowledge` opens once the applicant was told and still asks. */
  effect: z.enum(['refuse', 'warn', 'acknowledge']),
  says: WrittenText,
  basis: WrittenText,
  sure: Sure,
  fromPage: z.boolean(),
})
export type ServiceCheck = z.infer<typeof ServiceCheck>

/** A charge, and for whom it holds. */
const ServiceTariff = z.strictObject({ ...Tariff.shape, when: When.optional() })
export type ServiceTariff = z.infer<typeof ServiceTariff>

export const ServiceDefinition = z.strictObject({
  key: Key,
  name: WrittenText,
  purpose: WrittenText,
  product: WrittenText,
  field: Field,
  authority: AuthorityCode,
  source: z.strictObject({
    publisher: WrittenText,
    reference: z.string().trim().min(1).max(200),
    url: z.url({ protocol: /^https?$/ }).optional(),
    sure: Sure,
  }),
  legalBasis: z.array(z.strictObject({ text: WrittenText, sure: Sure, fromPage: z.boolean() })).max(40),
  promise: z.strictObject({ ...PromisedTime.shape, basis: WrittenText }),
  /** What holds where no tariff does: nothing is charged, and the article that says so (PP 12/2019 art 122). */
  cost: z.strictObject({
    amountRupiah: z.literal(0, { error: '0: a charge is one of the tariffs, with its regulation' }),
    basis: WrittenText,
  }),
  tariffs: z.array(ServiceTariff).max(20).default([]),
  /** Identity papers and the like, which are free by law whatever a regulation says. */
  populationDocument: z.boolean().default(false),
  applicants: z.array(ApplicantKind).min(1).default(['person']),
  parties: z.array(PartyRole).max(20).default([]),
  questions: z.array(Question).max(6).default([]),
  requirements: z.array(Requirement).min(1).max(60),
  fields: z.array(FormField).max(60),
  checks: z.array(ServiceCheck).max(20).default([]),
  procedure: z.array(ProcedureStep).min(2).max(40),
  letter: z.strictObject({
    /** Name of letters/<template>.typ in the pack. */
    template: Key,
    series: z.literal('letter'),
    /** Archive classification, Permendagri 83/2022. */
    code: z.string().regex(/^\d{3}(\.\d{1,3}){0,4}$/, { error: 'an archive code such as 400.12.2.1' }),
    sure: Sure,
    /** How long a letter holds from its day, where its rule sets a limit. */
    validFor: z
      .strictObject({
        count: z.int().min(1).max(120),
        unit: z.enum(['days', 'months']),
        source: WrittenText,
        sure: Sure,
      })
      .optional(),
    /** The date that the letter itself names as its last day, where it names one: an answer of its form. */
    holdsUntil: z.strictObject({ field: Key, source: WrittenText, sure: Sure }).optional(),
    /** What a letter of the common shape says; a template of its own says it itself. */
    words: LetterWords.optional(),
    /** To whom a letter of the correspondence shape is written, a line each. */
    to: z.array(WrittenText).min(1).max(3).optional(),
    copies: z.array(WrittenText).min(1).max(10).optional(),
    /** Of a letter that owes stamp duty: its place is printed, the duty itself is never taken here. */
    dutyStampRupiah: z.int().min(1).max(1_000_000).optional(),
    /** F4 is the folio of Indonesian offices, 215 by 330 mm; without it the office's own. */
    paper: z.enum(['a4', 'f4']).optional(),
  }),
  /** What whoever asks for it must know: told first, as important. */
  notices: z.array(WrittenText).max(10),
  /** What is to be known of the published standard itself; never part of the promise. */
  remarks: z.array(WrittenText).min(1).max(10).optional(),
  /** One sentence that tells what was added to the published page. */
  addedByUs: WrittenText.optional(),
})
export type ServiceDefinition = z.infer<typeof ServiceDefinition>

/** Published by this office, or offered here as an example only. */
export const Adopted = z.enum(['published', 'illustrative'])
export type Adopted = z.infer<typeof Adopted>

/** One file of services/ in a regency pack. */
export const ServiceFile = z.strictObject({
  ...ServiceDefinition.shape,
  since: DateText.optional(),
  offices: z
    .array(z.strictObject({ office: Key, adopted: Adopted, stricter: Stricter.optional() }))
    .min(1)
    .max(200),
})
export type ServiceFile = z.infer<typeof ServiceFile>

/** `stricter` is what the office promises beyond the baseline; null of the baseline itself. */
export type ServiceVersion = {
  serviceId: string
  versionId: string
  definition: ServiceDefinition
  stricter: Stricter | null
}

/** A service as one office offers it, under the authority that its definition names or that the regency put it under. */
export type OfferedService = ServiceVersion & { adopted: Adopted; authority: string }

export type CatalogueRefusal = 'service-not-here' | 'service-illustrative'
