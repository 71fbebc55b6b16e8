import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openOffice } from '#tests/office.ts'
import { inEachOffice } from './each-office.ts'

const office = await openOffice()

test('an office in which a chore fails keeps no other from its own, and the first failure is thrown last', async () => {
  const tried: string[] = []
  const round = inEachOffice(office.pool, async ({ key, regency }, scope, onError) => {
    assert.deepEqual(regency, scope[1])
    tried.push(key)
    if (tried.length === 1) throw new Error('cannot be read')
    if (tried.length === 2) onError(new Error('cannot be written'))
    return 1
  })
  await assert.rejects(round, /cannot be read/)
  assert.ok(tried.length > 2)
  assert.equal(new Set(tried).size, tried.length)
  assert.equal(await inEachOffice(office.pool, async () => 1), tried.length)
})
