import { z } from 'zod'
import { Duty } from './duty.ts'
import { Sure, shortLine } from './plain.ts'

const said = { sure: Sure, source: shortLine }

/**
 * What holds while the holder of a post is away. Source of the marks: UU 30/2014 articles 14(2) and 34(2); who may not do
 * what, article 14(7). Which figures and duties that means here, the pack says.
 */
export const AbsenceRules = z.strictObject({
  /** So many days without anybody in the place of a holder are told to the regency. */
  toldAfter: z.strictObject({ days: z.int().min(1).max(366), ...said }),
  /** How long somebody acts in an empty post (Plt.) before the order is given anew. */
  acting: z.strictObject({ monthsMax: z.int().min(1).max(24), ...said }),
  /** Duties of the post that whoever acts in it does not get: what is strategic. */
  strategic: z.strictObject({ duties: z.array(Duty).max(20), ...said }),
})
export type AbsenceRules = z.infer<typeof AbsenceRules>
