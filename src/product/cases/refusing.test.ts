import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { reasonsOf, whyNotTakeRefusal, workStep } from './refusing.ts'

const office = await openOffice()
const camat = office.officer('camat')

test('reasons stand one a line, without the marks that people put before them', () => {
  assert.deepEqual(reasonsOf('1. Alamat di luar kecamatan\n\n - KTP-el tidak terbaca \n2026 sudah lewat'), [
    'Alamat di luar kecamatan',
    'KTP-el tidak terbaca',
    '2026 sudah lewat',
  ])
})

test('where no refusal is under way there is nothing to sign, and the work is the step of the procedure', async () => {
  const file = await getCase(office, camat, await openCase(office))
  assert.equal(whyNotTakeRefusal(file, camat, 'proposed'), 'refusal-not-there')
  assert.equal(workStep(file)?.key, 'periksa-pelum')
})
