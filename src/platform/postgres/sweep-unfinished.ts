import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Removes what a maker of `target` left behind when it was killed: siblings named `<target>.making-<pid>-…` whose
 * maker no longer lives. Never fails: what cannot be removed now is removed at a later start.
 */
export async function sweepUnfinished(target: string): Promise<void> {
  const folder = dirname(target)
  const prefix = `${basename(target)}.making-`
  const names = await readdir(folder).catch((): string[] => [])
  const left = names.filter((name) => name.startsWith(prefix) && !lives(Number.parseInt(name.slice(prefix.length), 10)))
  await Promise.all(left.map((name) => rm(join(folder, name), { recursive: true, force: true }).catch(() => {})))
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
