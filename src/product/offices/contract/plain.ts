import { z } from 'zod'

/** How sure we are: `a` read at the source named, `b` unconfirmed. */
export const Sure = z.enum(['a', 'b'])
export type Sure = z.infer<typeof Sure>

/** A name that never changes and from which ids are made: `rupat-utara`. */
export const Key = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'small letters, digits and hyphens, such as "rupat-utara"' })

export const DateText = z.iso.date({ error: 'a date such as 2017-02-09' })

export const shortLine = z.string().trim().min(1).max(200)
