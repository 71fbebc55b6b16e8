import { z } from 'zod'
import { Key, Sure, WrittenText } from '#offices'

const said = { source: WrittenText, sure: Sure }
const calendarDays = z.int().min(1).max(366)

const Denomination = z.strictObject({
  key: Key,
  kind: z.enum(['note', 'coin']),
  rupiah: z.int().min(1).max(1_000_000),
  /** Printed for an occasion: legal money, and seldom seen. */
  commemorative: z.literal(true).optional(),
  ...said,
})
export type Denomination = z.infer<typeof Denomination>

/** `cash.yaml` of a regency pack: the money that is counted, and until when it must be deposited and answered for. */
export const CashFile = z.strictObject({
  denominations: z.array(Denomination).min(1).max(40),
  /** How long cash may stay in the office. A regulation of the regency may allow longer, for all or for some offices. */
  deposit: z.strictObject({
    days: calendarDays,
    unit: z.enum(['working-days', 'days']),
    ...said,
    longer: z
      .array(
        z.strictObject({
          regulation: z.string().min(1).max(120),
          days: calendarDays,
          unit: z.enum(['working-days', 'days']),
          offices: z.array(Key).min(1).max(200).optional(),
        }),
      )
      .max(20),
  }),
  /** The day of the next month by which a month is answered for. */
  account: z.strictObject({ dayOfMonth: z.int().min(1).max(28), ...said }),
})
export type CashFile = z.infer<typeof CashFile>
