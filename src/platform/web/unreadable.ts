/** A request in a form that this route does not read. */
export class Unreadable extends Error {
  readonly statusCode: 413 | 415

  constructor(statusCode: 413 | 415) {
    super(statusCode === 413 ? 'too large' : 'not a form this route reads')
    this.statusCode = statusCode
  }
}
