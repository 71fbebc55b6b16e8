import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { enter, paten, type Started, startPaten } from '#tests/started.ts'

const folders: string[] = []
const running: Started[] = []
after(async () => {
  for (const started of running) await started.stop('SIGTERM')
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

test('two run side by side, and one goes on when its terminal is gone', async () => {
  const [one, two] = [await emptyFolder(), await emptyFolder()]
  const both = [await start({ PATEN_DATA: one, PATEN_PORT: '0' }), await start({ PATEN_DATA: two, PATEN_PORT: '0' })]
  for (const { origin } of both) assert.equal((await fetch(origin)).status, 200)
  const [left] = both
  assert.ok(left)
  left.process.stdout?.destroy()
  left.process.stderr?.destroy()
  left.process.kill('SIGHUP')
  await wait(500)
  assert.equal((await fetch(left.origin)).status, 200)
  assert.equal(await left.stop('SIGTERM'), 0)
  assert.equal(existsSync(join(one, 'postgres', 'postmaster.pid')), false, 'PostgreSQL has stopped too')
})

test('several processes serve one office: one that dies is replaced, and none outlives the first', async () => {
  const data = await emptyFolder()
  const office = await start({ PATEN_DATA: data, PATEN_PORT: '0', PATEN_PROCESSES: '2' })
  const first = servingUnder(office.process.pid)
  assert.equal(first.length, 2)
  const cookie = await enter(office.origin, 'pelum.mandau', 'contoh-paten-2026')
  assert.ok(cookie)
  process.kill(first[0] ?? 0, 'SIGKILL')
  await until(() => office.said().includes('a serving process ended (SIGKILL) and is replaced'))
  for (let asked = 0; asked < 20; asked += 1) {
    const answer: Response = await fetch(`${office.origin}/work`, { headers: { cookie, connection: 'close' } })
    assert.equal(answer.status, 200, 'the others go on, with every session')
  }
  await until(() => servingUnder(office.process.pid).length === 2)

  const sent = { method: 'POST', body: new URLSearchParams({ username: '', password: '' }) }
  const answers: number[] = []
  for (let tries = 0; tries < 40; tries += 1) {
    const headers = { origin: office.origin, connection: 'close' }
    answers.push((await fetch(`${office.origin}/sign-in`, { ...sent, headers })).status)
  }
  assert.equal(
    answers.filter((status) => status === 422).length,
    29,
    'one sign-in came before: all processes count as one',
  )
  assert.ok(answers.slice(29).every((status) => status === 429))

  const second = servingUnder(office.process.pid)
  office.process.kill('SIGKILL')
  await until(() => second.every((pid) => !existsSync(`/proc/${pid}`)))

  await using other = await listening()
  const taken = await paten(['serve'], { PATEN_DATA: data, PATEN_PORT: String(other.port), PATEN_PROCESSES: '2' })
  assert.deepEqual([taken.code, /Port \d+ is taken/.test(taken.err)], [1, true], taken.err)
  const again = await start({ PATEN_DATA: data, PATEN_PORT: '0', PATEN_PROCESSES: '2' })
  const third = servingUnder(again.process.pid)
  assert.equal(await again.stop('SIGINT'), 0)
  assert.deepEqual(
    third.filter((pid) => existsSync(`/proc/${pid}`)),
    [],
  )
})

async function start(settings: Readonly<Record<string, string>>): Promise<Started> {
  const started = await startPaten(settings)
  running.push(started)
  return started
}

function servingUnder(parent: number | undefined): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1')
      const isChild = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent
      return isChild && readFileSync(`/proc/${name}/cmdline`, 'latin1').includes('serving-process')
        ? [Number(name)]
        : []
    } catch {
      return [] // it ended while we looked
    }
  })
}

async function listening(): Promise<AsyncDisposable & { port: number }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { port, [Symbol.asyncDispose]: async () => void server.close() }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let looks = 0; looks < 200 && !isSo(); looks += 1) await wait(50)
  assert.ok(isSo())
}

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'paten-start-'))
  folders.push(folder)
  return folder
}
