import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { NamesOfIds } from './names-of-ids.ts'

// As twins have them: alike but for their last digits.
const idOf = (n: number) => `0199bbbb-1111-7222-8333-${n.toString(16).padStart(12, '0')}`
const nameOf = (n: number) => createHash('sha256').update(`${n}`).digest()

test('of a hundred thousand ids each has the name that it was given first, and no other has one', () => {
  const names = new NamesOfIds()
  const count = 100_000
  for (let n = 0; n < count; n += 1) names.add(idOf(n), nameOf(n))
  names.add(idOf(7), nameOf(8))
  for (let n = 0; n < count; n += 1)
    if (names.get(idOf(n)) !== nameOf(n).toString('hex').slice(0, 32)) assert.fail(`${n} lost its name`)
  assert.equal(names.get(idOf(count)), undefined)
  assert.equal(names.get(`1${idOf(7).slice(1)}`), undefined)
})
