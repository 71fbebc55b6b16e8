import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { zstdDecompressSync } from 'node:zlib'
import pg from 'pg'
import { type Head, listHeads, verifyJournal } from '#journal'
import { findOfficeByKey, findRegencyHere } from '#offices'
import { connect, type Db, openPool, transaction } from '#platform/db.ts'
import { keyFile, openKeys, readKey } from '#platform/keys.ts'
import { migrate, migrationsOfThisRelease } from '#platform/migrate.ts'
import { sheetLines } from '#platform/recovery-sheet.ts'
import { snapshot } from '#platform/snapshot.ts'
import { foldFigures, foldStock, recount } from '#supervision'
import { atEnd } from '#tests/at-end.ts'
import { dropDatabase } from '#tests/database.ts'
import { allRows, filledAt, listen, openFilledOffice, temporaryFolder, urlOf } from '#tests/filled-office.ts'
import { checkBackup } from './backup/check-backup.ts'
import { manifestName, summaryName } from './backup/contents.ts'
import { takeBackup } from './backup/take-backup.ts'
import { writeArchive } from './backup/write-archive.ts'
import { backup } from './backup.ts'
import { openDatabase } from './database.ts'
import { foldAll } from './fold-figures.ts'
import { restore } from './restore.ts'

const office = await openFilledOffice()
// Some figures are folded and others wait, as at any moment of a day.
const regency = (await findRegencyHere(connect(office.database.pool))) ?? ''
const mandau = await findOfficeByKey(connect(office.database.pool), 'mandau')
assert.ok(mandau)
const folding = { scope: [mandau.id, regency], act: true, at: filledAt }
const place = { office: mandau.id, regency, zone: mandau.zone }
assert.ok((await transaction(office.database.pool, folding, (tx) => foldFigures(tx, place, filledAt))) > 0)
assert.ok((await transaction(office.database.pool, folding, (tx) => foldStock(tx, mandau.id))) > 0)
const folder = temporaryFolder()
const whole = join(folder, 'whole.paten-backup')
assert.equal(await backup(['--to', whole], listen(office.env)), 0)
const key = keyFile(office.dataFolder)

async function restoreFrom(file: string, data: string, ...more: string[]) {
  const terminal = listen({})
  const exit = await restore(['--from', file, '--data', join(folder, data), ...more], terminal)
  return { exit, ...terminal }
}

/** Opens the restored office as a start would, embedded PostgreSQL included. */
async function inRestored<Result>(data: string, work: (db: Db, pool: pg.Pool) => Promise<Result>): Promise<Result> {
  await using database = await openDatabase({ dataFolder: join(folder, data), databaseUrl: undefined }, () => undefined)
  const pool = openPool(database.connection, undefined, 2, { conversing: true })
  try {
    return await work(connect(pool), pool)
  } finally {
    await pool.end()
  }
}

function filesIn(dataFolder: string): Map<string, string> {
  const names = readdirSync(join(dataFolder, 'files'), { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
  return new Map(files.map((file) => [file.slice(dataFolder.length), hash(file)]))
}

async function verify(pool: pg.Pool, heads: readonly Head[]) {
  const client = await pool.connect()
  try {
    return await verifyJournal(client, { heads })
  } finally {
    client.release()
  }
}

/** Figures and what lies open are what the restored records say, and go on being folded. */
async function figuresHold(pool: pg.Pool): Promise<void> {
  const counts = async () => {
    const client = await pool.connect()
    const recounted = await snapshot(client, (db) => recount(db, regency)).finally(() => client.release())
    const { rows } = await pool.query<{ kept: number; waiting: number; open: number; moves: number }>(
      `select (select count(*) from supervision.roll)::int as kept, (select count(*) from supervision.delta)::int as waiting,
              (select count(*) from supervision.stock)::int as open,
              (select count(*) from supervision.stock_delta)::int as moves`,
    )
    assert.deepEqual(
      recounted.flatMap(({ differences, openDifferences }) => [...differences, ...openDifferences]),
      [],
    )
    return rows[0]
  }
  const before = await counts()
  assert.ok(Math.min(...Object.values(before ?? {})) > 0, JSON.stringify(before))
  await foldAll(pool, filledAt)
  const { waiting, moves } = (await counts()) ?? assert.fail()
  assert.deepEqual([waiting, moves], [0, 0])
}

test('a restored office equals the one that was backed up: every row, every file, the key', async () => {
  const live = await allRows(connect(office.database.pool))
  const { exit, said, complained } = await restoreFrom(whole, 'equal', '--key', key)
  assert.equal(exit, 0, complained.join('\n'))
  assert.match(said.join('\n'), /journal was verified: nothing is wrong/)

  await inRestored('equal', async (db, pool) => {
    assert.deepEqual(await allRows(db), live)
    const { wrong, heads } = await verify(pool, await listHeads(connect(office.database.pool)))
    assert.equal(wrong, 0)
    assert.ok(heads.length > 0)
    const numbered = await pool.query(`
      select nextval(pg_get_serial_sequence('journal.line', 'seq')) > max(seq) as next from journal.line`)
    assert.deepEqual(numbered.rows, [{ next: true }])
    await figuresHold(pool)
  })
  assert.deepEqual(filesIn(join(folder, 'equal')), filesIn(office.dataFolder))
  const [before, after] = [office.dataFolder, join(folder, 'equal')].map((data) => openKeys(data, { mayCreate: false }))
  assert.equal(before?.fingerprint, after?.fingerprint)
})

test('a backup taken while others write is one picture, and its journal fits the live one', async () => {
  let writing = true
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let i = 0; writing; i += 1) {
      await office.keepOneMore(`writer ${writer}, paper ${i}`)
      if (i % 20 === 0) await office.seal()
    }
  })
  await wait(200)
  const file = join(folder, 'while-writing')
  const exits = [await backup(['--to', file], listen(office.env))]
  const countAtEnd = (await allRows(connect(office.database.pool))).get('journal.line')?.length ?? 0
  await wait(100)
  writing = false
  await Promise.all(writers)
  await office.seal()

  const restored = await restoreFrom(file, 'while-writing-restored', '--key', key)
  exits.push(restored.exit)
  assert.deepEqual(exits, [0, 0])
  const { summary } = await checkBackup(file)
  assert.equal((await verify(office.database.pool, summary.heads)).wrong, 0)
  await inRestored('while-writing-restored', async (db, pool) => {
    const rows = await allRows(db)
    const kept = rows.get('documents.file')?.map((row): string => JSON.parse(row).sha256) ?? []
    const missing = kept.filter(
      (sha) => !existsSync(join(folder, 'while-writing-restored/files', sha.slice(0, 2), sha.slice(2, 4), sha)),
    )
    assert.deepEqual(missing, [])
    assert.ok((rows.get('journal.line')?.length ?? 0) <= countAtEnd)
    assert.equal((await verify(pool, summary.heads)).wrong, 0)
  })
})

test('an empty outside database takes a backup; one that holds anything is refused and stays as it is', async () => {
  const { connection, pool } = office.database
  const name = `${connection.database}_restored`
  await pool.query(`create database ${name}`)
  atEnd(() => dropDatabase({ ...connection, database: name }))
  const env = { DATABASE_URL: urlOf({ ...connection, database: name }) }
  const arguments_ = (data: string) => ['--from', whole, '--data', join(folder, data)]
  const terminal = listen(env)
  assert.equal(await restore(arguments_('outside'), terminal), 0)
  assert.match(terminal.complained.join('\n'), /No key was given/)

  const client = new pg.Client({ ...connection, database: name })
  await client.connect()
  const before = await allRows(connect(client))
  await assert.rejects(restore(arguments_('outside-again'), listen(env)), { message: /DATABASE_URL is not empty/ })
  assert.deepEqual(await allRows(connect(client)), before)
  await client.end()
  assert.deepEqual(readdirSync(join(folder, 'outside-again')), [])
})

test('a second restore into the same folder is refused, and the first stays', async () => {
  const before = filesIn(join(folder, 'equal'))
  await assert.rejects(restoreFrom(whole, 'equal'), {
    message: /is not empty. A backup is restored into an empty folder/,
  })
  assert.deepEqual(filesIn(join(folder, 'equal')), before)
})

test('a backup cut short anywhere is refused with a sentence, and nothing is left', async () => {
  const bytes = readFileSync(whole)
  const cut = join(folder, 'cut')
  for (const length of [0, 1, 100, bytes.length >> 1, bytes.length - 1000, bytes.length - 1]) {
    writeFileSync(cut, bytes.subarray(0, length))
    await assert.rejects(restoreFrom(cut, 'from-cut'), { name: 'Error', message: /is not a whole backup/ })
  }
  assert.equal(existsSync(join(folder, 'from-cut')), false)
})

test('a backup with a turned bit is refused with a sentence, wherever the bit changes what is restored', async () => {
  const bytes = readFileSync(whole)
  const content = zstdDecompressSync(bytes)
  const flipped = join(folder, 'flipped')
  for (let place = 11; place < bytes.length; place += Math.floor(bytes.length / 60)) {
    const copy = Buffer.from(bytes)
    copy.writeUInt8(copy.readUInt8(place) ^ (1 << (place % 8)), place)
    // Packed, the same content can be said in two ways: a repeat that points at another equal place, for one.
    if (unpacked(copy)?.equals(content)) continue
    writeFileSync(flipped, copy)
    await assert.rejects(restoreFrom(flipped, 'from-flipped'), { message: /is not a whole backup/ }, `bit at ${place}`)
  }
  assert.equal(existsSync(join(folder, 'from-flipped')), false)
})

function unpacked(bytes: Buffer): Buffer | undefined {
  try {
    return zstdDecompressSync(bytes)
  } catch {
    return undefined
  }
}

test('a file that is no backup, and a backup of a later release, are refused with a sentence', async () => {
  const letter = join(folder, 'letter.txt')
  writeFileSync(letter, 'Kepada Yth. Camat Mandau')
  await assert.rejects(restoreFrom(letter, 'from-letter'), { message: /is not a whole backup/ })
  await assert.rejects(restoreFrom(join(folder, 'nowhere'), 'from-nowhere'), { message: /There is no file/ })

  const { manifest, summary } = await checkBackup(whole)
  const later = join(folder, 'later')
  const migrations = [...manifest.migrations, { number: 999, name: '2030-01-01-later.sql', sha256: 'ab'.repeat(32) }]
  const empty = { ...summary, tables: [], files: { count: 0, bytes: 0, missing: [] } }
  await writeArchive(later, async (archive) => {
    await archive.add(manifestName, Buffer.from(JSON.stringify({ ...manifest, migrations })))
    await archive.add(summaryName, Buffer.from(JSON.stringify(empty)))
  })
  await assert.rejects(restoreFrom(later, 'from-later'), { message: /2030-01-01-later.sql; this release does not/ })
  assert.deepEqual(readdirSync(join(folder, 'from-later')), [])
})

test('a backup of an earlier release comes in at its own migration, and is then brought to this release', async () => {
  const release = migrationsOfThisRelease().length
  const { connection, pool } = office.database
  const name = `${connection.database}_earlier`
  await pool.query(`create database ${name}`)
  atEnd(() => dropDatabase({ ...connection, database: name }))
  const earlier = { ...connection, database: name }
  await migrate(earlier, release - 1)
  const client = new pg.Client(earlier)
  await client.connect()
  await client.query(
    `
    insert into journal.line (id, office, name, subject, by_kind, by_id, event_at, arrived_at)
    values ($1, $1, 'office.opened', $1, 'program', 'test', now(), now())`,
    [randomUUID()],
  )
  await client.query('insert into journal.unsealed (line, office, seq) select id, office, seq from journal.line')
  const file = join(folder, 'earlier')
  const options = { client, dataFolder: office.dataFolder, file, release: '0.0.9', keyFingerprint: null, at: filledAt }
  await takeBackup(options)
  await client.end()

  assert.equal((await restoreFrom(file, 'from-earlier')).exit, 0)
  await inRestored('from-earlier', async (db, restored) => {
    assert.equal((await allRows(db)).get('journal.line')?.length, 1)
    const { rows } = await restored.query('select count(*)::int as applied from paten.migration')
    assert.deepEqual(rows, [{ applied: release }])
  })
})

test('a key that is not the one of the backup is refused before anything is restored', async () => {
  const other = join(folder, 'other.key')
  writeFileSync(other, Buffer.alloc(32, 9))
  await assert.rejects(restoreFrom(whole, 'other-key', '--key', other), {
    message: /not the one the backup was made under/,
  })
  await assert.rejects(restoreFrom(whole, 'other-key', '--key', whole), { message: /is not a key file/ })
  assert.equal(existsSync(join(folder, 'other-key')), false)
})

test('the key may be typed from the recovery sheet', async () => {
  const typed = join(folder, 'typed.txt')
  const master = readKey(office.dataFolder) ?? new Uint8Array()
  writeFileSync(typed, sheetLines(master).join('\n').toLowerCase())
  assert.equal((await restoreFrom(whole, 'typed-key', '--key-text', typed)).exit, 0)
  assert.deepEqual(readFileSync(keyFile(join(folder, 'typed-key'))), Buffer.from(master))
})

test('a folder that exists and is empty is taken; wrong use is told', async () => {
  mkdirSync(join(folder, 'ready'))
  assert.equal((await restoreFrom(whole, 'ready', '--key', key, '--json')).exit, 0)
  const terminal = listen({})
  assert.equal(await restore(['--from', whole], terminal), 2)
  assert.match(terminal.complained.join(''), /--data EMPTYFOLDER/)
})
