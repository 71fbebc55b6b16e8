import { createWriteStream } from 'node:fs'
import { link, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import { type Pack, pack } from 'tar-stream'
import { CommandProblem } from '../problem.ts'

export type Archive = {
  /** Appends an entry; returns when the disk has kept up. */
  add(name: string, content: Uint8Array): Promise<void>
}

/**
 * Writes a compressed tar file whose entries `fill` adds. It gets its name only when it is whole and on disk; when
 * anything fails, or `signal` asks to stop, nothing is left. Refuses to write over a file, and tells of a full disk.
 */
export async function writeArchive(
  file: string,
  fill: (archive: Archive) => Promise<void>,
  signal?: AbortSignal,
): Promise<number> {
  await refuseIfThere(file)
  const unfinished = `${file}.unfinished-${process.pid}`
  try {
    await writeTo(unfinished, fill, signal)
    await moveIntoPlace(unfinished, file)
    return (await stat(file)).size
  } catch (error) {
    throw explainWriting(error, file)
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** An entry could not be added because the stream below is broken; why is told by that stream. */
class ArchiveBroken extends Error {}

async function writeTo(file: string, fill: (archive: Archive) => Promise<void>, signal?: AbortSignal): Promise<void> {
  const tar = pack()
  const compress = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } })
  // Only its owner may read it: it holds what the office knows.
  const sink = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true })
  const written = pipeline(tar, compress, sink, signal ? { signal } : {}).then(
    () => undefined,
    (error: unknown) => error ?? new Error('the backup could not be written'),
  )
  try {
    await fill({ add: (name, content) => addEntry(tar, name, content) })
    tar.finalize()
  } catch (error) {
    tar.destroy()
    throw error instanceof ArchiveBroken ? await written : error
  }
  const failure = await written
  if (failure !== undefined) throw failure
}

// A broken stream below destroys the tar stream, and that ends the entry that is being added with an error.
function addEntry(tar: Pack, name: string, content: Uint8Array): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  if (tar.destroying) return Promise.reject(new ArchiveBroken())
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const header = { name, size: bytes.length, mtime: new Date(0), mode: 0o600 }
  const entry = tar.entry(header, bytes, (error) => (error ? reject(new ArchiveBroken()) : resolve()))
  entry.on('error', () => reject(new ArchiveBroken()))
  return promise
}

async function refuseIfThere(file: string): Promise<void> {
  if (await stat(file).catch(() => undefined)) {
    throw new CommandProblem(`${file} is there already. A backup never writes over a file: choose another name.`)
  }
}

async function moveIntoPlace(unfinished: string, file: string): Promise<void> {
  try {
    // A link refuses to replace what came there meanwhile; some disks, as memory sticks, know no links.
    await link(unfinished, file)
  } catch {
    await refuseIfThere(file)
    await rename(unfinished, file)
  }
  const folder = await open(dirname(file), 'r')
  await folder.sync().catch(() => undefined)
  await folder.close()
}

function explainWriting(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return new CommandProblem(
      `There is not enough room for ${file}. Nothing was left there; make room or choose another disk.`,
    )
  }
  if (code === 'ENOENT') return new CommandProblem(`The folder of ${file} is not there.`)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new CommandProblem(`${file} may not be written.`)
  if (code === 'ABORT_ERR') return new CommandProblem(`Stopped. Nothing was left at ${file}.`)
  return error
}
