import type { OfficeProfile } from '#offices'
import type { Text } from '#ui/language.ts'
import type { Rights } from './service.ts'

/** One office as its citizens know it: what it offers, when it is open, and what UU 25/2009 article 23(4) lets them read. */
export type OfficePage = {
  key: string
  name: string
  seat: string
  address: string | null
  postcode: string | null
  phone: string | null
  email: string | null
  hours: Text
  hoursUnconfirmed: boolean
  /** Unsaid in a year whose holidays are not known. */
  today: { says: Text; isOpen: boolean; opensAt: Temporal.Instant | undefined } | undefined
  fields: readonly { name: Text; services: readonly { key: string; name: Text; published: boolean }[] }[]
  profile: OfficeProfile | null
  /** Posts from the highest down, and how many hold each today; the highest by name, for it answers for the office. */
  posts: readonly { level: number; names: readonly { name: Text; holders: number }[] }[]
  head: { post: Text; name: string | undefined } | undefined
  rights: Rights
  /** Standards that this office enacted, of how many the pledge was published, and drafts that wait for comments. */
  standards: { inForce: number; pledged: number; open: number }
  /** What national law has ended, and what is known by name only: neither can be asked for. */
  ended: readonly EndedService[]
  byName: readonly NamedService[]
}

export type EndedService = {
  name: Text
  on: Temporal.PlainDate
  law: Text
  since: Text | undefined
  sure: 'a' | 'b'
}

export type NamedService = {
  name: Text
  note: Text | undefined
  seenAt: readonly Text[]
  /** Papers that a page elsewhere names. */
  requirements: readonly Text[]
}
