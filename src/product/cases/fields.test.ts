import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { sampleService } from '#tests/sample-service.ts'
import { type FieldValues, readFields } from './fields.ts'
import { errors as words } from './words.ts'

const on = Temporal.PlainDate.from('2026-03-02')
const label = { id: 'Isian', en: 'Answer' }
const asked = { label, optional: true, fromPage: false }
const yesNo = [
  { key: 'ya', label: { id: 'Ya', en: 'Yes' } },
  { key: 'tidak', label: { id: 'Tidak', en: 'No' } },
]
const definition = sampleService({
  fields: [
    { ...asked, key: 'nama', type: 'text', optional: false, maxLength: 10 },
    { ...asked, key: 'catatan', type: 'long-text' },
    { ...asked, key: 'luas', type: 'number', min: 0, max: 20_000 },
    { ...asked, key: 'lahir', type: 'date' },
    { ...asked, key: 'kawin', type: 'choice', choices: yesNo },
    {
      ...asked,
      key: 'anak',
      type: 'list',
      rowsMax: 3,
      columns: [
        { ...asked, key: 'nama', type: 'text', optional: false, maxLength: 20 },
        { ...asked, key: 'lahir', type: 'date' },
      ],
    },
  ],
})

describe('what is filled in', () => {
  test('is kept as it was meant: trimmed, composed, without what scanners slip in', () => {
    assert.deepEqual(read({ nama: '  Nur\u0000\tContoh ', catatan: 'Jalan\u2028Mawar' }).values, {
      nama: 'Nur Contoh',
      catatan: 'Jalan Mawar',
    })
    assert.deepEqual(read({ nama: 'e\u0301' }).values, { nama: 'é' })
  })

  test('is asked for when it may not be left empty', () => {
    assert.deepEqual(wrong({ nama: '' }), { 'field.nama': 'empty' })
    assert.deepEqual(wrong({ nama: ' \u0007 ' }), { 'field.nama': 'empty' })
    assert.deepEqual(readFields(definition, {}, { intent: 'open', on }).errors, { 'field.nama': 'empty' })
  })

  test('may be left open while papers are missing, but not filled in wrongly', () => {
    assert.deepEqual(readFields(definition, {}, { intent: 'return', on }).errors, {})
    assert.deepEqual(
      readFields(definition, { nama: 'x'.repeat(11), lahir: 'besok' }, { intent: 'return', on }).errors,
      {
        'field.nama': 'too-long',
        'field.lahir': 'date',
      },
    )
  })

  test('has a length', () => {
    assert.deepEqual(wrong({ nama: 'x'.repeat(10) }), {})
    assert.deepEqual(wrong({ nama: 'x'.repeat(11) }), { 'field.nama': 'too-long' })
    assert.deepEqual(wrong({ catatan: 'x'.repeat(2000) }), {})
    assert.deepEqual(wrong({ catatan: 'x'.repeat(2001) }), { 'field.catatan': 'too-long' })
  })

  test('is dropped when nobody asked for it', () => {
    const given = JSON.parse('{"nama":"Nur","gaji":"1","__proto__":{"lahir":"2013-03-11"}}')
    assert.deepEqual(readFields(definition, given, { intent: 'open', on }).values, { nama: 'Nur' })
  })

  test('is refused as a list where one answer was asked, and as one answer where a list was', () => {
    assert.deepEqual(readFields(definition, { nama: [{ nama: 'Nur' }] }, { intent: 'open', on }).errors, {
      'field.nama': 'empty',
    })
    assert.deepEqual(read({ anak: 'Melati' }).values, { nama: 'Nur' })
  })
})

describe('a number', () => {
  test('beyond its limits comes back with them, in its unit', () => {
    const { errors, facts } = readFields(definition, { nama: 'Nur', luas: '20.001' }, { intent: 'open', on })
    assert.deepEqual(errors, { 'field.luas': 'number-range' })
    assert.match(
      words['number-range'](facts['field.luas'] ?? {}).id,
      /^Angkanya di luar batas\. Tulis 0 sampai 20\.000/,
    )
    const long = readFields(definition, { nama: 'x'.repeat(11) }, { intent: 'open', on })
    assert.equal(words['too-long'](long.facts['field.nama'] ?? {}).id, 'Terlalu panjang. Paling banyak 10 huruf.')
  })

  test('is written as Indonesian does: dots between thousands, a comma before decimals', () => {
    assert.deepEqual(wrong({ luas: '1.250' }), {})
    assert.deepEqual(wrong({ luas: '1250,75' }), {})
    assert.deepEqual(wrong({ luas: '0' }), {})
  })

  test('of a thousand and of a thousand times that are never mistaken', () => {
    assert.deepEqual(wrong({ luas: '20.000' }), {})
    assert.deepEqual(wrong({ luas: '20.001' }), { 'field.luas': 'number-range' })
    assert.deepEqual(wrong({ luas: '-1' }), { 'field.luas': 'number-range' })
  })

  test('has digits only', () => {
    for (const text of ['dua', '0x1F', '1e3', 'Infinity', '1,2,3', '1.5', '12.34', '--1', '٣'])
      assert.deepEqual(wrong({ luas: text }), { 'field.luas': 'number' }, text)
  })
})

describe('a date', () => {
  test('exists', () => {
    assert.deepEqual(wrong({ lahir: '2024-02-29' }), {})
    for (const text of ['2023-02-29', '2026-13-01', '2026-1-1', '01-02-2026', '1849-12-31', '2026-02-30T00:00', 'x'])
      assert.deepEqual(wrong({ lahir: text }), { 'field.lahir': 'date' }, text)
  })
})

describe('a choice', () => {
  test('is one of those offered', () => {
    assert.deepEqual(wrong({ kawin: 'ya' }), {})
    assert.deepEqual(wrong({ kawin: 'Ya' }), { 'field.kawin': 'choose' })
    assert.deepEqual(wrong({ kawin: 'constructor' }), { 'field.kawin': 'choose' })
  })
})

describe('a list', () => {
  test('keeps rows in which something stands, and tells errors by the row as it was shown', () => {
    const anak = [
      { nama: '' },
      { nama: 'Melati', lahir: '2013-03-11', gaji: '1' },
      {},
      { nama: '', lahir: '2014-01-01' },
    ]
    const { values, errors } = read({ anak })
    assert.deepEqual(values.anak, [{ nama: 'Melati', lahir: '2013-03-11' }, { lahir: '2014-01-01' }])
    assert.deepEqual(errors, { 'field.anak.3.nama': 'empty' })
  })

  test('has so many rows and no more; empty ones do not count', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ nama: `Anak ${index}` }))
    assert.deepEqual(wrong({ anak: [...rows(3), {}, {}] }), {})
    assert.deepEqual(wrong({ anak: rows(4) }), { 'field.anak': 'too-many' })
  })
})

test('what was kept, read again, is kept as it is', () => {
  const answer = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.dictionary(fc.constantFrom('nama', 'lahir'), fc.string())),
  )
  const given = fc.dictionary(fc.constantFrom('nama', 'catatan', 'luas', 'lahir', 'kawin', 'anak'), answer)
  fc.assert(
    fc.property(given, (answers) => {
      const { values } = readFields(definition, answers, { intent: 'return', on })
      assert.deepEqual(readFields(definition, values, { intent: 'return', on }).values, values)
    }),
  )
})

function read(given: FieldValues) {
  return readFields(definition, { nama: 'Nur', ...given }, { intent: 'open', on })
}

function wrong(given: FieldValues) {
  return read(given).errors
}
