import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { openOffice } from '#tests/office.ts'
import { enrolAt } from '#tests/queue.ts'
import { startTestServer } from '#tests/test-server.ts'
import { tellAlerts } from '../../../app/tell-alerts.ts'

const office = await openOffice()
const now = Temporal.Instant.from('2026-04-20T03:00:00Z')
let clock = monday
const server = await startTestServer(office, { now: () => clock })
const [kasi, camat] = [server.as(office.officer('kasi-pelum')), server.as(office.officer('camat'))]
const supervisor = server.as(office.officer('pengawas'))
const board = { cookie: `perangkat=${await enrolAt(office, 'board', 'mandau', 'Ruang tunggu')}` }
await enrolAt(office, 'kiosk', 'mandau', 'Pintu depan')
await server.anyone.get('/board', board)
clock = now
await tellAlerts(office.pool, now, monday)

test('an officer reads what to do, opens it, and marks it as read until it is done', async () => {
  const { body, page } = await kasi.get('/alerts')
  await checkHtml(body.toString(), 'the alerts of an officer')
  assert.match(page.text, /Pemeriksaan buku register lewat waktunya sejak 31 Maret 2026\./)
  const done = await kasi.send(page.form(/^Sudah dibaca Pemeriksaan buku register/))
  assert.equal(done.location, '/alerts?saved=seen')
  assert.match((await kasi.get('/alerts?saved=seen')).page.text, /Ditandai sudah dibaca.*belum selesai 1/s)
  assert.match(
    (await camat.get('/alerts')).page.text,
    /Mandau: Pemeriksaan buku register lewat .*Tanyakan apa yang menghalangi/,
  )
})

test('the morning of a desk, of the camat and of the regency is whole, and as text names nobody', async () => {
  for (const [client, wanted] of [
    [kasi, /Kewajiban.*Pemeriksaan buku register Maret 2026: lewat 20 hari/s],
    [camat, /Evaluasi pelaksana triwulan I 2026: lewat 20 hari/],
    // Once, and not again among the alerts.
    [
      supervisor,
      /Kewajiban.*Evaluasi pelaksana triwulan I 2026: Mandau \(lewat 20 hari\), Rupat Utara \(lewat 20 hari\)\. Tanyakan/s,
    ],
    [supervisor, /^(?!.*Evaluasi pelaksana.*Evaluasi pelaksana)/s],
  ] as const) {
    const { body, page } = await client.get('/morning')
    await checkHtml(body.toString(), 'a morning')
    assert.match(page.heading, /^Senin, 20 April 2026$/)
    assert.match(page.text, wanted)
    assert.equal(
      body.toString().includes('href="/report"'),
      client !== supervisor,
      'a way to the figures of the own office',
    )
    const text = (await client.get('/morning.txt')).body.toString()
    assert.ok(text.split('\n').every((line) => line.length <= 80))
    for (const { name } of office.officers('mandau')) assert.ok(!text.includes(name), name)
  }
})

test('the regency sets a threshold with why; what is out of bounds comes back beside its field', async () => {
  const { body, page } = await supervisor.get('/alerts/thresholds')
  await checkHtml(body.toString(), 'the thresholds')
  const form = page.form(/^Tetapkan$/)
  form.set('key', 'silentDays')
  form.fill('Menjadi', '99')
  form.fill('Alasan', 'Musim hujan.')
  const wrong = await supervisor.send(form)
  assert.equal(wrong.status, 422)
  const again = wrong.page.form(/^Tetapkan$/)
  assert.match(again.error('Menjadi') ?? '', /Antara 1 dan 60/)
  again.fill('Menjadi', '5')
  assert.equal((await supervisor.send(again)).location, '/alerts/thresholds?saved=set')
  assert.match((await supervisor.get('/alerts/thresholds')).page.text, /5 hari kerja ditetapkan .*Musim hujan\./)
  assert.equal((await camat.get('/alerts/thresholds')).status, 404)
})

test('who keeps the devices learns which is silent and what to do, the regency sees it beside its offices, others nothing', async () => {
  const silent = /Papan antrean Ruang tunggu diam sejak 2 Maret 2026, 09\.00\. Lihat colokan dan jaringannya/
  for (const path of ['/alerts', '/morning']) assert.match((await camat.get(path)).page.text, silent)
  assert.match((await camat.get('/morning.txt')).body.toString().replaceAll(/\s+/g, ' '), silent)
  assert.doesNotMatch((await kasi.get('/alerts')).page.text, /Ruang tunggu/)
  const other = server.as(office.officer('camat', 'rupat-utara'))
  for (const path of ['/alerts', '/devices']) assert.doesNotMatch((await other.get(path)).page.text, /Ruang tunggu/)
  assert.match((await supervisor.get('/offices')).page.text, /2 dari 2 perangkat diam .*Papan antrean Ruang tunggu/)

  const { body, page } = await camat.get('/devices')
  await checkHtml(body.toString(), 'the devices of an office')
  assert.match(page.text, /Ruang tunggu\s*Papan antrean.*diam sejak Sen 2 Mar, 09\.00/)
  const told = async () => {
    const { rows } = await office.owner.query<{ n: number; open: number }>(
      `select count(*)::int as n, count(*) filter (where cleared_at is null)::int as open
       from alerts.alert where kind = 'device-silent'`,
    )
    return rows[0]
  }
  // Both devices, to the camat and to the secretary; not again by the next round, nor by two, nor when the server starts anew.
  await Promise.all([tellAlerts(office.pool, now, monday), tellAlerts(office.pool, now, monday)])
  await tellAlerts(office.pool, now, now)
  assert.deepEqual(await told(), { n: 4, open: 4 })
  clock = minutesAfter(now, 1)
  await server.anyone.get('/board/news?once=1', board)
  clock = minutesAfter(now, 4)
  assert.match((await camat.get('/devices')).page.text, /Ruang tunggu.*terdengar 3 menit lalu/)
  await tellAlerts(office.pool, clock, monday)
  assert.deepEqual(await told(), { n: 4, open: 2 })
  assert.match((await camat.get('/alerts')).page.text, /Mesin nomor antrean Pintu depan diam/)
  assert.match(
    (await supervisor.get('/offices')).page.text,
    /1 dari 2 perangkat diam\s*Mesin nomor antrean Pintu depan/,
  )
})
