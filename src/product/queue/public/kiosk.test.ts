import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { openDay } from '#queue'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import type { Form } from '#tests/page.ts'
import { enrolAt } from '#tests/queue.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const server = await startTestServer(office)
const headers = { cookie: `perangkat=${await enrolAt(office, 'kiosk')}` }
const camat = office.officer('camat')
await office.inAct(camat, monday, (tx) => openDay(tx, camat, monday))

test('several matters are touched before one ticket is printed, also in the priority line, and without a script', async () => {
  const page = (await server.anyone.get('/kiosk?beberapa=1&prioritas=1', headers)).page
  assert.match(page.text, /Cukup satu nomor/)
  const chosen = [...page.form('Ambil satu nomor').values, ['group', 'keterangan'], ['group', 'tanah']] as const
  const taken = await server.anyone.post('/kiosk', chosen, { headers })
  assert.equal(taken.status, 303)
  const ticket = (await server.anyone.get(taken.location ?? '', headers)).page.text
  assert.match(ticket, /S-001/)
  assert.match(ticket, /Surat keterangan, prioritas/)
  assert.match(ticket, /Juga untuk: Tanah/)
  assert.match(ticket, /Semua layanan di sini Rp0, kecuali Akta.*\(PP 12\/2019 pasal 122/)
})

test('by telephone from the QR at the door, and by an officer at the counter, one ticket is for several matters too', async () => {
  const lead = server.as(camat)
  const door =
    /http[^<"\s]*\/antrean\/ambil\?kode=[A-Z0-9]+/.exec((await lead.get('/queue')).body.toString())?.[0] ?? ''
  const path = door.replace(/^https?:\/\/[^/]+/, '')
  const page = (await server.anyone.get(path)).page
  assert.match(page.text, /Pilih semua keperluan\. Cukup satu nomor\./)
  const form = page.form('Ambil nomor')
  const none = await server.anyone.send(form)
  assert.deepEqual([none.status, /Keperluan: Pilih sedikitnya satu/.test(none.page.text)], [422, true])
  const taken = await server.anyone.post(form.action, ticked(form, 'group', 'tanah', 'nikah'))
  assert.match((await server.anyone.get(taken.location ?? '')).page.text, /Tanah.*Juga untuk: Nikah.*T-001/)

  const counter = server.as(office.officer('petugas-loket'))
  const opening = (await counter.get('/counter')).page.form('Buka loket')
  const others = opening.values.filter(([name]) => name !== 'groups')
  assert.equal((await counter.post('/counter', ticked({ values: others }, 'groups', 'tanah', 'nikah'))).status, 303)
  const giving = (await counter.get('/counter')).page.form('Beri nomor')
  assert.match((await counter.send(giving)).page.text, /Keperluan: Pilih sedikitnya satu/)
  const given = await counter.post('/counter', ticked(giving, 'group', 'nikah', 'tanah', 'keterangan'))
  assert.equal(given.location, '/counter?given=N-001')
  const { rows } = await office.owner.query<{ also: string[] }>(`select also from queue.ticket where written = 'N-001'`)
  assert.deepEqual(rows[0]?.also.toSorted(), ['keterangan', 'tanah'])
  const press = async (label: string) => await counter.send((await counter.get('/counter')).page.form(label))
  await press('Panggil berikutnya')
  await press('Sudah datang, layani')
  assert.match((await counter.get('/counter')).page.text, /T-001.*Juga untuk\s*Nikah.*Lanjut di sini: Nikah/)
  assert.equal((await press('Lanjut di sini: Nikah')).status, 303)
  assert.match((await counter.get('/counter')).page.text, /T-001\s*Nikah.*Selesai, panggil berikutnya/)
})

test('touching nothing is told where the matters stand, and they are still there', async () => {
  const none = { requestId: randomUUID(), several: 'yes' }
  const told = await server.anyone.post('/kiosk', none, { headers })
  assert.equal(told.status, 422)
  assert.match(told.page.text, /Keperluan: Pilih/)
  assert.match(told.page.text, /Ambil satu nomor/)
})

function ticked({ values }: Pick<Form, 'values'>, name: string, ...choices: string[]) {
  return [...values, ...choices.map((choice) => [name, choice] as const)]
}
