import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { appointPeer } from '#tests/peer.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { passStep } from './pass-step.ts'
import { takeOn } from './take-on.ts'

const office = await openOffice()
const rahmah = office.officer('kasi-pelum')
const peer = await appointPeer(office, 'kasi-pelum', 'Darwis Andai')
const later = minutesAfter(monday, 60)

test('a file in one officer’s hands is moved on by them alone, and leaves their hands when it moves', async () => {
  const number = await openCase(office)
  const lines = await written(office, () => take(rahmah, number))
  assert.deepEqual(
    lines.map(({ name, by, post, images, facts }) => ({ name, by, post, images, facts })),
    [
      {
        name: 'case.taken-on',
        by: rahmah.id,
        post: 'kasi-pelum',
        images: ['cases.keeping I'],
        facts: { number, keeper: rahmah.id },
      },
    ],
  )
  const pass = (by: Officer) =>
    office.inAct(by, later, (tx) => passStep(tx, by, { ...sent(number, 1), step: 'periksa-pelum' }, later))
  await refused(office, 'in-other-hands', () => pass(peer))
  await pass(rahmah)
  assert.equal((await getCase(office, rahmah, number)).keeper, null)
})

test('a colleague of the post takes it over deliberately, with why', async () => {
  const number = await openCase(office)
  await take(rahmah, number)
  await assert.rejects(take(peer, number, rahmah.id), WrongForm)
  const [line] = await written(office, () => take(peer, number, rahmah.id, 'Ibu Rahmah sedang cuti.'))
  assert.equal(line?.name, 'case.taken-over')
  assert.doesNotMatch(JSON.stringify(line?.facts), /cuti/)
  assert.equal((await getCase(office, rahmah, number)).keeper, peer.id)
  await refused(office, 'in-your-hands', () => take(peer, number, peer.id))
})

test('refuses whose post it is not, a case that is not under way, and an older picture', async () => {
  const number = await openCase(office, { until: 'step 2' })
  await refused(office, 'not-your-turn', () => take(rahmah, number, '', '', 2))
  await refused(office, 'already-moved', () => take(rahmah, number, '', '', 1))
  const waiting = await openCase(office, { until: 'incomplete' })
  await refused(office, 'not-open', () => take(office.officer('petugas-loket'), waiting, '', '', 0))
})

test('of two who take one file at once, one has it, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const number = await openCase(office)
    const { done, refused: codes } = await race([rahmah, peer].map((by) => () => take(by, number)))
    assert.deepEqual([done.length, codes], [1, ['in-other-hands']])
  }
})

test('two holders at once cannot be written: the key refuses the second', async () => {
  const number = await openCase(office)
  await take(rahmah, number)
  await assert.rejects(
    office.owner.query('insert into cases.keeping select * from cases.keeping'),
    /keeping_pkey|record table/,
  )
})

test('a case of another office is not found', async () => {
  const number = await openCase(office, { place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => take(rahmah, number))
})

async function take(by: Officer, number: string, keeper = '', reason = '', seen = 1): Promise<{ number: string }> {
  return await office.inAct(by, later, (tx) => takeOn(tx, by, { ...sent(number, seen), keeper, reason }, later))
}
