import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { WorkAside } from '#platform/work-aside.ts'
import { atEnd } from '#tests/at-end.ts'

const folder = mkdtempSync(join(tmpdir(), 'paten-work-aside-'))
atEnd(() => rmSync(folder, { recursive: true, force: true }))
const script = join(folder, 'answers-after.mjs')
writeFileSync(script, "process.on('message', ({ ms }) => setTimeout(() => process.send({ answered: true }), ms))\n")
const limits = { memoryBytesMax: 1024 ** 3, idleMs: 100 }
const aside = new WorkAside<{ ms: number }, { answered: true }>(pathToFileURL(script), limits)

test('what does nothing and does not answer is ended by the clock, and the next order is answered', async () => {
  assert.deepEqual(await aside.ask({ ms: 600_000 }, 100), { stopped: 'too-long' })
  assert.deepEqual(await aside.ask({ ms: 0 }, 20_000), { answered: true })
})

test('the time in which the machine stood still is not held against a work', async () => {
  const stoodStillMs = 4000
  const asked = performance.now()
  const answer = aside.ask({ ms: 1000 }, 500)
  // Only whoever watches the clock is stopped, as with a machine that sleeps: the answer lies there when it goes on.
  const stop = `sleep 0.1; kill -STOP ${process.pid}; sleep ${stoodStillMs / 1000}; kill -CONT ${process.pid}`
  spawn('sh', ['-c', stop], { stdio: 'ignore' })
  await wait(500)
  assert.deepEqual(await answer, { answered: true })
  assert.ok(performance.now() - asked > stoodStillMs)
})
