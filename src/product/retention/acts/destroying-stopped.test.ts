import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { FileStore } from '#platform/files.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import type { DestroyingAlone } from '#tests/destroy-alone.ts'
import { openOffice } from '#tests/office.ts'
import { endedWithScans, retention, seal, verified, yearsLater } from '#tests/retention.ts'
import { goOnDestroying } from '../../../app/destroy-papers.ts'
import { printMinutes } from '../print-minutes.ts'

const office = await openOffice()
const acts = retention(office)
const camat = office.officer('camat')
const { files } = office.equipment
const dayAfter = minutesAfter(yearsLater, 24 * 60)
const isThere = (sha256: string) => existsSync(files.path(sha256))

/** A list of so many scans that is being carried out, and the hashes of its files. */
async function begun(sizes: readonly number[]): Promise<{ list: string; hashes: string[] }> {
  const hashes: string[] = []
  // Three papers a request; a size is a photo of its own.
  for (let place = 0; place < sizes.length; place += 3)
    hashes.push(...(await endedWithScans(office, sizes.slice(place, place + 3))).hashes)
  const then = new Date(monday.epochMilliseconds)
  for (const sha256 of hashes) await utimes(files.path(sha256), then, then)
  await seal(office)
  const { list } = await acts.prepare()
  await acts.approve(list)
  await acts.carryOut(list)
  return { list, hashes }
}

const count = async (statement: string, list: string) => (await office.owner.query(statement, [list])).rowCount ?? 0
const outcomes = (list: string) => count('select 1 from retention.outcome where list = $1', list)
const scansLeft = (list: string) =>
  count('select 1 from retention.item join cases.attachment on attachment.id = item.paper where item.list = $1', list)
const minutes = (list: string) =>
  office.read(camat, (tx) => printMinutes(tx, camat, { list, mode: 'demo' })).then((print) => print !== undefined)

async function endsWhole({ list, hashes }: { list: string; hashes: readonly string[] }): Promise<void> {
  await acts.goOn(dayAfter)
  assert.deepEqual([await outcomes(list), await scansLeft(list), await minutes(list)], [hashes.length, 0, true])
  assert.deepEqual(hashes.filter(isThere), [])
  await seal(office)
  assert.deepEqual((await verified(office)).findings, [])
}

test('a process killed in the middle leaves each paper whole or gone and no minutes; the next one goes on to the end', async () => {
  const going = await begun(Array.from({ length: 240 }, (_, place) => 100 + place))
  const { list } = going
  const told: DestroyingAlone = {
    connection: office.database.connection,
    data: join(files.path('0'.repeat(64)), '../../../..'),
    at: dayAfter.toString(),
  }
  const script = join(import.meta.dirname, '../../../../tests/support/destroy-alone.ts')
  for (const atLeast of [100, 200]) {
    const child = spawn(process.execPath, [...process.execArgv, script, JSON.stringify(told)], { stdio: 'inherit' })
    const ended = once(child, 'exit')
    while ((await outcomes(list)) < atLeast && child.exitCode === null) await new Promise((done) => setTimeout(done, 5))
    child.kill('SIGKILL')
    assert.deepEqual(await ended, [null, 'SIGKILL'])
    await settled()
    const done = await outcomes(list)
    assert.ok(done >= atLeast && done <= 240)
    assert.equal(done + (await scansLeft(list)), 240)
    if (done < 240) assert.equal(await minutes(list), false)
  }
  await endsWhole(going)
})

test('a database whose disk is full undoes the whole round, and its minutes wait until it has room', async () => {
  const going = await begun([400, 401, 402])
  await office.owner.query(`
    create function retention.out_of_room() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
    create trigger out_of_room before insert on retention.outcome for each row when (new.ordinal = 3)
      execute function retention.out_of_room()`)
  await assert.rejects(acts.goOn(dayAfter), /No space left/)
  assert.deepEqual([await outcomes(going.list), await scansLeft(going.list), await minutes(going.list)], [0, 3, false])
  assert.deepEqual(going.hashes.map(isThere), [true, true, true])
  await office.owner.query('drop trigger out_of_room on retention.outcome; drop function retention.out_of_room()')
  await endsWhole(going)
})

test('a disk that does not give a file up keeps no other, and is asked again until it does', async () => {
  const going = await begun([500, 501, 502])
  const [stuck = ''] = going.hashes
  const failing: FileStore = {
    ...files,
    remove: async (sha256, before) => {
      if (sha256 === stuck) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
      return await files.remove(sha256, before)
    },
  }
  await assert.rejects(goOnDestroying(office.pool, failing, dayAfter), /ENOSPC/)
  assert.deepEqual(going.hashes.map(isThere), [true, false, false])
  await endsWhole(going)
})

/** Whoever was killed may still have a statement running: its transaction is rolled back when it ends. */
async function settled(): Promise<void> {
  for (;;) {
    const { rowCount } = await office.owner.query(
      `select 1 from pg_stat_activity where datname = current_database() and usename = 'paten_app' and state <> 'idle'`,
    )
    if (!rowCount) return
    await new Promise((done) => setTimeout(done, 10))
  }
}
