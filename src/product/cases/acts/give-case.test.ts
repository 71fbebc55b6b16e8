import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { appointPeer } from '#tests/peer.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { giveCase } from './give-case.ts'
import { takeOn } from './take-on.ts'

const office = await openOffice()
const rahmah = office.officer('kasi-pelum')
const darwis = await appointPeer(office, 'kasi-pelum', 'Darwis Andai')
const laila = await appointPeer(office, 'kasi-pelum', 'Laila Misal')
const later = minutesAfter(monday, 60)

test('a file is handed to a named colleague of the post', async () => {
  const number = await openCase(office)
  const lines = await written(office, () => give(rahmah, number, darwis.id))
  assert.deepEqual(
    lines.map(({ name, by, post, images, facts }) => ({ name, by, post, images, facts })),
    [
      {
        name: 'case.given',
        by: rahmah.id,
        post: 'kasi-pelum',
        images: ['cases.keeping I'],
        facts: { number, keeper: darwis.id },
      },
    ],
  )
  assert.equal((await getCase(office, rahmah, number)).keeper, darwis.id)
})

test('refuses a colleague without the post, and who hands on what lies in other hands', async () => {
  const number = await openCase(office)
  await refused(office, 'peer-without-post', () => give(rahmah, number, office.officer('camat').id))
  await give(rahmah, number, darwis.id)
  await refused(office, 'in-other-hands', () => give(rahmah, number, laila.id, darwis.id))
  await refused(office, 'in-other-hands', () => give(darwis, number, laila.id, ''))
  await give(darwis, number, laila.id, darwis.id)
})

test('refuses where nobody else holds the post, whose post it is not, and an older picture', async () => {
  const number = await openCase(office, { until: 'step 2' })
  const tapem = office.officer('kasi-tapem')
  await refused(office, 'no-peer', () => give(tapem, number, darwis.id, '', 2))
  await refused(office, 'not-your-turn', () => give(rahmah, number, darwis.id, '', 2))
  await refused(office, 'already-moved', () => give(rahmah, number, darwis.id, '', 1))
  const done = await openCase(office, { until: 'done' })
  await refused(office, 'not-open', () => give(rahmah, done, darwis.id, '', 8))
})

test('given and taken on at once: it lies in one pair of hands, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const number = await openCase(office)
    const taking = { ...sent(number, 1), keeper: '', reason: '' }
    const { done, refused: codes } = await race([
      () => give(rahmah, number, darwis.id),
      () => office.inAct(laila, later, (tx) => takeOn(tx, laila, taking, later)),
    ])
    assert.deepEqual([done.length, codes], [1, ['in-other-hands']])
  }
})

test('a case of another office is not found', async () => {
  const number = await openCase(office, { place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => give(rahmah, number, darwis.id))
})

async function give(by: Officer, number: string, to: string, keeper = '', seen = 1): Promise<{ number: string }> {
  const input = { ...sent(number, seen), to, keeper, reason: 'Tolong lanjutkan.' }
  return await office.inAct(by, later, (tx) => giveCase(tx, by, input, later))
}
