import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { plainPhoto, smallPdf } from '#tests/photos.ts'
import { openFileStore } from './files.ts'

const content = Buffer.from('Surat keterangan')
const sha256 = createHash('sha256').update(content).digest('hex')

function emptyFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'paten-files-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

test('a file is found by what it contains, and is there whole', async (t) => {
  const store = openFileStore(emptyFolder(t))
  assert.equal(await store.has(sha256), false)
  assert.deepEqual(await store.put(content, 'text/plain'), { sha256, bytes: content.length, type: 'text/plain' })
  assert.equal(await store.has(sha256), true)
  assert.deepEqual(readFileSync(store.path(sha256)), content)
})

test('the same content put by many at once is one file, and nothing unfinished stays beside it', async (t) => {
  const folder = emptyFolder(t)
  const store = openFileStore(folder)
  await Promise.all(Array.from({ length: 20 }, () => store.put(content, 'text/plain')))
  await store.put(content, 'text/plain')
  assert.deepEqual(filesUnder(folder), [sha256])
})

test('on a disk that is full nothing is named that is not whole, nothing unfinished stays, and with room again it is stored', async (t) => {
  const folder = emptyFolder(t)
  const paper = Buffer.alloc(64 * 1024, '%PDF-')
  const put = `
    const { openFileStore } = await import(process.argv[1])
    const told = await openFileStore(process.argv[2]).put(Buffer.alloc(64 * 1024, '%PDF-'), 'application/pdf').catch(({ code }) => code)
    process.stdout.write(JSON.stringify(told))`
  const program = [process.execPath, '--input-type=module', '-e', put, join(import.meta.dirname, 'files.ts'), folder]
  // What a file may grow to here stands for what a disk still holds.
  const told = execFileSync('bash', ['-c', 'ulimit -f 16; exec "$@"', 'bash', ...program], { encoding: 'utf8' })
  assert.deepEqual([JSON.parse(told), filesUnder(folder)], ['EFBIG', []])
  const stored = await openFileStore(folder).put(paper, 'application/pdf')
  assert.deepEqual(filesUnder(folder), [stored.sha256])
})

test('a photo and a paper are known by their own bytes, whatever was said of them', async (t) => {
  const store = openFileStore(emptyFolder(t))
  const photo = await store.put(await plainPhoto(8, 6), 'application/pdf')
  const paper = await store.put(smallPdf(), 'text/html')
  assert.deepEqual(await store.describe(photo.sha256), { ...photo, type: 'image/jpeg' })
  assert.deepEqual(await store.describe(paper.sha256), { ...paper, type: 'application/pdf' })
})

test('what is not there, or is neither photo nor paper, is not described', async (t) => {
  const store = openFileStore(emptyFolder(t))
  assert.equal(await store.describe(sha256), undefined)
  for (const other of [content, Buffer.alloc(0), Buffer.from([0xff])])
    assert.equal(await store.describe((await store.put(other, 'image/jpeg')).sha256), undefined)
})
