import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCase } from '#cases'
import { markAnswers, tellCount } from '#integrity'
import { record } from '#journal'
import { findOffice } from '#offices'
import { answer, collected, putKey } from '#tests/integrity.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { startTestServer } from '#tests/test-server.ts'
import { mattersOf } from '../rules.ts'
import { lookAround } from './look-around.ts'

const office = await openOffice()
const [kasi, auditor] = [office.officer('kasi-pelum'), office.officer('inspektorat')]

/** What holds in the office at some time, by kind and matter. */
async function mattersAt(at: string) {
  return await office.read(kasi, async (tx) => {
    const here = await findOffice(tx, kasi.office)
    assert.ok(here)
    return mattersOf(await lookAround(tx, { office: here, regency: office.regency }, Temporal.Instant.from(at)))
  })
}
const findingsAt = async (at: string) =>
  (await mattersAt(at)).filter(({ kind }) => kind === 'finding').map(({ matter }) => matter)

test('what was answered about a month is told long after it, when its count is, and not for ever', async () => {
  await putKey(office)
  const [told, about] = [Temporal.Instant.from('2026-05-05T02:00:00Z'), { office: 'mandau', month: '2026-03' }]
  for (let one = 0; one < 10; one += 1) await answer(office, await collected(office), { asked: 'yes' })
  const { rows } = await office.owner.query<{ id: string }>('select case_id as id from integrity.answer')
  const marks = rows.map(({ id }) => ({ answer: id, kind: 'read' as const, note: '' }))
  const request = () => ({ requestId: crypto.randomUUID(), ...about })
  await office.inAct(auditor, told, (tx) => markAnswers(tx, auditor, { ...request(), marks }, told))
  await office.inAct(auditor, told, (tx) => tellCount(tx, auditor, { ...request(), yes: 10 }, told))
  assert.deepEqual(await findingsAt('2026-05-05T03:00:00Z'), ['demanded-fee 2026-03-01'])
  assert.deepEqual(await findingsAt('2026-06-20T03:00:00Z'), ['demanded-fee 2026-03-01'])
  assert.deepEqual(await findingsAt('2026-08-20T03:00:00Z'), [])
})

test('what was found at a desk does not end with the month it was found in', async () => {
  await office.owner.query(
    `insert into supervision.finding (office, month, kind, post, n, out_of, most, cases)
     values ($1, '2026-03-01', 'sleeping-desk', 'kasi-pelum', 6, 9, 4, '[]')`,
    [kasi.office],
  )
  const april = (await mattersAt('2026-04-01T03:00:00Z')).find(({ kind }) => kind === 'finding')
  assert.deepEqual(
    [april?.matter, april?.facts.href],
    ['sleeping-desk kasi-pelum 2026-03-01', '/findings?office=mandau&masa=2026-03..2026-03'],
  )
})

test('what was found in one month alone leads to that month, where it stands', async (t) => {
  await office.owner.query(
    `insert into supervision.roll (office, grain, service, measure, first_day, detail, bucket, n, amount)
     select $1, 'month', '', counted.measure, counted.month::date, '', 0, counted.n, 0
     from (values ('returned', '2026-03-01', 30), ('opened', '2026-03-01', 10), ('opened', '2026-04-01', 100))
       as counted (measure, month, n)
     on conflict (office, grain, service, measure, first_day, detail, bucket) do update set n = excluded.n`,
    [kasi.office],
  )
  const now = Temporal.Instant.from('2026-04-20T02:00:00Z')
  const found = (await mattersAt(now.toString())).find(({ matter }) => matter.startsWith('returns-everything'))
  const server = await startTestServer(office, { t, now: () => now })
  const { page } = await server.as(office.officer('camat')).get(found?.facts.href ?? '')
  assert.match(page.text, /Pemohon 30 kali diminta melengkapi untuk 20 berkas yang lengkap/)
})

test('a file is opened when its desk opened it, not when the counter did that printed its slip', async () => {
  const number = await openCase(office, { at: Temporal.Instant.from('2026-04-20T03:00:00Z'), until: 'step 1' })
  const read = async (post: string) =>
    await office.inAct(kasi, opened, async (tx) => {
      const file = await findCase(tx, number)
      assert.ok(file)
      const by = { kind: 'officer', id: kasi.id, post } as const
      await record(tx, { name: 'case.read', office: kasi.office, subject: file.id, by, at: opened, facts: {} })
    })
  const opened = Temporal.Instant.from('2026-04-20T03:30:00Z')
  const isTold = async () => (await mattersAt('2026-04-20T04:00:00Z')).some(({ matter }) => matter === number)
  await read('operator')
  assert.ok(await isTold())
  await read('kasi-pelum')
  assert.ok(!(await isTold()))
})
