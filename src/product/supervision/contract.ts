import type { LongAlone } from '#absence'
import type { DepositsInTime } from '#cash'
import type { FindingRules } from '#offices'
import type { Text } from '#ui/language.ts'
import type { Bounds } from './rules/histogram.ts'
import type { WithIndicators } from './rules/indicator-figures.ts'
import type { Period } from './rules/period.ts'
import type { RoomSums } from './rules/room.ts'
import type { DeskSum, Summary, WaitingLine } from './rules/summary.ts'

/** What makes the work harder at one office than at another, each with where it was read. */
export type Burden = {
  land: Text
  crossings: number
  straightKm: number | undefined
  signalPoints: number
  /** Parts that nobody confirmed. */
  unconfirmed: readonly ('crossings' | 'straightKm' | 'signalPoints')[]
  sources: readonly string[]
}

/** One office as its regency sees it: raw counts, with what weighs on it beside them. */
export type OfficeLine = {
  key: string
  name: string
  seat: string
  /** Files under way. */
  open: number
  /** Of these, past their promise. */
  late: number
  /** Of these, past the share of their promise that the calendar names. */
  soon: number
  /** Waiting for their applicant; no promise runs. */
  incomplete: number
  /** The earliest promise among the files under way. */
  oldestDueAt?: Temporal.Instant | undefined
  burden: Burden | undefined
  /** Column and row on the schematic map. */
  onMap?: { column: number; row: number } | undefined
  villages: number
  /** Who holds a post there today. */
  officers: number
  /** Working days since anything was done there; nothing where nothing ever was. */
  silentDays: number | undefined
  /** The last day on which anything was counted; and the newest after today, which only a wrong clock names. */
  lastDay?: Temporal.PlainDate | undefined
  datedAhead?: Temporal.PlainDate | undefined
  /** Deposits of cash in the period, and how many of them were in time. */
  deposits: DepositsInTime
  sum: Summary
}

/** Figures that were changed after they could have been read: by what came late, another calendar, or a recount. */
export type Correction = {
  office: string
  cause: 'late-arrival' | 'calendar' | 'drift'
  at: Temporal.Instant
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  count: number
}

/** What the figures of an office show that somebody should be asked about: a question, and no verdict. */
export const findingKinds = [
  ...(['queue-jumper', 'sleeping-desk', 'holder-absent'] as const),
  ...(['returns-everything', 'late-deposits', 'demanded-fee'] as const),
] as const
export type FindingKind = (typeof findingKinds)[number]

export type Finding = {
  kind: FindingKind
  office: { key: string; name: string }
  /** Of a desk, and of a desk alone: nobody's name. */
  post: { key: string; name: Text } | undefined
  /** The months it tells of, the last not included. */
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  /** Files, returns, deposits or answers; none where nearly all answers said so, for then the rest would point to persons. */
  n: number
  outOf: number
  /** The most of any: files that one went before, working days. */
  most: number
  /** Files behind it, those that weigh most first; nobody's name. */
  cases: readonly { number: string; n: number }[]
}

/** What was found in some months, and from where on it is told. */
export type FindingsPage = PeriodChoice & {
  findings: readonly Finding[]
  /** Nothing where the regency does not say from where on anything is told. */
  rules: FindingRules | undefined
  /** The office that the page tells of alone. */
  office: { key: string; name: string } | undefined
}

/** `months`: between which a stretch of one's own may be chosen. */
export type PeriodChoice = WithIndicators & { period: Period; offered: readonly string[]; months: readonly string[] }

/** The offices of the regency, side by side. */
export type OfficesPage = PeriodChoice & {
  offices: readonly OfficeLine[]
  asOf: Temporal.Instant
  /** From so many working days without anything done an office is called silent. */
  silentFrom: number
  /** Kiosks and boards of each office, by its key: how many, and the names of those that are silent. */
  devices?: ReadonlyMap<string, { all: number; silent: readonly Text[] }> | undefined
  /** What the offices owe: objections, and standards with how many services have none; quiet where no limit presses. */
  owed?: readonly { says: Text; href: string; link: Text; quiet?: boolean }[] | undefined
  /** Desks that have had neither holder nor substitute for longer than is let be. */
  alone?: readonly LongAlone[]
  findings: readonly Finding[]
  corrections: readonly Correction[]
}

/** What the regency hands on of some months, on paper: of all kecamatan, or of one. */
export type ReportPage = PeriodChoice & {
  /** Nothing but their own for who works in one. */
  choices: readonly { key: string; name: string }[]
  madeAt: Temporal.Instant
} & ({ of: 'all'; offices: OfficesPage } | { of: 'one'; office: OfficePage })

/** What a list of files was opened from. */
export const listed = [
  ...(['late', 'soon', 'open', 'incomplete'] as const),
  ...(['opened', 'issued', 'issued-late', 'returned', 'refused', 'withdrawn', 'lapsed', 'objection'] as const),
  ...(['passed', 'sent-back', 'missing'] as const),
] as const
export type Listed = (typeof listed)[number]

/** A file behind a figure: nobody's name. */
export type ListedCase = {
  /** Where it is, by the id of the office. */
  office: string
  number: string
  service: string
  post: string | null
  at: Temporal.Instant
  dueAt: Temporal.Instant | null
}

export type CasesPage = PeriodChoice & {
  /** Of one office; else of a service in all of them, with the name of each by its id. */
  office: { key: string; name: string } | undefined
  places: ReadonlyMap<string, string>
  what: Listed
  service: string | undefined
  /** The list is of one desk, or of one missing paper. */
  desk: { key: string; name: Text } | undefined
  paper: Text | undefined
  cases: readonly ListedCase[]
  /** Where the list goes on. */
  next: string | undefined
  serviceNames: ReadonlyMap<string, Text>
  postNames: ReadonlyMap<string, Text>
}

export type ServiceLine = { key: string; name: Text; sum: Summary }
export type DeskLine = { post: string; name: Text; desk: DeskSum; waiting: number }
export type PaperLine = { key: string; name: Text; n: number }

/** One office, or one service of it, closer. */
export type OfficePage = PeriodChoice & {
  office: OfficeLine
  service: { key: string; name: Text } | undefined
  sum: Summary
  services: readonly ServiceLine[]
  desks: readonly DeskLine[]
  papers: readonly PaperLine[]
  /** The room before the counter; nobody where no numbers are given. */
  line: WaitingLine
  room?: RoomSums | undefined
  findings: readonly Finding[]
  corrections: readonly Correction[]
  /** The reader works for the regency: the way back leads there. */
  fromRegency: boolean
}

/** One service in every kecamatan, and all of them together. */
export type ServicePage = PeriodChoice & {
  service: { key: string; name: Text }
  /** `sum` is of this service alone. */
  offices: readonly (OfficeLine & { offers: boolean })[]
  whole: Summary
  papers: readonly PaperLine[]
  corrections: readonly Correction[]
}

/** Every service, in how many kecamatan it is offered, and what all of them did. */
export type ServicesPage = PeriodChoice & { services: readonly (ServiceLine & { offices: number })[] }

/** A file that others of its service and step, come later, went before. */
export type Overtaken = {
  number: string
  service: string
  cameAt: Temporal.Instant
  takenAt: Temporal.Instant
  by: number
}

/** What one officer passed on at a desk. */
export type PersonLine = { officer: string; name: string; n: number; median: Bounds | undefined }

export type DeskPage = PeriodChoice & {
  office: { key: string; name: string }
  post: { key: string; name: Text }
  desk: DeskSum
  waiting: number
  /** The newest steps from this desk that were looked at; and the files among them that waited for the desk alone. */
  stepsLooked: number
  looked: number
  overtaken: readonly Overtaken[]
  overtakenCount: number
  serviceNames: ReadonlyMap<string, Text>
  findings: readonly Finding[]
  corrections: readonly Correction[]
  /** Others who worked there, only for their direct superior, as which post; and what the reader did. */
  people: { lines: readonly PersonLine[]; as: { key: string; name: Text }; isUnconfirmed: boolean } | undefined
  mine: PersonLine | undefined
  /** The pack names no superior of any post, so nobody reads others here; told to who supervises or leads. */
  noSuperior: boolean
}
