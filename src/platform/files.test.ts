import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
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
