import type { Field } from '#authority'
import type { ApplicantKind, PartyRole } from '#catalogue'
import type { Cost } from '#fees'
import type { Text } from '#ui/language.ts'
import type { HeldCase } from '../store/find.ts'
import type { CheckLine } from './desk-work.ts'
import type { Why } from './pages.ts'
import type { Recognised } from './recognised.ts'
import type { RequirementLine } from './requirement-line.ts'

/** What a form asks about people and for the letter: registering, completing and amending share its parts. */
export type PeopleForm = {
  service: {
    fields: readonly RegisterField[]
    /** Who may apply, and whom the service names beside them. */
    applicants: readonly ApplicantKind[]
    parties: readonly RegisterRole[]
  }
  villages: readonly { id: string; name: string; code: string }[]
  nikWarnings: readonly Text[]
  checks: readonly CheckLine[]
  recognised: Recognised
  keptUploads: readonly { requirement: string; sha256: string; name: string; bytes: number }[]
  /** Where the form goes to look up whoever is in it. */
  lookUpAt: string
}

export type RegisterPage = PeopleForm & {
  services: readonly { key: string; name: Text; field: Field }[]
  /** Keys of those that this officer registered last, the newest first. */
  recent: readonly string[]
  chosen: string
  /** The ticket of the queue whose holder stands here. */
  visit?: Visit | undefined
  /** The blank slip that is entered: its number, today, and why the one before it was entered late. */
  paper?: { number: string; date: string; reason: string } | undefined
  /** A case of the same visit, whose people and papers go on in this form. */
  beside?: { file: HeldCase } | undefined
  /** What goes on of a form whose service was changed, or of a case of the same visit. */
  carried?: Readonly<Record<string, string | readonly string[]>> | undefined
  /** What was kept of this form, until it comes back itself. */
  draft: { id: string; values: Readonly<Record<string, string | readonly string[]>> } | undefined
  service: {
    name: Text
    sourceNote: Text
    /** What is to be known of the standard itself. */
    remarks?: readonly Text[]
    requirements: readonly RequirementLine[]
    promise: {
      amount: number
      unit: string
      basis: Text
      ifComplete: Temporal.Instant | undefined
      whyNot: Why | undefined
    }
    /** What decides on the papers: asked beside them. */
    questions: readonly RegisterField[]
    cost: Cost
    /** How each charge is worked out, before its numbers are known. */
    costRules: readonly { says: Text; law: Text | null }[]
    authority: { code: string; illustrative: boolean; whyNot: Why | undefined }
  }
  /** Set when an incomplete file is being completed: its number, and what had come before. */
  completing:
    | {
        number: string
        seen: number
        applicant: string
        answers: Readonly<Record<string, string>>
        letterUnseen: boolean
        /** Who applies and whether another comes for them, which decides on papers and stays as it was. */
        decided: { applicant: string; proxy: string }
      }
    | undefined
}

/** A ticket of the queue, as far as the counter's form shows it. */
export type Visit = { id: string; written: string; priority: boolean }

export type RegisterRole = Pick<PartyRole, 'key' | 'name' | 'help' | 'min' | 'max' | 'asks' | 'fromPage'>

export type RegisterField = {
  key: string
  label: Text
  help: Text | undefined
  type: 'text' | 'long-text' | 'number' | 'date' | 'choice' | 'list'
  optional: boolean
  maxLength: number | undefined
  /** What a number may be, in its unit. */
  limits: Text | undefined
  choices: readonly { key: string; label: Text }[]
  columns: readonly RegisterField[]
  rowsMax: number
}
