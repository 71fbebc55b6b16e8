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

test('a morning with many letters ready asks no more of the database than one with few', async () => {
  const asked = async () =>
    await office.read(kasi, async (tx) => {
      let statements = 0
      const counting = new Proxy(tx, {
        get(target, key) {
          if (key === 'all' || key === 'one') statements += 1
          return Reflect.get(target, key)
        },
      })
      const view = await morningPage(counting, kasi, { now, mode: 'production', told: async () => [] })
      return { statements, ready: view.visitors?.ready ?? 0 }
    })
  const few = await asked()
  await openCase(office, { until: 'step 7' })
  await openCase(office, { until: 'step 7' })
  assert.deepEqual(await asked(), { statements: few.statements, ready: few.ready + 2 })
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
