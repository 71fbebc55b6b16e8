import type { LetterData } from '#documents'

/** The signer as the letter names them, frozen when they approved: later changes of post do not touch old letters. */
export type Signer = {
  post: string
  name: string
  rank: string | null
  nip: string | null
  mark: '' | 'a.n.' | 'Plh.' | 'Plt.'
  /** For whom it is signed: the regent, or the post whose holder is away. */
  inPlaceOf?: string
  /** Posts between the two: the signer then signs u.b., one level below a.n. */
  through?: readonly string[]
}

/**
 * What was approved, whole: the words of the letter without the identity number, the template, the pack it comes from,
 * and the day it bears. What is printed later is made from this and from nothing newer.
 */
export type FrozenLetter = { pack: string; template: string; on: string; data: LetterData }

export type Approval = {
  officer: string
  post: string
  /** SHA-256 over `frozen`, in hexadecimal: the journal's line of the signature names it. */
  draftSha256: string
  signer: Signer
  frozen: FrozenLetter
  at: Temporal.Instant
}
