import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSamePerson } from './same-visit.ts'

test('one person by the NIK, and by name only where neither has one', () => {
  const nur = { name: 'Nur Contoh', nik: '1403014704909991' }
  assert.equal(isSamePerson(nur, { ...nur, name: 'NUR CONTOH' }), true)
  assert.equal(isSamePerson(nur, { ...nur, nik: '1403014704909992' }), false)
  assert.equal(isSamePerson(nur, { ...nur, nik: '' }), false)
  assert.equal(isSamePerson({ name: 'Nur Contoh', nik: '' }, { name: ' nur contoh', nik: '' }), true)
  assert.equal(isSamePerson({ name: 'Nur Contoh', nik: '' }, { name: 'Ani Contoh', nik: '' }), false)
})
