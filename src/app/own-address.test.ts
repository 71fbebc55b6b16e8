import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const loket = office.officer('petugas-loket')
const origin = 'https://paten.example.go.id'
const behindProxy = await startTestServer(office, { origin })

test('with an address of its own an office prints it on every slip, however its officer came', async () => {
  const number = await openCase(office)
  const slip = async (server: typeof behindProxy) => (await server.as(loket).get(`/cases/${number}/slip`)).page.text
  assert.match(await slip(behindProxy), /paten\.example\.go\.id\/lacak/)
  const plain = await slip(await startTestServer(office))
  assert.match(plain, /paten\.test\/lacak/)
  assert.doesNotMatch(plain, /example/)
  assert.equal(behindProxy.origin, origin)
})

test('under an https address of its own every cookie is for https only', async () => {
  const cookies = [(await behindProxy.anyone.get('/?lang=en')).headers['set-cookie']].flat()
  assert.ok(cookies.length > 1)
  for (const cookie of cookies) assert.match(String(cookie), /; Secure/)
})

test('a form from the own address is ours, though the proxy names another host; one from elsewhere is not', async () => {
  const sentFrom = async (from: string) => {
    const headers = { host: '127.0.0.1:8080', origin: from, referer: `${from}/lacak` }
    return await behindProxy.anyone.post('/lacak', { kode: 'x'.repeat(2_000_000) }, { headers })
  }
  const ours = await sentFrom(origin)
  assert.deepEqual([ours.status, ours.page.link('Kembali')], [413, '/lacak'])
  assert.equal((await sentFrom('http://paten.example.go.id')).status, 403)
  assert.equal((await sentFrom('https://jahat.example')).status, 403)
})
