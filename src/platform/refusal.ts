/** What a refusal tells besides its code: plain values that its sentence may name. */
export type RefusalFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** The office says no, for a reason the person can read. Anything else that is thrown is our mistake. */
export class Refusal extends Error {
  readonly code: string
  readonly facts: RefusalFacts

  constructor(code: string, facts: RefusalFacts = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
  }
}
