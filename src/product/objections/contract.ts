import { z } from 'zod'
import type { Text } from '#ui/language.ts'

/** Why an objection or an appeal may not be filed, decided or carried out now. */
export type ObjectionRefusal =
  | 'objection-unknown'
  | 'no-decision'
  | 'not-affected'
  | 'proxy-unseen'
  | 'objection-late'
  | 'objection-filed'
  | 'objection-answered'
  | 'objection-elsewhere'
  | 'appeal-too-early'
  | 'appeal-granted'
  | 'appeal-late'
  | 'appeal-filed'
  | 'answer-not-yours'
  | 'superior-answers'
  | 'answered-already'
  | 'silence-granted'
  | 'nothing-granted'
  | 'carried-out-already'
  | 'step-not-passed'

export type Kind = 'objection' | 'appeal'
/**
 * What an objection is against: a request refused, one that lapsed, one not decided in time, a letter declared void, a
 * correction turned down; an appeal, an answer.
 */
export type Against = 'refusal' | 'lapse' | 'delay' | 'voided' | 'turned-down' | 'answer'

/** What goes on once it is granted: the file, the letter that was void, or the correction that was turned down. */
export type Undoes = 'file' | 'letter' | 'correction'

const requestId = z.uuid('request-id')
const said = z.string().trim().min(10, 'grounds-short').max(4000, 'too-long')

/** Who objects and why, at the counter. */
export const Filing = z.object({
  requestId,
  number: z.string(),
  relation: z.enum(['applicant', 'proxy', 'other'], 'choose'),
  filedBy: z.string().trim().min(1, 'name-empty').max(200, 'too-long'),
  identitySeen: z.string().trim().min(1, 'identity-seen').max(100, 'too-long'),
  /** Ticked: the power of attorney was seen. */
  proxySeen: z.literal('yes').optional(),
  grounds: said,
  /** Which decision on the file, where there are several; none: the newest that nobody objected to. */
  against: z.string().max(100).optional(),
})
export type Filing = z.infer<typeof Filing>

export const Deciding = z.object({
  requestId,
  number: z.string(),
  outcome: z.enum(['granted', 'turned-down'], 'choose'),
  reasons: said,
  basis: z.string().trim().max(300, 'too-long').default(''),
  /** From which step the case goes on, where it had been open. */
  step: z.string().max(100).default(''),
  /** The number of the superior's own letter, where there is one. */
  reference: z.string().trim().max(120, 'too-long').default(''),
})
export type Deciding = z.infer<typeof Deciding>

export const CarryingOut = z.object({
  requestId,
  number: z.string(),
  step: z.string().max(100).default(''),
  reason: z.string().trim().min(5, 'reason-short').max(1000, 'too-long'),
})
export type CarryingOut = z.infer<typeof CarryingOut>

/**
 * Where an objection stands. `deemed`: nobody answered in time, so law takes it as granted, and an officer must carry it
 * out. `granted`: answered so, and still to be carried out.
 */
export type Standing = 'waiting' | 'deemed' | 'granted' | 'carried-out' | 'turned-down'

export type StepChoice = { key: string; name: Text }

/** The page of one objection or appeal. */
export type ObjectionPage = {
  number: string
  kind: Kind
  standing: Standing
  against: Against
  /** What it is about in the end: of an appeal, what was objected to first. */
  matter: Against
  /** The letter that it is about, with its page where this reader finds it. */
  letter: { number: string; href: string | undefined } | undefined
  /** Why it was decided so, while that decision holds. */
  decidedFor: readonly string[]
  undoes: Undoes
  caseNumber: string
  service: Text
  applicant: string
  filedBy: string
  relation: 'applicant' | 'proxy'
  grounds: readonly string[]
  filedAt: Temporal.Instant
  decidedAt: Temporal.Instant
  toldAt: Temporal.Instant
  /** By when it is answered, with the rule; and by when a silent grant is carried out. */
  answer: { dueAt: Temporal.Instant; flag: 'in-time' | 'soon' | 'late' | 'done'; remaining: Text; basis: Text }
  carryBy: { at: Temporal.Instant; basis: Text } | undefined
  counted: readonly { date: Temporal.PlainDate; counted: boolean; why: Text }[]
  /** Who must act now, in words. */
  holder: Text | undefined
  mine: boolean
  decision:
    | {
        granted: boolean
        reasons: readonly string[]
        basis: string | undefined
        reference: string | undefined
        by: string
        at: Temporal.Instant
        step: Text | undefined
      }
    | undefined
  carried: { at: Temporal.Instant; by: string; reason: string; step: Text | undefined } | undefined
  letterHref: string | undefined
  appeals: { number: string; href: string } | undefined
  appeal: { number: string; href: string } | undefined
  appealUntil: Temporal.PlainDate | undefined
  acts: readonly { act: 'decide' | 'carry-out' | 'appeal'; label: Text; why: Text | undefined }[]
  /** Steps from which the case may go on; empty where it has none. */
  steps: readonly StepChoice[]
}

export type FilingPage = {
  kind: Kind
  /** Where the form is sent. */
  action: string
  back: string
  caseNumber: string
  service: Text
  applicant: string
  against: Against
  /** The number of the letter, where it is about one. */
  letter: string | undefined
  /** The decision, where the file has several. */
  decision: string | undefined
  decidedAt: Temporal.Instant
  reasons: readonly string[]
  until: Temporal.PlainDate | undefined
  answerWithin: Text | undefined
  why: Text | undefined
}

export type ListPage = {
  groups: readonly {
    heading: 'deemed' | 'granted' | 'waiting' | 'ended'
    rows: readonly {
      number: string
      kind: Kind
      /** What it is about in the end. */
      matter: Against
      caseNumber: string
      applicant: string
      office: string | undefined
      standing: Standing
      dueAt: Temporal.Instant | undefined
      late: boolean
      mine: boolean
    }[]
  }[]
}

/** What a citizen reads of an objection, with the code of the request it belongs to. */
export type TrackedObjection = {
  number: string
  kind: Kind
  /** What it is about in the end, and the number of the letter where it is about one. */
  matter: Against
  letter: string | undefined
  undoes: Undoes
  standing: Standing
  caseNumber: string
  filedAt: Temporal.Instant
  answer: { dueAt: Temporal.Instant; basis: Text }
  carryBy: Temporal.Instant | undefined
  decision: { granted: boolean; reasons: readonly string[]; at: Temporal.Instant } | undefined
  carriedAt: Temporal.Instant | undefined
  /** Until when one may appeal against this answer. */
  appealUntil: Temporal.PlainDate | undefined
}
