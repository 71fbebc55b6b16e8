import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openKeyFile, readPublicKey } from '#integrity'
import { listen, temporaryFolder } from '#tests/filled-office.ts'
import { demoPassword } from './demo-cast.ts'
import { demoInspectorate } from './demo-inspectorate.ts'
import { inspectorateKey } from './inspectorate-key.ts'

async function make(...args: string[]) {
  const terminal = listen({})
  return { exit: await inspectorateKey(args, terminal), out: terminal.said, err: terminal.complained }
}

test('the key is made into a file for nobody else, with a passphrase that opens it, and never over another', async () => {
  const file = join(temporaryFolder(), 'key.json')
  const { exit, out } = await make('--to', file, '--json')
  const told = JSON.parse(out.join(''))
  const text = readFileSync(file, 'utf8')
  assert.deepEqual([exit, told.file, statSync(file).mode & 0o777], [0, file, 0o600])
  const [pair, known] = [await openKeyFile(text, told.passphrase), await readPublicKey(told.line)]
  assert.ok(typeof pair !== 'string' && typeof known !== 'string')
  assert.deepEqual([pair.fingerprint, known.fingerprint], [told.fingerprint, told.fingerprint])
  assert.ok(!text.includes(told.passphrase))
  await assert.rejects(make('--to', file), { message: /cannot be made/ })
  assert.equal(readFileSync(file, 'utf8'), text)
})

test('without a file the right use is told', async () => {
  const { exit, err } = await make()
  assert.deepEqual([exit, err.length], [2, 1])
})

test('the key of the demonstration opens with the password that its README names', async () => {
  const pair = await openKeyFile(demoInspectorate.file(), demoPassword)
  const known = await readPublicKey(demoInspectorate.line)
  assert.ok(typeof pair !== 'string' && typeof known !== 'string')
  assert.deepEqual([pair.fingerprint, pair.publicKey], [demoInspectorate.fingerprint, known.publicKey])
})
