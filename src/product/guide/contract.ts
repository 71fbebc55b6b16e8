import { z } from 'zod'
import type { Duration } from '#clock'
import { Key, Sure, WrittenText } from '#offices'
import type { Text } from '#ui/language.ts'
import type { EndedService } from './contract/office.ts'

const Word = z
  .string()
  .trim()
  .regex(/^\p{L}[\p{L}\p{M}'-]{1,39}$/u, { error: 'one word of 2 to 40 letters' })
const Phrase = z.string().trim().min(2).max(80)

const LifeEvent = z.strictObject({
  key: Key,
  name: WrittenText,
  tells: WrittenText,
  /** Keys of services, the one that is needed first first. */
  services: z.array(Key).min(1).max(20),
})

/**
 * `guide.yaml` of a regency pack: how citizens call what the office publishes. It begins no new version of a service, for
 * a word that leads to a standard is no part of it.
 */
export const GuideFile = z.strictObject({
  /** Where the words come from. */
  source: WrittenText,
  sure: Sure,
  /** Words that citizens use for one thing. */
  synonyms: z.array(z.array(Word).min(2).max(30)).max(300),
  /** What people say when they mean a service, by its key; also one that cannot be asked for here, to say where to go. */
  calls: z.record(Key, z.array(Phrase).min(1).max(40)),
  events: z.array(LifeEvent).max(40),
})
export type GuideFile = z.infer<typeof GuideFile>

/** A service as somebody finds it, before an office is chosen or after. */
export type FoundService = {
  key: string
  name: Text
  purpose: Text
  field: Text
  promise: Duration
  /** How each charge is worked out; nothing where nothing is charged. */
  charges: readonly Text[]
  /** The office that was chosen offers it, as its own or as an example; unsaid, none was chosen. */
  here: 'published' | 'illustrative' | 'not-here' | undefined
  /** How many offices offer it. */
  offices: number
}

/** A service that is not opened here, with what an answer may say: since when, or why not. */
export type Elsewhere = { name: Text; ended: Omit<EndedService, 'name'> | undefined; note: Text | undefined }

export type FindPage = {
  typed: string
  office: { key: string; name: string } | undefined
  field: string | undefined
  offices: readonly { key: string; name: string }[]
  fields: readonly { key: string; name: Text }[]
  /** Words that were read as others: what was typed, and what was looked for. */
  readAs: readonly { typed: string; as: string }[]
  found: readonly FoundService[]
  /** Those that answer only a part of what was typed. */
  near: readonly FoundService[]
  /** What cannot be asked for here: ended, or known by name. `asked`: it is the very thing that was typed. */
  elsewhere: { asked: boolean; services: readonly Elsewhere[] }
  /** Of `total` that were found, the page begins after so many. */
  from: number
  total: number
}

export type EventPage = {
  key: string
  name: Text
  tells: Text
  office: { key: string; name: string } | undefined
  services: readonly FoundService[]
  /** Papers that more than one of the services asks for: one set is brought. */
  shared: readonly { name: Text; times: number }[]
}

export type ChooseOfficePage = {
  key: string
  name: Text
  purpose: Text
  promise: Duration
  /** How each charge is worked out; nothing where nothing is charged. */
  charges: readonly Text[]
  /** `promise` where an office promises a shorter time of its own. */
  offices: readonly { key: string; name: string; seat: string; published: boolean; promise?: Duration | undefined }[]
}

export type HomePage = {
  events: readonly { key: string; name: Text }[]
  fields: readonly { key: string; name: Text }[]
  offices: readonly { key: string; name: string; seat: string }[]
}
