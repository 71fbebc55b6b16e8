import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { HandingOver } from '../contract/handing-over.ts'
import { Completion, Registration } from '../contract.ts'
import { readKept, registrationField, shapeHandover, shapeRegistration } from './form.ts'

const requestId = '019a0000-0000-4000-8000-000000000001'
const village = '019a0000-0000-4000-8000-0000000000aa'
const sha256 = 'ab'.repeat(32)
const typed = { requestId, service: 'tanggungan-keluarga', name: ' Nur Contoh ', village, intent: 'open' }

test('the counter sends flat fields, and the act gets requirements, remarks and answers in their places', () => {
  const shaped = shapeRegistration(
    {
      ...typed,
      'requirement.kk': 'received',
      'remark.kk': 'asli dibawa besok',
      'field.keperluan': 'tunjangan',
      'field.tanggungan.0.nama': 'Melati Contoh',
      'field.tanggungan.2.nama': 'Bujang Contoh',
    },
    [],
  )
  assert.deepEqual(Registration.parse(shaped), {
    ...typed,
    name: 'Nur Contoh',
    nik: '',
    noNikReason: '',
    phone: '',
    address: '',
    requirements: { kk: 'received' },
    remarks: { kk: 'asli dibawa besok' },
    fields: { keperluan: 'tunjangan', tanggungan: [{ nama: 'Melati Contoh' }, {}, { nama: 'Bujang Contoh' }] },
    uploads: [],
    applicantKind: undefined,
    represented: {},
    proxy: { letterSeen: false },
    guardian: {},
    parties: undefined,
  })
})

test('people come by their place in the form: the proxy with a tick, a party by role and row', () => {
  const shaped = Registration.parse(
    shapeRegistration(
      {
        ...typed,
        applicantKind: 'body',
        'represented.name': 'PT Contoh',
        'proxy.nik': '1403',
        'proxy.letterSeen': 'yes',
        'party.penjual.1.name': 'Hasan Peraga',
      },
      [],
    ),
  )
  assert.equal(shaped.applicantKind, 'body')
  assert.deepEqual(shaped.represented, { name: 'PT Contoh' })
  assert.deepEqual(shaped.proxy, { nik: '1403', letterSeen: true })
  assert.deepEqual(shaped.parties, { penjual: [{}, { name: 'Hasan Peraga' }] })
  assert.equal(registrationField(['parties', 'penjual', '1', 'name']), 'party.penjual.1.name')
})

test('what a form does not ask stays unsaid', () => {
  const shaped = Registration.parse(shapeRegistration({ ...typed, applicantKind: '' }, []))
  assert.deepEqual([shaped.applicantKind, shaped.parties], [undefined, undefined])
  assert.deepEqual(shaped.proxy, { letterSeen: false })
})

test('photos that came now and photos kept from before are all there', () => {
  const upload = { sha256, bytes: 5, type: 'image/jpeg', field: 'file.kk', name: 'kk.jpg' }
  const other = 'cd'.repeat(32)
  const kept = [`${other}|9|application/pdf|surat | nikah.pdf`, '']
  const { uploads } = Registration.parse(shapeRegistration({ ...typed, 'kept.buku-nikah': kept }, [upload]))
  assert.deepEqual(uploads, [
    { requirement: 'buku-nikah', sha256: other, bytes: 9, type: 'application/pdf', name: 'surat | nikah.pdf' },
    { requirement: 'kk', sha256, bytes: 5, type: 'image/jpeg', name: 'kk.jpg', fresh: true },
  ])
})

test('a kept line that is not one of ours is refused, not guessed', () => {
  const wrong = (line: string) => !Registration.safeParse(shapeRegistration({ ...typed, 'kept.kk': line }, [])).success
  assert.ok(wrong('../../etc/passwd|1|image/jpeg|x'))
  assert.ok(wrong(`${sha256}|-1|image/jpeg|x`))
  assert.ok(wrong(`${sha256}|1|text/html|x`))
  assert.ok(wrong(`${sha256}`))
  assert.ok(!wrong(`${sha256}|1|image/jpeg|x`))
})

test('a mark that was sent twice counts as it was sent last', () => {
  const shaped = Registration.parse(shapeRegistration({ ...typed, 'requirement.kk': ['missing', 'received'] }, []))
  assert.deepEqual(shaped.requirements, { kk: 'received' })
})

test('a row number that no page shows is not read, and makes no thousand rows', () => {
  const rows = { 'field.anak.999999999.nama': 'x', 'field.anak.-1.nama': 'x', 'field.anak.a.nama': 'x' }
  assert.deepEqual(Registration.parse(shapeRegistration({ ...typed, ...rows }, [])).fields, {})
})

test('names that mean something to the language mean nothing here', () => {
  const names = { 'field.__proto__': 'x', 'requirement.__proto__': 'received', 'kept.__proto__': '' }
  const parsed = Registration.safeParse(shapeRegistration(JSON.parse(JSON.stringify({ ...typed, ...names })), []))
  assert.ok(parsed.success)
  assert.deepEqual(Object.keys(parsed.data.fields), [])
  assert.equal(Object.getPrototypeOf({}), Object.prototype)
})

test('whatever is sent, shaping it does not break, and what passes names our own store only', () => {
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom('requirement.kk', 'field.a.0.b', 'field.a', 'kept.kk', 'remark.kk', 'field.', 'kept.'),
  )
  const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(`${sha256}|1|image/jpeg|x`))
  fc.assert(
    fc.property(fc.dictionary(name, value), (values) => {
      const parsed = Registration.safeParse(shapeRegistration({ ...values, ...typed }, []))
      for (const upload of parsed.data?.uploads ?? []) assert.match(upload.sha256, /^[0-9a-f]{64}$/)
      readKept(values)
    }),
  )
})

test('what is wrong leads back to the field that it came from', () => {
  const given = { ...typed, name: 'x'.repeat(201), phone: '0'.repeat(31), village: 'Duri', intent: 'return' }
  const parsed = Registration.safeParse(
    shapeRegistration(
      { ...given, 'requirement.kk': 'lost', 'remark.kk': 'x'.repeat(301), 'field.alamat': 'x'.repeat(2001) },
      [],
    ),
  )
  const wrong = parsed.error?.issues.map(({ path, message }) => [registrationField(path.map(String)), message])
  assert.deepEqual(Object.fromEntries(wrong ?? []), {
    name: 'too-long',
    phone: 'too-long',
    village: 'choose',
    'requirement.kk': 'choose',
    'remark.kk': 'too-long',
    'field.alamat': 'too-long',
  })
})

test('papers that came later are read without asking for the applicant again', () => {
  const values = { requestId, number: 'MDU-2026-000001', seen: '0', intent: 'open', 'requirement.npwp': 'received' }
  const shaped = Completion.parse(shapeRegistration(values, []))
  assert.deepEqual([shaped.seen, shaped.requirements], [0, { npwp: 'received' }])
})

test('originals shown at hand-over may be none, one or several', () => {
  const given = {
    requestId,
    number: 'MDU-2026-000001',
    seen: '7',
    collectedBy: 'Nur Contoh',
    relation: 'applicant',
    identitySeen: 'KTP-el',
  }
  const originals = (more: Record<string, string | string[]>) =>
    HandingOver.parse(shapeHandover({ ...given, ...more })).originals
  assert.deepEqual(originals({}), [])
  assert.deepEqual(originals({ originals: 'kk' }), ['kk'])
  assert.deepEqual(originals({ originals: ['kk', 'npwp'] }), ['kk', 'npwp'])
})
