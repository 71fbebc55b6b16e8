import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { connect, sql } from '#platform/db.ts'
import { WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday, nur } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { plainPhoto } from '#tests/photos.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { stateOf } from '../rules.ts'
import { handOver } from './hand-over.ts'

const office = await openOffice()
const desk = office.officer('petugas-penyerahan')
const later = minutesAfter(monday, 90)
const originals = ['kk', 'buku-nikah', 'identitas-kerja', 'npwp']

test('the letter is handed over, the journal keeps who gave it, and the case is closed', async () => {
  const number = await openCase(office, { until: 'step 7' })
  const lines = await written(office, () => give(desk, number, 7))
  assert.deepEqual(
    lines.map(({ name, by, post, images, facts }) => ({ name, by, post, images, facts })),
    [
      {
        name: 'letter.handed-over',
        by: desk.id,
        post: 'petugas-penyerahan',
        images: ['cases.handover I', 'cases.step I'],
        facts: { number, step: 'serah' },
      },
    ],
  )
  assert.equal(stateOf(await getCase(office, desk, number)), 'closed')
  const row = await connect(office.owner).one(sql`
    select handover.collected_by as "collectedBy", handover.relation, handover.identity_seen as "identitySeen",
           handover.handed_at as at, standing.state, standing.ended_at as "endedAt"
    from cases.standing join cases.handover on handover.case_id = standing.case_id where standing.number = ${number}`)
  const collected = { collectedBy: nur.name, relation: 'applicant', identitySeen: 'KTP-el' }
  assert.deepEqual(row, { ...collected, at: later, state: 'closed', endedAt: later })
})

test('refuses while a promised original has not been seen, and names those that are missing', async () => {
  const number = await openCase(office, { until: 'step 7', toFollow: true })
  await refused(office, 'original-not-seen', () => give(desk, number, 7, originals.slice(1)))
  await assert.rejects(give(desk, number, 7, originals.slice(1)), {
    facts: { id: ['Kartu keluarga'], en: ['Family card'] },
  })
})

test('originals that are shown are noted as received by who saw them', async () => {
  const number = await openCase(office, { until: 'step 7', toFollow: true })
  const [line] = await written(office, () => give(desk, number, 7, originals))
  assert.deepEqual(
    line?.images.filter((image) => image === 'cases.requirement U'),
    Array.from({ length: 4 }, () => 'cases.requirement U'),
  )
  const { requirements } = await getCase(office, desk, number)
  assert.deepEqual(new Set(Object.values(requirements)), new Set(['received']))
})

test('a proxy is written down by their own name', async () => {
  const number = await openCase(office, { until: 'step 7' })
  const collected = { collectedBy: nur.name.toUpperCase(), relation: 'proxy', identitySeen: 'KTP-el' } as const
  const input = { ...sent(number, 7), ...collected, originals: [] }
  const wrong = await office.inAct(desk, later, (tx) => handOver(tx, desk, input, later)).catch((error) => error)
  assert.ok(wrong instanceof WrongForm)
  assert.deepEqual(wrong.errors, { collectedBy: 'proxy-name', letterSeen: 'letter-not-seen' })
  const named = { ...input, collectedBy: 'Budi Misal' }
  const unseen = await office.inAct(desk, later, (tx) => handOver(tx, desk, named, later)).catch((error) => error)
  assert.deepEqual(unseen.errors, { letterSeen: 'letter-not-seen' })
  await office.inAct(desk, later, (tx) => handOver(tx, desk, { ...named, letterSeen: 'yes' }, later))
})

test('what goes by post has a number, and a photo of the receipt is one; sheets are counted', async () => {
  const number = await openCase(office, { until: 'step 7' })
  const by = { collectedBy: 'Pos Duri', relation: 'post' as const, identitySeen: 'Kurir', originals: [] }
  const give = (more: Partial<Parameters<typeof handOver>[2]>) =>
    office.inAct(desk, later, (tx) =>
      handOver(tx, desk, { ...sent(number, 7), ...by, ...more }, later, office.equipment),
    )
  const wrong = await give({ proof: 'photo' }).catch((error) => error)
  assert.deepEqual(wrong.errors, { tracking: 'tracking-empty', 'file.receipt': 'receipt-empty' })
  const stored = await office.equipment.files.put(await plainPhoto(12, 12), 'image/jpeg')
  const uploads = [{ ...stored, type: 'image/jpeg', requirement: 'receipt', name: 'resi.jpg' } as const]
  await give({ proof: 'photo', tracking: 'P2603020001', sheets: 3, uploads })
  const row = await connect(office.owner).one(sql`
    select handover.relation, handover.tracking, handover.sheets, handover.proof, attachment.requirement
    from cases.handover join cases.case_file on case_file.id = handover.case_id
    join cases.attachment on attachment.case_id = case_file.id where case_file.number = ${number}`)
  assert.deepEqual(row, {
    relation: 'post',
    tracking: 'P2603020001',
    sheets: 3,
    proof: 'photo',
    requirement: 'step:serah',
  })
})

test('an original that nobody promised is not noted', async () => {
  const number = await openCase(office, { until: 'step 7' })
  await give(desk, number, 7, ['kk', 'paspor'])
  const row = await connect(office.owner).one(sql`
    select handover.originals from cases.handover join cases.case_file on case_file.id = handover.case_id
    where case_file.number = ${number}`)
  assert.deepEqual(row, { originals: [] })
})

test('refuses an officer who does not hand over', async () => {
  const number = await openCase(office, { until: 'step 7' })
  await refused(office, 'not-your-turn', () => give(office.officer('operator'), number, 7))
})

test('refuses before the copy is in the archive, and a letter that was handed over', async () => {
  const early = await openCase(office, { until: 'step 6' })
  await refused(office, 'not-this-step', () => give(desk, early, 6))
  const done = await openCase(office, { until: 'done' })
  await refused(office, 'not-open', () => give(desk, done, 8))
})

test('who comes second is told that the letter is gone', async () => {
  const number = await openCase(office, { until: 'step 7' })
  await give(desk, number, 7)
  await refused(office, 'already-moved', () => give(desk, number, 7))
  await assert.rejects(give(desk, number, 7), { facts: { by: desk.name, time: '10.30', what: 'hand-over' } })
})

test('a case of another office is not found', async () => {
  const number = await openCase(office, { until: 'step 7', place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => give(desk, number, 7))
})

test('two hand one letter over at once: it leaves the office once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openCase(office, { until: 'step 7' })
    const { done, refused } = await race([() => give(desk, number, 7), () => give(desk, number, 7)])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

async function give(by: Officer, number: string, seen: number, seenOriginals: string[] = []) {
  const collected = { collectedBy: nur.name, relation: 'applicant', identitySeen: 'KTP-el' } as const
  const input = { ...sent(number, seen), ...collected, originals: seenOriginals }
  return await office.inAct(by, later, (tx) => handOver(tx, by, input, later))
}
