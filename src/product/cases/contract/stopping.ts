import { z } from 'zod'
import { pauseReasons } from '#clock'
import type { Text } from '#ui/language.ts'

/** Why the clock of a promise may not be stopped, started again or given more time now. */
export type StoppingRefusal =
  | 'clock-stopped'
  | 'clock-runs'
  | 'promise-ended'
  | 'promise-late'
  | 'pause-not-in-standard'
  | 'extended-once'
  | 'extension-not-set'
  | 'signer-decides'

const onCase = { requestId: z.uuid('request-id'), number: z.string(), seen: z.coerce.number().int().min(0) }
const reason = z.string().trim().min(5, 'reason-short').max(500, 'too-long')

export const Pausing = z.object({ ...onCase, for: z.enum(pauseReasons, 'choose'), reason })
export type Pausing = z.infer<typeof Pausing>
export const Resuming = z.object(onCase)
export type Resuming = z.infer<typeof Resuming>
export const Extending = z.object({
  ...onCase,
  amount: z.coerce.number('number').int('number').min(1, 'number'),
  reason,
})
export type Extending = z.infer<typeof Extending>

/** What happened to a promise since it was given, for whoever reads the case. */
export type StoppingView = {
  /** It stands still now: for what, why, and since when. */
  stopped: { waits: Text; remark: string; since: Temporal.Instant } | undefined
  /** Each date it moved to, oldest first: from when to when, for what, and why. */
  moves: readonly { was: Temporal.Instant; became: Temporal.Instant; cause: Text; reason: string }[]
  /** For what the standard of this service lets it stand still. */
  reasons: readonly { value: string; label: Text }[]
  /** Nobody confirmed the rule by which it may stand still for these reasons. */
  reasonsUnconfirmed: boolean
  /** The most that one extension may add, in the unit of the promise. */
  extendMax: { amount: number; length: Text; unconfirmed: boolean } | undefined
}
