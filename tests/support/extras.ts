import { accessSync, appendFileSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'

/** Programs that tests use when the machine has them, and where they may lie; a bare name is looked for on the path. */
export const extras = {
  pgbench: ['/usr/lib/postgresql/15/bin/pgbench', 'pgbench'],
  pdfsig: ['pdfsig'],
  pdftoppm: ['pdftoppm'],
  pdftotext: ['pdftotext'],
  pdffonts: ['pdffonts'],
  'postgresql-15': ['/usr/lib/postgresql/15/bin/postgres'],
} satisfies Record<string, string[]>

export type Extra = keyof typeof extras

/** What a test file asked for, and where the machine has it, if it does. */
export type Asked = { name: Extra; path: string | null; file: string }

/**
 * The path of an extra program, or undefined when the machine lacks it. Either way the run's closing list says so:
 * a test asks first, and is only declared when there is something to run.
 */
export function extra(name: Extra): string | undefined {
  const path = extras[name].map(findProgram).find((found) => found !== undefined)
  const record = process.env.PATEN_TEST_EXTRAS
  const asked: Asked = { name, path: path ?? null, file: process.argv[1] ?? '' }
  if (record) appendFileSync(record, `${JSON.stringify(asked)}\n`)
  return path
}

/** Reads back what the test files of a run asked for. */
export function readAsked(record: string): Asked[] {
  if (!existsSync(record)) return []
  const lines = readFileSync(record, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Asked) // written by `extra` above
}

/** The closing list of a run: one line for each extra that a test asked for, and how many of them are missing. */
export function closingList(asked: readonly Asked[]): { lines: string[]; missing: number } {
  const paths = new Map(asked.map(({ name, path }) => [name, path]))
  const missing = [...paths].filter(([, path]) => path === null)
  const lines = [...paths].map(([name, path]) => {
    const wanted = extras[name].join(' or ')
    return `${name.padEnd(14)} ${path === null ? `not run: this machine has no ${wanted}` : 'ran'}`
  })
  return { lines: lines.sort(), missing: missing.length }
}

/** Where a program lies, or undefined; a name without a folder is looked for on the path. */
export function findProgram(name: string): string | undefined {
  if (name.includes('/')) return isProgram(name) ? name : undefined
  const folders = (process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin').split(delimiter)
  return folders.map((folder) => join(folder, name)).find(isProgram)
}

// Debian's pg_wrapper stands in for programs of PostgreSQL that may not be installed.
function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return basename(realpathSync(path)) !== 'pg_wrapper'
  } catch {
    return false
  }
}
