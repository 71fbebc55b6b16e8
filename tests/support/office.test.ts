import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#platform/refusal.ts'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { everything, refused, written } from '#tests/written.ts'

const office = await openOffice()

test('every post of Mandau is held by one person, and Rupat Utara shares them among three', () => {
  const posts = office.officers('mandau').flatMap((officer) => officer.posts)
  assert.deepEqual(posts.toSorted(), [
    'camat',
    'kasi-kesos',
    'kasi-pelum',
    'kasi-pmd',
    'kasi-tapem',
    'kasi-trantib',
    'kasubag-umum',
    'operator',
    'pemegang-kas',
    'petugas-loket',
    'petugas-penyerahan',
    'sekcam',
  ])
  assert.equal(office.officers('rupat-utara').length, 3)
  assert.equal(office.officer('camat', 'rupat-utara').officeName, 'Kecamatan Rupat Utara')
  assert.deepEqual(office.officer('pengawas').duties, [
    'offices.supervise',
    'cases.supervise',
    'registers.read',
    'cash.supervise',
  ])
  assert.deepEqual(office.officer('administrator').duties, [
    'offices.administer',
    'offices.supervise',
    'officers.manage',
  ])
})

test('a case walks as far as it is asked to', async () => {
  const number = await openCase(office, { until: 'step 3' })
  const file = await getCase(office, office.officer('sekcam'), number)
  assert.equal(file.taken.length, 3)
  assert.equal(file.opened, true)
})

test('what was written is told, and what was refused leaves no trace', async () => {
  const before = await everything(office)
  const lines = await written(office, () => openCase(office))
  assert.deepEqual(
    lines.map((line) => line.name),
    ['case.opened'],
  )
  assert.notDeepEqual(await everything(office), before)
  await refused(office, 'not-open', async () => {
    throw new Refusal('not-open')
  })
  await assert.rejects(
    refused(office, 'not-open', async () => {
      await openCase(office, { at: monday })
      throw new Refusal('not-open')
    }),
    /a refused act writes nothing/,
  )
})
