import { z } from 'zod'
import type { Text } from '#ui/language.ts'
import { Passing, Registration } from '../contract.ts'
import type { MoneyOfCase } from './money.ts'

/** Why a step that others have a part in may not be taken now. */
export type StepRefusal =
  | 'team-open'
  | 'part-answered'
  | 'part-of-other'
  | 'visit-not-planned'
  | 'parties-first'
  | 'charge-not-set'
  | 'paper-used'

const line = (most = 200) => z.string().trim().min(1, 'empty').max(most, 'too-long')
const mayBeSilent = z.string().trim().max(1000, 'too-long').default('')
const day = z.string().max(10, 'date')
const uploads = Registration.shape.uploads
const rupiahs = z.string().trim().min(1, 'empty').max(30, 'rupiah')

/** A member takes a part of the team, or answers it: yes, or no with why. Taking over from a colleague says why too. */
export const AnsweringPart = Passing.extend({
  part: z.string().min(1, 'choose').max(60),
  outcome: z.enum(['taken', 'agreed', 'disagreed'], 'choose'),
  reason: mayBeSilent,
})
export type AnsweringPart = z.infer<typeof AnsweringPart>

/** What the team found, by its leader: also why the file goes on where not all agreed. */
export const ClosingVerification = Passing.extend({
  minutes: z.string().trim().min(10, 'minutes-short').max(4000, 'too-long'),
})
export type ClosingVerification = z.infer<typeof ClosingVerification>

/** The day of a visit, by which order letter, who goes, and how the applicant was told. A day that moves says why. */
export const PlanningVisit = Passing.extend({
  plannedOn: day,
  orderNumber: line(100),
  orderDate: day,
  goes: z.string().trim().min(3, 'empty').max(300, 'too-long'),
  told: z.string().trim().min(3, 'empty').max(300, 'too-long'),
  reason: mayBeSilent,
})
export type PlanningVisit = z.infer<typeof PlanningVisit>

export const CarryingFile = Passing.extend({ carrier: line(), happenedOn: day, paper: line(100), expectedOn: day })
export type CarryingFile = z.infer<typeof CarryingFile>
export const FetchingFile = Passing.extend({ carrier: line(), happenedOn: day, product: line(), paper: line(100) })
export type FetchingFile = z.infer<typeof FetchingFile>
export const ForwardingFile = Passing.extend({ carrier: line(), happenedOn: day, paper: line(100) })
export type ForwardingFile = z.infer<typeof ForwardingFile>

/** The paper by which another agency set the amount, and its picture. */
export const SettingCharge = Passing.extend({ paper: line(100), dated: day, amount: rupiahs, uploads })
export type SettingCharge = z.infer<typeof SettingCharge>
/** What was paid, and the receipt that says so, with its picture. */
export const PayingCharge = Passing.extend({ paper: line(100), paidOn: day, amount: rupiahs, uploads })
export type PayingCharge = z.infer<typeof PayingCharge>

/** Which identity paper each party showed who signed on a day, as `role.place`; empty of who has not signed. */
export const SigningParties = Passing.extend({
  signedOn: day,
  identities: z.record(z.string(), z.string().trim().max(100, 'too-long')),
})
export type SigningParties = z.infer<typeof SigningParties>

/** One part of a team, as the case page tells it. */
export type PartLine = {
  post: string
  name: Text
  state: 'free' | 'taken' | 'agreed' | 'disagreed'
  by: string | undefined
  at: Temporal.Instant | undefined
  reason: string
  /** The reader may take it, take it over, or answer it now. */
  may: { take: boolean; answer: boolean; isOver: boolean }
}

export type StepWorkView = {
  team: { lines: readonly PartLine[]; agree: number; stands: 'agreed' | 'answered' | 'open'; back: boolean } | undefined
  minutes: readonly { text: string; by: string; at: Temporal.Instant | undefined }[]
  plan: Planned | undefined
  /** Days the visit had before, the newest first, with why it moved. */
  moved: readonly { from: Temporal.PlainDate; reason: string; by: string }[]
  away:
    | { agency: Text; since: Temporal.PlainDate; expectedOn: Temporal.PlainDate | undefined; late: boolean }
    | undefined
  errands: readonly ErrandLine[]
  charge: { agency: Text; number: string; dated: Temporal.PlainDate; proofs: readonly Proof[] } | undefined
  payments: readonly PaymentLine[]
  signatures: readonly { role: Text; name: string; signedOn: Temporal.PlainDate; identity: string }[]
  /** Who has not signed yet, while the file waits for it. */
  unsigned: readonly { value: string; role: Text; name: string }[]
  /** What the standard says of the step where the file lies. */
  agency: Text | undefined
  payTo: Text | undefined
  /** This office takes the money itself: its papers and receipts. */
  money?: Pick<MoneyOfCase, 'assessments' | 'receipts'> | undefined
  /** The money of the step where it lies is taken here, at the cashier's page. */
  cashed: boolean
  counter: Text | undefined
}

export type Proof = { name: string; bytes: number; href: string }
export type Planned = {
  plannedOn: Temporal.PlainDate
  orderNumber: string
  orderDate: Temporal.PlainDate
  goes: string
  told: string
  by: string
}
export type ErrandLine = {
  way: 'out' | 'back' | 'forwarded'
  agency: Text
  carrier: string
  happenedOn: Temporal.PlainDate
  paper: string
  product: string | undefined
  expectedOn: Temporal.PlainDate | undefined
  /** What the applicant does next, where the file went on for good. */
  next: Text | undefined
}
export type PaymentLine = {
  amountRupiah: bigint
  payTo: Text
  receipt: string | undefined
  paidOn: Temporal.PlainDate | undefined
  proofs: readonly Proof[]
}
