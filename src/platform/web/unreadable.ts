/** A request in a form that this route does not read, or one more than it can take. */
export class Unreadable extends Error {
  readonly statusCode: 413 | 415 | 429

  constructor(statusCode: 413 | 415 | 429) {
    super(statusCode === 413 ? 'too large' : statusCode === 415 ? 'not a form this route reads' : 'too many')
    this.statusCode = statusCode
  }
}
