import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Locked = { os?: string[]; cpu?: string[]; libc?: string[] }

/**
 * The packages with binaries for this machine that the lockfile names and `root` lacks. npm counts them as optional,
 * because each is for one processor only, and says nothing when it could not fetch the one that is needed here.
 */
export function missingPackages(root: string): string[] {
  const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(lock.packages)
    .filter(([, { os, cpu }]) => os !== undefined || cpu !== undefined)
    .filter(([, { os, cpu, libc }]) => has(os, process.platform) && has(cpu, process.arch) && has(libc, 'glibc'))
    .map(([path]) => path)
    .filter((path) => !existsSync(join(root, path, 'package.json')))
}

function has(wanted: readonly string[] | undefined, here: string): boolean {
  return wanted === undefined || wanted.includes(here)
}

if (import.meta.main) {
  const missing = missingPackages(process.argv[2] ?? '.')
  for (const path of missing) process.stderr.write(`${path.replace(/^.*node_modules\//, '')} is missing\n`)
  process.exitCode = missing.length === 0 ? 0 : 1
}
