import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '#tests/filled-office.ts'
import { afterwards, answer, collected, putKey } from '#tests/integrity.ts'
import { openOffice } from '#tests/office.ts'
import { startTestServer } from '#tests/test-server.ts'
import { demoPassword } from './demo-cast.ts'
import { demoInspectorate } from './demo-inspectorate.ts'
import { projectFolder } from './settings.ts'

const folder = temporaryFolder()
const place = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const key = place('key.json', demoInspectorate.file())

function open(answers: string, passphrase: string, keyFile = key) {
  const words = ['inspectorate', 'open', '--answers', answers, '--key', keyFile]
  return spawnSync('./paten', words, { cwd: projectFolder, input: passphrase, encoding: 'utf8' })
}

test('downloaded envelopes open with the command, and what does not open is told with exit 1', async () => {
  const office = await openOffice()
  const server = await startTestServer(office, { now: () => afterwards })
  await putKey(office)
  const of = await collected(office)
  await answer(office, of, { asked: 'yes', words: 'Diminta di parkiran.' })
  const got = await server.as(office.officer('inspektorat')).get('/inspectorate/mandau/2026-03/envelopes')
  const text = got.body.toString()
  const whole = open(place('whole.json', text), demoPassword)
  assert.deepEqual([whole.status, whole.stderr], [0, ''])
  assert.match(whole.stdout, new RegExp(`${of.number}[\\s\\S]*In their words: Diminta di parkiran\\.`))
  const changed = open(place('changed.json', text.replace(/"envelope": "../, '"envelope": "AA')), demoPassword)
  assert.deepEqual([changed.status, changed.stdout.includes('changed after it was closed')], [1, true])
  const wrong = open(place('whole.json', text), 'kata sandi yang keliru')
  assert.deepEqual([wrong.status, wrong.stderr.includes('passphrase of that key is wrong')], [1, true])
})

test('what holds no envelopes, or no key, is told', () => {
  const none = open(place('none.json', '{}'), demoPassword)
  assert.deepEqual([none.status, none.stderr.includes('holds no envelopes')], [1, true])
  assert.equal(spawnSync('./paten', ['inspectorate', 'open'], { cwd: projectFolder }).status, 2)
})
