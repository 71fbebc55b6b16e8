import { z } from 'zod'
import { DateText, Key, Sure, WrittenText } from '#offices'
import type { Text } from '#ui/language.ts'

export const TariffKind = z.enum(['fixed', 'per-unit', 'percentage', 'fine', 'elsewhere'])
export type TariffKind = z.infer<typeof TariffKind>

/**
 * What a region may charge for: the closed list of UU 1/2022 article 88. `deed-honorarium` is no levy of the region: it
 * is what PP 37/1998 article 32 lets a deed officer ask.
 */
export const LevyObject = z.enum([
  'health',
  'cleanliness',
  'street-parking',
  'market',
  'traffic-control',
  'business-place',
  'auction',
  'special-parking',
  'lodging',
  'slaughterhouse',
  'port',
  'recreation',
  'water-crossing',
  'sale-of-production',
  'regional-assets',
  'building-approval',
  'foreign-workers',
  'small-mining',
  'deed-honorarium',
])
export type LevyObject = z.infer<typeof LevyObject>

const wholeRupiah = z.int().min(1).max(1_000_000_000_000)

/** One charge, as a regulation sets it. Which places each kind needs, `tariffFaults` tells. */
export const Tariff = z.strictObject({
  kind: TariffKind,
  name: WrittenText,
  /** Of `fixed` and `fine`. */
  amountRupiah: wholeRupiah.optional(),
  /** Of `per-unit`: for one `unit`, times the answers of these questions. */
  rateRupiah: wholeRupiah.optional(),
  unit: WrittenText.optional(),
  times: z.array(Key).min(1).max(3).optional(),
  /** Of `percentage`: hundredths of the answer of one question, in rupiah. */
  percent: z
    .string()
    .regex(/^\d{1,2}([.,]\d{1,4})?$/, { error: 'a percentage in quotes, such as "1" or "0,5"' })
    .optional(),
  of: Key.optional(),
  /** Of what is multiplied: the most that is charged. */
  capRupiah: wholeRupiah.optional(),
  /** Of `elsewhere`: who works it out and collects it. */
  assessedBy: WrittenText.optional(),
  regulation: z.string().trim().min(1).max(200).optional(),
  article: z.string().trim().min(1).max(100).optional(),
  object: LevyObject.optional(),
  from: DateText.optional(),
  /** The first day it no longer holds: what lapsed with its regulation is history. */
  until: DateText.optional(),
  sure: Sure,
  fromPage: z.boolean(),
})
export type Tariff = z.infer<typeof Tariff>

/** An answer as the counter wrote it, `12,5`, with the unit it was asked in. */
export type Quantity = { written: string; unit: Text }

/** One charge worked out, with the sentence by which a citizen can check it. Whole rupiah. */
export type CostLine = {
  /** `reduction`: what the head of the region let go; its amount is below zero. */
  kind: TariffKind | 'reduction'
  amountRupiah: bigint
  says: Text
  /** Regulation and article; nothing of what is assessed elsewhere. */
  law: Text | null
}

/** What is owed for one subject, and the article that says so. Whole rupiah; without lines nothing is charged. */
export type Cost = { amountRupiah: bigint; basis: Text; lines?: readonly CostLine[] | undefined }

/** What another agency set for a subject, on which paper. */
export type ChargeSet = {
  agency: Text
  number: string
  dated: Temporal.PlainDate
  amountRupiah: bigint
}

/** A charge of this office that was made smaller, or let go: what is owed since, by which instrument. Whole rupiah. */
export type Reduction = {
  kind: 'reduction' | 'waiver'
  amountRupiah: bigint
  instrument: string
  dated: Temporal.PlainDate
  reason: string
}
