import type { Wording } from './components.ts'

/** Who did a step, and when. */
export type Done = { by: string; byName: string; at: Temporal.Instant }

export type Discussion = Done & {
  wording: number
  signedOn: Temporal.PlainDate
  place: string
  attended: number
  agreed: string
  minutes: string
  attendance: string
}
export type Publication = Done & { wording: number; commentsUntil: Temporal.Instant }
/** Taken up again after it was mended, and why. */
export type Reopening = Done & { id: string; reason: string }
/** What was done of a standard before anybody entered it here: since when, and by which paper. */
export type OnPaper = Done & { begunOn: Temporal.PlainDate; instrument: string }
export type Enactment = Done & {
  number: string
  decidedOn: Temporal.PlainDate
  holdsFrom: Temporal.PlainDate
  /** The catalogue's version that holds with it. */
  version: string
  /** The decision's own file, of one enacted on paper and entered here afterwards. */
  decision: string | null
}
export type Mending = Done & { wording: number }
/** Who signed, frozen as they stood on the day. */
export type PledgeSigner = { post: string; name: string; rank: string | null; nip: string | null }
export type Pledge = Done & { signer: PledgeSigner }
export type Evaluation = Done & { id: string; heldOn: Temporal.PlainDate; findings: string }
export type Review = Evaluation & { outcome: 'kept' | 'changed' }

/** One standard of an office, with every step of its life that was taken. */
export type Life = {
  id: string
  office: string
  service: string
  ordinal: number
  begun: Done
  /** Begun before it was entered here. */
  paper: OnPaper | undefined
  /** The newest writing; once comments are answered it is the mended one, until it is taken up again. */
  wording: Done & { ordinal: number; words: Wording }
  discussion: Discussion | undefined
  publication: Publication | undefined
  /** The mending that stands; nothing while a mended draft is taken up again. */
  mending: Mending | undefined
  /** Every mending, oldest first, and each time one was taken up again. */
  mendings: readonly Mending[]
  reopenings: readonly Reopening[]
  enactment: Enactment | undefined
  pledge: Pledge | undefined
  evaluations: readonly Evaluation[]
  reviews: readonly Review[]
  dropped: (Done & { reason: string }) | undefined
  comments: { given: number; unanswered: number }
  /** From when a later standard of the same service takes its place. */
  replaced: { on: Temporal.PlainDate; at: Temporal.Instant } | undefined
}

/** How far a standard is. `open`: anybody may comment; `mending`: that time is over. */
export type Stage =
  | 'draft'
  | 'discussed'
  | 'open'
  | 'mending'
  | 'mended'
  | 'enacted'
  | 'pledged'
  | 'replaced'
  | 'dropped'

export type Comment = {
  id: string
  name: string | null
  words: string
  at: Temporal.Instant
  answer: (Done & { accepted: boolean; reason: string }) | undefined
}
