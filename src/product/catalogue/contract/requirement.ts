import { z } from 'zod'
import { Key, WrittenText } from '#offices'

/** What kind of thing is asked for: `domain/services` pattern 1, paper or not. */
export const RequirementKind = z.enum([
  'original',
  'copy',
  'form',
  'statement',
  'letter',
  'photo',
  'data',
  'check',
  'payment',
])
export type RequirementKind = z.infer<typeof RequirementKind>

/**
 * For whom something holds: each question named was answered by one of its answers. Beside the service's own questions
 * `applicant` asks in what capacity somebody applies, and `proxy` whether another comes in their place (`yes`, `no`).
 */
export const When = z.record(Key, z.array(Key).min(1).max(20))
export type When = z.infer<typeof When>

/** What decides which papers are asked: two or three plain questions, asked at the counter and on the public page. */
export const Question = z.strictObject({
  key: Key,
  ask: WrittenText,
  help: WrittenText.optional(),
  /** `label` answers the question; `when` names the case in a sentence: "kalau tanahnya warisan". */
  answers: z
    .array(z.strictObject({ key: Key, label: WrittenText, when: WrittenText }))
    .min(2)
    .max(8),
  fromPage: z.boolean(),
})
export type Question = z.infer<typeof Question>

export const Requirement = z.strictObject({
  key: Key,
  name: WrittenText,
  note: WrittenText.optional(),
  kind: RequirementKind,
  originalMayFollow: z.boolean(),
  /** Absent: asked of everybody. */
  when: When.optional(),
  /** Of a copy: how many, where more than one is asked. */
  copies: z.int().min(2).max(20).optional(),
  /** Of a photo: centimetres as they are said, `4x6`. */
  photo: z
    .strictObject({
      size: z.string().regex(/^\d{1,2}x\d{1,2}$/, { error: 'centimetres in quotes, such as "4x6"' }),
      colour: WrittenText.optional(),
      count: z.int().min(1).max(20),
    })
    .optional(),
  /** Of a statement: the duty stamp it is written on, in rupiah. */
  dutyStampRupiah: z.int().min(1000).max(100_000).optional(),
  /** Of a letter: the body that writes it. */
  issuedBy: WrittenText.optional(),
  /** Of a check: where the office looks. */
  database: WrittenText.optional(),
  /** Of a proof of payment: of what. */
  paymentOf: WrittenText.optional(),
  /** Of data: the questions of the form that ask for it. */
  asks: z.array(Key).min(1).max(20).optional(),
  /** How long a paper that was handed in may be used for another request; unsaid, the counter decides each time. */
  validMonths: z.int().min(1).max(600).optional(),
  /** False when the published page does not say it: we added it, and screens say so. */
  fromPage: z.boolean(),
})
export type Requirement = z.infer<typeof Requirement>
