import assert from 'node:assert/strict'
import { test } from 'node:test'
import { algorithm, enclose, envelopeBytes, openEnvelope } from './envelope.ts'
import { asBytes, asText, makeKeyFile, openKeyFile, readPublicKey } from './key-file.ts'

const passphrase = 'perahu kertas di sungai siak'
const made = await makeKeyFile(passphrase)
const belongs = { kind: 'answer', id: '019a0000-0000-7000-8000-000000000001' } as const

test('a key file opens with its passphrase, and what was closed to its public key opens with it', async () => {
  const pair = await openKeyFile(made.file, passphrase)
  const known = await readPublicKey(` ${made.line}\n`)
  assert.ok(typeof pair !== 'string' && typeof known !== 'string')
  assert.deepEqual([known.fingerprint, pair.fingerprint], [made.fingerprint, made.fingerprint])
  assert.match(made.fingerprint, /^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/)
  assert.match(algorithm, /X25519/)
  const envelope = await enclose(known.publicKey, 'Rp50.000, katanya untuk materai 🙂', belongs)
  assert.equal(await openEnvelope(pair, envelope, belongs), 'Rp50.000, katanya untuk materai 🙂')
  assert.equal(await openEnvelope(pair, envelope, { ...belongs, kind: 'note' }), undefined)
  assert.equal(await openEnvelope(pair, envelope, { ...belongs, id: 'lain' }), undefined)
})

test('the file does not hold the secret in the open, and a wrong passphrase or a broken file is told apart', async () => {
  const pair = await openKeyFile(made.file, passphrase)
  assert.ok(typeof pair !== 'string' && !made.file.includes(asText(pair.privateKey)))
  assert.equal(await openKeyFile(made.file, 'perahu kertas di sungai siakk'), 'passphrase-wrong')
  assert.equal(await openKeyFile(made.file.replace(/"secret": "./, '"secret": "_'), passphrase), 'passphrase-wrong')
  for (const broken of ['', '{}', 'bukan berkas', made.file.slice(0, -40), made.file.replace('rahasia', 'umum')])
    assert.equal(await openKeyFile(broken, passphrase), 'file-wrong')
})

test('a public key that was mistyped is refused, and a secret one is called what it is', async () => {
  assert.equal(await readPublicKey(made.line.slice(0, -1)), 'key-wrong')
  assert.equal(
    await readPublicKey(made.line.replace(/\.(.)/, (_all, one) => `.${one === 'A' ? 'B' : 'A'}`)),
    'key-wrong',
  )
  assert.equal(await readPublicKey('halo'), 'key-wrong')
  assert.equal(await readPublicKey(made.file), 'key-secret')
})

test('all envelopes are of one length, and more than one holds is refused', async () => {
  const known = await readPublicKey(made.line)
  assert.ok(typeof known !== 'string')
  for (const text of ['', 'Tidak', 'x'.repeat(4000)])
    assert.equal((await enclose(known.publicKey, text, belongs)).length, envelopeBytes)
  await assert.rejects(enclose(known.publicKey, 'x'.repeat(4095), belongs), RangeError)
})

test('bytes stand in a text and come back; what is no such text is none', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, place) => place)
  assert.deepEqual(asBytes(asText(bytes)), bytes)
  for (const strange of ['', 'a', 'ä', 7, undefined]) assert.equal(asBytes(strange), undefined)
})
