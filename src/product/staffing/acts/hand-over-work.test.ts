import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { listUnheld, passStep, takeOn } from '#cases'
import { listHoldings, type Officer, takePost } from '#identity'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { appointPeer } from '#tests/peer.ts'
import { race } from '#tests/race.ts'
import { everything, refused, written } from '#tests/written.ts'
import { closeOfficer } from './close-officer.ts'

const office = await openOffice()
const [camat, pelum, tapem] = [office.officer('camat'), office.officer('kasi-pelum'), office.officer('kasi-tapem')]
const peer = await appointPeer(office, 'kasi-pelum', 'Darwis Andai')
const on = Temporal.PlainDate.from('2026-03-02')

test('nobody leaves with a file in their hands: it comes into the hands of the colleague, who goes on with it', async () => {
  const number = await openCase(office)
  await take(peer, number)
  await refused(office, 'work-lies-here', () => close(peer))
  const lines = await written(office, () => close(peer, pelum.id))
  assert.deepEqual(
    lines.map(({ name, facts, images }) => ({ name, facts, images })),
    [
      {
        name: 'officer.left',
        facts: { handedTo: pelum.id, posts: ['kasi-pelum'], files: 1, drafts: 0 },
        images: ['cases.keeping I', 'identity.leaving I', 'identity.post_holding U'],
      },
    ],
  )
  assert.equal((await getCase(office, pelum, number)).keeper, pelum.id)
  await pass(pelum, number)
})

test('a colleague without that post gets it with the file', async () => {
  const second = await appointPeer(office, 'kasi-pelum', 'Laila Misal')
  const number = await openCase(office)
  await take(second, number)
  await close(second, tapem.id)
  const held = await office.read(camat, (tx) => listHoldings(tx, { office: camat.office, officer: tapem.id }))
  assert.ok(held.some(({ post, until }) => post === 'kasi-pelum' && until === null))
  await pass({ ...tapem, posts: [...tapem.posts, 'kasi-pelum'] }, number)
})

test('an act and the closing of its officer at once: both are done or the closing is refused, never half', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const clerk = await appointPeer(office, 'kasi-pelum', `Ganda ${'abcdefghijklmnopqrst'[round - 1]} Umpama`)
    const number = await openCase(office)
    await take(clerk, number)
    const raced = await race<unknown>([() => pass(clerk, number), () => close(clerk)])
    const file = await getCase(office, camat, number)
    const isClosed = raced.done.length === 2
    assert.deepEqual(raced.refused, isClosed ? [] : ['work-lies-here'])
    assert.deepEqual([file.taken.length, file.keeper], [2, null])
    if (!isClosed) await close(clerk)
  }
})

test('of a post that ends, its work is told as without a holder until somebody holds it', async () => {
  await openCase(office, { until: 'step 2' })
  assert.deepEqual(await unheld(), [])
  const [held] = (
    await office.read(camat, (tx) => listHoldings(tx, { office: camat.office, officer: tapem.id }))
  ).filter(({ post }) => post === 'kasi-tapem')
  const input = { requestId: randomUUID(), officer: tapem.id, holding: held?.id ?? '', until: on.add({ days: 1 }) }
  await office.inAct(camat, monday, (tx) => takePost(tx, camat, input, monday))
  assert.deepEqual(await unheld(), [])
  const [lying] = await unheld(on.add({ days: 1 }))
  assert.deepEqual([lying?.post, (lying?.now ?? 0) > 0], ['kasi-tapem', true])
})

test('whose post ended meanwhile is told that, and nothing is written', async () => {
  const number = await openCase(office)
  const ended = { ...pelum, posts: ['kasi-kesos'], ended: ['kasi-pelum'] }
  const before = await everything(office)
  await refused(office, 'post-ended', () => pass(ended, number))
  await refused(office, 'post-ended', () => take(ended, number))
  await refused(office, 'not-your-turn', () => pass({ ...ended, ended: [] }, number))
  assert.deepEqual(await everything(office), before)
})

const unheld = (day = on) => office.read(camat, (tx) => listUnheld(tx, { office: camat.office, on: day }))

const take = (by: Officer, number: string) =>
  office.inAct(by, monday, (tx) => takeOn(tx, by, { ...sent(number, 1), keeper: '', reason: '' }, monday))

const pass = (by: Officer, number: string) =>
  office.inAct(by, monday, (tx) => passStep(tx, by, { ...sent(number, 1), step: 'periksa-pelum' }, monday))

async function close(of: Officer, handTo?: string) {
  const input = { requestId: randomUUID(), officer: of.id, handTo }
  return await office.inAct(camat, monday, (tx) => closeOfficer(tx, camat, input, monday))
}
