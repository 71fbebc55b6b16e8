import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { promiseInRupat } from '#tests/own-promise.ts'
import { findPage } from './find-page.ts'
import { chooseOfficePage } from './office-page.ts'

const office = await openOffice()
await promiseInRupat(office)
const regency = { scope: [office.regency] }

test('where an office is to be chosen, one that promises a shorter time says so', async () => {
  const choose = await office.read(regency, (tx) => chooseOfficePage(tx, { service: 'skgr', now: monday }))
  assert.equal(choose?.promise.amount, 7)
  const told = choose?.offices.filter(({ promise }) => promise !== undefined)
  assert.deepEqual(
    told?.map(({ key, promise }) => `${key} ${promise?.amount} ${promise?.unit}`),
    ['rupat 5 days'],
  )
})

test('where an office was chosen, a list tells its own promise', async () => {
  const asked = (kecamatan?: string) =>
    office.read(regency, (tx) => findPage(tx, { q: 'skgr', kecamatan, now: monday }))
  assert.match(JSON.stringify(await asked('rupat')), /"amount":5,"unit":"days"/)
  assert.doesNotMatch(JSON.stringify(await asked('mandau')), /"amount":5,"unit":"days"/)
  assert.match(JSON.stringify(await asked()), /"amount":7,"unit":"days"/)
})
