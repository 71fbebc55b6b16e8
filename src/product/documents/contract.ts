/** A kind of number with a series of its own, starting at 1 each calendar year in each office. */
export type Series = 'case' | 'letter' | 'blank'

export type TakenNumber = { id: string; number: number; year: number; written: string }

export type Letter = {
  id: string
  template: string
  number: string | null
  sha256: string | null
  issuedAt: Temporal.Instant | null
}
