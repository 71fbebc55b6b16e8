import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nur } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import { startTestServer } from '#tests/test-server.ts'

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

test('the supervisor reads a case of any office, leaves a line in doing so, and acts in none', async () => {
  const number = await openCase(office)
  const page = (await supervisor.get(`/cases/${number}`)).page
  assert.match(page.text, new RegExp(number))
  assert.throws(() => page.form('Benar, teruskan'), /no form has a button/)
  const answer = await supervisor.post(`/cases/${number}/pass`, {
    ...sent(number, 1),
    seen: '1',
    step: 'periksa-pelum',
  })
  assert.equal(answer.status, 409)
  assert.match(answer.page.alert ?? '', /sedang di meja lain/)
  assert.equal((await supervisor.get('/cases/new')).status, 404)
  const { rows } = await office.owner.query("select by_id from journal.line where name = 'case.read'")
  assert.deepEqual(
    rows.map(({ by_id }) => by_id),
    Array.from({ length: 2 }, () => office.officer('pengawas').id),
  )
})
