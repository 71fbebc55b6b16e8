import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { appointOfficer } from '#identity'
import { findRegencyHere } from '#offices'
import { openPool, transaction } from '#platform/db.ts'
import { openKeys } from '#platform/keys.ts'
import { atEnd } from '#tests/at-end.ts'
import { monday } from '#tests/cast.ts'
import { openDatabase } from '#tests/database.ts'
import { temporaryFolder } from '#tests/filled-office.ts'
import { applyBengkalis } from '#tests/regency-pack.ts'
import { fillDemonstration, isDemonstration } from './demo.ts'
import { openEquipment } from './equipment.ts'

async function openEmpty(t: TestContext) {
  const database = await openDatabase(t)
  const pool = openPool(database.connection, 'paten_app', 2)
  atEnd(() => pool.end(), t)
  await applyBengkalis(pool, monday)
  const dataFolder = temporaryFolder()
  const keys = openKeys(dataFolder, { mayCreate: true })
  const equipment = openEquipment({ mode: 'demo', dataFolder, keys })
  const officers = async () => (await database.pool.query('select from identity.officer')).rowCount
  const fill = () => fillDemonstration(pool, equipment, monday, () => undefined)
  return { database, pool, fill, officers }
}

test('a demonstration that was interrupted is one from its first officer on, and the next start says what to do', async (t) => {
  const { database, pool, fill, officers } = await openEmpty(t)
  await database.pool.query("alter table identity.officer add constraint cut check (username <> 'inspektorat')")
  await assert.rejects(fill(), /cut/)
  assert.ok(((await officers()) ?? 0) > 0)
  assert.equal(await isDemonstration(pool), true)
  const before = await officers()
  await assert.rejects(fill(), { message: /was interrupted; .* remove the data folder/ })
  assert.equal(await officers(), before)
})

test('no demonstration is filled where somebody works, and the database stays what it was', async (t) => {
  const { pool, fill, officers } = await openEmpty(t)
  const office = (await transaction(pool, { scope: [] }, (tx) => findRegencyHere(tx))) ?? ''
  const who = {
    username: 'siti',
    password: 'kunci kantor kita',
    name: 'Siti Umpama',
    addressAs: 'Ibu',
    nip: null,
    rank: null,
  }
  const from = Temporal.PlainDate.from('2026-03-02')
  const by = { kind: 'program', id: 'tests' } as const
  await transaction(pool, { scope: [office], act: true }, (tx) =>
    appointOfficer(tx, by, { ...who, office, posts: ['administrator'], from }, monday),
  )
  await assert.rejects(fill(), { message: /there are officers in this database.*PATEN_MODE=production/ })
  assert.equal(await officers(), 1)
  assert.equal(await isDemonstration(pool), false)
})
