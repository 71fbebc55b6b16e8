import type { Cost } from '#fees'
import type { Text } from '#ui/language.ts'

/** The slip a citizen folds into a pocket; the same object prints as A5 and on 80 mm paper. */
export type SlipPage = {
  kind: 'promise' | 'return'
  number: string
  service: Text
  office: { name: string; seat: string; hours: Text }
  applicant: { name: string; nikMasked: string | undefined }
  registeredAt: Temporal.Instant
  received: readonly Text[]
  originalsToFollow: readonly Text[]
  missing: readonly { name: Text; note: Text | undefined; remark: string }[]
  promise:
    | {
        dueAt: Temporal.Instant
        /** The office is closed when the promise falls due, and opens again then. */
        reopensAt?: Temporal.Instant | undefined
        amount: number
        unit: string
        basis: Text
      }
    | undefined
  answerDueAt: Temporal.Instant | undefined
  /** Until when the applicant may come before an officer may let the request lapse; nothing where no rule sets a limit. */
  lapse?: { at: Temporal.Instant; basis: Text } | undefined
  cost: Cost
  /** What else was asked for in the same visit, each with its own date or what it lacks. */
  visit: readonly {
    number: string
    service: Text
    dueAt: Temporal.Instant | undefined
    missing: readonly Text[]
    cost: Cost
  }[]
  /** Another service may be registered beside it now. */
  mayAddService: boolean
  route: readonly Text[]
  /** Where the letter is collected; or where it goes in the applicant's stead, and what they do next. */
  collect: { counter: Text | undefined; sentTo: { agency: Text; next: Text } | undefined }
  /** At which counter it was received, where the office has several. */
  receivedAt: Text | undefined
  trackingCode: string
  /** It takes the place of a lost slip, whose code no longer works. */
  replacesLost: boolean
  trackingUrl: string
  /** QR modules as one SVG path over `size` × `size` squares. */
  qr: { path: string; size: number }
  servedBy: string
  illustrative: boolean
}
