import type { Cost } from '#fees'
import type { Text } from '#ui/language.ts'

/** One service at one office, read before the trip. */
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
