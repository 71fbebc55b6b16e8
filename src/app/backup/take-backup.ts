import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { namedFiles } from '#documents'
import { declaredTables, listHeads } from '#journal'
import { appliedMigrations } from '#platform/applied-migrations.ts'
import { type CopiedTable, copyOut } from '#platform/copy.ts'
import type { Db } from '#platform/db.ts'
import { openFileStore } from '#platform/files.ts'
import { readSequences } from '#platform/sequences.ts'
import { snapshot } from '#platform/snapshot.ts'
import { fileName, type Manifest, manifestName, pieceName, type Summary, summaryName } from './contents.ts'
import { type Archive, writeArchive } from './write-archive.ts'

/** Bytes of rows held in memory at a time: a tar entry tells its size before its content. */
const pieceBytes = 4 * 1024 * 1024

export type BackupOptions = {
  /** A connection of the owner. It is busy until the backup is done, and ended when that fails. */
  client: pg.Client
  dataFolder: string
  file: string
  release: string
  keyFingerprint: string | null
  at: Temporal.Instant
  signal?: AbortSignal
}

/**
 * Writes one file from which everything can be restored: every declared table as one snapshot shows it, and every
 * stored file that its rows name. Others go on writing meanwhile. Returns what it holds and its size in bytes.
 */
export async function takeBackup(options: BackupOptions): Promise<{ bytes: number; summary: Summary }> {
  const { client, file, signal } = options
  return await snapshot(client, async (db) => {
    const parts: { summary?: Summary } = {}
    const bytes = await writeArchive(
      file,
      async (archive) => {
        parts.summary = await fill(archive, db, options)
      },
      signal,
    )
    if (!parts.summary) throw new Error('the backup ended without its summary')
    return { bytes, summary: parts.summary }
  })
}

async function fill(archive: Archive, db: Db, options: BackupOptions): Promise<Summary> {
  const { client, dataFolder, release, keyFingerprint, at } = options
  const tables = await tablesToKeep(db)
  const manifest: Manifest = {
    ...({ format: 'paten-backup', version: 1 } as const),
    ...{ release, takenAt: at.toString(), keyFingerprint, migrations: await appliedMigrations(db), tables },
  }
  await archive.add(manifestName, asJson(manifest))
  const kept: Summary['tables'] = []
  for (const table of tables) kept.push(await addTable(archive, client, table))
  const files = await addFiles(archive, db, dataFolder)
  const heads = await listHeads(db)
  // Read last: a sequence is not part of the snapshot, and may only be ahead of its rows.
  const summary = { tables: kept, files, heads, sequences: await readSequences(db, tables) }
  await archive.add(summaryName, asJson(summary))
  return summary
}

// What is declared is written by the migrations themselves; what is computed is computed again.
async function tablesToKeep(db: Db): Promise<(CopiedTable & { columns: string[] })[]> {
  const tables = await declaredTables(db)
  return tables
    .filter(({ place }) => place !== 'journal.declared')
    .map(({ place, columns }) => ({
      place,
      columns: columns.filter((column) => !column.computed).map((column) => column.sql),
    }))
}

async function addTable(archive: Archive, client: pg.Client, table: CopiedTable): Promise<Summary['tables'][number]> {
  const hash = createHash('sha256')
  const kept = { bytes: 0, pieces: 0 }
  let waiting: Buffer[] = []
  const flush = async () => {
    kept.pieces += 1
    await archive.add(pieceName(table.place, kept.pieces), Buffer.concat(waiting))
    waiting = []
  }
  let flushAt = pieceBytes
  const copied = copyOut(client, table)
  for await (const chunk of copied.chunks) {
    hash.update(chunk)
    waiting.push(chunk)
    kept.bytes += chunk.length
    if (kept.bytes < flushAt) continue
    await flush()
    flushAt = kept.bytes + pieceBytes
  }
  if (waiting.length > 0) await flush()
  return { place: table.place, rows: copied.count(), bytes: kept.bytes, sha256: hash.digest('hex') }
}

async function addFiles(archive: Archive, db: Db, dataFolder: string): Promise<Summary['files']> {
  const store = openFileStore(dataFolder)
  const files: Summary['files'] = { count: 0, bytes: 0, missing: [] }
  for await (const sha256 of namedFiles(db)) {
    const content = await readFile(store.path(sha256)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    if (!content || createHash('sha256').update(content).digest('hex') !== sha256) {
      files.missing.push(sha256)
      continue
    }
    files.count += 1
    files.bytes += content.length
    await archive.add(fileName(sha256), content)
  }
  return files
}

function asJson(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`)
}
