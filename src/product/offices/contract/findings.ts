import { z } from 'zod'
import { Sure, shortLine } from './plain.ts'

const said = { sure: Sure, source: shortLine }
const count = z.int().min(1).max(10_000)

/** From where on the regency is told what its figures show: a question to an office, and no verdict. Every number is the regency's. */
export const FindingRules = z.strictObject({
  /** A file went before at least so many that waited longer, and so many files did in a month at one desk. */
  overtaking: z.strictObject({ others: count, files: count, ...said }),
  /** So many files of a month lay whole working days at a desk that had its holder. */
  lying: z.strictObject({ days: z.int().min(1).max(60), files: count, ...said }),
  /** So many returns for one file that was found complete, and so many returns at least. */
  returning: z.strictObject({ perFile: z.number().min(0.1).max(10), returns: count, ...said }),
  /** So many deposits that came after their last day. */
  depositing: z.strictObject({ late: count, ...said }),
  /** So many working days without anybody in the holder's place, while so many files waited for the signature. */
  unsigned: z.strictObject({ days: z.int().min(1).max(60), files: count, ...said }),
})
export type FindingRules = z.infer<typeof FindingRules>
