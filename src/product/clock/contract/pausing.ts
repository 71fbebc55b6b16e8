import { z } from 'zod'
import { fault, key, sure, text } from './parts.ts'

/** For what a promise may stand still. */
export const pauseReasons = ['applicant', 'outside-agency', 'payment', 'signer-absent'] as const
export type PauseReason = (typeof pauseReasons)[number]

/** A reason for which the clock may stand still: for every service, or only for those whose standard says so. */
export const PauseRule = z
  .strictObject({
    reason: z.enum(pauseReasons),
    services: z.array(key).min(1).optional(),
    source: z.string().min(1),
    sure,
    note: text.optional(),
  })
  .superRefine((rule, context) => {
    // That the signer is away stops a clock only where the standard itself says so; no office decides it for all.
    if (rule.reason === 'signer-absent' && !rule.services) fault(context, 'services-needed', ['reason'])
  })

/** How far a promise may be extended, once: at most this share of what was promised. */
export const ExtensionRule = z.strictObject({ shareMax: z.number().gt(0).max(2), source: z.string().min(1), sure })
