import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { promiseInRupat } from '#tests/own-promise.ts'
import { standardOf } from '#tests/standards.ts'
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

test('what was most often missing in the last 90 days is told before the trip, where enough files say so', async () => {
  const at = (now: Temporal.Instant) =>
    office.read({ scope: [office.regency] }, (tx) =>
      servicePage(tx, { office: 'mandau', service: 'tanggungan-keluarga', answers: {}, now, mode: 'demo' }),
    )
  for (let file = 1; file <= 29; file += 1)
    await openCase(office, { until: file <= 12 ? 'incomplete' : 'step 1', at: minutesAfter(monday, file) })
  const evening = minutesAfter(monday, 9 * 60)
  assert.deepEqual((await at(evening))?.oftenMissing.papers, [])
  await openCase(office, { place: 'rupat-utara', until: 'incomplete' })
  await openCase(office, { at: minutesAfter(monday, 30) })
  const told = (await at(evening))?.oftenMissing
  assert.deepEqual([told?.files, told?.papers.map(({ count }) => count)], [30, [12]])
  assert.deepEqual((await at(minutesAfter(monday, 92 * 24 * 60)))?.oftenMissing.files, 0)
})

test('a service that the office set by its own decision names that, and no more what a borrowed page leaves open', async () => {
  const service = 'bencana'
  const at = (now: Temporal.Instant) =>
    office.read({ scope: [office.regency] }, (tx) =>
      servicePage(tx, { office: 'mandau', service, answers: {}, now, mode: 'demo' }),
    )
  await standardOf(office, { service, until: 'enacted', number: '9/2026' })
  const [before, after] = [await at(monday), await at(monday.add({ hours: 24 * 30 }))]
  assert.deepEqual([before?.decision, before?.source.adopted, before?.remarks?.length], [undefined, true, 2])
  assert.deepEqual([after?.decision?.number, after?.source.adopted, after?.remarks], ['9/2026', false, []])
})
