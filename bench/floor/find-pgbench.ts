import { existsSync, globSync } from 'node:fs'

/** The newest pgbench of Debian's packages, or nothing. The one on the path may only stand in for it. */
export function findPgbench(): string | undefined {
  if (process.env.PATEN_BENCH_PGBENCH === 'none') return undefined
  const found = globSync('/usr/lib/postgresql/*/bin/pgbench').sort((a, b) => versionIn(a) - versionIn(b))
  return found.at(-1) ?? ['/usr/local/bin/pgbench'].find((path) => existsSync(path))
}

function versionIn(path: string): number {
  return Number(/postgresql\/(\d+)\//.exec(path)?.[1] ?? 0)
}
