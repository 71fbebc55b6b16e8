import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { getPack } from '#tests/regency-pack.ts'
import { sampleAnswers } from './demo-answers.ts'
import { people } from './demo-visitors.ts'
import { registrationOf } from './demo-walk.ts'

const definition = getPack().services.find(({ key }) => key === 'tanggungan-keluarga')

test('the papers of everybody in the demonstration agree: the form tells the date of birth that the NIK carries', () => {
  assert.ok(definition)
  const visitors = people('mandau', monday, 'Asia/Jakarta')
  assert.equal(visitors.length, 25)
  for (const visitor of visitors) {
    const born = registrationOf(definition, visitor, '').fields['tanggal-lahir']
    const { day, month, year } = Temporal.PlainDate.from(String(born))
    const parts = [month, year % 100].map((part) => String(part).padStart(2, '0')).join('')
    assert.equal(visitor.nik.slice(8, 12), parts, visitor.name)
    assert.ok([day, day + 40].includes(Number(visitor.nik.slice(6, 8))), visitor.name)
  }
})

test('each letter of the demonstration is asked for what its own service is for', () => {
  const asking = getPack().services.filter(({ fields }) => fields.some(({ key }) => key === 'keperluan'))
  const purposes = asking.map((service) => String(sampleAnswers(service).keperluan))
  assert.ok(purposes.length > 1)
  assert.equal(new Set(purposes).size, purposes.length, purposes.join(', '))
  for (const purpose of purposes) assert.doesNotMatch(purpose, / contoh$/)
})
