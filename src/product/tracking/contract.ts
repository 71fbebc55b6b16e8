import type { Cost } from '#fees'
import type { Text } from '#ui/language.ts'

export type TrackingPage = {
  number: string
  officeName: string
  officeSeat: string
  service: Text
  state: 'incomplete' | 'open' | 'ready' | 'refused' | 'withdrawn' | 'closed'
  promise:
    | {
        dueAt: Temporal.Instant
        /** The office is closed when the promise falls due, and opens again then. */
        reopensAt?: Temporal.Instant | undefined
        remaining: Text
        flag: 'in-time' | 'soon' | 'late' | 'done'
        basis: Text
      }
    | undefined
  /** Who holds it now, in plain words: "di meja Kepala Seksi Pelayanan Umum", and since when. */
  holder: { where: Text; since: Temporal.Instant } | undefined
  answerDueAt: Temporal.Instant | undefined
  cost: Cost
  missing: readonly { name: Text; note: Text | undefined; remark: string }[]
  originalsToFollow: readonly Text[]
  route: readonly {
    name: Text
    state: 'past' | 'now' | 'ahead'
    at: Temporal.Instant | undefined
    note: Text | undefined
  }[]
  refusal:
    | {
        reasons: readonly string[]
        at: Temporal.Instant
        objectUntil: Temporal.PlainDate | undefined
        /** Its letter can be collected and was not. */
        letterWaits: boolean
      }
    | undefined
  /** The applicant took the request back. Nobody's name, and not why: that stands on the receipt. */
  withdrawal: { at: Temporal.Instant; originals: readonly Text[] } | undefined
  /** When what was filled in was last amended, so that whoever did not ask for it comes and asks. */
  amendedAt: Temporal.Instant | undefined
  /** How long one may object, and how long the answer may take, as the calendar of the regency says. */
  objection: { within: Text | undefined; answer: Text | undefined }
  collected: { at: Temporal.Instant } | undefined
  /** The newest correction of the letter, from its asking to the new letter in hand. Nobody's name. */
  correction: TrackedCorrection | undefined
  /** Letters that are void since, newest first: whoever holds one of them reads which took its place. */
  voided: readonly { number: string; at: Temporal.Instant; replacedBy: string }[]
  openedBy: { officers: number }
  hours: Text
  illustrative: boolean
}

export type TrackedCorrection = {
  stage: 'requested' | 'approved' | 'issued' | 'archived' | 'collected' | 'turned-down'
  since: Temporal.Instant
  /** Whose desk it is now. */
  where: Text | undefined
  /** Why it was turned down. */
  reason: string | undefined
}

export type ServicePage = {
  officeKey: string
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
  authority: { code: string; illustrative: boolean; whyNot: Text | undefined }
  notices: readonly Text[]
  /** What was added to the published page. */
  addedByUs?: Text | undefined
  hours: Text
  hoursUnconfirmed: boolean
}

export type LookupPage = {
  number: string
  code: string
  /** The code belongs to a slip that was printed anew: nothing else is told. */
  replaced?: boolean
}
