import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { getPack } from '#tests/regency-pack.ts'
import { nikWarnings, readDate, readNik } from '../product/cases/nik.ts'
import { people } from './demo-cast.ts'
import { registrationOf } from './demo-walk.ts'

const [definition] = getPack().services

test('the papers of everybody in the demonstration agree: the form tells the date of birth that the NIK carries', () => {
  assert.ok(definition)
  const visitors = people('mandau', monday, 'Asia/Jakarta')
  assert.equal(visitors.length, 14)
  for (const visitor of visitors) {
    const bornOn = readDate(registrationOf(definition, visitor, '').fields['tanggal-lahir'])
    assert.ok(bornOn, visitor.name)
    assert.deepEqual(nikWarnings(readNik(visitor.nik), { bornOn }), [], visitor.name)
  }
})
