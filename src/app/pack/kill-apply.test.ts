import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { atEnd } from '#tests/at-end.ts'
import { monday } from '#tests/cast.ts'
import { openDatabase } from '#tests/database.ts'
import { bengkalis, copyPack, getPack } from '#tests/regency-pack.ts'
import { projectFolder } from '../settings.ts'
import { applyPack } from './apply-pack.ts'

const { pool, connection } = await openDatabase()
await applyPack(pool, getPack(), monday)

/** Everything a pack writes, in one word: how many versions, offers and packs there are, and the last hash. */
async function standing(): Promise<string> {
  const { rows } = await pool.query<{ now: string }>(`
    select concat_ws(' ', (select count(*) from catalogue.version), (select count(*) from catalogue.offer),
      (select count(*) from authority.version), (select count(*) from offices.pack_file),
      (select count(*) from journal.line where name = 'pack.applied'), (select count(*) from journal.image),
      (select hash from offices.pack order by number desc limit 1)) as now`)
  return rows[0]?.now ?? ''
}

function start(folder: string, data: string) {
  const { host = '', port = 5432, user = '', database = '' } = connection
  const url = `postgres://${encodeURIComponent(user)}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
  return spawn(process.execPath, ['--import', './src/platform/tsx.ts', 'src/app/cli.ts', 'pack', 'apply', folder], {
    cwd: projectFolder,
    env: { ...process.env, DATABASE_URL: url, PATEN_DATA: data },
    stdio: 'ignore',
  })
}

test('a command killed at any moment has applied its pack whole, or nothing of it; and the next one applies it', async () => {
  const data = mkdtempSync(join(tmpdir(), 'paten-kill-'))
  atEnd(async () => rmSync(data, { recursive: true, force: true }))
  const { folder, edit } = copyPack()
  for (const { key } of getPack().services) edit(`services/${key}.yaml`, 'since: 2025-01-01', 'since: 2025-01-02')
  const before = await standing()

  const began = performance.now()
  const whole = start(folder, data)
  assert.deepEqual(await once(whole, 'exit'), [0, null])
  let lasts = performance.now() - began
  assert.notEqual(await standing(), before)
  await applyPack(pool, getPack(bengkalis), Temporal.Now.instant())

  let [killed, undone] = [0, 0]
  for (let round = 0; round < 5 || ((killed === 0 || undone === 0) && round < 20); round += 1) {
    const [at, hash] = [await standing(), getPack(folder).hash]
    const begun = performance.now()
    const program = start(folder, data)
    const ended = once(program, 'exit').then(([code]) => ({ code, after: performance.now() - begun }))
    // From the middle of the run to its end: that is where it writes.
    await wait(lasts * (0.6 + (round % 5) / 10))
    program.kill('SIGKILL')
    const { code, after } = await ended
    if (code === null) killed += 1
    // A run that was over before took less than the one before: others were busy then.
    else lasts = Math.min(lasts, after)
    await untilAlone()
    const now = await standing()
    if (now === at) undone += 1
    else assert.ok(now.endsWith(hash), 'what it wrote, it wrote whole')
    if (now !== at) await applyPack(pool, getPack(bengkalis), Temporal.Now.instant())
  }
  assert.ok(killed > 0 && undone > 0, `${killed} were killed, ${undone} of them before they had applied`)
  const last = start(folder, data)
  assert.deepEqual(await once(last, 'exit'), [0, null])
  assert.ok((await standing()).endsWith(getPack(folder).hash))
})

/** The server ends what the killed one had begun. */
async function untilAlone(): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await pool.query(`
      select 1 from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`)
    if (rows.length === 0) return
    await wait(25)
  }
  throw new Error('somebody still writes')
}
