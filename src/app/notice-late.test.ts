import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCase, noticeOverdue, renewStanding } from '#cases'
import { getLimit, startRun } from '#clock'
import { record } from '#journal'
import { connect, sql } from '#platform/db.ts'
import { minutesAfter, monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { stopClock } from '#tests/stop-clock.ts'
import { startTestServer } from '#tests/test-server.ts'
import { written } from '#tests/written.ts'
import { noticeLate } from './notice-late.ts'

const office = await openOffice()
const evening = minutesAfter(tuesday, 8 * 60)

test('what fell due is recorded once in the story of its case, for every office, and what stands still is not', async () => {
  const late = await openCase(office)
  const far = await openCase(office, { place: 'rupat-utara' })
  const stopped = await openCase(office)
  await stopClock(office).pause(office.officer('kasi-pelum'), stopped, minutesAfter(monday, 60))
  await openCase(office, { until: 'done' })
  const lines = await written(office, () => noticeLate(office.pool, evening))
  assert.deepEqual(
    lines.map(({ name, by, images, at }) => ({ name, by, images, at })),
    [late, far].map(() => ({ name: 'case.overdue', by: 'paten clock', images: ['clock.overdue I'], at: evening })),
  )
  const numbers = await connect(office.owner).all<{ number: string }>(
    sql`select case_file.number from cases.case_file where case_file.id = any (${lines.map((line) => line.subject)}) order by 1`,
  )
  assert.deepEqual(
    numbers.map(({ number }) => number),
    [late, far].sort(),
  )
  assert.equal(await noticeLate(office.pool, minutesAfter(evening, 60)), 0)
})

test('a clock that was stopped a moment before is not late', async () => {
  const at = minutesAfter(monday, 4 * 7 * 24 * 60)
  const [number, kasi] = [await openCase(office, { at }), office.officer('kasi-pelum')]
  const listed = await stopClock(office).promise(kasi, number)
  await stopClock(office).pause(kasi, number, minutesAfter(at, 60))
  const late = {
    run: listed.id,
    subject: listed.subject,
    kind: 'promise',
    dueAt: listed.dueAt,
    office: kasi.office,
  } as const
  const soon = minutesAfter(at, 3 * 24 * 60)
  assert.equal(await office.inAct(kasi, soon, (tx) => noticeOverdue(tx, late, soon)), false)
})

test('one that cannot be recorded keeps no other from it', async () => {
  const at = minutesAfter(monday, 5 * 7 * 24 * 60)
  const [spoiled, next] = [await runOf(await openCase(office, { at })), await runOf(await openCase(office, { at }))]
  await office.owner.query(`
    create function clock.fail() returns trigger language plpgsql as $$ begin raise exception 'spoiled'; end $$;
    create trigger fail before insert on clock.overdue for each row
      when (new.run = '${spoiled}') execute function clock.fail()`)
  await assert.rejects(noticeLate(office.pool, minutesAfter(at, 3 * 24 * 60)), /spoiled/)
  const { rows } = await office.owner.query('select run from clock.overdue where run = any ($1)', [[spoiled, next]])
  assert.deepEqual(rows, [{ run: next }])
  await office.owner.query('drop function clock.fail cascade')
})

async function runOf(number: string): Promise<string> {
  const { rows } = await office.owner.query(
    `select run.id from clock.run join cases.case_file on case_file.id = run.subject
     where case_file.number = $1 and run.kind = 'promise'`,
    [number],
  )
  return rows[0].id
}

test('a file that its slip answered under an earlier release owes no answer any more, and is never called late', async () => {
  const at = minutesAfter(monday, 8 * 7 * 24 * 60)
  const number = await openCase(office, { at, until: 'incomplete' })
  const counter = office.officer('petugas-loket')
  await office.inAct(counter, at, async (tx) => {
    const file = await findCase(tx, number)
    assert.ok(file)
    const { office: place, id: subject } = file
    const on = at.toZonedDateTimeISO(counter.zone).toPlainDate()
    const limit = await getLimit(tx, { regency: counter.regency, name: 'answer', on })
    await startRun(tx, { office: place, regency: counter.regency, subject, kind: 'answer', ...limit, at })
    await renewStanding(tx, [subject])
    await record(tx, { name: 'case.noted', office: place, subject, by: { kind: 'program', id: 'test' }, at, facts: {} })
  })
  const after = minutesAfter(at, 30 * 24 * 60)
  const lines = await written(office, () => noticeLate(office.pool, after))
  const ofIt = lines.filter(({ name }) => name === 'case.answered-by-slip')
  assert.deepEqual(
    ofIt.map(({ by, images, facts }) => ({ by, images, facts })),
    [{ by: 'paten clock', images: ['clock.run U'], facts: { number } }],
  )
  assert.ok(lines.every(({ subject, name }) => subject !== ofIt[0]?.subject || name !== 'case.overdue'))
  assert.deepEqual(await written(office, () => noticeLate(office.pool, after)), [])
})

test('a clock set forward a day records what is late by it, and set back an hour records nothing anew', async () => {
  await openCase(office, { at: tuesday })
  assert.equal(await noticeLate(office.pool, minutesAfter(tuesday, 26 * 60)), 0)
  assert.equal(await noticeLate(office.pool, minutesAfter(tuesday, 2 * 24 * 60)), 1)
  assert.equal(await noticeLate(office.pool, minutesAfter(tuesday, 2 * 24 * 60 - 60)), 0)
})

test('the camat reads how much is late in the office, the desk what became of its promise, the regency the count', async () => {
  const number = await openCase(office, { at: minutesAfter(monday, 1) })
  await noticeLate(office.pool, evening)
  const server = await startTestServer(office, { now: () => evening })
  const camat = await server.as(office.officer('camat')).get('/work')
  assert.match(camat.page.text, /berkas di kantor ini lewat janji/)
  const counter = await server.as(office.officer('petugas-loket')).get('/work')
  assert.doesNotMatch(counter.page.text, /berkas di kantor ini lewat janji/)
  const desk = (await server.as(office.officer('kasi-pelum')).get(`/cases/${number}`)).page.text
  assert.match(desk, /Lewat janji; dicatat untuk Camat dan kabupaten/)
  assert.match((await server.as(office.officer('pengawas')).get('/offices')).page.text, /lewat janji/)
})
