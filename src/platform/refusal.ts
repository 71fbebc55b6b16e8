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

/**
 * Something typed is wrong in a way only the act can know. Keys are field names, values codes with a sentence each; what a
 * sentence names of its own field, such as its limits, is in `facts`.
 */
export class WrongForm extends Error {
  readonly errors: Readonly<Record<string, string>>
  readonly facts: Readonly<Record<string, RefusalFacts>>

  constructor(errors: Readonly<Record<string, string>>, facts: Readonly<Record<string, RefusalFacts>> = {}) {
    super(Object.values(errors).join(', '))
    this.name = 'WrongForm'
    this.errors = errors
    this.facts = facts
  }
}
