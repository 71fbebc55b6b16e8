import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { crcOf, readQris } from './qris.ts'

// Two samples that were published, and two that were published with a checksum nobody computed.
const kediri =
  '00020101021126670016COM.NOBUBANK.WWW01189360050300000879140214703239147837910303UMI51440014ID.CO.QRIS.WWW0215ID20232709941630303UMI5204481253033605802ID5923GRANOOL STORE OK12295776006KEDIRI61056421262070703A0163047127'
const beijing =
  '00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A'

const codes = (payload: string) => readQris(payload).faults.map(({ code }) => code)

test('the checksum of the nine digits is the one that everybody publishes', () => {
  assert.equal(crcOf('123456789'), '29B1')
})

test('a static code of a shop is read: who is paid, where, by which number, and that it is whole', () => {
  const read = readQris(kediri)
  assert.deepEqual(
    read.fields.map(({ tag }) => tag),
    ['00', '01', '26', '51', '52', '53', '58', '59', '60', '61', '62', '63'],
  )
  assert.deepEqual(read.merchant, {
    name: 'GRANOOL STORE OK1229577',
    city: 'KEDIRI',
    nmid: 'ID2023270994163',
    acquirer: 'COM.NOBUBANK.WWW',
  })
  assert.deepEqual([read.kind, read.amount, read.faults], ['static', undefined, []])
  assert.deepEqual(read.crc, { written: '7127', computed: '7127', right: true })
})

test('lengths count characters and the checksum counts bytes, in a code that is not in Latin letters', () => {
  const read = readQris(beijing)
  assert.deepEqual([read.crc.right, read.amount, read.kind], [true, '23.72', 'dynamic'])
  assert.deepEqual(codes(beijing), ['currency-not-rupiah'])
})

test('emoji in a name count as one character each', () => {
  const body = '00020101021153033605802ID5909WARUNG🍜🍜🍜6008BENGKALI6304'
  assert.deepEqual(codes(`${body}${crcOf(body)}`), [])
  assert.equal(readQris(`${body}${crcOf(body)}`).merchant.name, 'WARUNG🍜🍜🍜')
})

test('what is wrong is told with what would have been right', () => {
  assert.deepEqual(readQris(`${kediri.slice(0, -4)}M2B3`).crc, { written: 'M2B3', computed: '7127', right: false })
  assert.deepEqual(codes(`${kediri.slice(0, -4)}M2B3`), ['crc-wrong'])
  assert.ok(codes(`${kediri.slice(0, -4)} 6D5E`).includes('crc-wrong'))
  assert.deepEqual(codes(kediri.slice(0, -2)), ['cut-short', 'crc-missing'])
  assert.deepEqual(codes(''), ['empty', 'crc-missing'])
  assert.deepEqual(codes('bukan kode'), ['not-a-field', 'crc-missing'])
  const twice = `${kediri.slice(0, -8)}5904TOKO6304`
  assert.deepEqual(codes(`${twice}${crcOf(twice)}`), ['tag-twice'])
  const lettered = '00020101021253033605403abc5802ID5904TOKO6304'
  assert.deepEqual(codes(`${lettered}${crcOf(lettered)}`), ['amount-not-a-number'])
})

test('one character that is another is always noticed', () => {
  fc.assert(
    fc.property(fc.nat(kediri.length - 1), fc.constantFrom(...'0123456789ABCDEFXYZ. 🍜'), (place, other) => {
      fc.pre(kediri[place] !== other)
      assert.notDeepEqual(codes(kediri.slice(0, place) + other + kediri.slice(place + 1)), [])
    }),
    { numRuns: 2000 },
  )
})

test('no text at all makes it fail', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readQris(text)))
})
