import assert from 'node:assert/strict'
import { test } from 'node:test'
import { record, verifyJournal } from '#journal'
import { findRegencyHere } from '#offices'
import { openPool, transaction } from '#platform/db.ts'
import { atEnd } from '#tests/at-end.ts'
import { monday } from '#tests/cast.ts'
import { openDatabase, type TestDatabase } from '#tests/database.ts'
import { listen, temporaryFolder, urlOf } from '#tests/filled-office.ts'
import { applyBengkalis } from '#tests/regency-pack.ts'
import { withClient } from '../database.ts'
import { isDemonstration } from '../demo.ts'
import { fullDisk } from './full-disk.ts'
import { plainPage } from './plain-letters.ts'
import { simulate } from './simulate-command.ts'

const short = ['--days', '9', '--from', '2025-11-17', '--cases-a-year', '1000']

async function run(database: TestDatabase, ...args: string[]) {
  const terminal = listen({ DATABASE_URL: urlOf(database.connection), PATEN_DATA: temporaryFolder() })
  const exit = await simulate([...short, ...args, '--json'], terminal)
  return { exit, told: JSON.parse(terminal.said.at(-1) ?? ''), complained: terminal.complained }
}

async function rowsOf(database: TestDatabase, text: string): Promise<Record<string, number>> {
  const { rows } = await database.pool.query<{ name: string; count: number }>(text)
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}

/** Does something as on a machine that stands in another zone. */
async function elsewhere<Result>(work: () => Promise<Result>): Promise<Result> {
  const zone = process.env.TZ
  process.env.TZ = 'America/New_York'
  try {
    return await work()
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
}

const lines = 'select line.name, count(*)::int as count from journal.line group by line.name'

test('the same seed gives the same content wherever the machine stands, a planted wrong another, a year goes through the acts, and its journal is whole', async (t) => {
  const [one, same, planted] = [await openDatabase(t), await openDatabase(t), await openDatabase(t)]
  const { exit, told, complained } = await run(one, '--seed', '7')
  assert.equal(exit, 0)
  assert.deepEqual(Object.keys(told), ['seed', 'days', 'cases', 'digest'])
  assert.deepEqual([told.seed, told.days], [7, 9])
  assert.deepEqual(
    complained.filter((line) => line.includes('refused')),
    [],
  )
  assert.deepEqual((await elsewhere(() => run(same, '--seed', '7'))).told, told)
  assert.notEqual((await run(planted, '--seed', '7', '--plant', 'returns-everything')).told.digest, told.digest)

  const done = await rowsOf(one, lines)
  for (const name of ['case.opened', 'case.returned-incomplete', 'letter.signed', 'letter.handed-over', 'key.entered'])
    assert.ok((done[name] ?? 0) > 0, name)
  assert.equal((done['case.opened'] ?? 0) + (done['case.returned-incomplete'] ?? 0) >= told.cases, true)
  const verified = await withClient(one.connection, (client) => verifyJournal(client, { heads: [] }))
  assert.deepEqual([verified.wrong, verified.unsealed], [0, 0])
})

test('a folder in use, one that was interrupted, and one that holds a year are told apart', async (t) => {
  const database = await openDatabase(t)
  const pool = openPool(database.connection, 'paten_app', 1)
  atEnd(() => pool.end(), t)
  await applyBengkalis(pool, monday)
  await assert.rejects(run(database), { message: /in use already; a simulated year needs an empty folder/ })
  await happened(pool, 'simulation.begun')
  await assert.rejects(run(database), { message: /was interrupted in .*; remove the folder and give the same command/ })
  await happened(pool, 'simulation.ended')
  await assert.rejects(run(database), { message: /holds a simulated year already/ })
})

test('a year that is cut short before its officers are all there is a demonstration already, and is told to be interrupted', async (t) => {
  const database = await openDatabase(t)
  await database.pool.query("alter table identity.officer add constraint cut check (username <> 'inspektorat')")
  await assert.rejects(run(database), /cut/)
  const pool = openPool(database.connection, 'paten_app', 1)
  atEnd(() => pool.end(), t)
  assert.ok(((await database.pool.query('select from identity.officer')).rowCount ?? 0) > 0)
  assert.equal(await isDemonstration(pool), true)
  await assert.rejects(run(database), { message: /was interrupted in .*; remove the folder and give the same command/ })
})

async function happened(pool: ReturnType<typeof openPool>, name: string): Promise<void> {
  const regency = (await transaction(pool, { scope: [] }, (tx) => findRegencyHere(tx))) ?? ''
  const by = { kind: 'program', id: 'tests' } as const
  await transaction(pool, { scope: [regency], act: true }, (tx) =>
    record(tx, { name, office: regency, subject: regency, by, at: monday }),
  )
}

test('production is refused, and what cannot be meant', async () => {
  const env = { PATEN_MODE: 'production', PATEN_DATA: temporaryFolder() }
  await assert.rejects(simulate([], listen(env)), { message: /is for a demonstration/ })
  const wrong = (...args: string[]) => simulate(args, listen({ PATEN_DATA: temporaryFolder() }))
  await assert.rejects(wrong('--days', '0'), { message: '--days is a whole number from 1 to 730, not "0"' })
  await assert.rejects(wrong('--bulk', '--times', '1001'), { message: /--times is a whole number from 1 to 1000/ })
  await assert.rejects(wrong('--seed', 'x'), { message: /--seed is a whole number/ })
  await assert.rejects(wrong('--from', 'soon'), { message: '--from is a date such as 2025-11-01, not "soon"' })
  await assert.rejects(wrong('--plant', 'bribe'), { message: /--plant is one of queue-jumper.*; not "bribe"/ })
  await assert.rejects(simulate([], listen({ PATEN_DATA: temporaryFolder(), PATEN_PACK: temporaryFolder() })), {
    message: /what a year is like in this regency is not known/,
  })
})

test('days of a year that the calendar does not know are refused before anything is written, and so are too many in memory', async () => {
  const wrong = (...args: string[]) => simulate(args, listen({ PATEN_DATA: temporaryFolder() }))
  await assert.rejects(wrong('--from', '2026-12-30', '--days', '3'), {
    message: 'the calendar of the pack does not know 2027: from 2026-12-30, --days 2 is the longest that fits',
  })
  await assert.rejects(wrong('--from', '2027-01-01', '--days', '730'), {
    message: 'the calendar of the pack does not know 2027, 2028: it knows 2025, 2026',
  })
  await assert.rejects(wrong('--from', '2024-12-31', '--days', '9'), { message: /does not know 2024: it knows/ })
  await assert.rejects(wrong('--days', '365', '--times', '5'), {
    message: /--times 5 would plan some 260000 visits in memory, more than 200000: give --bulk/,
  })
})

test('a full disk is told in a sentence, wherever it was met', () => {
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  assert.match(
    fullDisk(new Error('step of skgr', { cause: full }), '/srv/x')?.message ?? '',
    /^the disk is full: .*\/srv\/x/,
  )
  const inDatabase = Object.assign(new Error('could not extend file'), { code: '53100' })
  assert.ok(fullDisk(inDatabase, '/srv/x'))
  assert.equal(fullDisk(new Error('another'), '/srv/x'), undefined)
})

test('the page of a simulated letter is a PDF', () => {
  const page = Buffer.from(plainPage('Surat (CONTOH)')).toString('latin1')
  const at = Number(/startxref\n(\d+)/.exec(page)?.[1])
  assert.equal(page.slice(at, at + 4), 'xref')
})
