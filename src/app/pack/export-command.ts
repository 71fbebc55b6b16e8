import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type pg from 'pg'
import { Refusal } from '#platform/refusal.ts'
import { enteredPath } from './check-pack.ts'
import { read, sayRefusal, standard, type Terminal } from './commands.ts'
import { type ExportedFile, exportPack } from './export-pack.ts'
import type { PackRefusal } from './words.ts'

/**
 * `paten pack export FOLDER`: writes the pack that was applied last into a new folder, file by file as it was written, and
 * beside it what officers entered. Returns the exit code.
 */
export async function packExport(
  args: readonly string[],
  openPool: () => Promise<pg.Pool>,
  terminal: Terminal = standard,
): Promise<number> {
  const asked = read(args, terminal)
  if (typeof asked === 'number') return asked
  const { folder, json } = asked
  try {
    if (!isEmpty(folder)) throw new Refusal('pack-folder-full' satisfies PackRefusal)
    const { hash, files } = await exportPack(await openPool())
    writeAll(folder, files)
    const entered = files.some(({ path }) => path === enteredPath)
    if (json) terminal.out(JSON.stringify({ ok: true, hash, files: files.map(({ path }) => path), entered }))
    else terminal.out([`${folder}: ${files.length} files of the pack that is applied.`, ...told(entered)].join('\n'))
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const message = sayRefusal(error)
    if (json) terminal.out(JSON.stringify({ ok: false, refused: error.code, message }))
    else terminal.err(`${folder}: ${message} Nothing was written.`)
    return 1
  }
}

function told(entered: boolean): string[] {
  return entered ? [`${enteredPath} holds what officers entered here beside it.`] : []
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true
    throw error
  }
}

function writeAll(folder: string, files: readonly ExportedFile[]): void {
  for (const { path, content } of files) {
    const place = join(folder, path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, content)
  }
}
