import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { startTestServer } from '#tests/test-server.ts'
import { written } from '#tests/written.ts'

const office = await openOffice()
const server = await startTestServer(office, { now: () => minutesAfter(monday, 60) })
const counter = server.as(office.officer('petugas-loket'))
const far = server.as(office.officer('petugas-loket', 'rupat-utara'))
const form = /^Buka berkas/
const another = 'Daftarkan layanan lain untuk orang ini'

test('the slip and the case page lead to the next service; opening its form with the person in it is a line', async () => {
  const number = await openCase(office)
  const address = `/cases/new?sameVisit=${number}`
  for (const page of [`/cases/${number}/slip`, `/cases/${number}`])
    assert.ok((await counter.get(page)).body.toString().includes(`href="${address}"`), page)
  const lines = await written(office, async () => {
    const answer = await counter.get(address)
    assert.equal(answer.status, 200)
    await checkHtml(answer.body.toString(), 'the form of another service')
    assert.match(answer.page.text, new RegExp(`satu kunjungan dengan ${number}`))
  })
  assert.deepEqual(
    lines.map(({ name }) => name),
    ['case.read'],
  )
  assert.equal((await far.get(address)).status, 404)
  assert.match((await counter.get(`/cases/${number}`)).page.text, new RegExp(another))
})

test('nothing is lost on an error or with another service, and the visit goes on with it', async () => {
  const number = await openCase(office)
  const filled = (await counter.get(`/cases/new?sameVisit=${number}&service=legalisasi-sktm`)).page.form(form)
  const again = (await counter.send(filled.fill('Nama sesuai KTP-el', ''))).page.form(form)
  assert.deepEqual([again.value('sameVisit'), again.value('requirement.ktp')], [number, 'received'])
  const changed = await counter.send({ ...again.set('toService', 'pengantar-skck'), action: '/cases/service' })
  const next = changed.page.form(form)
  assert.deepEqual(
    ['service', 'sameVisit', 'nik', 'requirement.kk'].map((name) => next.value(name)),
    ['pengantar-skck', number, filled.value('nik'), 'received'],
  )
})
