import { z } from 'zod'
import type { Text } from '#ui/language.ts'

/** Why somebody opens a case that is not in their hands. */
export const ReasonKind = z.enum(['at-counter', 'by-telephone', 'complaint', 'supervision', 'colleague', 'other'])
export type ReasonKind = z.infer<typeof ReasonKind>

/** Words may stand beside every reason; without one of the list they are the reason. */
export const GivingReason = z
  .object({
    requestId: z.uuid('request-id'),
    number: z.string(),
    kind: z.enum(ReasonKind.options, 'choose'),
    words: z.string().trim().max(300, 'too-long').default(''),
    /** Where the form goes that was held back until the reason was given. */
    heldFor: z.string().max(200).optional(),
  })
  .refine(({ kind, words }) => kind !== 'other' || [...words].length >= 5, { path: ['words'], error: 'reason-short' })
export type GivingReason = z.infer<typeof GivingReason>

/** The page that asks why: which case, and nobody in it. */
export type ReasonPage = {
  number: string
  service: Text
  state: Text
  /** The office of the case, where its reader is of another. */
  officeName: string | undefined
  kinds: readonly ReasonKind[]
}

/** Who opened a case, as its page tells. */
export type Readers = {
  times: number
  officers: number
  sealedUpTo: bigint | undefined
  /** Each of them, for whoever may know. */
  list: readonly ReaderLine[] | undefined
}

/** An officer who opened a case or its papers, for whoever answers for the office. */
export type ReaderLine = {
  name: string
  post: Text | undefined
  times: number
  lastAt: Temporal.Instant
  /** Nothing given: it was in their hands whenever they opened it. */
  reasons: readonly { kind: ReasonKind; words: string; at: Temporal.Instant }[]
}
