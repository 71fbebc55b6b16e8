import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { fileName, Manifest, manifestName, Summary, summaryName } from './contents.ts'
import { contentOf, damaged, type Entry, readArchive } from './read-archive.ts'

export type CheckedBackup = { manifest: Manifest; summary: Summary }

/**
 * Reads a backup to its end and holds every part against its checksum, before anything is restored from it.
 * Refuses one that is cut short, damaged, or of a format this release does not know.
 */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  const found: { manifest?: Manifest; summary?: Summary } = {}
  const tables = new Map<string, { bytes: number; hash: ReturnType<typeof createHash> }>()
  const files = { count: 0, bytes: 0 }
  await readArchive(file, async (entry) => {
    if (found.summary) throw damaged(file, 'something stands after its end')
    if (entry.name === manifestName) found.manifest = parse(Manifest, await contentOf(entry), file)
    else if (!found.manifest) throw damaged(file, 'it does not begin as a backup does')
    else if (entry.name === summaryName) found.summary = parse(Summary, await contentOf(entry), file)
    else if (entry.name.startsWith('tables/')) await addPiece(tables, entry)
    else {
      files.count += 1
      files.bytes += await checkFile(entry, file)
    }
  })
  const { manifest, summary } = found
  if (!manifest || !summary) throw damaged(file, 'it ends too early')
  for (const { place, bytes, sha256 } of summary.tables) {
    const read = tables.get(place)
    const isWhole = read ? read.bytes === bytes && read.hash.digest('hex') === sha256 : bytes === 0
    if (!isWhole) throw damaged(file, `the rows of ${place} are not those that were written`)
  }
  if (files.count !== summary.files.count || files.bytes !== summary.files.bytes)
    throw damaged(file, 'files are missing')
  return { manifest, summary }
}

function parse<Schema extends z.ZodType>(schema: Schema, content: Buffer, file: string): z.infer<Schema> {
  let value: unknown
  try {
    value = JSON.parse(content.toString('utf8'))
  } catch {
    throw damaged(file, 'its table of contents cannot be read')
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw damaged(file, 'it is not a backup of PATEN, or one of a later release')
}

/** The table whose rows an entry holds: `cases.case_file` of `tables/cases.case_file/000001`. */
export function placeOf(entry: Pick<Entry, 'name'>): string {
  return entry.name.split('/')[1] ?? ''
}

async function addPiece(tables: Map<string, { bytes: number; hash: ReturnType<typeof createHash> }>, entry: Entry) {
  const place = placeOf(entry)
  const table = tables.get(place) ?? { bytes: 0, hash: createHash('sha256') }
  tables.set(place, table)
  for await (const part of entry.content) {
    table.hash.update(part)
    table.bytes += part.length
  }
}

async function checkFile(entry: Entry, file: string): Promise<number> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const part of entry.content) {
    hash.update(part)
    bytes += part.length
  }
  if (fileName(hash.digest('hex')) !== entry.name) throw damaged(file, `the stored file ${entry.name} was changed`)
  return bytes
}
