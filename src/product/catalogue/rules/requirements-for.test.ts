import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applies } from '#ui/applies.ts'
import type { Requirement } from '../contract.ts'
import { onlyFor, told } from '../words.ts'
import { requirementsFor } from './requirements-for.ts'

const said = (id: string) => ({ id, en: id })
const paper = (key: string, facts: Partial<Requirement> = {}): Requirement => ({
  ...{ key, name: said(key), kind: 'copy', originalMayFollow: false, fromPage: true },
  ...facts,
})
const requirements = [
  paper('ktp'),
  paper('ahli-waris', { when: { perolehan: ['warisan'] } }),
  paper('akta', { when: { applicant: ['body'] } }),
  paper('kuasa', { when: { perolehan: ['warisan', 'hibah'], proxy: ['yes'] } }),
]
const keysFor = (answers: Record<string, string>) => requirementsFor({ requirements }, answers).map(({ key }) => key)

test('only what holds for the answers is asked, in the order of the standard', () => {
  assert.deepEqual(keysFor({ perolehan: 'beli', applicant: 'person', proxy: 'no' }), ['ktp'])
  assert.deepEqual(keysFor({ perolehan: 'warisan', applicant: 'body', proxy: 'yes' }), [
    'ktp',
    'ahli-waris',
    'akta',
    'kuasa',
  ])
  assert.deepEqual(keysFor({ perolehan: 'hibah', applicant: 'person', proxy: 'yes' }), ['ktp', 'kuasa'])
})

test('what rests on a question nobody answered is asked of nobody yet', () => {
  assert.deepEqual(keysFor({}), ['ktp'])
  assert.equal(applies({ perolehan: ['warisan'] }, { perolehan: '' }), 'depends')
  assert.equal(applies({ perolehan: ['warisan'], proxy: ['yes'] }, { proxy: 'no' }), 'no')
})

test('one answer more never changes what was settled', () => {
  const answer = fc.constantFrom('warisan', 'hibah', 'beli', 'yes', 'no', 'body', 'person')
  const question = fc.constantFrom('perolehan', 'proxy', 'applicant')
  const when = fc.dictionary(question, fc.array(answer, { minLength: 1, maxLength: 3 }))
  fc.assert(
    fc.property(when, fc.dictionary(question, answer), question, answer, (condition, answers, key, more) => {
      if (key in answers) return
      const before = applies(condition, answers)
      if (before !== 'depends') assert.equal(applies(condition, { ...answers, [key]: more }), before)
    }),
  )
})

test('a requirement says how it is to be brought, and for whom', () => {
  assert.equal(told(paper('ktp'))?.id, 'fotokopi')
  assert.equal(told(paper('kk', { copies: 3 }))?.id, 'fotokopi, 3 lembar')
  const photo = { size: '4x6', colour: said('latar merah'), count: 2 }
  assert.equal(told(paper('foto', { kind: 'photo', photo }))?.id, '4 × 6 cm, latar merah, 2 lembar')
  assert.equal(told(paper('x', { kind: 'statement', dutyStampRupiah: 10_000 }))?.id, 'di atas meterai Rp10.000')
  assert.equal(told(paper('x', { kind: 'letter', issuedBy: said('Kepala Desa') }))?.id, 'dari Kepala Desa')
  assert.equal(told(paper('x', { kind: 'check', database: said('DTKS') }))?.id, 'kami yang memeriksa di DTKS')
  assert.equal(told(paper('x', { kind: 'payment', paymentOf: said('PBB') }))?.id, 'bukti lunas PBB')
  assert.equal(told(paper('x', { kind: 'form' })), undefined)

  const answers = [
    { key: 'warisan', label: said('Warisan'), when: said('kalau tanahnya warisan') },
    { key: 'hibah', label: said('Hibah'), when: said('kalau tanahnya hibah') },
  ]
  const questions = [{ key: 'perolehan', ask: said('Dari mana?'), answers, fromPage: true }]
  assert.equal(onlyFor({ questions }, undefined), undefined)
  assert.equal(
    onlyFor({ questions }, { perolehan: ['warisan', 'hibah'], proxy: ['yes'] })?.id,
    'kalau tanahnya warisan atau kalau tanahnya hibah, dan kalau diwakilkan',
  )
})
