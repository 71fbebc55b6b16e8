import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nur } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import { startTestServer } from '#tests/test-server.ts'
import { written } from '#tests/written.ts'

const office = await openOffice()
const server = await startTestServer(office)
const supervisor = server.as(office.officer('pengawas'))

test('the regency sees its offices side by side, by counts and nobody by name', async () => {
  await openCase(office)
  await openCase(office, { place: 'rupat-utara', until: 'incomplete' })
  const answer = await supervisor.get('/offices')
  assert.equal(answer.status, 200)
  assert.match(answer.page.heading, /11 kantor/)
  for (const name of ['Mandau', 'Rupat Utara', 'Siak Kecil']) assert.match(answer.page.text, new RegExp(name))
  assert.doesNotMatch(answer.page.text, new RegExp(nur.name))
})

test('no kecamatan looks into another through this page', async () => {
  assert.equal((await server.as(office.officer('camat')).get('/offices')).status, 404)
  assert.match((await server.anyone.get('/offices')).location ?? '', /^\/sign-in/)
})

test('the supervisor acts in no case, and is asked why before reading one', async () => {
  const number = await openCase(office)
  const lines = await written(office, async () => {
    for (const path of ['', '/draft.pdf'])
      assert.equal((await supervisor.get(`/cases/${number}${path}`)).location, `/cases/${number}/reason`)
    assert.equal((await supervisor.get(`/cases/${number}/slip`)).status, 404)
    const values = { ...sent(number, 1), seen: '1', step: 'periksa-pelum' }
    assert.equal((await supervisor.post(`/cases/${number}/pass`, values)).status, 404)
  })
  assert.deepEqual(lines, [])
  assert.equal((await supervisor.get('/cases/new')).status, 404)
})
