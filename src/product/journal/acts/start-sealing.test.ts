import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { connect } from '#platform/db.ts'
import { mandau, monday, openJournalSample } from '#tests/journal-sample.ts'
import { countUnsealed } from '../store.ts'
import { startSealing } from './start-sealing.ts'

const sample = await openJournalSample()
const db = connect(sample.database.pool)
const now = () => monday

function fail(error: unknown): never {
  throw error
}

test('a line is sealed soon, without anybody asking for it', async () => {
  const sealing = startSealing(sample.sealer, { everyMs: 200, now, onError: fail })
  await sample.act(mandau)
  const began = performance.now()
  while ((await countUnsealed(db)) > 0 && performance.now() - began < 30_000) await wait(20)
  assert.equal(await countUnsealed(db), 0)
  await sealing.stop()
})

test('stopping seals what is left, and may be asked twice', async () => {
  const sealing = startSealing(sample.sealer, { everyMs: 1000, now, onError: fail })
  await wait(100)
  await sample.act(mandau)
  await Promise.all([sealing.stop(), sealing.stop()])
  assert.equal(await countUnsealed(db), 0)
})

test('a failed round is told, and the next one is tried', async () => {
  await using other = await openJournalSample()
  const told: unknown[] = []
  await other.damage('revoke insert on journal.seal from paten_sealer')
  const sealing = startSealing(other.sealer, { everyMs: 20, now, onError: (error) => told.push(error) })
  await other.act(mandau)
  while (told.length < 3) await wait(10)
  await other.damage('grant insert on journal.seal to paten_sealer')
  await sealing.stop()
  assert.match(String(told[0]), /permission denied for table seal/)
  assert.equal(await countUnsealed(connect(other.database.pool)), 0)
})

test('a loop that would let lines wait too long is refused', () => {
  const options = { now, onError: fail }
  assert.throws(() => startSealing(sample.sealer, { everyMs: 1001, ...options }), /at least once a second/)
  assert.throws(() => startSealing(sample.sealer, { everyMs: 0, ...options }), /at least once a second/)
})
