import { accessSync, appendFileSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Programs that tests use when the machine has them; `npm test` needs none of them. */
export const extras = {
  pgbench: { program: 'pgbench', folders: ['/usr/lib/postgresql/15/bin'] },
  pdfsig: { program: 'pdfsig', folders: [] },
  pdftoppm: { program: 'pdftoppm', folders: [] },
  pdftotext: { program: 'pdftotext', folders: [] },
  pdffonts: { program: 'pdffonts', folders: [] },
  'postgresql-15': { program: 'postgres', folders: ['/usr/lib/postgresql/15/bin'], only: true },
} satisfies Record<string, { program: string; folders: string[]; only?: boolean }>

export type Extra = keyof typeof extras

/** What a test file asked for, and where the machine has it, if it does. */
export type Asked = { name: Extra; path: string | null; file: string }

/**
 * The path of an extra program, or undefined when the machine lacks it. Either way the run's closing list says so:
 * a test asks first, and is only declared when there is something to run.
 */
export function extra(name: Extra): string | undefined {
  const { program, folders, ...rest } = extras[name]
  const path = findProgram(program, folders, 'only' in rest ? [] : undefined)
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
    const { program } = extras[name]
    return `${name.padEnd(14)} ${path === null ? `not run: this machine has no ${program}` : 'ran'}`
  })
  return { lines: lines.sort(), missing: missing.length }
}

/** Looks for a program in the given folders, then on the path. */
export function findProgram(
  program: string,
  folders: readonly string[] = [],
  path: readonly string[] = (process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin').split(delimiter),
): string | undefined {
  return [...folders, ...path].map((folder) => join(folder, program)).find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
