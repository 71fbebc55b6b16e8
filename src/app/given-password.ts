import { randomBytes } from 'node:crypto'
import { passwordRules } from '#identity'
import { CommandProblem } from './problem.ts'

/**
 * The first password of an account: read from standard input, or made here to be shown once. Refuses one that is
 * shorter than the policy allows.
 */
export async function firstPassword(fromInput: boolean): Promise<{ password: string; made: boolean }> {
  const password = fromInput ? (await readInput()).replace(/\r?\n$/, '') : randomBytes(12).toString('base64url')
  if (password.length < passwordRules.charactersMin)
    throw new CommandProblem(`a password has at least ${passwordRules.charactersMin} characters`)
  return { password, made: !fromInput }
}

/** Refuses a user name that could not be typed or told apart. */
export function checkUsername(username: string): string {
  if (!/^[a-z0-9._-]{3,60}$/.test(username))
    throw new CommandProblem('a user name has 3 to 60 small letters, digits, dots or hyphens')
  return username
}

/** All that comes on standard input. */
export async function readInput(): Promise<string> {
  let text = ''
  for await (const piece of process.stdin) text += String(piece)
  return text
}
