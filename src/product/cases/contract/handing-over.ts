import { z } from 'zod'
import { Registration } from '../contract.ts'

/** How a paper leaves the office: over the counter to the applicant or a proxy, to another agency, or by post. */
export const HandingOver = z.object({
  requestId: z.uuid('request-id'),
  number: z.string(),
  seen: z.coerce.number().int().min(0),
  collectedBy: z.string().trim().min(1, 'name-empty').max(200, 'too-long'),
  relation: z.enum(['applicant', 'proxy', 'agency', 'post'], 'choose'),
  identitySeen: z.string().trim().min(1, 'identity-seen').max(100, 'too-long'),
  originals: z.array(z.string()).default([]),
  /** Ticked: the proxy's letter of authority was seen. */
  letterSeen: z.literal('yes').optional(),
  /** Number of the parcel, of what goes by post. */
  tracking: z.string().trim().max(100, 'too-long').optional(),
  /** How many sheets were given, each an original. */
  sheets: z.coerce.number('sheets').int('sheets').min(1, 'sheets').max(99, 'sheets').optional(),
  /** What proves it: a signature on paper, or a photo of the receipt. */
  proof: z.union([z.enum(['signed', 'photo']), z.literal('')], { error: 'choose' }).optional(),
  uploads: Registration.shape.uploads.optional(),
})
export type HandingOver = z.infer<typeof HandingOver>
