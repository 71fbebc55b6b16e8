import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import type { StoredLine } from './contract.ts'
import {
  asMicroseconds,
  beforeTheFirst,
  canonicalJson,
  checkHead,
  checkSeal,
  type FoundSeal,
  hashImage,
  hashSeal,
  inLoadOrder,
  isOfOffice,
  lineBytes,
  parseHead,
  printHead,
} from './rules.ts'

const office = '019a0000-0000-7000-8000-0a1b2c3d4e5f'
const line: StoredLine = {
  id: '019a0000-0000-7000-8000-000000000001',
  office,
  name: 'case.opened',
  subject: '019a0000-0000-7000-8000-000000000002',
  byKind: 'officer',
  byId: 'sari',
  byPost: null,
  facts: '{"number": "A/1"}',
  eventAtMicroseconds: '1795399200000123',
  arrivedAtMicroseconds: '1795399201000000',
  requestId: null,
  seq: '7',
}
const image = {
  line: line.id,
  seq: '41',
  place: 'cases.party',
  key: 'a',
  op: 'I',
  migration: 3,
  body: '{"name": "Budi Contoh"}',
  salt: Buffer.alloc(16, 1),
}

test('the bytes of a line are its columns, each with its length before it', () => {
  const bytes = lineBytes(line)
  assert.equal(bytes.subarray(0, 4).readUInt32BE(), 13)
  assert.equal(bytes.subarray(4, 8).readUInt32BE(), 'paten.line.1'.length)
  assert.equal(bytes.subarray(8, 20).toString(), 'paten.line.1')
})

// Worked out once by another program from the description in the README: should they ever change, no chain that was
// sealed before could be checked again.
test('line, image and seal hash to what they always did', () => {
  const lineHash = createHash('sha256').update(lineBytes(line)).digest('hex')
  assert.equal(lineHash, '3b231538463264e9d2bbf092b74627ce1b74097c246d06d101843ba2db4920cd')
  assert.equal(hashImage(image).toString('hex'), '2fbba4e70f74f23650bfb110b0c84d061c09ad8e3c2ea86952990d72a34a57bd')
  assert.equal(
    Buffer.from(seal(1, null).hash).toString('hex'),
    '24867970d8580c819cc55d82273738a0ee9e56f782d1300489bb316b36f98e86',
  )
})

test('an image hash covers salt, order, place, key, kind of write, schema and body', () => {
  const changes = [
    { salt: Buffer.alloc(16, 2) },
    { seq: '42' },
    { place: 'cases.part' },
    { key: 'b' },
    { op: 'U' },
    { migration: 4 },
    { body: '{"name": "Budi Misal"}' },
  ]
  const hashes = [image, ...changes.map((change) => ({ ...image, ...change }))].map((one) =>
    hashImage(one).toString('hex'),
  )
  assert.equal(new Set(hashes).size, changes.length + 1)
})

test('fields that run into each other give different bytes', () => {
  assert.notDeepEqual(hashImage({ ...image, place: 'ab', key: 'c' }), hashImage({ ...image, place: 'a', key: 'bc' }))
  assert.notDeepEqual(lineBytes({ ...line, byPost: '' }), lineBytes({ ...line, byPost: null }))
})

test('facts give one text whatever order and spaces they came in', () => {
  assert.equal(canonicalJson('{"b": [1, 2.50, null], "a": "x\\u0041"}'), '{"a":"xA","b":[1,2.50,null]}')
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (facts) => {
      const reversed = Object.fromEntries(Object.entries(facts).reverse())
      assert.equal(canonicalJson(JSON.stringify(facts)), canonicalJson(JSON.stringify(reversed, null, 2)))
    }),
  )
})

test('a number too long for a float is not rounded on the way into the chain', () => {
  assert.notEqual(canonicalJson('{"a": 9007199254740993}'), canonicalJson('{"a": 9007199254740992}'))
})

test('an instant counts in whole microseconds, also before 1970', () => {
  assert.equal(asMicroseconds(Temporal.Instant.from('1970-01-01T00:00:01.000001999Z')), '1000001')
  assert.equal(asMicroseconds(Temporal.Instant.from('1969-12-31T23:59:59.999999Z')), '-1')
})

test('a printed head is short, can be read back, and accepts the whole hash', () => {
  const head = { office, number: 1043, hash: 'ab'.repeat(32) }
  assert.equal(printHead(head), '0a1b2c3d4e5f:1043:abababababababababab')
  assert.deepEqual(parseHead(' 0A1B-2C3D-4E5F : 1043 : ABAB ABAB ABAB ABAB ABAB '), {
    office: '0a1b2c3d4e5f',
    number: 1043,
    hash: 'ab'.repeat(10),
  })
  const whole = parseHead(`${office}:1043:${'ab'.repeat(32)}`)
  assert.equal(whole && isOfOffice(whole, office), true)
  assert.equal(whole && isOfOffice(whole, office.replace('5f', '60')), false)
})

test('a head with less than 64 bits of hash, no number or too many parts is not a head', () => {
  const wrong = [
    '0a1b2c3d4e5f:1043:abababababababa',
    '0a1b2c3d4e5f:0:abababababababab',
    '0a1b:1:abababababababab',
    'x',
    '',
  ]
  assert.deepEqual(wrong.map(parseHead), [undefined, undefined, undefined, undefined, undefined])
})

function seal(number: number, previous: Buffer | null, change: Partial<FoundSeal> = {}): FoundSeal {
  const imageHashes = [hashImage(image)]
  const sealedAtMicroseconds = '1795399202000000'
  const hash = hashSeal({ number, line, imageHashes, sealedAtMicroseconds }, previous)
  return { office, number, hash, lineId: line.id, line, imageHashes, sealedAtMicroseconds, images: [image], ...change }
}

test('a chain as it was sealed has nothing wrong', () => {
  const first = seal(1, null)
  const { link, findings } = checkSeal(first, beforeTheFirst)
  assert.deepEqual(findings, [])
  assert.deepEqual(checkSeal(seal(2, Buffer.from(first.hash)), link).findings, [])
})

test('a changed seal is told once, whether its line or its hash was changed', () => {
  const first = seal(1, null)
  const second = seal(2, Buffer.from(first.hash))
  const changedLine = checkSeal({ ...first, line: { ...line, byId: 'budi' } }, beforeTheFirst)
  assert.deepEqual(changedLine.findings, [{ kind: 'line-changed', office, number: 1, line: line.id }])
  assert.deepEqual(checkSeal(second, changedLine.link).findings, [])

  const changedHash = checkSeal({ ...first, hash: Buffer.alloc(32) }, beforeTheFirst)
  assert.deepEqual(changedHash.findings, [{ kind: 'line-changed', office, number: 1, line: line.id }])
  assert.deepEqual(checkSeal(second, changedHash.link).findings, [])
})

test('a seal that was given another time is a changed line', () => {
  const found = checkSeal(seal(1, null, { sealedAtMicroseconds: '1795399202000001' }), beforeTheFirst)
  assert.deepEqual(found.findings, [{ kind: 'line-changed', office, number: 1, line: line.id }])
})

test('a seal taken out leaves a gap that is told with its numbers', () => {
  const first = seal(1, null)
  const later = seal(4, Buffer.alloc(32))
  const found = checkSeal(later, checkSeal(first, beforeTheFirst).link)
  assert.deepEqual(found.findings, [{ kind: 'line-removed', office, number: 2, until: 3 }])
})

test('an image taken out or put in is told', () => {
  const less = checkSeal(seal(1, null, { images: [] }), beforeTheFirst)
  assert.deepEqual(less.findings, [{ kind: 'images-removed', office, number: 1, line: line.id }])
  const more = checkSeal(seal(1, null, { images: [image, { ...image, seq: '42' }] }), beforeTheFirst)
  assert.deepEqual(more.findings, [{ kind: 'images-added', office, number: 1, line: line.id }])
})

test('a printed head finds a cut tail and a chain built anew, and passes a chain that grew', () => {
  const hash = Buffer.alloc(32, 0xcd)
  const head = { office, number: 5, hash: 'cd'.repeat(8) }
  const link = { number: 5, hashes: [hash] }
  assert.deepEqual(checkHead(head, office, link, 9), [])
  assert.deepEqual(checkHead(head, office, undefined, 4), [{ kind: 'tail-cut', office, number: 5, last: 4 }])
  assert.deepEqual(checkHead({ ...head, hash: 'ce'.repeat(8) }, office, link, 9), [
    { kind: 'chain-rebuilt', office, number: 5 },
  ])
})

test('tables load after those they point to, even when those were declared later', () => {
  const tables = [
    { place: 'a.letter', needs: ['a.number', 'a.missing'] },
    { place: 'a.case', needs: [] },
    { place: 'a.number', needs: ['a.letter'] },
  ]
  assert.deepEqual(
    inLoadOrder(tables).map((table) => table.place),
    ['a.number', 'a.letter', 'a.case'],
  )
})

test('however long the chain, each seal is checked against one before it; after changed ones against a few', () => {
  let link = beforeTheFirst
  let previous: Buffer | null = null
  for (let number = 1; number <= 20; number += 1) {
    const found = seal(number, previous)
    previous = Buffer.from(found.hash)
    link = checkSeal(found, link).link
    assert.equal(link.hashes.length, 1)
  }
  for (let number = 21; number <= 40; number += 1) {
    link = checkSeal(seal(number, null), link).link
    assert.ok(link.hashes.length <= 4)
  }
})
