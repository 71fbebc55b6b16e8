/** What a refusal under way asks of the desk where it lies. */
export type RefusalAct = 'sign-refusal' | 'drop-refusal' | 'number-refusal' | 'hand-over-refusal'

/** A refusal as the case page tells it: being prepared, or issued as a letter. */
export type RefusalView = {
  stage: 'proposed' | 'signed' | 'issued' | 'collected'
  reasons: readonly string[]
  basis: string | undefined
  by: string
  at: Temporal.Instant
  draftHref: string | undefined
  letter: { href: string | undefined; number: string } | undefined
  objectUntil: Temporal.PlainDate | undefined
}
