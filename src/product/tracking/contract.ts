import type { Cost } from '#fees'
import type { TrackedObjection } from '#objections'
import type { Text } from '#ui/language.ts'

export type TrackingPage = {
  number: string
  officeName: string
  officeSeat: string
  service: Text
  state: 'incomplete' | 'open' | 'ready' | 'refused' | 'withdrawn' | 'lapsed' | 'closed'
  promise:
    | {
        dueAt: Temporal.Instant
        /** The office is closed when the promise falls due, and opens again then. */
        reopensAt?: Temporal.Instant | undefined
        remaining: Text
        flag: 'in-time' | 'soon' | 'late' | 'done'
        basis: Text
        /** Its clock stands still: for what, since when, and what the office wrote. */
        stopped?: { waits: Text; since: Temporal.Instant; remark: string } | undefined
        /** Each date it moved to, newest first: never without why. */
        moves?: readonly { was: Temporal.Instant; cause: Text; reason: string }[]
      }
    | undefined
  /** Who holds it now, in plain words: "di meja Kepala Seksi Pelayanan Umum", and since when. */
  holder: { where: Text; since: Temporal.Instant; today?: Text | undefined } | undefined
  answerDueAt: Temporal.Instant | undefined
  /** When silence grants the request, or granted it, by law. */
  silence?: { at: Temporal.Instant; basis: Text; unconfirmed: boolean } | undefined
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
  /** Until when to come before we may let the file lapse, as the regency has it. */
  lapseLimit?: { at: Temporal.Instant; basis: Text } | undefined
  /** Nobody came: when it lapsed, why, and until when one may object. */
  lapse?: { at: Temporal.Instant; reasons: readonly string[]; objectUntil: Temporal.PlainDate | undefined } | undefined
  /** When what was filled in was last amended, so that whoever did not ask for it comes and asks. */
  amendedAt: Temporal.Instant | undefined
  /** How long one may object, and how long the answer may take, as the calendar of the regency says. */
  objection: { within: Text | undefined; answer: Text | undefined }
  /** The letter was declared void, or is not corrected, and nobody objected to that yet: until which day one may. */
  letterObjection?: { until: Temporal.PlainDate | undefined } | undefined
  collected: { at: Temporal.Instant } | undefined
  /** Where the question of the inspectorate is answered; nothing before the hand-over, and where nobody is asked. */
  questionHref?: string | undefined
  /** Sent to the agency it is for, and what the applicant does next; before that, where it will go. */
  sentOn?: { agency: Text; next: Text; at: Temporal.Instant | undefined } | undefined
  /** It lies with another agency: which, and until when. */
  away?: { agency: Text; expectedOn: Temporal.PlainDate | undefined } | undefined
  /** At which counter it is collected, where the office has several. */
  counter?: Text | undefined
  /** What is still to be paid before it is handed over, and to whom. */
  toPay?: Text | undefined
  /** The office takes that money itself, at its own counter. */
  payHere?: boolean | undefined
  /** What was paid at the counter, by the number of its receipt, oldest first; void ones are told too. */
  paid?: readonly Text[] | undefined
  /** Roles of whom the file waits for to sign before an officer; nobody's name. */
  toSign?: readonly Text[] | undefined
  /** The day on which officers come to look. */
  visitOn?: Temporal.PlainDate | undefined
  /** The newest correction of the letter, from its asking to the new letter in hand. Nobody's name. */
  correction: TrackedCorrection | undefined
  /** Declared void, and no other letter in its place. */
  revoked?: { number: string; at: Temporal.Instant; reason: string } | undefined
  /** Which decision about the letter is told by another letter that still waits to be collected. */
  noticeWaits?: 'voided' | 'turned-down' | undefined
  /** Letters that are void since, newest first: whoever holds one of them reads which took its place. */
  voided: readonly { number: string; at: Temporal.Instant; replacedBy: string }[]
  openedBy: { officers: number }
  /** What else was asked for in the same visit: the code of one slip leads to all; no code where a slip was lost. */
  sameVisit: readonly { number: string; code: string | null; service: Text; state: Text }[]
  /** Objections and appeals of this request, oldest first; the code opens their pages too. */
  objections: readonly TrackedObjection[]
  code: string
  hours: Text
  illustrative: boolean
}

/** One objection or appeal, with the way to its request and to the appeal after it. */
export type TrackedObjectionPage = TrackedObjection & {
  officeName: string
  service: Text
  code: string
  next: string | undefined
}

export type TrackedCorrection = {
  stage: 'requested' | 'approved' | 'issued' | 'archived' | 'collected' | 'turned-down'
  since: Temporal.Instant
  /** Whose desk it is now. */
  where: Text | undefined
  /** Why it was turned down. */
  reason: string | undefined
}

export type LookupPage = {
  number: string
  code: string
  /** The code belongs to a slip that was printed anew: nothing else is told. */
  replaced?: boolean
}
