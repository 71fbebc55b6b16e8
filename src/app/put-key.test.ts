import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { keyFile, keysFrom, openKeys } from '#platform/keys.ts'
import { sheetLines } from '#platform/recovery-sheet.ts'
import { listen, temporaryFolder } from '#tests/filled-office.ts'
import { putKey } from './put-key.ts'

const key = Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7))
const papers = temporaryFolder()
const [copy, typed] = [join(papers, 'copy.key'), join(papers, 'typed.txt')]
writeFileSync(copy, key)
writeFileSync(typed, sheetLines(key).join('\n'))

async function put(dataFolder: string, ...args: string[]) {
  const terminal = listen({ PATEN_DATA: dataFolder })
  return { exit: await putKey(args, terminal), ...terminal }
}

test('a lost key comes back from a copy or from the recovery sheet', async () => {
  const [first, second] = [temporaryFolder(), temporaryFolder()]
  assert.equal((await put(first, '--key', copy)).exit, 0)
  const { said } = await put(second, '--key-text', typed)
  assert.match(said.join(''), new RegExp(keysFrom(key).fingerprint))
  assert.deepEqual([readFileSync(keyFile(first)), readFileSync(keyFile(second))], [key, key])
  assert.equal((await put(first, '--key-text', typed)).exit, 0)
})

test('another key is never replaced, and what is not a key is refused', async () => {
  const folder = temporaryFolder()
  const before = openKeys(folder, { mayCreate: true }).fingerprint
  await assert.rejects(put(folder, '--key', copy), { message: /is there already and is another key/ })
  assert.equal(openKeys(folder, { mayCreate: false }).fingerprint, before)
  await assert.rejects(put(temporaryFolder(), '--key', typed), { message: /is not a key file/ })
  await assert.rejects(put(temporaryFolder(), '--key', join(papers, 'none')), { message: /cannot be read/ })
})

test('exactly one way to give the key is asked for', async () => {
  assert.deepEqual([(await put(papers)).exit, (await put(papers, '--key', copy, '--key-text', typed)).exit], [2, 2])
})
