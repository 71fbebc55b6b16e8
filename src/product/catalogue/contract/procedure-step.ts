import { z } from 'zod'
import { Key, Sure, WrittenText } from '#offices'
import { PromisedTime } from './stricter.ts'

/** What a step asks of its post. What each kind is and needs, `step-kinds.ts` tells. */
export const StepKind = z.enum([
  'receive',
  'dispose',
  'check',
  'verify',
  'inspect',
  'draft',
  'initial',
  'carry',
  'fetch',
  'assess',
  'pay',
  'parties-sign',
  'sign',
  'number',
  'archive',
  'hand-over',
  'forward',
])
export type StepKind = z.infer<typeof StepKind>

/** The time one step takes, where a rule of the office or of the regency names it; nobody's guess. */
const StepNorm = z.strictObject({ ...PromisedTime.shape, source: WrittenText, sure: Sure, fromPage: z.boolean() })

const said = { source: WrittenText, sure: Sure, fromPage: z.boolean() }

/** Who verifies beside the post of the step, which leads them. */
const TeamWork = z.strictObject({
  /** One part a post, done by whoever of it is free. */
  posts: z.array(Key).min(1).max(12),
  /** How many of the parts must agree before the leader closes the step. */
  agree: z.union([z.literal('all'), z.int().min(1).max(12)]),
  /** One who does not agree sends the file back at once, or leaves it to the leader. */
  disagreed: z.enum(['back', 'leader']),
  ...said,
})
export type TeamWork = z.infer<typeof TeamWork>

export const ProcedureStep = z.strictObject({
  key: Key,
  /** Key of a post kind of #offices. */
  post: Key,
  does: StepKind,
  /** As told afterwards: "Diperiksa Kasi Pelayanan Umum". */
  name: WrittenText,
  /** As asked on the button: "Benar, teruskan ke Kasi Tapem". */
  ask: WrittenText,
  note: WrittenText.optional(),
  norm: StepNorm.optional(),
  team: TeamWork.optional(),
  /** Where the file is taken, who sets the amount, or who gets the letter. */
  agency: WrittenText.optional(),
  /** The promised time counts what the agency takes, so the clock runs on while the file is there. */
  agencyTimeCounts: z.strictObject(said).optional(),
  /** Whom the applicant pays. */
  payTo: WrittenText.optional(),
  /** The office takes the money itself and gives its receipt; else only the receipt of whoever is paid is recorded. */
  cashed: z.literal(true).optional(),
  /** Roles of the service whose people sign, `applicant` among them. */
  signers: z.array(Key).min(1).max(20).optional(),
  /** What the applicant does next, where the office gives nothing into their hands. */
  next: WrittenText.optional(),
  /** The visit has a day and an order letter before anybody goes. */
  schedule: z.strictObject(said).optional(),
  /** At which counter, where the office has several. */
  counter: z.strictObject({ name: WrittenText, ...said }).optional(),
  fromPage: z.boolean(),
})
export type ProcedureStep = z.infer<typeof ProcedureStep>
