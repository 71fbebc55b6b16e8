import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyJournal } from '#journal'
import { openDatabase } from '#tests/database.ts'
import { listen, temporaryFolder, urlOf } from '#tests/filled-office.ts'
import { withClient } from '../../src/app/database.ts'
import { figuresRecount } from '../../src/app/figures-command.ts'
import { plantNames } from '../../src/app/simulate/assumptions.ts'
import { simulate } from '../../src/app/simulate/simulate-command.ts'

test('a whole year with every planted wrong goes through the acts without a refusal, and journal and figures are whole', async (t) => {
  const database = await openDatabase(t)
  const env = { DATABASE_URL: urlOf(database.connection), PATEN_DATA: temporaryFolder() }
  const terminal = listen(env)
  const plants = plantNames.flatMap((name) => ['--plant', name])
  await simulate(['--days', '365', '--seed', '7', '--cases-a-year', '4000', ...plants, '--json'], terminal)
  const { cases } = JSON.parse(terminal.said.at(-1) ?? '{}')
  assert.ok(cases > 3000, `${cases}`)
  assert.deepEqual(
    terminal.complained.filter((line) => line.includes('refused')),
    [],
  )
  const verified = await withClient(database.connection, (client) => verifyJournal(client, { heads: [] }))
  assert.deepEqual([verified.wrong, verified.unsealed], [0, 0])
  assert.equal(await figuresRecount(['--json'], listen(env)), 0)
})
