import assert from 'node:assert/strict'
import { test } from 'node:test'
import { owedUncollected } from '#archive'
import { archive } from '#tests/archive.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { refuseTo } from '#tests/refuse.ts'
import { startTestServer } from '#tests/test-server.ts'
import { written } from '#tests/written.ts'
import { noteUncollected } from './note-uncollected.ts'

const office = await openOffice()
const day = (days: number) => minutesAfter(monday, (days * 24 + 2) * 60)
const desk = office.officer('petugas-penyerahan')

test('whom to remind is noted once a week, by the program, and owed until an officer has told them', async () => {
  const [letter, refusal] = [await openCase(office, { until: 'step 7' }), await refuseTo(office, 'issued')]
  await openCase(office, { until: 'done' })
  await openCase(office, { until: 'step 6' })
  const far = await openCase(office, { until: 'step 7', place: 'rupat-utara' })
  assert.equal(await noteUncollected(office.pool, day(6)), 0)
  const lines = await written(office, () => noteUncollected(office.pool, day(7)))
  assert.deepEqual(
    lines.map(({ name, by, images, facts }) => [name, by, images, facts.number]).sort(),
    [letter, refusal, far]
      .map((one) => ['letter.uncollected', 'paten archive', ['archive.reminder_due I'], one])
      .sort(),
  )
  for (const days of [7, 8, 13]) assert.equal(await noteUncollected(office.pool, day(days)), 0)
  const owed = async (days: number) => (await office.read(desk, (tx) => owedUncollected(tx, desk, day(days))))?.says.id
  assert.match((await owed(8)) ?? '', /^2 surat/)
  await archive(office).remind(letter, desk, day(8))
  assert.match((await owed(8)) ?? '', /^1 surat/)
  const server = await startTestServer(office, { now: () => day(8) })
  const { text } = (await server.as(desk).get('/documents/uncollected')).page
  assert.match(text, /Surat penolakan ?perlu diingatkan sejak .*Surat ?Surat|Surat penolakan ?perlu diingatkan sejak /)
  assert.match(text, /terakhir .* oleh .* \(Telepon\)/)
  assert.equal(await noteUncollected(office.pool, day(14)), 2)
  assert.equal(await noteUncollected(office.pool, day(15)), 1)
})

test('two rounds at once note one reminder once', async () => {
  await openCase(office, { until: 'step 7', at: day(20) })
  const noted = await Promise.all([1, 2].map(() => noteUncollected(office.pool, day(28))))
  const { rows } = await office.owner.query<{ times: number }>(
    'select count(*)::int as times from archive.reminder_due group by case_id, due_at',
  )
  assert.ok(noted.reduce((one, other) => one + other) > 0)
  assert.deepEqual([...new Set(rows.map(({ times }) => times))], [1])
})
