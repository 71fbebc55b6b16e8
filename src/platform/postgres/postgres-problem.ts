/** The embedded server cannot run, for a reason its keeper can mend. The message is the whole sentence to show. */
export class PostgresProblem extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'PostgresProblem'
  }
}

/** The system's own code for a failure, such as `ENOSPC`; nothing when it gave none. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/**
 * Turns a failure to write under `folder` into a sentence. A failure that has no known sentence comes back as it is:
 * it is our mistake, and its stack is worth more than a guess.
 */
export function explainWriting(error: unknown, folder: string): unknown {
  const code = systemCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new PostgresProblem(diskFull(folder), error)
  if (code === 'EACCES' || code === 'EPERM') return new PostgresProblem(notAllowed(folder), error)
  if (code === 'EROFS') return new PostgresProblem(`The data folder ${folder} lies on a disk that is read-only.`, error)
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new PostgresProblem(`${folder} cannot be the data folder: a file with that name is in the way.`, error)
  }
  if (code === 'ENOENT') return new PostgresProblem(`The data folder ${folder} cannot be made there.`, error)
  return error
}

/** How every program says that there is no room (`strerror(ENOSPC)` in the C locale). */
export const diskFullWords = 'No space left on device'

/** Turns what a PostgreSQL program said before it gave up into a sentence that names the folder and the log. */
export function explainWords(words: string, doing: string, folder: string): PostgresProblem {
  if (words.includes(diskFullWords)) return new PostgresProblem(diskFull(folder))
  const telling = words
    .split('\n')
    .filter((line) => /\b(FATAL|PANIC|ERROR|error|fatal|could not|cannot)\b/.test(line))
    .map((line) => line.replace(/^.*?\b(FATAL|PANIC|ERROR|error|fatal):\s*/, '').trim())
  const reason = telling.slice(0, 2).join('; ') || words.trim().split('\n').at(-1) || 'it gave no reason'
  return new PostgresProblem(`${doing} in ${folder} failed: ${reason}`)
}

function diskFull(folder: string): string {
  return `The disk that holds ${folder} is full. Make room on it, then start again; nothing that was saved is lost.`
}

function notAllowed(folder: string): string {
  return `This user may not write in the data folder ${folder}. Choose another with PATEN_DATA, or change its owner.`
}
