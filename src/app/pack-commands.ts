import type pg from 'pg'
import { openPool } from '#platform/db.ts'
import { reachDatabase } from './database.ts'
import { packApply, packCheck } from './pack/commands.ts'
import { packDiff } from './pack/diff-command.ts'
import { packExport } from './pack/export-command.ts'
import { readSettings } from './settings.ts'

/** `paten pack check` on the folder given, or on the pack of these settings. */
export async function checkCommand(args: readonly string[]): Promise<number> {
  return await packCheck(withFolder(args))
}

/** `paten pack apply` on the database of these settings, running or not. */
export async function applyCommand(args: readonly string[]): Promise<number> {
  return await withPool((open) => packApply(withFolder(args), { openPool: open, at: Temporal.Now.instant() }))
}

/** `paten pack diff` against the database of these settings. */
export async function diffCommand(args: readonly string[]): Promise<number> {
  return await withPool((open) => packDiff(withFolder(args), { openPool: open, at: Temporal.Now.instant() }))
}

/** `paten pack export` from the database of these settings. */
export async function exportCommand(args: readonly string[]): Promise<number> {
  return await withPool((open) => packExport(args, open))
}

/** The database is reached only when a command asks for it, and left when the command is done. */
async function withPool(run: (open: () => Promise<pg.Pool>) => Promise<number>): Promise<number> {
  await using opened = new AsyncDisposableStack()
  return await run(async () => {
    const database = opened.use(
      await reachDatabase(readSettings(process.env), (line) => void process.stderr.write(`${line}\n`)),
    )
    const pool = openPool(database.connection, 'paten_app', 2)
    opened.defer(() => pool.end())
    return pool
  })
}

function withFolder(args: readonly string[]): string[] {
  const named = args.some((word) => !word.startsWith('-'))
  return named ? [...args] : [...args, readSettings(process.env).packFolder]
}
