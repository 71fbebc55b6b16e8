import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { keysFrom } from '#platform/keys.ts'
import { monday } from '#tests/cast.ts'
import { kindsOf, openQuestion, readQuestion, sealQuestion } from './question.ts'

const here = { prefix: 'MDU', year: 2026 }
const kinds = (typed: string) => kindsOf(readQuestion(typed, here))
const keys = keysFrom(new Uint8Array(32).fill(3))
const by = { id: '019a0000-0000-7000-8000-000000000001' }

test('what was typed is known for what it is', () => {
  assert.deepEqual(readQuestion('mdu 2026 000012', here).number, 'MDU-2026-000012')
  assert.deepEqual(readQuestion('12', here).number, 'MDU-2026-000012')
  assert.deepEqual(readQuestion('1403 0147 0490 9992', here), { typed: '1403 0147 0490 9992', nik: '1403014704909992' })
  assert.deepEqual(readQuestion('+62 812-0000-4471', here).phone, '6281200004471')
  assert.deepEqual(readQuestion('0812 0000 4471', here).phone, '6281200004471')
  assert.deepEqual(kinds('ABCD-2345'), ['code', 'text'])
  assert.deepEqual(kinds('Wulandar'), ['code', 'text'])
  assert.deepEqual(kinds('5544-2527'), ['code', 'phone'])
  assert.deepEqual(kinds('0812 0000 4471'), ['phone'])
  assert.deepEqual(readQuestion('4471', here), { typed: '4471', number: 'MDU-2026-004471', ending: '4471' })
  for (const typed of ['HP 4471', 'hp. 4471', 'WA 44 71', '…4471', '...4471', '*4471', 'telp: 4471'])
    assert.deepEqual(readQuestion(typed, here), { typed, ending: '4471' }, typed)
  assert.deepEqual(kinds('000 4471'), ['ending'])
  assert.deepEqual(kinds('hp 0812 0000 4471'), ['phone'])
  assert.deepEqual(kinds('hp 471'), ['text'])
  assert.deepEqual(kinds('Siti Contoh'), ['text'])
  assert.deepEqual(kinds('王小明'), ['text'])
  assert.deepEqual(kinds('O'), ['text'])
})

test('whatever is typed is taken for something, and never for two numbers at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (typed) => {
      const found = kinds(typed)
      assert.ok(found.length >= 1)
      assert.ok(found.filter((kind) => kind === 'number' || kind === 'nik' || kind === 'phone').length <= 1)
    }),
  )
})

test('a sealed question tells nothing, opens for who asked it, and for half a day only', () => {
  const sealed = sealQuestion('1403014704909992', by, monday, keys)
  assert.match(sealed, /^[\w-]+$/)
  assert.ok(!sealed.includes('1403') && !Buffer.from(sealed, 'base64url').toString('latin1').includes('1403'))
  assert.notEqual(sealQuestion('1403014704909992', by, monday, keys), sealed)
  assert.equal(openQuestion(sealed, by, monday.add({ hours: 11 }), keys), '1403014704909992')
  assert.equal(openQuestion(sealed, by, monday.add({ hours: 12 }), keys), undefined)
  assert.equal(openQuestion(sealed, { id: 'somebody-else' }, monday, keys), undefined)
  assert.equal(openQuestion(sealed, by, monday, keysFrom(new Uint8Array(32).fill(4))), undefined)
  for (const odd of ['', 'x', sealed.slice(1), keys.encrypt('[1]', 'search'), keys.encrypt('no', 'search')])
    assert.equal(openQuestion(odd, by, monday, keys), undefined)
})
