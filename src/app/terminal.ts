import type { readSettings } from './settings.ts'

/** Where a command finds its settings and writes: results on `out`, whatever else it has to say on `err`. */
export type Terminal = {
  env: Parameters<typeof readSettings>[0]
  out(line: string): void
  err(line: string): void
}

/** The terminal that the program was started from. */
export const ownTerminal: Terminal = {
  env: process.env,
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
}
