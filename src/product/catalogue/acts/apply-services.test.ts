import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { monday, type Place, tuesday } from '#tests/cast.ts'
import { openOffice, type TestOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { everything, refused, written } from '#tests/written.ts'
import { applyPack } from '../../../app/pack/apply-pack.ts'
import type { Stricter } from '../contract.ts'
import { findServiceVersion, listServices } from '../store.ts'
import { beginOfficeVersion } from './begin-office-version.ts'
import { keepBaseline } from './keep-baseline.ts'

const service = 'skgr'
const day = (text: string) => Temporal.PlainDate.from(text)
const days = (amount: number): Stricter => ({
  promise: { amount, unit: 'days' },
  basis: { id: 'Maklumat camat', en: 'Pledge of the camat' },
  sure: 'a',
})

/** Something of an office's own standard, inside an act that records it, as the camat would do it. */
async function actOf<Result>(
  office: TestOffice,
  place: Place,
  work: (tx: Tx, id: string) => Promise<Result>,
): Promise<Result> {
  const camat = office.officer('camat', place)
  return await office.inAct(camat, tuesday, async (tx) => {
    const result = await work(tx, camat.office)
    const by = { kind: 'officer', id: camat.id, post: 'camat' } as const
    await record(tx, {
      name: 'sample.enacted',
      office: camat.office,
      subject: camat.office,
      by,
      at: tuesday,
      facts: {},
    })
    return result
  })
}

const enact = (office: TestOffice, stricter: Stricter, from = '2026-03-03', place: Place = 'mandau') =>
  actOf(office, place, (tx, id) => beginOfficeVersion(tx, { office: id, service, stricter, from: day(from) }))
const giveUp = (office: TestOffice, from: string, place: Place = 'mandau') =>
  actOf(office, place, (tx, id) => keepBaseline(tx, { office: id, service, from: day(from) }))

async function promisedOn(office: TestOffice, on: string, place: Place = 'mandau'): Promise<string> {
  const by = office.officer('camat', place)
  const found = await office.read(by, (tx) => findServiceVersion(tx, { office: by.office, key: service, on: day(on) }))
  const all = await office.read(by, (tx) => listServices(tx, by.office, day(on)))
  const listed = all.filter(({ definition }) => definition.key === service)
  assert.deepEqual(listed, [found], 'a service is listed once, as it is found')
  return `${found?.definition.promise.amount} ${found?.adopted} ${found?.stricter === null ? 'baseline' : 'own'}`
}

/** Applies Bengkalis with changes in the file of the service. */
async function apply(office: TestOffice, t: TestContext, edits: readonly (readonly [string, string])[], at = tuesday) {
  const { folder, edit } = copyPack(t)
  for (const [from, to] of edits) edit(`services/${service}.yaml`, from, to)
  return await applyPack(office.pool, getPack(folder), at)
}
const promise = (amount: number) => ['promise:\n  amount: 7\n', `promise:\n  amount: ${amount}\n`] as const
const product = ['  id: Surat Keterangan Ganti Rugi, ditanda', '  id: Sehelai surat, ditanda'] as const
const rupat = (amount: number) =>
  [
    'office: rupat-utara, adopted: illustrative }',
    `office: rupat-utara, adopted: published, stricter: { promise: { amount: ${amount}, unit: days }, basis: { id: Maklumat, en: Pledge }, sure: b } }`,
  ] as const

test('an office enacts its own version from a day ahead: until then the baseline holds, elsewhere it goes on', async (t) => {
  const office = await openOffice(t)
  const lines = await written(office, () => enact(office, days(5), '2026-04-01'))
  assert.deepEqual(
    lines.map(({ name, images }) => [name, images]),
    [['sample.enacted', ['catalogue.offer I', 'catalogue.offer U', 'catalogue.version I']]],
  )
  assert.equal(await promisedOn(office, '2026-03-31'), '7 illustrative baseline')
  assert.equal(await promisedOn(office, '2026-04-01'), '5 published own')
  assert.equal(await promisedOn(office, '2026-04-01', 'rupat-utara'), '7 illustrative baseline')
})

test('a case keeps the version it was opened under, and the next one opens under the new one', async (t) => {
  const office = await openOffice(t)
  const counter = office.officer('petugas-loket')
  const key = 'tanggungan-keluarga'
  const before = await openCase(office, { at: monday })
  const stricter: Stricter = { ...days(1), promise: { amount: 60, unit: 'working-minutes' } }
  const version = await actOf(office, 'mandau', (tx, id) =>
    beginOfficeVersion(tx, { office: id, service: key, stricter, from: day('2026-03-03') }),
  )
  const after = await openCase(office, { at: tuesday })
  const promised = async (number: string) => (await getCase(office, counter, number)).definition.promise.unit
  assert.deepEqual([await promised(before), await promised(after)], ['working-days', 'working-minutes'])
  const { rows } = await office.owner.query('select service_version as id from cases.case_file order by number')
  assert.equal(rows.at(-1)?.id, version)
})

test('what is looser than the baseline is refused, and so is a service the office does not offer', async (t) => {
  const office = await openOffice(t)
  await refused(office, 'time-longer', () => enact(office, days(8)))
  await refused(office, 'nothing-stricter', () => enact(office, days(7)))
  await refused(office, 'requirement-unknown', () => enact(office, { ...days(6), without: ['ijazah'] }))
  for (const act of [beginOfficeVersion, keepBaseline])
    await refused(office, 'service-not-here', () =>
      actOf<unknown>(office, 'mandau', (tx, id) =>
        act(tx, { office: id, service: 'imb', from: day('2026-03-03'), stricter: days(1) }),
      ),
    )
})

test('a pack lays a version over the baseline; the same again writes nothing, and left out it ends', async (t) => {
  const office = await openOffice(t)
  await apply(office, t, [rupat(5)])
  assert.equal(await promisedOn(office, '2026-03-03', 'rupat-utara'), '5 published own')
  assert.equal(await promisedOn(office, '2026-03-03'), '7 illustrative baseline')
  const before = await everything(office)
  assert.equal((await apply(office, t, [rupat(5)])).applied, false)
  assert.deepEqual(await everything(office), before)

  await apply(office, t, [rupat(5), promise(6)])
  assert.equal(await promisedOn(office, '2026-03-03', 'rupat-utara'), '5 published own')
  await apply(office, t, [], tuesday.add({ hours: 24 }))
  assert.equal(await promisedOn(office, '2026-03-03', 'rupat-utara'), '5 published own')
  assert.equal(await promisedOn(office, '2026-03-04', 'rupat-utara'), '7 illustrative baseline')
})

test('what an office enacted no pack changes; a new baseline is laid under it, and may overtake it', async (t) => {
  const office = await openOffice(t)
  await enact(office, days(5), '2026-03-03', 'rupat-utara')
  await enact(office, days(4), '2026-05-01', 'rupat-utara')
  await apply(office, t, [rupat(3)])
  assert.equal(await promisedOn(office, '2026-03-03', 'rupat-utara'), '5 published own')
  assert.equal(await promisedOn(office, '2026-05-01', 'rupat-utara'), '4 published own')

  const changed = await apply(office, t, [promise(5), product], tuesday.add({ hours: 24 }))
  assert.deepEqual(changed.overtaken, [{ service, office: 'rupat-utara', why: 'nothing-stricter' }])
  assert.equal(await promisedOn(office, '2026-03-03', 'rupat-utara'), '5 published own')
  assert.equal(await promisedOn(office, '2026-03-04', 'rupat-utara'), '5 published baseline')
  assert.equal(await promisedOn(office, '2026-05-01', 'rupat-utara'), '4 published own')
  const camat = office.officer('camat', 'rupat-utara')
  const planned = await office.read(camat, (tx) =>
    findServiceVersion(tx, { office: camat.office, key: service, on: day('2026-05-01') }),
  )
  assert.match(planned?.definition.product.id ?? '', /^Sehelai/)
  const again = await apply(office, t, [promise(5)], tuesday.add({ hours: 48 }))
  assert.deepEqual(again.overtaken, [], 'it is told once')
})

test('an office gives its version up: the baseline holds again, and no pack brings it back', async (t) => {
  const office = await openOffice(t)
  await apply(office, t, [rupat(5)])
  await giveUp(office, '2026-04-01', 'rupat-utara')
  await apply(office, t, [rupat(4)], tuesday.add({ hours: 24 }))
  assert.equal(await promisedOn(office, '2026-03-31', 'rupat-utara'), '5 published own')
  assert.equal(await promisedOn(office, '2026-04-01', 'rupat-utara'), '7 published baseline')
  await enact(office, days(3), '2026-06-01', 'rupat-utara')
  assert.equal(await promisedOn(office, '2026-06-01', 'rupat-utara'), '3 published own')
})

test('an office that enacts the baseline as it stands makes the service its own, and no pack takes that back', async (t) => {
  const office = await openOffice(t)
  await giveUp(office, '2026-04-01')
  await apply(office, t, [product], tuesday.add({ hours: 24 }))
  assert.equal(await promisedOn(office, '2026-03-31'), '7 illustrative baseline')
  assert.equal(await promisedOn(office, '2026-04-01'), '7 published baseline')
  const better = ['office: mandau, adopted: illustrative }', rupat(5)[1].replace('rupat-utara', 'mandau')] as const
  await apply(office, t, [better], tuesday.add({ hours: 48 }))
  assert.equal(await promisedOn(office, '2026-04-01'), '7 published baseline')
})

test('two who enact at once, and a pack applied meanwhile: each day has one version', async (t) => {
  const office = await openOffice(t)
  for (let round = 0; round < 10; round += 1) {
    const amount = (round % 3) + 2
    const { done } = await race<unknown>([
      () => enact(office, days(amount)),
      () => enact(office, days(amount + 1)),
      () => apply(office, t, round % 2 === 0 ? [product] : []),
    ])
    assert.equal(done.length, 3)
    assert.match(await promisedOn(office, '2026-03-04'), /^[2-5] published own$/)
    const { rows } = await office.owner.query(
      `select 1 from catalogue.version as one join catalogue.version as other
       on one.service_id = other.service_id and one.for_office = other.for_office and one.id < other.id
         and daterange(one.valid_from, one.valid_until) && daterange(other.valid_from, other.valid_until)`,
    )
    assert.equal(rows.length, 0)
  }
})
