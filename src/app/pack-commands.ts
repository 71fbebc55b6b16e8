import { openPool } from '#platform/db.ts'
import { reachDatabase } from './database.ts'
import { packApply, packCheck } from './pack/commands.ts'
import { readSettings } from './settings.ts'

/** `paten pack check` on the folder given, or on the pack of these settings. */
export async function checkCommand(args: readonly string[]): Promise<number> {
  return await packCheck(withFolder(args))
}

/** `paten pack apply` on the database of these settings, running or not. */
export async function applyCommand(args: readonly string[]): Promise<number> {
  await using opened = new AsyncDisposableStack()
  const open = async () => {
    const database = opened.use(
      await reachDatabase(readSettings(process.env), (line) => void process.stderr.write(`${line}\n`)),
    )
    const pool = openPool(database.connection, 'paten_app', 2)
    opened.defer(() => pool.end())
    return pool
  }
  return await packApply(withFolder(args), { openPool: open, at: Temporal.Now.instant() })
}

function withFolder(args: readonly string[]): string[] {
  const named = args.some((word) => !word.startsWith('-'))
  return named ? [...args] : [...args, readSettings(process.env).packFolder]
}
