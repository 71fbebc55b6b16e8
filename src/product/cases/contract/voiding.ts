import { z } from 'zod'

/** Why an issued letter may not be declared void now. */
export type VoidingRefusal = 'letter-void' | 'letter-not-handed-over'

/**
 * On what ground (UU 30/2014 article 66 paragraph 1 and 3): the office had not the authority, the procedure or the substance
 * was wrong, a superior or a court said so.
 */
export const VoidGround = z.enum(['authority', 'procedure', 'substance', 'superior', 'court'], 'choose')
export type VoidGround = z.infer<typeof VoidGround>

/** Grounds on which somebody else decided: that decision has a number and a day. */
export const decidedElsewhere: readonly VoidGround[] = ['superior', 'court']

export const DeclaringVoid = z.object({
  requestId: z.uuid('request-id'),
  number: z.string(),
  seen: z.coerce.number().int().min(0),
  ground: VoidGround,
  reason: z.string().trim().min(5, 'reason-short').max(1000, 'too-long'),
  /** Number and day of the superior's or the court's decision; empty where the office decides itself. */
  decision: z.string().trim().max(200, 'too-long').default(''),
  decidedOn: z.string().default(''),
})
export type DeclaringVoid = z.infer<typeof DeclaringVoid>
