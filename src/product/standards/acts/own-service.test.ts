import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { registerCase } from '#cases'
import { findServiceVersion } from '#catalogue'
import { tuesday } from '#tests/cast.ts'
import { enterBy } from '#tests/instrument.ts'
import { openOffice, type TestOffice } from '#tests/office.ts'
import { registration } from '#tests/open-case.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { standardOf, standardService } from '#tests/standards.ts'
import { refused, written } from '#tests/written.ts'
import { applyPack } from '../../../app/pack/apply-pack.ts'
import { findLife } from '../store/life.ts'
import { enactStandard } from './enact-standard.ts'

const place = 'rupat-utara'
const file = `services/${standardService}.yaml`
const offer = 'office: rupat-utara'
const stricter = 'stricter: { promise: { amount: 60, unit: working-minutes }, basis: { id: A, en: B }, sure: b }'
const day = (text: string) => Temporal.PlainDate.from(text)
const ten = (date: string) => Temporal.Instant.from(`${date}T10:00+07:00`)

/** The camat enacts a mended standard that keeps the baseline, from a day ahead. Returns what was written. */
async function enactFrom(office: TestOffice, holdsFrom: string) {
  const camat = office.officer('camat', place)
  const standard = await standardOf(office, { place, until: 'mended' })
  const mending = (await office.read(camat, (tx) => findLife(tx, standard)))?.mending
  assert.ok(mending)
  const at = mending.at.add({ minutes: 5 })
  const decidedOn = at.toZonedDateTimeISO(camat.zone).toPlainDate()
  const input = { requestId: randomUUID(), standard, number: '7/2026', decidedOn, holdsFrom: day(holdsFrom) }
  return await written(office, () => office.inAct(camat, at, (tx) => enactStandard(tx, camat, input, at)))
}

async function offeredOn(office: TestOffice, on: string): Promise<string> {
  const { office: id, ...camat } = office.officer('camat', place)
  const found = await office.read(camat, (tx) =>
    findServiceVersion(tx, { office: id, key: standardService, on: day(on) }),
  )
  if (!found) return 'not offered'
  const { amount, unit } = found.definition.promise
  return `${found.adopted}, ${amount} ${unit}, ${found.stricter === null ? 'baseline' : 'own'}`
}

test('in production a service opens from the day of its standard, and only under a power that is true', async (t) => {
  const office = await openOffice(t, { mode: 'production' })
  const counter = office.officer('petugas-loket', place)
  const open = async (date: string) => {
    const input = await registration(office, {}, place)
    return await office.inAct(counter, ten(date), (tx) => registerCase(tx, counter, input, ten(date), office.equipment))
  }
  await enterBy(office, { codes: ['PEM-05'], offices: [place], from: '2026-04-01' })
  await refused(office, 'service-illustrative', () => open('2026-03-31'))

  const lines = await enactFrom(office, '2026-03-31')
  assert.deepEqual(
    lines.map(({ name, images }) => [name, images.filter((image) => image.startsWith('catalogue.'))]),
    [['standard.enacted', ['catalogue.offer I', 'catalogue.offer U']]],
  )
  await refused(office, 'service-illustrative', () => open('2026-03-30'))
  await refused(office, 'authority-illustrative', () => open('2026-03-31'))
  assert.match((await open('2026-04-01')).number, /-2026-000001$/)
})

test('what an office made its own no pack takes back or betters; a pack that ends the service ends it', async (t) => {
  const office = await openOffice(t)
  await enactFrom(office, '2026-03-31')
  const { folder, edit } = copyPack(t)
  edit(file, `${offer}, adopted: illustrative`, `${offer}, adopted: illustrative, ${stricter}`)
  for (const pack of [getPack(folder), getPack()]) {
    await applyPack(office.pool, pack, tuesday)
    assert.equal(await offeredOn(office, '2026-03-30'), 'illustrative, 1 working-days, baseline')
    assert.equal(await offeredOn(office, '2026-03-31'), 'published, 1 working-days, baseline')
  }

  const services = getPack().services.filter(({ key }) => key !== standardService)
  await applyPack(office.pool, { ...getPack(), services, hash: 'e'.repeat(64) }, ten('2026-04-07'))
  assert.equal(await offeredOn(office, '2026-04-06'), 'published, 1 working-days, baseline')
  assert.equal(await offeredOn(office, '2026-04-07'), 'not offered')
})

test('a standard that keeps the baseline ends what the pack said that the office promises beyond it', async (t) => {
  const office = await openOffice(t)
  const { folder, edit } = copyPack(t)
  edit(file, `${offer}, adopted: illustrative`, `${offer}, adopted: published, ${stricter}`)
  await applyPack(office.pool, getPack(folder), tuesday)
  await enactFrom(office, '2026-03-31')
  await applyPack(office.pool, { ...getPack(folder), hash: 'c'.repeat(64) }, ten('2026-03-20'))
  assert.equal(await offeredOn(office, '2026-03-30'), 'published, 60 working-minutes, own')
  assert.equal(await offeredOn(office, '2026-03-31'), 'published, 1 working-days, baseline')
})

test('a standard cannot be enacted for a day on which the pack offers the service no more', async (t) => {
  const office = await openOffice(t)
  const pack = getPack()
  const services = pack.services.map((one) =>
    one.key === standardService ? { ...one, offices: one.offices.filter(({ office: key }) => key !== place) } : one,
  )
  const camat = office.officer('camat', place)
  const standard = await standardOf(office, { place, until: 'mended' })
  const mending = (await office.read(camat, (tx) => findLife(tx, standard)))?.mending
  const at = mending?.at.add({ minutes: 5 }) ?? tuesday
  await applyPack(office.pool, { ...pack, services, hash: 'd'.repeat(64) }, at)
  const today = at.toZonedDateTimeISO(camat.zone).toPlainDate()
  const input = { requestId: randomUUID(), standard, number: '7/2026', decidedOn: today, holdsFrom: today }
  await refused(office, 'service-not-here', () => office.inAct(camat, at, (tx) => enactStandard(tx, camat, input, at)))
})
