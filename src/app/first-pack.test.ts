import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPool } from '#platform/db.ts'
import { atEnd } from '#tests/at-end.ts'
import { openDatabase } from '#tests/database.ts'
import { bengkalis, copyPack } from '#tests/regency-pack.ts'
import { applyFirstPack, hasOtherPack } from './first-pack.ts'

test('a pack is applied once; another one that waits is noticed, also one with mistakes, and not applied', async (t) => {
  const { connection } = await openDatabase(t)
  const pool = openPool(connection, 'paten_app')
  atEnd(() => pool.end(), t)
  const monday = Temporal.Instant.from('2026-03-02T01:00:00Z')
  assert.equal(await hasOtherPack(pool, bengkalis), true)
  assert.equal(await applyFirstPack(pool, bengkalis, monday), true)
  assert.equal(await hasOtherPack(pool, bengkalis), false)
  const { folder, edit } = copyPack(t)
  edit('services/tanggungan-keluarga.yaml', '  amount: 1\n', '  amount: 2\n')
  assert.equal(await hasOtherPack(pool, folder), true)
  assert.equal(await applyFirstPack(pool, folder, monday), false)
  edit('services/tanggungan-keluarga.yaml', '  amount: 2\n', '  amount: two\n')
  assert.equal(await hasOtherPack(pool, folder), true)
})

test('a demonstration has a service that costs something, and the pack of the regency has none', async (t) => {
  const { connection } = await openDatabase(t)
  const pool = openPool(connection, 'paten_app')
  atEnd(() => pool.end(), t)
  const monday = Temporal.Instant.from('2026-03-02T01:00:00Z')
  assert.equal(await applyFirstPack(pool, bengkalis, monday, { example: true }), true)
  assert.equal(await hasOtherPack(pool, bengkalis, { example: true }), false)
  assert.equal(await hasOtherPack(pool, bengkalis), true)
})
