import type { StandardLimit } from '#clock'
import type { ComparedLine } from '#platform/compare-lines.ts'
import type { Text } from '#ui/language.ts'
import type { ComponentLines } from '../rules/components-of.ts'
import type { ComponentKey, Wording } from './components.ts'
import type { Comment, Life, Stage } from './life.ts'
import type { Sop } from './sop.ts'

/** A legal limit of a standard as it stands: done in time or late, or still owed. */
export type LimitLine = {
  limit: StandardLimit
  /** Whether what is owed was done. */
  done: boolean
  flag: 'in-time' | 'soon' | 'late'
  /** "tinggal 3 hari kerja", "lewat 20 hari". */
  says: Text
  startedAt: Temporal.Instant
  dueAt: Temporal.Instant
  endedAt: Temporal.Instant | null
  basis: Text
}

/** What an office owes by a date for one of its standards. */
export type ObligationLine = LimitLine & {
  standard: string
  service: Text
  office: { key: string; name: string }
}

/** What an office opens for the public without a standard of its own. */
export type UnsetServices = {
  office: { key: string; name: string }
  /** Each with the draft that is on its way. */
  services: readonly { key: string; name: Text; draft: string | undefined }[]
}

export type ObligationsPage = {
  /** Of the whole regency, or of the own office alone. */
  all: boolean
  late: readonly ObligationLine[]
  soon: readonly ObligationLine[]
  ahead: readonly ObligationLine[]
  /** Done in the last twelve months, newest first. */
  done: readonly ObligationLine[]
  offices: readonly { key: string; name: string; late: number; soon: number; unset: number }[]
  /** Offices with services that no standard was ever set for. */
  unset: readonly UnsetServices[]
}

export type ServiceLine = {
  key: string
  name: Text
  /** The standard in force, and the last day on which it is, where the next one has been enacted. */
  current:
    | { id: string; stage: Stage; number: string; decidedOn: Temporal.PlainDate; until: Temporal.PlainDate | undefined }
    | undefined
  /** Enacted for a day that lies ahead. */
  coming: { id: string; stage: Stage; number: string; from: Temporal.PlainDate } | undefined
  /** The draft that is on its way. */
  draft: { id: string; stage: Stage; unanswered: number } | undefined
  /** What is owed first. */
  owed: LimitLine | undefined
  whyNotBegin: Text | undefined
}

export type StandardsPage = {
  office: { key: string; name: string; isRegency: boolean; own: boolean }
  /** For the regency, which turns to any office; empty for a kecamatan. */
  offices: readonly { key: string; name: string; current: boolean }[]
  services: readonly ServiceLine[]
  mayWrite: boolean
  mayOversee: boolean
}

export type TimelineStep = {
  key:
    | 'draft'
    | 'discussion'
    | 'publication'
    | 'comments'
    | 'mending'
    | 'enactment'
    | 'pledge'
    | 'evaluation'
    | 'review'
  state: 'past' | 'now' | 'ahead'
  says: readonly Text[]
  /** The limit that runs, or ran, for this step. */
  limit: LimitLine | undefined
}

/** Acts that may be done on a standard; with a reason, not now. */
export type OfferedAct = { act: ActName; why: Text | undefined }
export type ActName =
  | 'write'
  | 'discuss'
  | 'publish'
  | 'answer'
  | 'mend'
  | 'enact'
  | 'pledge'
  | 'evaluate'
  | 'review'
  | 'reopen'
  | 'paper'
  | 'enter'
  | 'drop'

export type StandardPage = {
  life: Life
  stage: Stage
  service: Text
  office: { key: string; name: string; isRegency: boolean; own: boolean }
  components: readonly ComponentLines[]
  missing: readonly ComponentKey[]
  steps: readonly TimelineStep[]
  comments: readonly Comment[]
  acts: readonly OfferedAct[]
  /** Why a draft cannot be enacted as it is: the baseline of today promises more. */
  overtaken: Text | undefined
  today: Temporal.PlainDate
  saved: string | undefined
}

export type WritingPage = {
  life: Life
  service: Text
  officeName: string
  isRegency: boolean
  words: Wording
  /** What the regency's baseline says, beside which a kecamatan proposes. */
  baseline: {
    promise: { amount: number; unit: string; says: Text }
    charged: boolean
    requirements: readonly { key: string; name: Text }[]
    legalBasis: readonly Text[]
  }
  /** Of who works here today, at the posts of the procedure. */
  staffToday: Text
  whyNot: Text | undefined
}

export type ComparisonPage = {
  standard: string
  service: Text
  officeName: string
  before: Text
  after: Text
  /** The versions that may stand on the left. */
  choices: readonly { id: string; name: Text; current: boolean }[]
  components: readonly (Pick<ComponentLines, 'number' | 'key' | 'group'> & {
    lines: readonly ComparedLine<Text>[]
    changed: boolean
  })[]
  changed: number
}

/** The SOP chart of one standard, on screen and on paper. */
export type SopPage = {
  sop: Sop
  officeName: string
  /** The standard it belongs to. */
  standard: string
  decision: { number: string; decidedOn: Temporal.PlainDate } | undefined
}

type PublicOffice = { key: string; name: string; seat: string }

export type PublicStandardsPage = {
  office: PublicOffice
  inForce: readonly {
    service: string
    name: Text
    number: string
    decidedOn: Temporal.PlainDate
    /** Of one whose first day lies ahead. */
    beginsOn: Temporal.PlainDate | undefined
    pledged: boolean
  }[]
  open: readonly { service: string; name: Text; until: Temporal.Instant }[]
}

export type PublicStandardPage = {
  office: PublicOffice
  service: { key: string; name: Text }
  components: readonly ComponentLines[]
  number: string
  decidedOn: Temporal.PlainDate
  holdsFrom: Temporal.PlainDate
  pledged: boolean
  /** The public had a say on it, and the answers can be read. */
  commented: boolean
  /** Enacted on paper, and since when it stands here. */
  enteredOn: Temporal.PlainDate | undefined
}

export type PublicDraftPage = {
  office: PublicOffice
  service: { key: string; name: Text }
  components: readonly ComponentLines[]
  publishedAt: Temporal.Instant
  until: Temporal.Instant
  open: boolean
  /** What was mended is the standard now. */
  enacted: boolean
  /** Changed once more after it was mended: since when, and why; newest first. */
  reopened: readonly { on: Temporal.PlainDate; reason: string }[]
  /** Answered ones, which everybody may read: ten of `total`, after so many. */
  answered: readonly { words: string; accepted: boolean; reason: string }[]
  from: number
  total: number
  waiting: number
  thanked: boolean
}

export type PledgePage = {
  office: PublicOffice
  pledges: readonly {
    service: string
    name: Text
    number: string
    time: Text
    cost: readonly Text[]
    product: Text
    signer: { post: string; name: string }
    publishedAt: Temporal.Instant
  }[]
}
