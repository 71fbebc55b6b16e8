import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { dumpSchema } from '#platform/schema-dump.ts'
import { compareBothWays } from '#tests/compare-years.ts'
import { foundIn, foundInYear, lateOn } from '#tests/found-in-year.ts'
import { withClient } from '../database.ts'

const quarter = ['--days', '60', '--seed', '7', '--cases-a-year', '1500', '--times', '6']
const offices = ['bengkalis', 'bantan'].flatMap((key) => ['--office', key])

test('a year that is written set by set is the year that went through the acts, row by row; what is planted in it is found', async (t) => {
  const plant = ['--plant', 'returns-everything']
  const { cases, rows, database } = await compareBothWays(t, [...quarter, ...offices, ...plant])
  assert.ok(cases > 80, `${cases}`)
  assert.ok(rows > 5000, `${rows}`)
  const schema = readFileSync(new URL('../../../db/schema.sql', import.meta.url), 'utf8')
  assert.equal(await withClient(database.connection, dumpSchema), schema, 'every key, index and trigger is there again')
  const { rows: paid } = await database.pool.query('select 1 from cash.deposit')
  assert.ok(paid.length > 0, 'somebody paid, and it was brought to the bank')
  const { rows: sent } = await database.pool.query('select 1 from cash.account_signature')
  assert.ok(sent.length > 0, 'and a month of it was answered for')
  const late = (await lateOn(database, '2025-12-31')).filter((one) => offices.some((key) => one.startsWith(`${key} `)))
  assert.deepEqual(late, [], 'each slip is an answer, also of whoever returns everything, and nothing else is late')
  const found = await foundIn(database)
  assert.deepEqual(found.findings, ['bantan returns-everything'])
  assert.deepEqual(found.alerts, ['bantan returns-everything'])
})

test('nothing is found in the same year without it', async (t) => {
  const { findings, alerts } = await foundInYear(t, [...quarter, ...offices, '--bulk'])
  assert.deepEqual([findings, alerts], [[], []])
})
