import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { record } from '#journal'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { standardOf } from '#tests/standards.ts'
import { startTestServer } from '#tests/test-server.ts'
import { dateInWords } from '#ui/calendar-words.ts'
import { findLife, listLives } from '../store/life.ts'
import { saveStandard } from '../store/save.ts'
import { countObligations, obligationsPage } from '../views/obligations-page.ts'
import { enactStandard } from './enact-standard.ts'
import { evaluateStandard } from './evaluate-standard.ts'

const office = await openOffice()
const camat = office.officer('camat')

test('a standard enacted for a later day is coming until then; the one before holds, and owes what it owes, until that day', async () => {
  const former = await standardOf(office, { until: 'enacted' })
  const begunAt = monday.add({ hours: 24 * 40 })
  const coming = await standardOf(office, { until: 'mended', seen: 1, begunAt })
  const mended = (await office.read(camat, (tx) => findLife(tx, coming)))?.mending
  assert.ok(mended)
  const at = mended.at.add({ hours: 1 })
  const today = at.toZonedDateTimeISO(camat.zone).toPlainDate()
  const holdsFrom = today.add({ days: 30 })
  const input = { requestId: randomUUID(), standard: coming, number: '9/2026', decidedOn: today, holdsFrom }
  await office.inAct(camat, at, (tx) => enactStandard(tx, camat, input, at))

  const owed = async (now: Temporal.Instant) => {
    const { late, soon, ahead, done } = await office.read(camat, (tx) =>
      obligationsPage(tx, camat, { now: now, mode: 'demo' }),
    )
    const of = (lines: typeof late) => lines.filter(({ standard }) => standard === former).map(({ limit }) => limit)
    return [of([...late, ...soon, ...ahead]).toSorted(), of(done).filter((limit) => !/publish|mend/.test(limit))]
  }
  assert.deepEqual(await owed(at), [['standard-evaluate', 'standard-pledge', 'standard-review'], []])
  const before = await office.read(camat, (tx) => countObligations(tx, camat, at))
  const evaluated = { requestId: randomUUID(), standard: former, heldOn: today, findings: 'Contoh.' }
  const meanwhile = at.add({ hours: 1 })
  await office.inAct(camat, meanwhile, (tx) => evaluateStandard(tx, camat, evaluated, meanwhile))
  const next = at.add({ hours: 24 * 31 })
  assert.deepEqual(await owed(next), [[], ['standard-evaluate']])
  const after = await office.read(camat, (tx) => countObligations(tx, camat, next))
  assert.equal(before.late, 1, 'its pledge')
  assert.equal(after.late, 1, 'the pledge of the new one alone')

  const server = await startTestServer(office, { now: () => at })
  const list = (await server.as(camat).get('/standards')).page.text
  const lastDay = holdsFrom.subtract({ days: 1 })
  assert.ok(list.includes(`berlaku sampai ${dateInWords(lastDay).id}`))
  assert.ok(list.includes(`berlaku mulai ${dateInWords(holdsFrom).id}`))
  const page = (await server.as(camat).get(`/standards/${former}`)).page.text
  assert.ok(page.includes(`berlaku sampai ${dateInWords(lastDay).id}`))
})

test('every standard of an office is read, however many there are', async () => {
  await office.inAct(camat, monday, async (tx) => {
    for (let ordinal = 1; ordinal <= 1203; ordinal += 1)
      await saveStandard(tx, { office: camat.office, service: 'banyak', ordinal, officer: camat.id, at: monday })
    const by = { kind: 'program', id: 'tests' } as const
    await record(tx, { name: 'standard.begun', office: camat.office, subject: camat.office, by, at: monday })
  })
  const lives = await office.read(camat, (tx) => listLives(tx, { office: camat.office, service: 'banyak' }))
  assert.deepEqual([lives.length, lives[0]?.ordinal, lives.at(-1)?.ordinal], [1203, 1203, 1])
})
