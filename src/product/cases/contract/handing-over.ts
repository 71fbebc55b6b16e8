import { z } from 'zod'
import { Registration } from '../contract.ts'

const onCase = { requestId: z.uuid('request-id'), number: z.string(), seen: z.coerce.number().int().min(0) }

/**
 * How any paper leaves the office: over the counter to the applicant or a proxy, to another agency, or by post; and what
 * proves it.
 */
const given = {
  collectedBy: z.string().trim().min(1, 'name-empty').max(200, 'too-long'),
  relation: z.enum(['applicant', 'proxy', 'agency', 'post'], 'choose'),
  identitySeen: z.string().trim().min(1, 'identity-seen').max(100, 'too-long'),
  /** Ticked: the proxy's letter of authority was seen. */
  letterSeen: z.literal('yes').optional(),
  /** Number of the parcel, of what goes by post. */
  tracking: z.string().trim().max(100, 'too-long').optional(),
  /** How many sheets were given, each an original. */
  sheets: z.coerce.number('sheets').int('sheets').min(1, 'sheets').max(99, 'sheets').optional(),
  /** What proves it: a signature on paper, or a photo of the receipt. */
  proof: z.union([z.enum(['signed', 'photo']), z.literal('')], { error: 'choose' }).optional(),
  uploads: Registration.shape.uploads.optional(),
}
const Given = z.object(given)
export type Given = z.infer<typeof Given>

export const HandingOver = z.object({ ...onCase, ...given, originals: z.array(z.string()).default([]) })
export type HandingOver = z.infer<typeof HandingOver>

/** Where the old paper had not come back it is asked for again. */
export const HandingOverCorrection = z.object({
  ...{ ...onCase, ...given },
  paperBack: z.union([z.enum(['yes', 'no']), z.literal('')], { error: 'choose' }).default(''),
})
export type HandingOverCorrection = z.infer<typeof HandingOverCorrection>

export const HandingOverNotice = z.object({ ...onCase, ...given, notice: z.uuid('choose') })
export type HandingOverNotice = z.infer<typeof HandingOverNotice>

/** Who has a paper now, as pages tell it. */
export type HandedTo = Pick<Given, 'collectedBy' | 'relation'> & { tracking: string | null }
