/** What we throw ourselves, by what it is called: the command line loads nothing of the office before a command is known. */
const ours = ['PostgresProblem', 'WrongSettings', 'Refusal', 'CommandProblem', 'KeyProblem']

/**
 * What a command tells of a failure. What we throw ourselves, or a kind of it, is a sentence for the reader; anything else keeps
 * its trace, for whoever mends it. Takes the error, returns the text, and refuses nothing.
 */
export function explain(error: Error): string {
  if (isOurs(error) || isWrongUse(error)) return [error.message, ...factsOf(error)].join(': ')
  // What went wrong first, before what clearing up after it met.
  if (error instanceof SuppressedError)
    return [error.suppressed, error.error].map((one) => (one instanceof Error ? explain(one) : String(one))).join('\n')
  return error.stack ?? error.message
}

/** Whether the words of a command could not be read. */
export function isWrongUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

// A refusal says its code, and with what it stands in its facts: such as which year is missing.
function factsOf(error: Error): string[] {
  const facts = 'facts' in error && typeof error.facts === 'object' ? Object.entries(error.facts ?? {}) : []
  return facts.length === 0 ? [] : [facts.map(([name, value]) => `${name} ${value}`).join(', ')]
}

function isOurs(error: Error): boolean {
  for (let kind = Object.getPrototypeOf(error); kind !== null; kind = Object.getPrototypeOf(kind))
    if (ours.includes(kind.constructor.name)) return true
  return false
}
