import type { CaseState } from '../contract.ts'

/** Somebody in the form whom this office has served before: offered, never forced. */
export type KnownPerson = {
  /** Where in the form: `applicant`, `proxy`, `party.penjual.0`. */
  place: string
  name: string
  nikMasked: string
  address: string | undefined
  phone: string | undefined
  village: string | undefined
  bornOn: string | undefined
  /** The newest case that names them. */
  number: string
  since: Temporal.Instant
}

/** A paper that the applicant handed in before: whether it still holds is for the counter to say. */
export type EarlierPaper = {
  number: string
  at: Temporal.Instant
  /** Through this day, where the service says how long such a paper holds. */
  validThrough: Temporal.PlainDate | undefined
  /** Its photos, each as a kept file of this form. */
  files: readonly { value: string; name: string; bytes: number }[]
}

/** What the office knew of the people in a form. */
export type Recognised = {
  /** Once the counter asked: who is known, the applicant's papers by requirement, and what a button filled in. */
  known:
    | {
        people: readonly KnownPerson[]
        papers: Readonly<Record<string, EarlierPaper>>
        filled: Readonly<Record<string, string>>
      }
    | undefined
  /** The same person's requests for this service that are under way, or whose letter is new. */
  repeated: readonly {
    caseId: string
    number: string
    state: CaseState
    since: Temporal.Instant
    /** Of one whose letter was issued: within how many days that counts as new, and how sure that figure is. */
    within?: { days: number; sure: 'a' | 'b' } | undefined
  }[]
  /** Cases from which any of this was read, for the journal. */
  readCases: readonly string[]
}
