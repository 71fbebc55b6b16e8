import type { Aspect, Authority, Closing, Field, Limit, RegisterState, SigningCapacity } from '#authority'
import type { Text } from '#ui/language.ts'
import type { Paper } from './contract/papers.ts'

/** A power as the register lists it. */
export type RegisterLine = {
  code: string
  name: Text
  field: Field
  aspects: readonly Aspect[]
  state: RegisterState
  illustrative: boolean
  /** The first day it no longer holds, when that is known. */
  until: Temporal.PlainDate | null
  /** Names of the offices that hold it; empty: every kecamatan. */
  holders: readonly string[]
  services: number
  report: boolean
}

export type RegisterFilter = {
  field?: Field | undefined
  aspect?: Aspect | undefined
  office?: string | undefined
  state?: RegisterState | undefined
}

export type RegisterPage = {
  lines: readonly RegisterLine[]
  filter: RegisterFilter
  aspects: readonly Aspect[]
  /** Offices to choose from; none for an officer of one office, who sees its own powers. */
  offices: readonly { key: string; name: string }[]
  illustrative: number
  /** An instrument was entered just now. */
  saved: boolean
  mayKeep: boolean
}

/** A service that opens under a power, with what runs under it now. */
export type ServiceUnder = { key: string; name: Text; offices: readonly string[]; running: number; waiting: number }

/** A service that the regency put under a power, with the offices and its first day there. */
export type PlacedService = { key: string; name: Text; offices: readonly string[]; from: Temporal.PlainDate }

export type PlacingPage = {
  code: string
  name: Text
  /** Services that may be put here, with the codes they open under now. */
  services: readonly { key: string; name: Text; under: readonly string[] }[]
  offices: readonly { key: string; name: string }[]
  /** The first day that may be chosen. */
  from: Temporal.PlainDate
}

export type VersionLine = {
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  /** Its first day by law, where it was typed in here; `from` is the day it is in use from. */
  lawfulFrom: Temporal.PlainDate | null
  state: RegisterState
  illustrative: boolean
  basis: Text
  /** Names; empty: every kecamatan. */
  holders: readonly string[]
  enteredByName: string | null
  enteredAt: Temporal.Instant | null
}

export type ClosingLine = Closing & { regulationName: Text | null; mayCancel: boolean }

export type PaperLine = Omit<Paper, 'sha256' | 'type'>

export type AuthorityPage = {
  code: string
  name: Text
  field: Field
  aspects: readonly Aspect[]
  source: Authority['source']
  signing: SigningCapacity | null
  substitutes: readonly Text[]
  state: RegisterState
  illustrative: boolean
  basis: Text
  giver: string | null
  note: Text | null
  limit: Text | null
  limits: readonly Limit[]
  report: boolean
  tracedTo: Authority['tracedTo']
  /** Names; empty: every kecamatan. */
  holders: readonly string[]
  /** By dates, oldest first. */
  versions: readonly VersionLine[]
  closings: readonly ClosingLine[]
  services: readonly ServiceUnder[]
  placed: readonly PlacedService[]
  /** The papers that give or gave this power, newest first, and their scans. */
  instruments: readonly { key: string; name: Text }[]
  papers: readonly PaperLine[]
  /** Papers it is held by that were marked revoked or lapsed: a mark closes no power by itself. */
  marked: readonly { key: string; name: Text; says: Text }[]
  regulations: readonly { key: string; name: Text }[]
  today: Temporal.PlainDate
  mayKeep: boolean
  /** Why it cannot be closed today. */
  whyNotClose: Text | undefined
  saved: string | undefined
}

export type InstrumentPage = {
  regulations: readonly { key: string; name: Text }[]
  powers: readonly { code: string; name: Text; field: Field; illustrative: boolean }[]
  offices: readonly { key: string; name: string }[]
  today: Temporal.PlainDate
}

export type NewAuthorityPage = Pick<InstrumentPage, 'regulations' | 'offices' | 'today'> & {
  aspects: readonly Aspect[]
  /** Posts of a kecamatan that may sign while the camat is away. */
  posts: readonly { key: string; name: Text }[]
}
