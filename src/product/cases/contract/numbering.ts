import { z } from 'zod'

const onCase = { requestId: z.uuid('request-id'), number: z.string(), seen: z.coerce.number().int().min(0) }

// What another register gave in place of a number of ours; both are empty where the number is ours.
const given = {
  outsideNumber: z.string().trim().max(80, 'too-long').optional(),
  outsideSource: z.string().trim().max(200, 'too-long').optional(),
}

/** The signed letter gets the next number, or the one that another register gave. */
export const Numbering = z.object({ ...onCase, step: z.string(), ...given })
export type Numbering = z.infer<typeof Numbering>

/** The same for a refusal, and for the letter of a correction. */
export const NumberingBeside = z.object({ ...onCase, ...given })
export type NumberingBeside = z.infer<typeof NumberingBeside>
