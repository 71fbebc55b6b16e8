import { z } from 'zod'
import { Field } from '#authority'
import { DateText, Key, Sure, WrittenText } from '#offices'

/**
 * A service that is known and cannot be asked for: `by-name` was seen in a list or has no power here, `ended` was ended
 * by national law. It opens nothing; people read why, and what others asked for it.
 */
export const DirectoryEntry = z.strictObject({
  key: Key,
  name: WrittenText,
  field: Field,
  state: z.enum(['by-name', 'ended']),
  seenAt: z
    .array(z.strictObject({ text: WrittenText, sure: Sure }))
    .min(1)
    .max(20),
  /** Papers that a page named, as far as one was read. */
  requirements: z.array(WrittenText).max(60).default([]),
  /** Why it does not open, where it was seen and lacks something. */
  note: WrittenText.optional(),
  /** Of an ended one: since when, by which law, and what came in its place. */
  ended: z.strictObject({ on: DateText, law: WrittenText, since: WrittenText.optional(), sure: Sure }).optional(),
})
export type DirectoryEntry = z.infer<typeof DirectoryEntry>

/** Services known by name only, and those of an era that is over: known-services.yaml of a pack. */
export const DirectoryFile = z.strictObject({ services: z.array(DirectoryEntry).max(500) })
export type DirectoryFile = z.infer<typeof DirectoryFile>
