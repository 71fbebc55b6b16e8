import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { archive } from '#tests/archive.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { objectTo } from '#tests/object.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { endedWithScans, reschedule, retention, seal } from '#tests/retention.ts'
import { refused, written, wrongForm } from '#tests/written.ts'

const office = await openOffice()
const acts = retention(office)
const camat = office.officer('camat')
const sekcam = office.officer('sekcam')
const far = office.officer('camat', 'rupat-utara')

test('a list holds what is due, once: before its time nothing is, and one list is open at a time', async () => {
  await endedWithScans(office, [20, 21])
  await refused(office, 'nothing-due', () => retention(office, 'mandau', minutesAfter(monday, 600)).prepare())
  const [line] = await written(office, () => acts.prepare())
  assert.deepEqual([line?.name, line?.facts.papers, line?.facts.long], ['destruction.prepared', 2, false])
  assert.deepEqual(line?.images, ['retention.item I', 'retention.item I', 'retention.list I'])
  await refused(office, 'list-open', () => acts.prepare())
  await refused(office, 'retention-office-only', () => acts.prepare('scans', office.officer('pengawas')))
  await acts.drop(String(line?.facts.list))
})

test('of two who prepare at once one does, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { done, refused: codes } = await race([() => acts.prepare(), () => acts.prepare('scans', sekcam)])
    assert.deepEqual([done.length, codes], [1, ['list-open']])
    await acts.drop(done[0]?.list ?? '')
  }
})

test('the head of the unit approves what somebody else prepared; then it is carried out, once', async () => {
  const { list } = await acts.prepare()
  await refused(office, 'list-moved-on', () => acts.carryOut(list))
  await refused(office, 'list-unknown', () => acts.approve(list, {}, far))
  await refused(office, 'list-unknown', () => acts.drop(list, far))
  await refused(office, 'list-unknown', () => acts.carryOut(list, far))
  await refused(office, 'list-unknown', () => acts.approve(randomUUID()))
  const { done, refused: codes } = await race([() => acts.approve(list), () => acts.approve(list)])
  assert.deepEqual([done.length, codes], [1, ['list-moved-on']])
  await acts.drop(list)
  await refused(office, 'list-moved-on', () => acts.carryOut(list))
})

test('nobody approves their own list', async () => {
  const { list } = await acts.prepare('scans', camat)
  await refused(office, 'list-own', () => acts.approve(list))
  await acts.drop(list)
})

test('a hold stops a list that has its file: it is neither approved nor carried out, but dropped and prepared again', async () => {
  const { number } = await endedWithScans(office, [32])
  const { list } = await acts.prepare()
  const { hold } = await acts.hold(number)
  await refused(office, 'list-held', () => acts.approve(list))
  await acts.release(hold)
  await acts.approve(list)
  const { hold: again } = await acts.hold(number)
  await refused(office, 'list-held', () => acts.carryOut(list))
  await acts.drop(list)
  const { list: without } = await acts.prepare()
  await acts.approve(without)
  await acts.drop(without)
  await acts.release(again)
})

test('a list that an earlier schedule made is neither approved nor carried out when the new one keeps a file longer', async () => {
  const { list } = await acts.prepare()
  const keepLonger = () =>
    reschedule(office, (plan) => ({ ...plan, periods: plan.periods.map((one) => ({ ...one, activeYears: 5 })) }))
  await keepLonger()
  await refused(office, 'list-rescheduled', () => acts.approve(list))
  await reschedule(office, (plan) => ({ ...plan, long: { ...plan.long, years: 2 } }))
  await refused(office, 'list-rescheduled', () => acts.approve(list))
  await reschedule(office, (plan) => plan)
  await acts.approve(list)
  await keepLonger()
  await refused(office, 'list-rescheduled', () => acts.carryOut(list))
  await reschedule(office, (plan) => plan)
  await acts.drop(list)
})

test('of who holds a file and who approves its list at once, twenty times over, nothing held is approved and carried out', async () => {
  const { number } = await endedWithScans(office, [33])
  for (let round = 0; round < 20; round += 1) {
    const { list } = await acts.prepare()
    const { refused: codes } = await race<unknown>([() => acts.approve(list), () => acts.hold(number)])
    assert.ok(codes.length === 0 || codes.join() === 'list-held')
    await refused(office, codes.length === 0 ? 'list-held' : 'list-moved-on', () => acts.carryOut(list))
    await acts.drop(list)
    const { rows } = await office.owner.query<{ id: string }>('select id from retention.hold where released_at is null')
    for (const { id } of rows) await acts.release(id)
  }
})

test('what was kept ten years needs the numbers of the bupati and of the Head of ANRI', async () => {
  await reschedule(office, (plan) => ({ ...plan, long: { ...plan.long, years: 2 } }))
  const { list } = await acts.prepare()
  assert.deepEqual(await wrongForm(acts.approve(list)), { regent: 'paper-number', anri: 'paper-number' })
  assert.deepEqual(await wrongForm(acts.approve(list, { regent: '800/1' })), { anri: 'paper-number' })
  const [line] = await written(office, () => acts.approve(list, { regent: '800/1/2029', anri: 'B-PK.02/1/2029' }))
  assert.deepEqual([line?.facts.regent, line?.facts.anri], ['800/1/2029', 'B-PK.02/1/2029'])
  await acts.carryOut(list)
  await refused(office, 'list-moved-on', () => acts.carryOut(list))
  await refused(office, 'list-moved-on', () => acts.drop(list))
  await seal(office)
  await acts.goOn()
})

test('a file that an objection or an officer holds is on no list', async () => {
  await endedWithScans(office, [30])
  const { number } = await objectTo(office, 'filed')
  const held = await endedWithScans(office, [31])
  const [line] = await written(office, () => acts.hold(held.number))
  assert.equal(line?.name, 'retention.held')
  await refused(office, 'hold-there', () => acts.hold(held.number))
  await refused(office, 'hold-unknown', () => acts.hold('MDU-2026-999999'))
  await refused(office, 'hold-unknown', () => acts.hold(held.number, far))
  const { list } = await acts.prepare()
  const { rows } = await office.owner.query<{ number: string }>(
    'select case_number as number from retention.item where list = $1',
    [list],
  )
  const listed = rows.map((row) => row.number)
  assert.ok(!listed.includes(held.number) && !listed.includes(number))
  await acts.drop(list)
  const { rows: holds } = await office.owner.query<{ id: string }>(
    'select id from retention.hold where released_at is null',
  )
  const hold = holds[0]?.id ?? ''
  await refused(office, 'hold-unknown', () => acts.release(hold, far))
  const [released] = await written(office, () => acts.release(hold))
  const facts = { number: held.number, kind: 'audit', hold, reference: '700/12/ITKAB' }
  assert.deepEqual([released?.name, released?.facts], ['retention.released', facts])
  await refused(office, 'hold-unknown', () => acts.release(hold))
})

test('a file out on loan is on no list, and stops a list that has it until it comes back', async () => {
  const { number } = await endedWithScans(office, [34])
  const { id } = await getCase(office, camat, number)
  const { list } = await acts.prepare()
  await archive(office).lend(id)
  await refused(office, 'list-held', () => acts.approve(list))
  await acts.drop(list)
  const { list: without } = await acts.prepare()
  const { rows } = await office.owner.query('select 1 from retention.item where list = $1 and case_id = $2', [
    without,
    id,
  ])
  assert.deepEqual(rows, [])
  await archive(office).takeBack(id)
  await acts.approve(without, { regent: '800/1/2029', anri: 'B-PK.02/1/2029' })
  await acts.drop(without)
})

test('a regency whose pack has no schedule destroys nothing', async (t) => {
  const bare = await openOffice(t)
  await openCase(bare)
  await bare.owner.query('alter table retention.schedule disable trigger user')
  await bare.owner.query('delete from retention.schedule')
  await refused(bare, 'retention-unknown', () => retention(bare).prepare())
})
