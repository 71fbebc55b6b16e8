import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Equipment } from '#cases'
import type { Db } from '#platform/db.ts'
import { openFileStore } from '#platform/files.ts'
import type { Keys } from '#platform/keys.ts'
import { stampedCopy } from '#platform/stamped-copy.ts'
import { typesetAside } from '#platform/typeset-aside.ts'
import { findSetOn, listSetFiles, type SetFile } from '#templates'

/** What the acts of this installation work with beside the database. */
export function openEquipment(options: { mode: 'demo' | 'production'; dataFolder: string; keys: Keys }): Equipment {
  return {
    mode: options.mode,
    keys: options.keys,
    files: openFileStore(options.dataFolder),
    letterFolder: (db, which) => letterFolder(db, options.dataFolder, which),
    typesetLetter: typesetNamed,
    typesetPaper: typesetNamed,
    stampCopy: stampedCopy,
  }
}

function typesetNamed({ folder, template, data, on }: Parameters<Equipment['typesetPaper']>[0]): Promise<Uint8Array> {
  return typesetAside({ folder, template: `${template}.typ`, data, date: on })
}

// A set's files are laid out once under its name; a later set gets a folder of its own, so nothing is overwritten.
async function letterFolder(
  db: Db,
  dataFolder: string,
  which: Temporal.PlainDate | string,
): Promise<{ pack: string; folder: string }> {
  const pack = typeof which === 'string' ? which : await findSetOn(db, which)
  if (pack === undefined) throw new Error('no regency pack was applied')
  const folder = join(dataFolder, 'pack', pack.includes('+') ? createHash('sha256').update(pack).digest('hex') : pack)
  const letters = join(folder, 'letters')
  if (existsSync(letters)) return { pack, folder: letters }
  const unfinished = `${folder}.${randomUUID()}`
  try {
    await layOut(await listSetFiles(db, pack), unfinished)
    // Another process may have been faster; then its folder holds the same content.
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(letters)) throw error
    })
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return { pack, folder: letters }
}

// On disk before the folder gets its name: after a power cut no letter is made from half a template.
async function layOut(files: readonly SetFile[], folder: string): Promise<void> {
  for (const { path, content } of files) {
    await mkdir(join(folder, path, '..'), { recursive: true, mode: 0o700 })
    await writeFile(join(folder, path), content, { flush: true })
  }
}
