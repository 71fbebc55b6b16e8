import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
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
    writeWhole(folder, files)
    const entered = files.some(({ path }) => path === enteredPath)
    if (json) terminal.out(JSON.stringify({ ok: true, hash, files: files.map(({ path }) => path), entered }))
    else terminal.out([`${folder}: ${files.length} files of the pack that is applied.`, ...told(entered)].join('\n'))
    return 0
  } catch (error) {
    const refused = error instanceof Refusal ? error : refusalOfPlace(error)
    if (!refused) throw error
    const message = sayRefusal(refused)
    if (json) terminal.out(JSON.stringify({ ok: false, refused: refused.code, message }))
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
    if (codeOf(error) === 'ENOENT') return true
    throw error
  }
}

/** What a disk answers, as a refusal of the place that was named. */
const ofDisk: Readonly<Record<string, PackRefusal>> = {
  ENOTDIR: 'pack-place-file',
  EEXIST: 'pack-place-file',
  EACCES: 'pack-place-closed',
  EPERM: 'pack-place-closed',
  EROFS: 'pack-place-closed',
  ENOSPC: 'pack-place-no-room',
  EDQUOT: 'pack-place-no-room',
  ENAMETOOLONG: 'pack-place-too-long',
}

/** What the disk answered, as a refusal; nothing for what is no fault of the place. */
export function refusalOfPlace(error: unknown): Refusal | undefined {
  const code = ofDisk[codeOf(error)]
  return code && new Refusal(code)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/**
 * Writes every file, flushed, aside within the folder, and moves them to their places when all are there: what stops
 * half-way leaves nothing, not even the folder, where it was made for this.
 */
function writeWhole(folder: string, files: readonly ExportedFile[]): void {
  const made = mkdirSync(folder, { recursive: true })
  try {
    const aside = mkdtempSync(join(folder, '.unfinished-'))
    for (const { path, content } of files) {
      const place = join(aside, path)
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, content, { flush: true })
    }
    for (const name of readdirSync(aside)) renameSync(join(aside, name), join(folder, name))
    rmdirSync(aside)
  } catch (error) {
    // It was empty before, so whatever is in it now is ours.
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true })
    if (made !== undefined) rmSync(made, { recursive: true, force: true })
    throw error
  }
}
