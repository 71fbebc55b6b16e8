import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentOf } from './digest.ts'

const [one, other, pack] = [
  '0199aaaa-1111-7222-8333-444455556666',
  '0199bbbb-1111-7222-8333-444455556666',
  '007da0fa-8318-5546-8c6d-6298b56b8162',
]
const content = (place: string, row: object, names: Record<string, string> = {}) =>
  contentOf({ place, body: JSON.stringify(row) }, new Map(Object.entries(names)))

test('an id is what it names: another id with the same name is the same content', () => {
  const said = content('cases.step', { id: one, case_id: one, office: pack }, { [one]: 'MDU-2026-000001' })
  assert.equal(said, content('cases.step', { id: other, case_id: other, office: pack }, { [other]: 'MDU-2026-000001' }))
  assert.notEqual(
    said,
    content('cases.step', { id: other, case_id: other, office: pack }, { [other]: 'MDU-2026-000002' }),
  )
  assert.match(said, new RegExp(pack))
  assert.doesNotMatch(content('cases.step', { id: one }), /0199/)
})

test('what comes out another each time is no content, and every moment and word is', () => {
  assert.equal(content('cases.tracking_code', { code: 'A' }), content('cases.tracking_code', { code: 'B' }))
  const person = (cipher: string) => ({ became: { people: [{ name: 'Nur Contoh', nikCipher: cipher }] } })
  assert.equal(content('cases.correction', person('x')), content('cases.correction', person('y')))
  assert.notEqual(content('cases.note', { code: 'A' }), content('cases.note', { code: 'B' }))
})
