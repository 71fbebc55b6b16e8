import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { isIdAt, NamesOfIds } from './names-of-ids.ts'

// As twins have them: alike but for their last digits.
const idOf = (n: number) => Buffer.from(`0199bbbb-1111-7222-8333-${n.toString(16).padStart(12, '0')}`)
const nameOf = (n: number) => createHash('sha256').update(`${n}`).digest()

const room = Buffer.alloc(40, '.')
const written = (names: NamesOfIds, id: Buffer) =>
  names.write(id, 0, room, 4) ? room.toString('utf8', 4, 36) : undefined

test('of a hundred thousand ids each has the name that it was given first, and no other has one', () => {
  const names = new NamesOfIds()
  const count = 100_000
  for (let n = 0; n < count; n += 1) names.add(idOf(n), 0, nameOf(n))
  names.add(idOf(7), 0, nameOf(8))
  for (let n = 0; n < count; n += 1)
    if (written(names, idOf(n)) !== nameOf(n).toString('hex').slice(0, 32)) assert.fail(`${n} lost its name`)
  assert.equal(written(names, idOf(count)), undefined)
  assert.equal(written(names, Buffer.from(idOf(7).toString().replace('0199', '1199'))), undefined)
  assert.equal(room.toString().replace(/[^.]+/, ''), '........', 'nothing is written around a name')
})

test('an id is told from whatever else has hyphens', () => {
  const id = '0199bbbb-1111-7222-8333-000000000007'
  const isId = (text: string, at = 0) => isIdAt(Buffer.from(text), at)
  assert.deepEqual([isId(id), isId(`"${id}"`, 1)], [true, true])
  const others = [
    id.slice(1),
    id.toUpperCase(),
    id.replace('7222', '722g'),
    id.replace('-7222', '07222'),
    `${id}`.slice(0, 35),
  ]
  assert.deepEqual(
    others.map((other) => isId(other)),
    others.map(() => false),
  )
  assert.equal(isId(id.replace('01', '0-')), false)
})
