import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect, sql } from '#platform/db.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { dailyEvents } from '#tests/daily-events.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import { refuseTo } from '#tests/refuse.ts'
import type { Visitor } from '../../../app/demo-visitors.ts'
import { proposeRefusal } from '../acts/propose-refusal.ts'
import { sendBack } from '../acts/send-back.ts'
import { takeOn } from '../acts/take-on.ts'
import { rebuildStanding } from './standing.ts'

const office = await openOffice()

test('where each case stands, rebuilt from its rows, is what the acts had written', async () => {
  await walkEverywhere()
  const written = await standings()
  assert.equal(written.length, 31)
  const states = ['incomplete', 'open', 'refused', 'withdrawn', 'closed']
  assert.deepEqual(new Set(written.map((row) => row.state)), new Set(states))
  assert.ok(written.some((row) => row.keeper !== null))
  const scope = [...office.officer('pengawas').scope]
  await office.inAct({ scope }, monday, (tx) => rebuildStanding(tx))
  assert.deepEqual(await standings(), written)
})

test('a standing that was lost or spoiled comes back', async () => {
  const before = await standings()
  const scope = [...office.officer('pengawas').scope]
  await office.owner.query("delete from cases.standing where state = 'open'")
  await office.owner.query("update cases.standing set post = 'camat', due_at = null, seen = 99")
  assert.notDeepEqual(await standings(), before)
  await office.inAct({ scope }, monday, (tx) => rebuildStanding(tx))
  assert.deepEqual(await standings(), before)
})

test('an office rebuilds its own, and leaves the others as they are', async () => {
  const before = await standings()
  await office.owner.query('update cases.standing set seen = 99')
  const mandau = office.officer('camat')
  await office.inAct(mandau, monday, (tx) => rebuildStanding(tx))
  const after = await standings()
  const ofMandau = (rows: typeof after) => rows.filter((row) => row.office === mandau.office)
  const ofOthers = (rows: typeof after) => rows.filter((row) => row.office !== mandau.office)
  assert.deepEqual(ofMandau(after), ofMandau(before))
  assert.deepEqual(new Set(ofOthers(after).map((row) => row.seen)), new Set([99]))
})

// Every place a case can come to, in two offices, with detours: sent back, refused late, refused while incomplete.
async function walkEverywhere(): Promise<void> {
  const walks: Visitor['until'][] = ['incomplete', 'refused', 'done', ...steps]
  for (const until of walks) {
    await openCase(office, { until })
    await openCase(office, { until, place: 'rupat-utara', toFollow: true })
  }
  const later = minutesAfter(monday, 90)
  await dailyEvents(office)
  await dailyEvents(office, 'rupat-utara')
  const pelum = office.officer('kasi-pelum')
  const held = { ...sent(await openCase(office), 1), keeper: '', reason: '' } as const
  await office.inAct(pelum, later, (tx) => takeOn(tx, pelum, held, later))
  const operator = office.officer('operator')
  for (const to of ['terima', 'paraf-sekcam', 'tanda-tangan']) {
    const number = await openCase(office, { until: 'step 5' })
    const input = { ...sent(number, 5), to, reason: 'Nama anak kedua belum sama.' }
    await office.inAct(operator, later, (tx) => sendBack(tx, operator, input, later))
  }
  const reason = 'Pemohon pindah ke luar kecamatan.'
  const late = await openCase(office, { until: 'step 5' })
  await office.inAct(operator, later, (tx) =>
    proposeRefusal(tx, operator, { ...sent(late, 5), reason, basis: '' }, later),
  )
  const counter = office.officer('petugas-loket')
  await refuseTo(office, 'collected')
  const waiting = await openCase(office, { until: 'incomplete' })
  await office.inAct(counter, later, (tx) =>
    proposeRefusal(tx, counter, { ...sent(waiting, 0), reason, basis: '' }, later),
  )
}

const steps: Visitor['until'][] = ['step 1', 'step 2', 'step 3', 'step 4', 'step 5', 'step 6', 'step 7']

type Row = { office: string; state: string; seen: number; keeper: string | null }

async function standings(): Promise<Row[]> {
  return await connect(office.owner).all(sql`select standing.* from cases.standing order by standing.number`)
}
