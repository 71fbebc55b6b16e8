import type { ServiceFile } from '#catalogue'
import type { QueueFile } from '#queue'
import type { Person } from '../invented-people.ts'
import type { Stretch, WorkingHours } from './hours.ts'

/** Somebody who works in an office, and how far up: 1 stands highest. */
export type Colleague = { readonly username: string; readonly posts: readonly string[]; readonly level: number }

/** An office as a plan sees it: who works there, what it offers, and when. */
export type Ground = {
  readonly office: string
  readonly zone: string
  readonly colleagues: readonly Colleague[]
  readonly services: readonly ServiceFile[]
  readonly queue: QueueFile
  readonly hours: WorkingHours
  /** The days for which it is planned, in milliseconds; what would happen later does not. */
  readonly year: Stretch
  /** Days after which a request may lapse whose applicant does not come; nothing where no rule says so. */
  readonly lapseDays: number | undefined
}

/** One who comes, what for, and what chance has in store for the request. */
export type Visit = {
  readonly index: number
  /** Which visit's number of the queue it is called by: its own, or that of whom it came with. */
  readonly cameWith: number
  readonly comesAt: number
  readonly service: ServiceFile
  readonly person: Person
  /** 0 to 1: which of the office's villages. */
  readonly village: number
  /** 0 to 1 each: which of the papers are missing. None: the file is complete. */
  readonly missing: readonly number[]
  readonly toFollow: boolean
  /** Days until the missing papers are brought; nothing: never. */
  readonly completesAfter: number | undefined
  readonly lapseDecidedAfter: number
  readonly refused: boolean
  readonly withdrawn: boolean
  readonly sentBack: boolean
  /** Days until an objection to the refusal; nothing: none. */
  readonly objectsAfter: number | undefined
  readonly objectionGranted: boolean
  readonly hasMistake: boolean
  readonly correctionTurnedDown: boolean
  /** Days until the letter is collected: 0 waits in the room, nothing never comes. */
  readonly collectsAfter: number | undefined
  /** Days that another agency takes, where the file is carried to one. */
  readonly agencyDays: number
  /** Hours after collecting in which the inspectorate's question is answered, by who answers. */
  readonly answersAfterHours: number
  readonly answersQuestion: boolean
  /** Somebody asked for money beyond the official cost, and the collector tells the inspectorate: a wrong that was planted. */
  readonly feeDemanded: boolean
  /** Goes before all who wait: a wrong that was planted. */
  readonly favoured: boolean
  /** Takes a number of the priority line. */
  readonly priority: boolean
  /** Took a number and is not there when called; comes again days later. */
  readonly isGoneWhenCalled: boolean
  readonly comesAgainAfter: number
}

export type PlannedAbsence = {
  readonly username: string
  readonly kind: 'leave' | 'sick' | 'duty-travel'
  readonly firstDay: Temporal.PlainDate
  readonly back: Temporal.PlainDate
  /** Nobody: the work waits. */
  readonly substitute: string | undefined
}

type On = { readonly at: number; readonly by: string; readonly visit: number }
/** One act of a plan: when, by whom, and on which visit. Moments are whole seconds, in milliseconds since 1970. */
export type Deed =
  | (On & { readonly does: CaseDeed })
  | (On & { readonly does: 'step' | 'send-back'; readonly step: string })
  | { readonly at: number; readonly does: 'away'; readonly absence: PlannedAbsence }
  | { readonly at: number; readonly does: 'back' }
  | { readonly at: number; readonly does: 'notice' }
  | DutyDeed
  | TillDeed
  | RoomDeed

/** A duty of a period that is declared done, by whom of the office, or of the regency for it. */
export type DutyDeed = {
  readonly at: number
  readonly by: string
  readonly does: 'declare'
  readonly duty: string
  readonly period: Temporal.PlainDate
  readonly doneOn: Temporal.PlainDate
  readonly number: string
}

/** What is done with the cash of an office, and the date it is done for: of an account, the first of its month. */
export type TillDeed = {
  readonly at: number
  readonly by: string
  readonly does:
    | 'open-drawer'
    | 'close-cash'
    | 'sign-cash'
    | 'make-slip'
    | 'deposit'
    | 'prepare-account'
    | 'sign-account'
  readonly date: Temporal.PlainDate
}

/** What is done with the number that somebody took. */
export type TicketDeed =
  | (On & { readonly does: 'take-ticket'; readonly group: string; readonly priority: boolean })
  | (On & { readonly does: 'call' | 'serve' | 'miss' | 'finish' })

const ofTicket: readonly string[] = ['take-ticket', 'call', 'serve', 'miss', 'finish'] satisfies TicketDeed['does'][]

export function isOfTicket(deed: Deed): deed is TicketDeed {
  return ofTicket.includes(deed.does)
}

/** What is done in the room before the counter. */
export type RoomDeed =
  | TicketDeed
  | { readonly at: number; readonly by: string; readonly does: 'close-day' }
  | {
      readonly at: number
      readonly by: string
      readonly does: 'open-counter'
      readonly counter: number
      readonly groups: readonly string[]
    }

/** What is done with a request, beside the steps of its procedure. */
export type CaseDeed =
  | 'register'
  | 'complete'
  | 'lapse'
  | 'withdraw'
  | 'pause'
  | 'resume'
  | 'propose-refusal'
  | 'sign-refusal'
  | 'number-refusal'
  | 'give-refusal'
  | 'object'
  | 'answer'
  | 'ask-correction'
  | 'approve-correction'
  | 'turn-down-correction'
  | 'number-correction'
  | 'archive-correction'
  | 'give-correction'
  | 'answer-question'

/** Everything that happens in an office, in order of time. */
export type OfficePlan = { readonly visits: readonly Visit[]; readonly deeds: readonly Deed[] }
