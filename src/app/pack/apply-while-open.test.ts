import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerCase } from '#cases'
import { findServiceVersion } from '#catalogue'
import { findCost } from '#fees'
import { askedRegistration, askedService, offerAskedService } from '#tests/asked-service.ts'
import { monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase } from '#tests/open-case.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const definition = await offerAskedService(office)

test('a pack that is applied while the counter opens files: each is whole under one version, with its charge', async () => {
  const open = async (place: number) => {
    const input = askedRegistration(office, definition, 'pasar', { nik: `14030101018${String(50_000 + place)}` })
    const { number } = await office.inAct(counter, tuesday, (tx) =>
      registerCase(tx, counter, input, tuesday, office.equipment),
    )
    return number
  }
  const [, ...numbers] = await Promise.all([
    offerAskedService(office, { rate: 2500, at: tuesday }),
    ...Array.from({ length: 12 }, (_, place) => open(place)),
  ])
  const later = await open(99)
  const costs = await Promise.all(
    [...numbers, later].map(async (number) => {
      const file = await getCase(office, counter, number)
      const rate = file.definition.tariffs[0]?.rateRupiah
      const cost = await office.read(counter, (tx) => findCost(tx, file.id))
      assert.equal(cost?.amountRupiah, BigInt(rate ?? 0) * 48n, `${number} is charged as its own version says`)
      return rate
    }),
  )
  assert.equal(costs.length, 13)
  assert.equal(costs.at(-1), 2500, 'whoever comes after it opens under the new one')
  const { rows } = await office.owner.query(
    `select 1 from catalogue.version join catalogue.service on service.id = version.service_id where service.key = $1`,
    [askedService],
  )
  assert.equal(rows.length, 2)
  const before = await office.read(counter, (tx) =>
    findServiceVersion(tx, {
      office: counter.office,
      key: askedService,
      on: monday.toZonedDateTimeISO(counter.zone).toPlainDate(),
    }),
  )
  assert.equal(before?.definition.tariffs[0]?.rateRupiah, 1000)
})
