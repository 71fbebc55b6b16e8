import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { removeLeftFolders } from '#tests/test-run.ts'

const root = join(import.meta.dirname, '../..')
const from = (file: string) => `from ${JSON.stringify(pathToFileURL(join(root, file)))}`
const folder = mkdtempSync(join(tmpdir(), 'planted tests '))
const runner = join(folder, 'runner.ts')
writeFileSync(
  runner,
  `import { runTests } ${from('tests/support/run.ts')}
process.exitCode = await runTests(process.argv.slice(2))
`,
)

describe('the test run', () => {
  test('passes when every test passes, and says so alone on the last line', async () => {
    const good = plant('good', `test('one', () => {}); describe('desk', () => { test('two', () => {}) })`)
    const { code, said } = await runPlanted([good])
    assert.match(said, /\n2 passed, 0 failed\n$/)
    assert.equal(code, 0)
  })

  test('counts what failed, was skipped, did not load or was not there, and shows why', async () => {
    const bad = plant(
      'bad',
      `describe('desk', () => { test('adds', () => assert.equal(1 + 1, 3)) }); test('ok', () => {})`,
    )
    const skipped = plant(
      'skipped',
      `test('later', { skip: true }, () => {}); test('some day', { todo: true }, () => {})`,
    )
    const broken = plant('broken', `await import('./nowhere.ts')`)
    const empty = plant('empty', '')
    const { code, said } = await runPlanted([bad, skipped, broken, empty])
    assert.match(said, /✗ desk › adds\n[\s\S]*2 !== 3/)
    assert.match(said, /✗ later: skipped/)
    assert.match(said, /✗ some day: skipped/)
    assert.match(said, /✗ its process ended with exit code \d\n[\s\S]*Cannot find module '.*nowhere\.ts'/)
    assert.match(said, /✗ the file holds no test/)
    assert.match(said, /\n1 passed, 5 failed\n$/)
    assert.equal(code, 1)
  })

  test('fails a test for what it let go of and what threw later, under its name', async () => {
    const late = plant(
      'late',
      `test('throws', async () => { setTimeout(() => { throw new Error('late fault') }, 5); await wait(100) })
       test('rejects', async () => { setTimeout(() => void Promise.reject(new Error('lost fault')), 5); await wait(100) })
       test('is done', () => { setTimeout(() => { throw new Error('fault of nobody') }, 5) })
       test('waits', () => wait(100))`,
    )
    const { code, said } = await runPlanted([late])
    assert.match(said, /✗ throws\n[\s\S]*late fault/)
    assert.match(said, /✗ rejects\n[\s\S]*lost fault/)
    assert.match(said, /"is done"[^\n]* generated asynchronous activity after the test ended[^\n]*fault of nobody/)
    assert.match(said, /\n2 passed, 2 failed\n$/)
    assert.equal(code, 1)
  })

  test('fails when a file leaves a server open, and names what it holds', async () => {
    const listening = plant('listening', `test('ok', () => { createServer().listen(0) })`)
    const { code, said } = await runPlanted([listening], { PATEN_TEST_PATIENCE_MS: '200' })
    assert.match(said, /left open after the last test: .*TCPServerWrap/)
    assert.match(said, /\n1 passed, 1 failed\n$/)
    assert.equal(code, 1)
  })

  test('fails when a process or a database stays behind, and ends the process', async () => {
    const leaving = plant(
      'leaving',
      `test('a process', () => { spawn('sleep', ['417'], { detached: true, stdio: 'ignore' }).unref() })
       test('a database', async () => {
         const client = new pg.Client(process.env.PATEN_TEST_DATABASE.replace('/paten_template', '/postgres'))
         await client.connect()
         await client.query('create database forgotten')
         await client.end()
       })`,
    )
    const { code, said } = await runPlanted([leaving], { PATEN_TEST_DATABASE: '' })
    const pid = /left: process (\d+): sleep 417/.exec(said)?.[1]
    assert.match(said, /left: database forgotten/)
    assert.match(said, /\n2 passed, 1 failed\n$/)
    assert.equal(code, 1)
    assert.equal(await isGone(Number(pid)), true)
  })

  test('lists an extra program that is missing, and fails for it only when told to be strict', async () => {
    const asking = plant('asking', `process.env.PATH = '/nowhere'; if (extra('pdfsig')) test('signs', () => {})`)
    const other = plant('other', `test('ok', () => {})`)
    const mild = await runPlanted([asking, other])
    assert.match(mild.said, /extras\n {2}pdfsig +not run: this machine has no pdfsig\n\n1 passed, 0 failed\n$/)
    assert.equal(mild.code, 0)
    const strict = await runPlanted([asking, other], { PATEN_TEST_STRICT: '1' })
    assert.match(strict.said, /\n1 passed, 1 failed\n$/)
    assert.equal(strict.code, 1)
  })

  test('fails when no test was run, and refuses an option it does not know', async () => {
    const none = await runPlanted(['no-file-is-called-this'])
    assert.match(none.said, /no test was run\n\n0 passed, 1 failed\n$/)
    assert.equal(none.code, 1)
    const wrong = await runPlanted(['--quickly'])
    assert.match(wrong.said, /Unknown option '--quickly'/)
    assert.equal(wrong.code, 2)
  })

  test('removes what a killed run left in memory, and nothing of one that goes on', () => {
    const place = mkdtempSync(join(folder, 'memory '))
    const ended = spawnSync('true').pid
    for (const pid of [ended, process.pid]) mkdirSync(join(place, `paten-run-${pid}-x/deep`), { recursive: true })
    mkdirSync(join(place, 'of somebody else'))
    removeLeftFolders(place)
    assert.deepEqual(readdirSync(place).sort(), ['of somebody else', `paten-run-${process.pid}-x`])
  })

  test('ends on Ctrl-C without leaving anything', async () => {
    const slow = plant(
      'slow',
      `test('waits', async () => { console.log('x'); await new Promise((r) => setTimeout(r, 60000)) })`,
    )
    const { code, said } = await runPlanted([slow], {}, 3000)
    assert.match(said, /nothing left open\n {2}ok/)
    assert.match(said, /interrupted\n\n0 passed, \d failed\n$/)
    assert.equal(code, 130)
  })
})

function plant(name: string, body: string): string {
  const file = join(folder, `${name}.test.ts`)
  const head = `import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import pg ${from('node_modules/pg/esm/index.mjs')}
import { extra } ${from('tests/support/extras.ts')}
void [assert, spawn, createServer, describe, test, wait, pg, extra]`
  writeFileSync(file, `${head}\n${body}\n`)
  return file
}

async function runPlanted(args: string[], env: Record<string, string> = {}, interruptAfterMs?: number) {
  const { NODE_TEST_CONTEXT: _, PATEN_TEST_STRICT: __, ...inherited } = process.env
  const child = spawn(process.execPath, [runner, ...args], {
    cwd: root,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const interruption =
    interruptAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGINT'), interruptAfterMs)
  const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  clearTimeout(interruption)
  return { code, said: out + errors }
}

// An ended process keeps its number until its parent collects it, and nobody hurries: what counts is that it ended.
async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    const state = /^State:\s+(\S)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''))?.[1]
    if (state === undefined || state === 'Z') return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}
