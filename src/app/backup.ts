import { open, readFile, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { printHead } from '#journal'
import { keysFrom, readKey } from '#platform/keys.ts'
import { recoverySheet } from '#platform/recovery-sheet.ts'
import type { Summary } from './backup/contents.ts'
import { takeBackup } from './backup/take-backup.ts'
import { CommandProblem } from './problem.ts'
import { reachOffice } from './reach-office.ts'
import { projectFolder, readSettings, type Settings } from './settings.ts'
import { ownTerminal, type Terminal } from './terminal.ts'

/**
 * `paten backup --to FILE`: one file from which everything can be restored but the key file, taken while others serve.
 * Exit 0 when all is in it, 1 when it was refused or stored files were missing, 2 for wrong use.
 */
export async function backup(args: readonly string[], terminal: Terminal = ownTerminal): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { to: { type: 'string' }, 'recovery-sheet': { type: 'string' }, json: { type: 'boolean' } },
  })
  if (values.to === undefined) {
    terminal.err('Say where to write it: paten backup --to FILE.paten-backup')
    return 2
  }
  const settings = readSettings(terminal.env)
  const at = Temporal.Now.instant()
  const file = resolve(values.to)
  const key = readKey(settings.dataFolder)
  const sheet = values['recovery-sheet']
  if (sheet !== undefined) await writeSheet(resolve(sheet), key, settings, at)
  const { bytes, summary } = await take(settings, { file, at, key }, terminal)
  if (values.json) terminal.out(JSON.stringify({ ok: summary.files.missing.length === 0, file, bytes, ...summary }))
  else for (const line of describe(file, bytes, summary)) terminal.out(line)
  if (summary.files.missing.length === 0) return 0
  terminal.err(`${summary.files.missing.length} stored files are missing or damaged, and so not in the backup:`)
  for (const sha256 of summary.files.missing) terminal.err(`  ${sha256}`)
  return 1
}

async function take(
  settings: Settings,
  { file, at, key }: { file: string; at: Temporal.Instant; key: Uint8Array | undefined },
  terminal: Terminal,
) {
  await using database = await reachOffice(settings, terminal)
  const client = new pg.Client(database.connection)
  await client.connect()
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    const packageFile: { version: string } = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8'))
    const keyFingerprint = key ? keysFrom(key).fingerprint : null
    const options = { client, dataFolder: settings.dataFolder, file, at, keyFingerprint, signal: stopping.signal }
    return await takeBackup({ ...options, release: packageFile.version })
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    await client.end()
  }
}

async function writeSheet(file: string, key: Uint8Array | undefined, settings: Settings, at: Temporal.Instant) {
  if (!key) throw new CommandProblem(`There is no key file in ${settings.dataFolder} to make a recovery sheet of.`)
  const sheet = recoverySheet({ key, installation: `${hostname()} ${settings.dataFolder}`, at })
  try {
    const handle = await open(file, 'wx', 0o600)
    try {
      await handle.writeFile(sheet)
      await handle.sync()
    } catch (error) {
      await rm(file, { force: true })
      throw error
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new CommandProblem(`${file} is there already. A recovery sheet never writes over a file.`)
    }
    throw error
  }
}

function describe(file: string, bytes: number, { tables, files, heads }: Summary): string[] {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const size = `${(bytes / 1024 / 1024).toFixed(1)} MB`
  return [
    `${file}: ${size}, ${rows} rows of ${tables.length} tables, ${files.count} stored files.`,
    'The key file is not in it. Without the key no NIK can be read: keep the recovery sheet elsewhere.',
    ...(heads.length > 0 ? ['Journal heads:'] : []),
    ...heads.map((head) => `  ${printHead(head)}`),
  ]
}
