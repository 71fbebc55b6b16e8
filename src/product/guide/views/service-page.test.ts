import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { promiseInRupat } from '#tests/own-promise.ts'
import { servicePage } from './service-page.ts'

const office = await openOffice()
await promiseInRupat(office)

test('whoever reads a service at an office reads what that office promises, and what the regency does', async () => {
  const at = (key: string) =>
    office.read({ scope: [office.regency] }, (tx) =>
      servicePage(tx, { office: key, service: 'skgr', answers: {}, now: monday, mode: 'demo' }),
    )
  const [rupat, mandau] = [await at('rupat'), await at('mandau')]
  assert.deepEqual([rupat?.promise.amount, mandau?.promise.amount], [5, 7])
  assert.equal(rupat?.requirements.length, (mandau?.requirements.length ?? 0) - 1)
  assert.match(
    rupat?.beyond?.id ?? '',
    /^Kantor ini berjanji lebih baik daripada standar kabupaten: 5 hari \(standar kabupaten: 7 hari\); tidak meminta Koordinat.*\. Dasarnya Maklumat camat\.$/,
  )
  assert.equal(mandau?.beyond, undefined)
})
