import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { zstdDecompressSync } from 'node:zlib'
import pg from 'pg'
import { connect } from '#platform/db.ts'
import { openFileStore } from '#platform/files.ts'
import { allRows, filledAt, listen, openFilledOffice, temporaryFolder } from '#tests/filled-office.ts'
import { checkBackup } from './backup/check-backup.ts'
import { takeBackup } from './backup/take-backup.ts'
import { backup } from './backup.ts'
import { projectFolder } from './settings.ts'

const office = await openFilledOffice()
const folder = temporaryFolder()

async function backUp(...args: string[]) {
  const terminal = listen(office.env)
  const exit = await backup(args, terminal)
  return { exit, ...terminal }
}

test('a backup holds every row of every table, every named file, and the journal heads', async () => {
  const file = join(folder, 'whole')
  const { exit, said } = await backUp('--to', file, '--json')
  const { manifest, summary } = await checkBackup(file)
  const live = await allRows(connect(office.database.pool))
  live.delete('journal.declared')

  assert.equal(exit, 0)
  assert.deepEqual(
    new Map(summary.tables.map(({ place, rows }) => [place, rows])),
    new Map([...live].map(([place, rows]) => [place, rows.length])),
  )
  assert.equal(manifest.tables.length, live.size)
  assert.ok(summary.files.count > 0)
  assert.ok(summary.heads.length > 0)
  assert.deepEqual(JSON.parse(said.join('')).heads, summary.heads)
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.deepEqual(readdirSync(folder), ['whole'])
})

test('the key file is not in a backup', async () => {
  const file = join(folder, 'keyless')
  await backUp('--to', file)
  const content = zstdDecompressSync(readFileSync(file))
  assert.equal(content.includes(readFileSync(join(office.dataFolder, 'keys/master.key'))), false)
})

test('a backup never writes over a file', async () => {
  const file = join(folder, 'there-already')
  writeFileSync(file, 'precious')
  await assert.rejects(backUp('--to', file), { message: /is there already. A backup never writes over a file/ })
  assert.equal(readFileSync(file, 'utf8'), 'precious')
})

test('without a place to write to, the right use is told', async () => {
  const { exit, complained } = await backUp()
  assert.equal(exit, 2)
  assert.match(complained.join(''), /--to FILE/)
})

test('a data folder without an office is told, and no office is made there', async () => {
  const nowhere = join(folder, 'nowhere')
  const terminal = listen({ PATEN_DATA: nowhere })
  await assert.rejects(backup(['--to', join(folder, 'of-nothing')], terminal), { message: /There is no office in/ })
  assert.equal(existsSync(nowhere), false)
})

test('a folder that is not there is told', async () => {
  await assert.rejects(backUp('--to', join(folder, 'no', 'where')), { message: /The folder of .* is not there/ })
})

test('a disk without room is told, and nothing is left half written', () => {
  const file = join(folder, 'too-big')
  // The shell forbids its children files above 32 blocks, which a program meets like a full disk.
  const command = `ulimit -f 32; exec "$0" --import ./src/platform/tsx.ts src/app/cli.ts backup --to "$1"`
  const options = { cwd: projectFolder, env: { ...process.env, ...office.env }, encoding: 'utf8' } as const
  const { status, stderr } = spawnSync('sh', ['-c', command, process.execPath, file], options)
  assert.equal(status, 1)
  assert.match(stderr, /There is not enough room for .*too-big. Nothing was left there/)
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('too-big')),
    [],
  )
})

test('a backup that is stopped leaves nothing, even in the middle of a table', async () => {
  await office.database.pool.query(`
    create schema bulk; create table bulk.much (id int, text text);
    insert into journal.declared (place, kind) values ('bulk.much', 'local');
    insert into bulk.much select i, repeat(md5(i::text), 20) from generate_series(1, 40000) as i`)
  const file = join(folder, 'stopped')
  const client = new pg.Client(office.database.connection)
  await client.connect()
  const stopping = new AbortController()
  const options = { client, dataFolder: office.dataFolder, file, release: '0', keyFingerprint: null, at: filledAt }
  const taken = takeBackup({ ...options, signal: stopping.signal })
  const watch = setInterval(() => existsUnfinished() && stopping.abort(), 1)
  try {
    await assert.rejects(taken, { message: /Stopped. Nothing was left at/ })
  } finally {
    clearInterval(watch)
    await client.end()
  }
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('stopped')),
    [],
  )
  await office.database.pool.query("drop schema bulk cascade; delete from journal.declared where place = 'bulk.much'")
})

function existsUnfinished(): boolean {
  return readdirSync(folder).some((name) => {
    const isOurs = name.startsWith('stopped.unfinished')
    // Taken away between the two calls as soon as it is stopped.
    const found = statSync(join(folder, name), { throwIfNoEntry: false })
    return isOurs && found !== undefined && found.size > 0
  })
}

test('a stored file that is gone or changed is told by name, and the rest is backed up', async () => {
  await office.keepOneMore('gone')
  await office.keepOneMore('changed')
  const store = openFileStore(office.dataFolder)
  const gone = (await store.put(Buffer.from('gone'), 'text/plain')).sha256
  const changed = (await store.put(Buffer.from('changed'), 'text/plain')).sha256
  rmSync(store.path(gone))
  writeFileSync(store.path(changed), 'chaNged')

  const file = join(folder, 'with-gaps')
  const { exit, complained } = await backUp('--to', file)
  const { summary } = await checkBackup(file)
  rmSync(store.path(changed))
  await store.put(Buffer.from('gone'), 'text/plain')
  await store.put(Buffer.from('changed'), 'text/plain')
  assert.equal(exit, 1)
  assert.deepEqual(summary.files.missing, [gone, changed].sort())
  assert.match(complained.join('\n'), new RegExp(`2 stored files are missing[^]*${gone}`))
})

test('the recovery sheet is written for its owner only, and never over a file', async () => {
  const sheet = join(folder, 'sheet.pdf')
  assert.equal((await backUp('--to', join(folder, 'with-sheet'), '--recovery-sheet', sheet)).exit, 0)
  assert.equal(readFileSync(sheet).subarray(0, 5).toString(), '%PDF-')
  assert.equal(statSync(sheet).mode & 0o777, 0o600)
  await assert.rejects(backUp('--to', join(folder, 'again'), '--recovery-sheet', sheet), {
    message: /never writes over a file/,
  })
  assert.equal(existsSync(join(folder, 'again')), false)
})
