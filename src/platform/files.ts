import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'

export type StoredFile = { sha256: string; bytes: number; type: string }

/** Files by what they contain: written once under their SHA-256, never overwritten, on disk before anyone names them. */
export type FileStore = {
  /** Stores the content durably and returns its name. Refuses nothing; a full disk throws. */
  put(content: Uint8Array, type: string): Promise<StoredFile>
  path(sha256: string): string
  has(sha256: string): Promise<boolean>
  /**
   * What a stored photo or paper is by its own bytes; nothing for what is not there, or is neither JPEG nor PDF. Whoever
   * asks is about to name it: like storing it again, that keeps it from being removed for a while.
   */
  describe(sha256: string): Promise<StoredFile | undefined>
  /**
   * Takes a file that no row names off the disk, unless somebody stored or described it since `before`: their row may
   * not be committed yet. Returns whether it is gone.
   */
  remove(sha256: string, before: Temporal.Instant): Promise<boolean>
}

/** Opens the store in `<data folder>/files`. */
export function openFileStore(dataFolder: string): FileStore {
  const folder = join(dataFolder, 'files')
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  // The name of a folder that was put on disk once stays there; of the 256 at the top each is flushed by its first file.
  const flushed = new Set<string>()
  const unflushed = (hundreds: string) => (flushed.has(hundreds) ? [] : [folder, dataFolder])
  const has = async (sha256: string) => (await stat(pathOf(sha256)).catch(() => undefined)) !== undefined
  return {
    path: pathOf,
    has,
    async describe(sha256) {
      const described = await describe(pathOf(sha256), sha256)
      return described && (await touch(pathOf(sha256))) ? described : undefined
    },
    remove: async (sha256, before) => await remove(pathOf(sha256), before),
    async put(content, type) {
      const sha256 = createHash('sha256').update(content).digest('hex')
      if (!(await touch(pathOf(sha256)))) await write(pathOf(sha256), content)
      // Also for a file that was there: whoever renamed it may have been killed before its name was on disk.
      const [shelf, hundreds] = [join(pathOf(sha256), '..'), join(pathOf(sha256), '../..')]
      await Promise.all([shelf, hundreds, ...unflushed(hundreds)].map(flushFolder))
      flushed.add(hundreds)
      return { sha256, bytes: content.byteLength, type }
    },
  }
}

/** Says that a file is wanted now; false where it is not there. */
async function touch(path: string): Promise<boolean> {
  const now = new Date()
  return await utimes(path, now, now).then(
    () => true,
    () => false,
  )
}

// Put aside before it is looked at: whoever wants it from then on stores it anew, who wanted it before left the moment.
async function remove(path: string, before: Temporal.Instant): Promise<boolean> {
  const aside = `${path}.leaving`
  const isThere = await rename(path, aside).then(
    () => true,
    () => false,
  )
  if (isThere && (await stat(aside)).mtimeMs >= before.epochMilliseconds) {
    await rename(aside, path)
    return false
  }
  await rm(aside, { force: true })
  await flushFolder(join(path, '..')).catch(() => undefined)
  return true
}

async function describe(path: string, sha256: string): Promise<StoredFile | undefined> {
  const file = await open(path, 'r').catch(() => undefined)
  if (!file) return undefined
  try {
    const type = typeOf((await file.read(Buffer.alloc(5), 0, 5, 0)).buffer)
    return type === undefined ? undefined : { sha256, bytes: (await file.stat()).size, type }
  } finally {
    await file.close()
  }
}

function typeOf(begin: Buffer): string | undefined {
  if (begin.toString('latin1') === '%PDF-') return 'application/pdf'
  return begin[0] === 0xff && begin[1] === 0xd8 ? 'image/jpeg' : undefined
}

// Written beside, flushed and renamed: after a power cut the name means the whole content.
async function write(path: string, content: Uint8Array): Promise<void> {
  const folder = join(path, '..')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = `${path}.${randomUUID()}.part`
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(content)
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
