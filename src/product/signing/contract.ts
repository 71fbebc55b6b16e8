/** The signer as the letter names them, frozen when they approved: later changes of post do not touch old letters. */
export type Signer = {
  post: string
  name: string
  rank: string | null
  nip: string | null
  mark: '' | 'a.n.' | 'Plh.' | 'Plt.'
}

export type Approval = { officer: string; post: string; draftSha256: string; signer: Signer; at: Temporal.Instant }
