import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { extract } from 'tar-stream'
import { CommandProblem } from '../problem.ts'

/** An entry of a backup, in the order they were written; `content` must be read to its end before the next. */
export type Entry = { name: string; content: AsyncIterable<Buffer> }

/** Hands each entry of a backup file to `visit`. Refuses, with a sentence, a file that is damaged or cut short. */
export async function readArchive(file: string, visit: (entry: Entry) => Promise<void>): Promise<void> {
  const tar = extract()
  const source = createReadStream(file)
  const read = pipeline(source, createZstdDecompress(), tar)
  // What broke the stream is told by `read`; the loop below only sees that it ended.
  read.catch(() => undefined)
  let failed: { error: unknown } | undefined
  try {
    for await (const entry of tar) await visit({ name: entry.header.name, content: buffersOf(entry) })
  } catch (error) {
    failed = { error }
  }
  if (failed) tar.destroy()
  const broken = await read.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (failed && isOurs(failed.error)) throw failed.error
  const error = broken ?? failed?.error
  if (error !== undefined) throw explainReading(error, file)
}

async function* buffersOf(parts: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const part of parts) if (Buffer.isBuffer(part)) yield part
}

/** The whole content of an entry. */
export async function contentOf(entry: Entry): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of entry.content) parts.push(part)
  return Buffer.concat(parts)
}

function isOurs(error: unknown): boolean {
  return error instanceof CommandProblem
}

function explainReading(error: unknown, file: string): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new CommandProblem(`There is no file ${file}.`)
  if (code === 'EACCES' || code === 'EISDIR') return new CommandProblem(`${file} cannot be read.`)
  if (code === 'Z_BUF_ERROR' || /unexpected end/i.test(error.message)) return damaged(file, 'it ends too early')
  if (code.startsWith('ZSTD_') || code.startsWith('Z_') || /tar|checksum/i.test(error.message)) {
    return damaged(file, 'its content cannot be unpacked')
  }
  return error
}

/** The sentence for a backup that must not be restored, with the reason. */
export function damaged(file: string, reason: string): CommandProblem {
  return new CommandProblem(`${file} is not a whole backup: ${reason}. Nothing was restored; take another copy of it.`)
}
