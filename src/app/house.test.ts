import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { startTestServer } from '#tests/test-server.ts'
import { applyPack } from './pack/apply-pack.ts'

const office = await openOffice()

test('a post that gets another duty in the pack has it without a restart', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const server = await startTestServer(office, { t })
  const loket = server.as(office.officer('petugas-loket'))
  const mayRegister = async () => (await loket.get('/cases/new')).status === 200
  assert.equal(await mayRegister(), true)

  const pack = copyPack(t)
  const duties = (register: string) => `duties: [cases.work, ${register}cases.receive, cases.hand-over, cases.carry`
  pack.edit('posts.yaml', duties('cases.register, '), duties(''))
  await applyPack(office.pool, getPack(pack.folder), minutesAfter(monday, 5))
  t.mock.timers.tick(3000)
  for (let tries = 0; tries < 1000 && (await mayRegister()); tries += 1) await wait(20)
  assert.equal((await loket.get('/cases/new')).status, 404)
  assert.doesNotMatch((await loket.get('/work')).page.text, /Berkas baru/)
})
