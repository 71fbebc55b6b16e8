import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Bytes, makeKeyPair, open, overheadBytes, seal } from './hpke.ts'

const bytes = (hex: string): Bytes => Uint8Array.from(Buffer.from(hex, 'hex'))
const text = (words: string): Bytes => Uint8Array.from(Buffer.from(words))

test('the message of RFC 9180, appendix A.1.1, opens', async () => {
  const publicKey = bytes('3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d')
  const privateKey = bytes('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8')
  const enc = '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431'
  const cipher = 'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a'
  const bound = { info: text('Ode on a Grecian Urn'), aad: text('Count-0') }
  const plain = await open({ publicKey, privateKey }, bytes(enc + cipher), bound, 'AES-128-GCM')
  assert.equal(plain && Buffer.from(plain).toString(), 'Beauty is truth, truth beauty')
})

test('what was closed opens with its own key, as it was bound, and whole; else not', async () => {
  const [own, other] = [await makeKeyPair(), await makeKeyPair()]
  const bound = { info: text('tests'), aad: text('one') }
  const message = await seal(own.publicKey, text('rahasia'), bound)
  assert.equal(message.length, 'rahasia'.length + overheadBytes)
  assert.equal(Buffer.from((await open(own, message, bound)) ?? []).toString(), 'rahasia')
  assert.equal(await open(other, message, bound), undefined)
  assert.equal(await open(own, message, { ...bound, aad: text('two') }), undefined)
  assert.equal(await open(own, message, { ...bound, info: text('other') }), undefined)
  for (const place of [0, 31, 32, message.length - 1]) {
    const changed = message.slice()
    changed[place] = (changed[place] ?? 0) ^ 1
    assert.equal(await open(own, changed, bound), undefined, `byte ${place}`)
  }
  assert.equal(await open(own, message.slice(0, 20), bound), undefined)
  assert.equal(await open(own, new Uint8Array(message.length), bound), undefined)
})

test('closed twice, nobody sees that it is the same', async () => {
  const { publicKey } = await makeKeyPair()
  const bound = { info: text('tests'), aad: text('one') }
  const [first, second] = [await seal(publicKey, text('tidak'), bound), await seal(publicKey, text('tidak'), bound)]
  assert.notDeepEqual(first, second)
})
