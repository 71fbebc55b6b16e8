import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { openDay } from '#queue'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
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
})

test('touching nothing is told where the matters stand, and they are still there', async () => {
  const none = { requestId: randomUUID(), several: 'yes' }
  const told = await server.anyone.post('/kiosk', none, { headers })
  assert.equal(told.status, 422)
  assert.match(told.page.text, /Keperluan: Pilih/)
  assert.match(told.page.text, /Ambil satu nomor/)
})
