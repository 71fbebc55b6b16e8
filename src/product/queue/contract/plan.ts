import { z } from 'zod'
import { Key, Sure, WrittenText } from '#offices'

export const groupIcons = [
  'collect',
  'letter',
  'family',
  'land',
  'rings',
  'event',
  'house',
  'talk',
  'question',
] as const
export type GroupIcon = (typeof groupIcons)[number]

const Group = z.strictObject({
  key: Key,
  /** Begins the number of every ticket of this group, and is spoken. */
  letter: z.string().regex(/^[A-Z]$/, { error: 'one capital letter' }),
  name: WrittenText,
  icon: z.enum(groupIcons),
  /** A matter of a minute: the quick lane. */
  quick: z.boolean(),
  /** Services that the group leads to; without any it is there in every office. */
  services: z.array(Key).max(60),
})
export type Group = z.infer<typeof Group>

/** `queue.yaml` of a regency pack: what people choose from at the kiosk, and who is called next. */
export const QueueFile = z.strictObject({
  source: WrittenText,
  sure: Sure,
  /** At most so many of a lane are called before somebody who is in neither. */
  inARow: z.strictObject({ priority: z.int().min(1).max(9), quick: z.int().min(0).max(9) }),
  counters: z.int().min(1).max(99),
  perMinute: z.int().min(1).max(120),
  groups: z.array(Group).min(1).max(12),
})
export type QueueFile = z.infer<typeof QueueFile>
