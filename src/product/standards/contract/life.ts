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
export type Enactment = Done & {
  number: string
  decidedOn: Temporal.PlainDate
  holdsFrom: Temporal.PlainDate
  /** The catalogue's version that holds with it. */
  version: string
}
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
  /** The newest writing; once comments are answered it is the mended one, and no other follows. */
  wording: Done & { ordinal: number; words: Wording }
  discussion: Discussion | undefined
  publication: Publication | undefined
  mending: (Done & { wording: number }) | undefined
  enactment: Enactment | undefined
  pledge: Pledge | undefined
  evaluations: readonly Evaluation[]
  reviews: readonly Review[]
  dropped: (Done & { reason: string }) | undefined
  comments: { given: number; unanswered: number }
  /** A later standard of the same service was enacted. */
  replaced: boolean
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
