import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { ServerUser } from './server-user.ts'

/** How a program ended: its exit code (nothing when it could not start or was killed) and all that it said. */
export type Finished = { code: number | null; words: string }

/** What a PostgreSQL program sees of the outside: nothing of the caller's language, zone or `PG…` settings. */
export const plainEnvironment = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** What `spawn` needs to start `program` as that user; its folder is `/`, which every user may stand in. */
export function asUser(user: ServerUser, program: string, args: readonly string[]) {
  const base = { cwd: '/', env: plainEnvironment }
  if (user.way === 'setuid') return { file: program, args, options: { ...base, uid: user.uid, gid: user.gid } }
  if (user.way === 'directly') return { file: program, args, options: base }
  const mapped = [`--map-user=${user.shownAs.uid}`, `--map-group=${user.shownAs.gid}`]
  return { file: 'unshare', args: ['--user', ...mapped, '--', program, ...args], options: base }
}

/** Runs a short program to its end as that user. Does not throw: a program that cannot start has no exit code. */
export async function runProgram(user: ServerUser, program: string, args: readonly string[]): Promise<Finished> {
  const { file, args: given, options } = asUser(user, program, args)
  let words = ''
  try {
    const child = spawn(file, given, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const listen = (piece: Buffer) => {
      words += piece.toString()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    const [code]: (number | null)[] = await once(child, 'close')
    return { code: code ?? null, words }
  } catch (error) {
    return { code: null, words: words || String(error) }
  }
}
