import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findRegencyHere, listOffices } from '#offices'
import { openPool, transaction } from '#platform/db.ts'
import { listFindings } from '#supervision'
import { atEnd } from '#tests/at-end.ts'
import { openDatabase } from '#tests/database.ts'
import { listen, temporaryFolder, urlOf } from '#tests/filled-office.ts'
import { readOfficers } from '../../src/app/demo-officers.ts'
import { plantNames } from '../../src/app/simulate/assumptions.ts'
import { simulate } from '../../src/app/simulate/simulate-command.ts'

/** What is found in a whole year of a seed, by office, kind and post: through the acts, and looked at as in any office. */
async function foundIn(seed: string, plants: readonly string[]): Promise<string[]> {
  const database = await openDatabase()
  const terminal = listen({ DATABASE_URL: urlOf(database.connection), PATEN_DATA: temporaryFolder() })
  const planted = plants.flatMap((name) => ['--plant', name])
  assert.equal(await simulate(['--days', '365', '--seed', seed, '--json', ...planted], terminal), 0)
  const pool = openPool(database.connection, 'paten_app', 1)
  atEnd(() => pool.end())
  const regency = (await transaction(pool, { scope: [] }, (tx) => findRegencyHere(tx))) ?? ''
  const [from, until] = [Temporal.PlainDate.from('2025-11-01'), Temporal.PlainDate.from('2026-11-01')]
  const [by] = await readOfficers(pool, { scope: [regency], usernames: ['pengawas'], on: until })
  assert.ok(by)
  const found = await transaction(pool, { scope: await scopeOf(pool, regency) }, async (tx) => {
    const kecamatan = (await listOffices(tx)).filter(({ kind }) => kind === 'kecamatan')
    return await listFindings(tx, by, { offices: kecamatan, period: { from, until } })
  })
  return [
    ...new Set(found.map(({ kind, office, post }) => [office.key, kind, post?.key].filter(Boolean).join(' '))),
  ].sort()
}

async function scopeOf(pool: Parameters<typeof transaction>[0], regency: string): Promise<string[]> {
  return await transaction(pool, { scope: [regency] }, async (tx) => (await listOffices(tx)).map(({ id }) => id))
}

test('a whole year without any wrong has none, for two seeds', async () => {
  for (const seed of ['7', '8']) assert.deepEqual(await foundIn(seed, []), [], seed)
})

test('each planted wrong of a whole year is found in its office, for two seeds', async () => {
  for (const seed of ['7', '8']) {
    const found = await foundIn(seed, plantNames)
    for (const expected of [
      'bantan returns-everything',
      'bathin-solapan queue-jumper operator',
      'bengkalis late-deposits',
      'pinggir sleeping-desk kasi-pelum',
      'rupat demanded-fee',
      'siak-kecil holder-absent camat',
    ])
      assert.ok(found.includes(expected), `${seed}: ${expected} among ${found.join(', ')}`)
    const planted = /^(bantan|bathin-solapan|bengkalis|pinggir|rupat|siak-kecil) /
    assert.deepEqual(
      found.filter((one) => !planted.test(one)),
      [],
      `${seed}: and nothing elsewhere`,
    )
  }
})
