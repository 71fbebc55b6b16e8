import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLetter } from '#tests/sample-letter.ts'
import { LetterData } from './letter-data.ts'

function faultsOf(letter: unknown): readonly string[] {
  const outcome = LetterData.safeParse(letter)
  return outcome.success ? [] : outcome.error.issues.map(({ path }) => path.join('.'))
}

const letter = sampleLetter()

test('a letter with everything it needs is accepted as it is', () => {
  assert.deepEqual(LetterData.parse(letter), letter)
})

test('a letter before its number, for a person without NIK, is accepted', () => {
  const early = sampleLetter({
    number: null,
    state: 'draft',
    applicant: { ...letter.applicant, name: 'Andi Contoh', nik: null, address: 'Jalan Contoh 1' },
  })
  assert.deepEqual(faultsOf(early), [])
})

test('a letter approved before letters named parties is a letter of a person alone', () => {
  const { parties: _, applicant, ...older } = letter
  const { name, nik, address } = applicant
  assert.deepEqual(LetterData.parse({ ...older, applicant: { name, nik, address } }), letter)
})

test('no letter without the authority it rests on', () => {
  assert.deepEqual(faultsOf({ ...letter, authority: ' ' }), ['authority'])
  const { authority: _, ...without } = letter
  assert.deepEqual(faultsOf(without), ['authority'])
})

test('the signer has a name; a NIP has 18 digits, or is not there', () => {
  const { signer } = letter
  assert.deepEqual(faultsOf({ ...letter, signer: { ...signer, name: '' } }), ['signer.name'])
  assert.deepEqual(faultsOf({ ...letter, signer: { ...signer, nip: '19760314' } }), ['signer.nip'])
  assert.deepEqual(faultsOf({ ...letter, signer: { ...signer, nip: null, rank: null } }), [])
})

test('an office that has not filled in its address can write letters', () => {
  const bare = { ...letter.office, address: null, postcode: null, phone: null, email: null }
  assert.deepEqual(faultsOf({ ...letter, office: bare }), [])
})

test('who signs for a superior names the superior, and nobody else does', () => {
  const { signer } = letter
  assert.deepEqual(faultsOf({ ...letter, signer: { ...signer, mark: 'a.n.' } }), ['signer.onBehalfOf'])
  const forNobody = { ...signer, mark: 'Plh.', onBehalfOf: 'Bupati Bengkalis' }
  assert.deepEqual(faultsOf({ ...letter, signer: forNobody }), ['signer.onBehalfOf'])
  const forBupati = { ...signer, mark: 'a.n.', onBehalfOf: 'Bupati Bengkalis' }
  assert.deepEqual(faultsOf({ ...letter, signer: forBupati }), [])
  assert.deepEqual(faultsOf({ ...letter, signer: { ...signer, mark: 'an' } }), ['signer.mark'])
})

test('what no template knows is refused, so that no data travels unseen', () => {
  assert.deepEqual(faultsOf({ ...letter, password: 'x' }), [''])
})

test('a postcode or e-mail address that is none does not reach paper', () => {
  assert.deepEqual(faultsOf({ ...letter, office: { ...letter.office, postcode: '2878' } }), ['office.postcode'])
  assert.deepEqual(faultsOf({ ...letter, office: { ...letter.office, email: 'mandau' } }), ['office.email'])
})

test('a NIK stands on paper as it was given: what looks wrong was warned about at the counter', () => {
  assert.deepEqual(faultsOf({ ...letter, applicant: { ...letter.applicant, nik: '140309' } }), [])
  assert.deepEqual(faultsOf({ ...letter, applicant: { ...letter.applicant, name: '', nik: null } }), ['applicant.name'])
})
