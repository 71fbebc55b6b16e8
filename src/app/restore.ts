import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { printHead, type Verification } from '#journal'
import { keysFrom, storeKey } from '#platform/keys.ts'
import { checkBackup } from './backup/check-backup.ts'
import type { Manifest } from './backup/contents.ts'
import { restoreInto } from './backup/restore-into.ts'
import { readGivenKey } from './given-key.ts'
import { CommandProblem } from './problem.ts'
import { readSettings } from './settings.ts'
import { ownTerminal, type Terminal } from './terminal.ts'

const use = 'paten restore --from FILE --data EMPTYFOLDER [--key FILE | --key-text FILE]'

/**
 * `paten restore`: checks every part of a backup, restores it into an empty folder (and, with DATABASE_URL, into that
 * empty database), brings it to this release and verifies its journal. Nothing is left when that fails.
 * Exit 0 when all is there and in order, 1 when it was refused or something was found wrong, 2 for wrong use.
 */
export async function restore(args: readonly string[], terminal: Terminal = ownTerminal): Promise<number> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: { from: text, data: text, key: text, 'key-text': text, json: { type: 'boolean' } },
  })
  if (values.from === undefined || values.data === undefined || (values.key && values['key-text'])) {
    terminal.err(use)
    return 2
  }
  const [file, dataFolder] = [resolve(values.from), resolve(values.data)]
  const { databaseUrl } = readSettings(terminal.env)
  await refuseUnlessEmpty(dataFolder)
  const key = await readGivenKey({ key: values.key, keyText: values['key-text'] })
  const checked = await checkBackup(file)
  refuseOtherKey(key, checked.manifest)

  const verified = await intoEmptyFolder(dataFolder, async (inside) => {
    if (key) storeKey(inside, key)
    return await restoreInto({ file, dataFolder: inside, databaseUrl, checked, say: (line) => terminal.err(line) })
  })
  const { missing } = checked.summary.files
  if (values.json) terminal.out(JSON.stringify({ ok: verified.wrong === 0, dataFolder, missing, ...verified }))
  else for (const line of describe(dataFolder, verified)) terminal.out(line)
  if (!key && checked.manifest.keyFingerprint !== null) terminal.err(withoutKey(dataFolder))
  if (missing.length > 0) terminal.err(`${missing.length} stored files were missing already when the backup was taken.`)
  return verified.wrong === 0 ? 0 : 1
}

async function refuseUnlessEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new CommandProblem(`${folder} is not a folder that can be read.`)
  })
  if (names.length > 0)
    throw new CommandProblem(`${folder} is not empty. A backup is restored into an empty folder only.`)
}

function refuseOtherKey(key: Uint8Array | undefined, { keyFingerprint }: Manifest): void {
  if (!key || keyFingerprint === null || keysFrom(key).fingerprint === keyFingerprint) return
  throw new CommandProblem('This key is not the one the backup was made under: its NIK could not be read with it.')
}

const unfinishedName = 'restore-unfinished'

// Made inside under a name that says what it is, and moved up when it is whole: a restore that was cut short by a power
// cut never looks like an office. Inside, because the folder may be a disk of its own.
async function intoEmptyFolder<Result>(folder: string, work: (inside: string) => Promise<Result>): Promise<Result> {
  const inside = join(folder, unfinishedName)
  await mkdir(inside, { recursive: true, mode: 0o700 })
  try {
    const result = await work(inside)
    for (const name of await readdir(inside)) await rename(join(inside, name), join(folder, name))
    return result
  } finally {
    await rm(inside, { recursive: true, force: true })
  }
}

function describe(folder: string, { lines, rows, wrong, heads }: Verification): string[] {
  return [
    `Restored into ${folder}: ${lines} sealed lines, ${rows} rows.`,
    wrong === 0
      ? 'The journal was verified: nothing is wrong.'
      : `The journal has ${wrong} faults: paten journal verify`,
    'Hold these heads against the ones on paper:',
    ...heads.map((head) => `  ${printHead(head)}`),
  ]
}

function withoutKey(folder: string): string {
  return `No key was given. Before PATEN is started, put the key file at ${join(folder, 'keys', 'master.key')}.`
}
