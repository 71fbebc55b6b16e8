import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { morningPage } from './morning-page.ts'

const office = await openOffice()
const kasi = office.officer('kasi-pelum')
const now = Temporal.Instant.from('2026-04-20T03:00:00Z')

test('a letter that is still with the archive is not ready for whoever comes', async () => {
  const ready = async () =>
    await office.read(kasi, async (tx) => {
      const view = await morningPage(tx, kasi, { now, mode: 'production', told: async () => [] })
      return view.visitors?.ready
    })
  await openCase(office, { until: 'step 6' })
  assert.equal(await ready(), 0)
  await openCase(office, { until: 'step 7' })
  assert.equal(await ready(), 1)
})

test('what a room tells of itself is not told again as a duty', async () => {
  const told = async (duties: readonly string[]) =>
    await office.read(kasi, async (tx) => {
      const room = {
        says: { id: 'Buku register.', en: 'Registers.' },
        href: '/registers',
        link: { id: 'Buka', en: 'Open' },
      }
      const view = await morningPage(tx, kasi, { now, mode: 'production', told: async () => [{ ...room, duties }] })
      return view.duties.map(({ line }) => line.key)
    })
  assert.deepEqual(await told([]), ['register-check'])
  assert.deepEqual(await told(['register-check']), [])
})
