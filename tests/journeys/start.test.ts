import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { enter, paten, type Started, startPaten } from '#tests/started.ts'

const folders: string[] = []
const running: Started[] = []
after(async () => {
  for (const started of running) await started.stop('SIGTERM')
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

test('one command serves a filled demonstration, Ctrl-C stops it cleanly, and the next start keeps the data', async () => {
  const data = await emptyFolder()
  const first = await start({ PATEN_DATA: data, PATEN_PORT: '0' })
  assert.match(first.said(), /loket\.mandau/)
  assert.equal((await fetch(first.origin)).status, 200)
  const number = await firstCase(first.origin)
  assert.equal(await first.stop('SIGINT'), 0)
  assert.equal(existsSync(join(data, 'postgres', 'postmaster.pid')), false, 'PostgreSQL has stopped too')

  const second = await start({ PATEN_DATA: data, PATEN_PORT: '0' })
  assert.doesNotMatch(second.said(), /Filled a demonstration/)
  assert.equal(await firstCase(second.origin), number)

  const third = await paten(['serve'], { PATEN_DATA: data, PATEN_PORT: '0' })
  assert.equal(third.code, 1)
  assert.match(third.err, /in use|already/i)

  const inProduction = { PATEN_DATA: data, PATEN_PORT: '0', PATEN_MODE: 'production' }
  await second.stop()
  const refused = await paten(['serve'], inProduction)
  assert.equal(refused.code, 1)
  assert.match(refused.err, /demonstration/)
})

test('production starts empty, without any known password, and setup makes the first administrator once', async () => {
  const data = join(await emptyFolder(), 'a folder with spaces, and a long name '.repeat(3).trim())
  const settings = { PATEN_DATA: data, PATEN_PORT: '0', PATEN_MODE: 'production' }
  const made = await paten(
    ['setup', '--username', 'admin.contoh', '--name', 'Admin Contoh', '--password-stdin', '--json'],
    settings,
    'kalimat-sandi-contoh\n',
  )
  assert.equal(made.code, 0, made.err)
  assert.deepEqual(JSON.parse(made.out), { username: 'admin.contoh' })
  assert.equal((await paten(['setup'], { ...settings, PATEN_MODE: 'demo' })).code, 1)
  const again = await paten(['setup'], settings)
  assert.equal(again.code, 1)
  assert.match(again.err, /officers already/)

  const words = ['officer', 'appoint', '--username', 'loket.nyata', '--name', 'Nur Contoh', '--office', 'mandau']
  const wrong = await paten([...words, '--post', 'bupati'], settings)
  assert.equal(wrong.code, 1)
  assert.match(wrong.err, /has no post bupati/)
  const appointed = await paten([...words, '--post', 'petugas-loket', '--json'], settings)
  assert.equal(appointed.code, 0, appointed.err)

  const started = await start(settings)
  // Both passwords went through other hands: they open nothing before they are changed.
  for (const [name, given] of [
    ['loket.nyata', JSON.parse(appointed.out).password],
    ['admin.contoh', 'kalimat-sandi-contoh'],
  ]) {
    const cookie = await enter(started.origin, name, given)
    const work = await fetch(`${started.origin}/officers`, { redirect: 'manual', headers: { cookie: cookie ?? '' } })
    assert.deepEqual([work.status, work.headers.get('location')], [303, '/account'])
  }
  assert.doesNotMatch(started.said(), /contoh-paten/)
  const page = await (await fetch(`${started.origin}/sign-in`)).text()
  assert.doesNotMatch(page, /contoh-paten|loket\.mandau/)
  assert.equal(await enter(started.origin, 'loket.mandau', 'contoh-paten-2026'), undefined)
  const cookie = await enter(started.origin, 'admin.contoh', 'kalimat-sandi-contoh')
  assert.ok(cookie)
  assert.equal((await fetch(`${started.origin}/offices`, { headers: { cookie } })).status, 200)
  const service = await (await fetch(`${started.origin}/layanan/mandau/tanggungan-keluarga`)).text()
  assert.match(service, /belum dapat dibuka/i, 'an authority that is only an example opens nothing')
  assert.equal((await readFile(join(data, 'keys', 'master.key'))).length, 32)
})

test('wrong settings and wrong commands are told in a sentence, with the exit code that says which', async () => {
  const mode = await paten(['serve'], { PATEN_MODE: 'trial' })
  assert.deepEqual([mode.code, mode.err], [1, 'PATEN_MODE is demo or production, not "trial"\n'])
  const open = await paten(['serve'], { PATEN_MODE: 'production', PATEN_HOST: '0.0.0.0' })
  assert.equal(open.code, 1)
  assert.match(open.err, /without TLS/)
  const unknown = await paten(['dance'])
  assert.equal(unknown.code, 2)
  assert.equal(unknown.out, '')
  assert.equal((await paten(['setup', '--wrong'])).code, 2)
  const help = await paten(['serve', '--help'])
  assert.equal(help.code, 0)
  assert.match(help.out, /PATEN_PORT/)
})

async function start(settings: Readonly<Record<string, string>>): Promise<Started> {
  const started = await startPaten(settings)
  running.push(started)
  return started
}

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'paten-start-'))
  folders.push(folder)
  return folder
}

async function firstCase(origin: string): Promise<string | undefined> {
  const cookie = await enter(origin, 'pelum.mandau', 'contoh-paten-2026')
  const page = await (await fetch(`${origin}/work`, { headers: { cookie: cookie ?? '' } })).text()
  return /MDU-\d{4}-\d{6}/.exec(page)?.[0]
}
