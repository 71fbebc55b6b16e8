import { accessSync, appendFileSync, constants } from 'node:fs'
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

/** What one test asked for, and whether the machine had it. */
export type Asked = { name: Extra; path: string | null }

/**
 * The path of an extra program, or undefined when the machine lacks it. Either way the run's closing list says so:
 * a test asks first, and is only declared when there is something to run.
 */
export function extra(name: Extra): string | undefined {
  const { program, folders, ...rest } = extras[name]
  const path = findProgram(program, folders, 'only' in rest ? [] : undefined)
  const record = process.env.PATEN_TEST_EXTRAS
  if (record) appendFileSync(record, `${JSON.stringify({ name, path: path ?? null } satisfies Asked)}\n`)
  return path
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
