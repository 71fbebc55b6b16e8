import { z } from 'zod'
import { Key, Sure, WrittenText } from '#offices'

export const PromiseUnit = z.enum(['working-days', 'working-minutes', 'days', 'hours'])
export type PromiseUnit = z.infer<typeof PromiseUnit>

export const PromisedTime = z.strictObject({ amount: z.int().min(1).max(10_000), unit: PromiseUnit })
export type PromisedTime = z.infer<typeof PromisedTime>

/**
 * What one kecamatan promises beyond the baseline of its regency. It names only what differs, and each part binds the
 * office more than the baseline does; `whyLooser` holds it against the baseline.
 */
export const Stricter = z.strictObject({
  promise: PromisedTime.optional(),
  /** No charge of this service is more than so many rupiah here; 0: free. Fines, and what others assess, stay. */
  cost: z.strictObject({ atMostRupiah: z.int().min(0).max(1_000_000_000_000) }).optional(),
  /** Keys of requirements of the baseline that this office does not ask. */
  without: z.array(Key).min(1).max(60).optional(),
  /** What the office rests it on: its decision, with number and year. */
  basis: WrittenText,
  sure: Sure,
})
export type Stricter = z.infer<typeof Stricter>

/** Why an office's own version may not stand beside the baseline it is laid over. */
export type StricterRefusal =
  | 'time-longer'
  | 'time-not-comparable'
  | 'cost-higher'
  | 'requirement-unknown'
  | 'nothing-asked'
  | 'nothing-stricter'
  | 'steps-longer'
