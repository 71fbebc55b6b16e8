import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listen, openFilledOffice } from '#tests/filled-office.ts'
import { figuresRecount } from './figures-command.ts'
import { foldAll } from './fold-figures.ts'
import { journalVerify } from './journal-commands.ts'

const office = await openFilledOffice()

async function recounted(...args: string[]) {
  const terminal = listen(office.env)
  const exit = await figuresRecount(args, terminal)
  return { exit, said: terminal.said.join('\n'), complained: terminal.complained }
}

test('the figures of a demonstration are what its journal says, folded or not', async () => {
  const waiting = await recounted()
  assert.ok(waiting.complained.some((line) => /^mandau: \d+ buckets counted anew$/.test(line)))
  assert.deepEqual([waiting.exit, /^Counted \d+ buckets anew: all equal\.$/.test(waiting.said)], [0, true])
  await foldAll(office.database.pool, Temporal.Now.instant())
  const { ok, buckets, wrong } = JSON.parse((await recounted('--json')).said)
  assert.deepEqual([ok, wrong, buckets > 100], [true, 0, true])
})

test('the demonstration brings two indicators of the regency’s own, one of them for the public', async () => {
  const { rows } = await office.database.pool.query<{ name: string; public: boolean }>(
    `select definition->'name'->>'id' as name, (definition->'isPublic')::boolean as public
     from supervision.indicator order by indicator`,
  )
  assert.deepEqual(rows, [
    { name: 'Dikembalikan tiap 100 berkas tanah', public: false },
    { name: 'Siap dalam', public: true },
  ])
})

test('a bucket that was tampered with is named with both counts, and the exit says so', async () => {
  const one = `ctid = (select ctid from supervision.roll where measure = 'opened' order by office, grain, service, first_day limit 1)`
  await office.database.pool.query(`update supervision.roll set n = n + 1 where ${one}`)
  const { exit, said } = await recounted()
  assert.equal(exit, 1)
  assert.match(
    said,
    /^[a-z-]+ day \d{4}-\d\d-\d\d all services opened part 0: \d+ \(0\) kept, \d+ \(0\) counted anew\n.*1 differ\.$/s,
  )
})

test('so is a sum of what lies open', async () => {
  await office.database.pool.query(`update supervision.stock set n = n + 3 where ctid = (
    select ctid from supervision.stock where kind = 'due' and service = '' order by office, hour limit 1)`)
  const { exit, said } = await recounted()
  assert.equal(exit, 1)
  assert.match(said, /^[a-z-]+ now all services due \d{4}-\d\d-\d\dT\d\d:00:00Z: \d+ kept, \d+ counted anew$/m)
})

test('what differs is mended, told, and written in the journal by months and counts', async () => {
  const { exit, said } = await recounted('--mend')
  assert.equal(exit, 0)
  assert.match(said, /2 differ\.\nWrote them anew: all equal now\.$/)
  assert.match(said, /^[a-z-]+ now all services due /m)
  const lines = await corrections()
  assert.ok(lines.length > 0)
  assert.equal(
    lines.reduce((sum, { facts }) => sum + facts.count + facts.open, 0),
    2,
  )
  const drifted = lines.find(({ facts }) => facts.count === 1)
  const [, month] = /^[a-z-]+ day (\d{4}-\d\d)-\d\d/m.exec(said) ?? []
  assert.deepEqual([drifted?.facts.cause, drifted?.facts.months], ['drift', [`${month} 1`]])
  const until = Temporal.PlainYearMonth.from(month ?? '')
    .toPlainDate({ day: 31 })
    .toString()
  assert.deepEqual([drifted?.facts.from, drifted?.facts.until], [`${month}-01`, until], 'what pages tell it by')
  await office.seal()
  assert.equal(await journalVerify([], listen(office.env)), 0)
  const again = await recounted('--mend')
  assert.deepEqual([again.exit, /^Counted \d+ buckets anew: all equal\.$/.test(again.said)], [0, true])
  assert.equal((await corrections()).length, lines.length, 'nothing to mend is no act')
})

type Line = {
  office: string
  facts: { cause: string; from?: string; until?: string; months: string[]; count: number; open: number }
}

async function corrections(): Promise<Line[]> {
  const { rows } = await office.database.pool.query<Line>(
    `select office, facts from journal.line where name = 'figures.corrected' and facts ->> 'cause' = 'drift'`,
  )
  return rows
}
