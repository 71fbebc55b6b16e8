import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import type { Linking } from '../contract/linking.ts'
import { casePage } from '../views/case-page.ts'
import { linkCase } from './link-case.ts'
import { unlinkCase } from './unlink-case.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const later = minutesAfter(monday, 60)

test('a link is read from both sides, with what one waits for, until it is taken away', async () => {
  const [first, second] = [await openCase(office), await openCase(office)]
  const lines = await written(office, () => link(second, first, 'needs-product'))
  assert.deepEqual(
    lines.map(({ name, images, facts }) => ({ name, images, facts })),
    [
      {
        name: 'case.linked',
        images: ['cases.link I'],
        facts: { number: second, other: first, kind: 'needs-product' },
      },
    ],
  )
  assert.deepEqual(await linksOf(second), [['Memerlukan hasil dari', first, 'Di meja Kasi Pelum', true]])
  assert.deepEqual(await linksOf(first), [['Hasilnya diperlukan oleh', second, 'Di meja Kasi Pelum', false]])
  const [line] = (await page(second))?.links ?? []
  await unlink(first, line?.link ?? '')
  assert.deepEqual([await linksOf(first), await linksOf(second)], [[], []])
  await refused(office, 'link-unknown', () => unlink(first, line?.link ?? ''))
})

test('what was issued is no longer waited for', async () => {
  const [needed, waiting] = [await openCase(office, { until: 'step 6' }), await openCase(office)]
  await link(waiting, needed, 'needs-product')
  const [[, , , awaited] = []] = await linksOf(waiting)
  assert.equal(awaited, false)
})

test('the last digits of a number do, as everywhere at a desk', async () => {
  const [first, second] = [await openCase(office), await openCase(office)]
  await link(second, first.slice(-6), 'follows-from')
  assert.deepEqual(
    (await linksOf(first)).map(([relation, number]) => [relation, number]),
    [['Dilanjutkan oleh', second]],
  )
})

test('refuses itself, the same twice, two that wait for each other, and what is not theirs to see', async () => {
  const [first, second] = [await openCase(office), await openCase(office)]
  const elsewhere = await openCase(office, { place: 'rupat-utara' })
  await refused(office, 'link-self', () => link(first, first, 'follows-from'))
  await link(first, second, 'needs-product')
  await refused(office, 'link-twice', () => link(first, second, 'needs-product'))
  await refused(office, 'link-circle', () => link(second, first, 'needs-product'))
  await refused(office, 'link-unknown', () => link(first, elsewhere, 'follows-from'))
  await refused(office, 'case-unknown', () => link(elsewhere, first, 'follows-from'))
  await refused(office, 'case-unknown', () => unlink(elsewhere, randomUUID()))
})

test('two who link the same two towards each other at once: one does, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const [first, second] = [await openCase(office), await openCase(office)]
    const { done, refused: codes } = await race([
      () => link(first, second, 'needs-product'),
      () => link(second, first, 'needs-product'),
    ])
    assert.deepEqual([done.length, codes], [1, ['link-circle']])
  }
})

async function link(number: string, other: string, kind: Linking['kind']): Promise<{ number: string }> {
  const input = { requestId: randomUUID(), number, other, kind }
  return await office.inAct(counter, later, (tx) => linkCase(tx, counter, input, later))
}

async function unlink(number: string, id: string): Promise<{ number: string }> {
  const input = { requestId: randomUUID(), number, link: id }
  return await office.inAct(counter, later, (tx) => unlinkCase(tx, counter, input, later))
}

async function page(number: string) {
  return await office.read(counter, (tx) => casePage(tx, counter, { number, now: later }, office.equipment))
}

async function linksOf(number: string) {
  return ((await page(number))?.links ?? []).map((line) => [
    line.relation.id,
    line.number,
    line.state.id,
    line.awaited ?? false,
  ])
}
