import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { keyAsText, keyFromText } from './key-text.ts'
import { KeyProblem, keysFrom, openKeys, readKey } from './keys.ts'

const nik = '1403010704909991'
const keys = keysFrom(Buffer.alloc(32, 7))

function dataFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'paten-keys-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return folder
}

test('a first start makes a key file for this user only, and later starts open the same one', (t) => {
  const folder = dataFolder(t)
  const cipher = openKeys(folder, { mayCreate: true }).encrypt(nik, 'nik')
  assert.equal(openKeys(folder, { mayCreate: false }).decrypt(cipher, 'nik'), nik)
  assert.equal(openKeys(folder, { mayCreate: true }).decrypt(cipher, 'nik'), nik)
  assert.equal(statSync(join(folder, 'keys/master.key')).mode & 0o777, 0o600)
  assert.equal(statSync(join(folder, 'keys/master.key')).size, 32)
  assert.deepEqual(readdirSync(join(folder, 'keys')), ['master.key'])
})

test('a missing key file beside records is never made anew; the sentence names the recovery sheet', (t) => {
  const folder = dataFolder(t)
  assert.throws(() => openKeys(folder, { mayCreate: false }), {
    name: 'KeyProblem',
    message: /missing.*recovery sheet/s,
  })
  assert.deepEqual(readdirSync(folder), [])
})

test('a key file of the wrong length is refused', (t) => {
  const folder = dataFolder(t)
  openKeys(folder, { mayCreate: true })
  writeFileSync(join(folder, 'keys/master.key'), 'short')
  assert.throws(() => openKeys(folder, { mayCreate: true }), {
    name: 'KeyProblem',
    message: /damaged: it holds 5 bytes/,
  })
})

test('of several first starts at once one makes the key and all use it', async (t) => {
  const folder = dataFolder(t)
  const code = `import { openKeys } from ${JSON.stringify(join(import.meta.dirname, 'keys.ts'))}
    process.stdout.write(openKeys(${JSON.stringify(folder)}, { mayCreate: true }).fingerprint)`
  const starts = Array.from({ length: 6 }, async () => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (piece) => {
      said += piece
    })
    await once(child, 'close')
    return said
  })
  const fingerprints = new Set(await Promise.all(starts))
  assert.deepEqual([...fingerprints], [openKeys(folder, { mayCreate: false }).fingerprint])
})

test('a cipher text is never the same twice and reads back, whatever the text', () => {
  assert.notEqual(keys.encrypt(nik, 'nik'), keys.encrypt(nik, 'nik'))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => keys.decrypt(keys.encrypt(text, 'nik'), 'nik') === text),
  )
})

test('a cipher text with any bit turned is refused with a sentence', () => {
  const bytes = Buffer.from(keys.encrypt(nik, 'nik'), 'base64url')
  const attempts = Array.from({ length: bytes.length * 8 }, (_, bit) => {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    return changed.toString('base64url')
  })
  const read = [...attempts, '', 'AQ', bytes.subarray(0, -1).toString('base64url')].filter((cipher) => {
    try {
      keys.decrypt(cipher, 'nik')
      return true
    } catch (error) {
      return !(error instanceof KeyProblem)
    }
  })
  assert.deepEqual(read, [])
})

test('another key file, or another purpose, reads nothing', () => {
  const cipher = keys.encrypt(nik, 'nik')
  const sentence = { name: 'KeyProblem', message: /written with another key file.*recovery sheet/s }
  assert.throws(() => keysFrom(Buffer.alloc(32, 8)).decrypt(cipher, 'nik'), sentence)
  assert.throws(() => keys.decrypt(cipher, 'kk'), sentence)
})

test('a keyed hash finds the same person again, for one purpose and with one key file', () => {
  const other = keysFrom(Buffer.alloc(32, 8))
  const hashes = [
    keys.keyedHash(nik, 'nik'),
    keys.keyedHash(nik, 'kk'),
    other.keyedHash(nik, 'nik'),
    keys.keyedHash('', 'nik'),
  ]
  assert.equal(new Set(hashes).size, 4)
  assert.equal(keys.keyedHash(nik, 'nik'), hashes[0])
})

test('a key typed from the sheet is the key, and a slip of the hand is told', (t) => {
  const folder = dataFolder(t)
  openKeys(folder, { mayCreate: true })
  const key = readKey(folder) ?? new Uint8Array()
  const text = keyAsText(key)
  assert.match(text, /^([2-9A-HJ-NP-Z]{4} ){13}[2-9A-HJ-NP-Z]{4}$/)
  assert.deepEqual(
    Buffer.from(keyFromText(text.toLowerCase().replaceAll(' ', '-'))),
    readFileSync(join(folder, 'keys/master.key')),
  )

  const slip = text.startsWith('A') ? `B${text.slice(1)}` : `A${text.slice(1)}`
  assert.throws(() => keyFromText(slip), { name: 'KeyProblem', message: /typing mistake/ })
  assert.throws(() => keyFromText(text.slice(0, -1)), { name: 'KeyProblem', message: /56 letters; 55 were typed/ })
  assert.throws(() => keyFromText(text.replace(/.$/, '0')), { name: 'KeyProblem', message: /no "0"/ })
})

test('any key reads back from its text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) =>
      Buffer.from(keyFromText(keyAsText(key))).equals(Buffer.from(key)),
    ),
  )
})
