import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareReplay, replayJournal, verifyJournal } from '#journal'
import { findOffice } from '#offices'
import type { Tx } from '#platform/db.ts'
import { snapshot } from '#platform/snapshot.ts'
import { absences } from '#tests/absences.ts'
import { monday } from '#tests/cast.ts'
import { openDatabase } from '#tests/database.ts'
import { duties } from '#tests/duties.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { seal, verified } from '#tests/retention.ts'
import { refused, written, wrongForm } from '#tests/written.ts'
import { withClient } from '../../../app/database.ts'
import { tellAlerts } from '../../../app/tell-alerts.ts'
import type { ThresholdKey } from '../contract.ts'
import { alertsPage } from '../views/alerts-page.ts'
import { raiseAlerts } from './raise-alerts.ts'
import { seeAlerts } from './see-alerts.ts'
import { setThreshold } from './set-threshold.ts'

const office = await openOffice()
const [camat, kasi, sekcam] = [office.officer('camat'), office.officer('kasi-pelum'), office.officer('sekcam')]
const supervisor = office.officer('pengawas')
const late = Temporal.Instant.from('2026-04-20T03:00:00Z')
const tell = (at = late) => tellAlerts(office.pool, at)
const openOf = async (by = camat) => {
  const page = await office.read(by, (tx) => alertsPage(tx, by, undefined))
  return [...page.fresh, ...page.seen]
    .flat()
    .map(({ kind, matter }) => `${kind} ${matter}`)
    .sort()
}
const see = (by: typeof camat, ...alert: string[]) =>
  office.inAct(by, late, (tx) => seeAlerts(tx, by, { requestId: crypto.randomUUID(), alert }, late))
// Rows of a kecamatan under a line of the regency: its journal holds, and so does an office that is rebuilt from it.
async function provedAnew() {
  await seal(office)
  const { wrong, unsealed } = await verified(office)
  assert.deepEqual([wrong, unsealed], [0, 0])
  await using copy = await openDatabase()
  await withClient(office.database.connection, (client) =>
    snapshot(client, async (live) => {
      await replayJournal({ from: client, into: copy.connection, rebuild: [] })
      const compared = await withClient(copy.connection, (other) =>
        snapshot(other, (rebuilt) => compareReplay(live, rebuilt)),
      )
      assert.deepEqual(compared.differences, [])
      const again = await withClient(copy.connection, (other) => verifyJournal(other))
      assert.deepEqual([again.wrong, again.unsealed], [0, 0])
    }),
  )
}

const freshOf = async (by: typeof camat) => (await office.read(by, (tx) => alertsPage(tx, by, undefined))).fresh.flat()

test('nobody is told anything on the first day, nor a second time of what they were told', async () => {
  assert.deepEqual(await written(office, () => tell(monday)), [])
  const lines = await written(office, () => tell())
  const here = lines.find((line) => line.office === camat.office)
  assert.deepEqual(here && [here.name, here.by], ['alerts.told', 'paten alerts'])
  assert.ok(here?.images.every((image) => image === 'alerts.alert I'))
  assert.ok((await openOf()).includes('duty-late staff-evaluation 2026-01-01'))
  assert.ok((await openOf(kasi)).includes('duty-late register-check 2026-03-01'))
  assert.ok((await openOf(supervisor)).some((one) => one.startsWith('duty-risen')))
  assert.deepEqual(await written(office, () => tell()), [])
})

test('two programs that look around at once tell nobody twice, twenty times', async () => {
  for (let round = 0; round < 20; round += 1) {
    const at = late.add({ seconds: round + 1 })
    const before = (await openOf()).length
    await Promise.all([tell(at), tell(at)])
    assert.equal((await openOf()).length, before)
  }
  const { rows } = await office.owner.query<{ n: number }>(
    `select count(*)::int as n from (select 1 from alerts.alert where cleared_at is null
     group by office, kind, matter, officer having count(*) > 1) as twice`,
  )
  assert.equal(rows[0]?.n, 0)
})

test('a round that is killed before its end told nothing, and the next tells all of it', async () => {
  const by = office.officer('camat', 'rupat-utara')
  const at = Temporal.Instant.from('2026-07-20T03:00:00Z')
  const round = async (tx: Tx) => {
    const here = await findOffice(tx, by.office)
    assert.ok(here)
    return await raiseAlerts(tx, { office: here, regency: office.regency }, at)
  }
  const before = await openOf(by)
  const killed = office.inAct(by, at, async (tx) => {
    await round(tx)
    throw new Error('power cut')
  })
  await assert.rejects(killed, /power cut/)
  assert.deepEqual(await openOf(by), before)
  const { raised } = await office.inAct(by, at, round)
  assert.ok(raised > 0 && (await openOf(by)).length > before.length)
})

test('an alert that was read stays until its matter clears, and is told again when it comes back', async () => {
  const [first] = await freshOf(kasi)
  assert.ok(first)
  const [line] = await written(office, () => see(kasi, first.id))
  assert.deepEqual(line && [line.name, line.by, line.images], ['alert.seen', kasi.id, ['alerts.alert U']])
  assert.deepEqual(await written(office, () => see(kasi, first.id)), [])
  await refused(office, 'alert-unknown', () => see(camat, first.id))
  await refused(office, 'alert-unknown', () => see(kasi, crypto.randomUUID()))
  const { declare, takeBack } = duties(office)
  const march = { period: '2026-03-01', doneOn: '2026-03-31' }
  const { declared } = await declare(kasi, march, late)
  await tell()
  assert.ok(!(await openOf(kasi)).includes('duty-late register-check 2026-03-01'))
  await takeBack(kasi, declared, late)
  await tell()
  const again = await freshOf(kasi)
  assert.ok(again.some(({ matter }) => matter === 'register-check 2026-03-01'))
})

test('what says the same in several kecamatan is read at once, all of it or nothing, and by who was told', async () => {
  const alike = (await office.read(supervisor, (tx) => alertsPage(tx, supervisor, undefined))).fresh
  const [both] = alike.filter(({ length }) => length > 1)
  const ids = both?.map(({ id }) => id) ?? []
  assert.deepEqual(both?.map(({ facts }) => facts.place).toSorted(), ['Mandau', 'Rupat Utara'])
  await refused(office, 'alert-unknown', () => see(supervisor, ...ids, crypto.randomUUID()))
  await refused(office, 'alert-unknown', () => see(camat, ...ids))
  const lines = await written(office, () => Promise.all([see(supervisor, ...ids), see(supervisor, ...ids)]))
  assert.deepEqual(
    lines.map(({ name, office: of, images }) => [name, of === supervisor.office, images.length]),
    [['alert.seen', true, 2]],
  )
  const theirs = [camat.office, office.officer('camat', 'rupat-utara').office].toSorted()
  assert.deepEqual(lines[0]?.facts.offices, theirs, 'the line of the regency says in whose rows it wrote')
  await provedAnew()
  const left = await freshOf(supervisor)
  assert.ok(left.every(({ id }) => !ids.includes(id)))
})

test('a file that nobody opened, a late desk, and letters that nobody may sign are told to who can act', async () => {
  const number = await openCase(office, { at: late, until: 'step 1' })
  const soon = late.add({ hours: 1 })
  await tell(soon)
  assert.ok((await openOf(kasi)).includes(`due-unopened ${number}`))
  const after = late.add({ hours: 24 * 5 })
  await tell(after)
  assert.ok(!(await openOf(kasi)).includes(`due-unopened ${number}`))
  assert.ok((await openOf(kasi)).some((one) => one === 'late-desk kasi-pelum'))
})

test('who is away is told nothing new and keeps what they were told; the regency is told what waits for the camat', async () => {
  const at = Temporal.Instant.from('2026-05-04T03:00:00Z')
  const { enter } = absences(office)
  await enter(camat, { officer: camat.id, kind: 'duty-travel', from: '2026-05-04', back: '2026-05-08' }, at)
  await openCase(office, { at: late.add({ hours: 24 * 7 }), until: 'step 4' })
  const before = await openOf()
  await tell(at.add({ hours: 1 }))
  const kept = await openOf()
  assert.ok(kept.length > 0 && kept.every((one) => before.includes(one)))
  assert.ok((await openOf(supervisor)).includes('nobody-signs camat'))
  assert.ok(!(await openOf(sekcam)).includes('nobody-signs camat'), 'nobody below is told of who stands above')
})

test('the regency sets from where on is told, with why and within bounds; nobody else does', async () => {
  const set = (by: typeof camat, value: number, reason = 'Libur panjang.', key: ThresholdKey = 'silentDays') =>
    office.inAct(by, late, (tx) => setThreshold(tx, by, { requestId: crypto.randomUUID(), key, value, reason }, late))
  const [line] = await written(office, () => set(supervisor, 5))
  assert.deepEqual(line && [line.name, line.facts, line.images], [
    'alerts.threshold-set',
    { key: 'silentDays', before: 3, value: 5, reason: 'Libur panjang.' },
    ['alerts.threshold I'],
  ])
  await refused(office, 'threshold-same', () => set(supervisor, 5))
  await refused(office, 'threshold-not-yours', () => set(camat, 6))
  assert.deepEqual(await wrongForm(set(supervisor, 61)), { value: 'value-bounds' })
  // The duties of the regency look sixty days ahead.
  assert.deepEqual(await wrongForm(set(supervisor, 61, 'Libur panjang.', 'authorityDays')), { value: 'value-bounds' })
  assert.equal((await set(supervisor, 60, 'Libur panjang.', 'authorityDays')).value, 60)
})
