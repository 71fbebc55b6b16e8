import { CommandProblem } from '../problem.ts'

/** What PostgreSQL and the operating system say when nothing more can be written. */
const codes = ['53100', 'ENOSPC']

/** A sentence for a disk that is full, wherever in the chain of failures it was met; nothing for any other failure. */
export function fullDisk(error: unknown, where: string): CommandProblem | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && codes.includes(String(cause.code)))
      return new CommandProblem(
        `the disk is full: a year takes some gigabytes. Make room, remove ${where}, and give the same command again: it comes out the same`,
      )
  return undefined
}
