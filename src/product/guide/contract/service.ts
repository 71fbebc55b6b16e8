import type { Cost } from '#fees'
import type { Text } from '#ui/language.ts'

/** A limit set by law: how long, and the article. */
export type Limited = { within: Text; law: Text }

/** What law gives a citizen when we are late or do wrong; what the calendar of the regency does not hold is left out. */
export type Rights = {
  objection: Limited | undefined
  objectionAnswer: Limited | undefined
  complaint: Limited | undefined
  complaintAnswer: Limited | undefined
  complaintDecision: Limited | undefined
}

/** One service at one office, read before the trip. */
export type ServicePage = {
  officeKey: string
  key: string
  officeName: string
  officeSeat: string
  name: Text
  purpose: Text
  product: Text
  field: Text
  ifComplete: { dueAt: Temporal.Instant; reopensAt?: Temporal.Instant | undefined } | undefined
  promise: { amount: number; unit: 'working-minutes' | 'working-days' | 'days' | 'hours'; basis: Text }
  cost: Cost
  /** How each charge is worked out, and charges that held once, with their last day. */
  costRules: readonly { says: Text; law: Text | null }[]
  pastCosts: readonly { says: Text; law: Text | null; until: Temporal.PlainDate }[]
  /** What decides which papers are asked; `chosen` is what was answered in the address. */
  questions: readonly {
    key: string
    ask: Text
    help: Text | undefined
    answers: readonly { key: string; label: Text }[]
    chosen: string | undefined
  }[]
  /** Those that hold for the answers; while a question is open, `onlyFor` says in which case one is asked. */
  requirements: readonly {
    name: Text
    note: Text | undefined
    onlyFor?: Text | undefined
    fromPage: boolean
    originalMayFollow: boolean
  }[]
  steps: readonly Text[]
  legalBasis: readonly { text: Text; sure: 'a' | 'b' }[]
  source: { publisher: Text; reference: string; adopted: boolean }
  /** The decision by which this office set its own standard of the service. */
  decision?: { number: string; decidedOn: Temporal.PlainDate } | undefined
  authority: {
    code: string
    /** The instrument that gives it, or that it is an example; nothing where this office never had it. */
    basis: Text | undefined
    illustrative: boolean
    whyNot: Text | undefined
    /** Scans of the instrument that everybody may open. */
    papers: readonly { id: string; name: string; bytes: number }[]
  }
  /** Who signs, and in whose name where the instrument says so; unconfirmed while nobody read that in it. */
  signer: { post: Text; capacity: Text | undefined; sure: boolean; today?: Text | undefined } | undefined
  rights: Rights
  notices: readonly Text[]
  /** What the office promises beyond the standard of its regency. */
  beyond?: Text | undefined
  /** What is to be known of the standard itself, apart from what is promised. */
  remarks?: readonly Text[]
  /** What was most often missing in the last 90 days; none where the numbers are small. */
  oftenMissing: { files: number; papers: readonly { name: Text; count: number }[] }
  hours: Text
  hoursUnconfirmed: boolean
}
