import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkHtml } from '#tests/check-html.ts'
import { openOffice } from '#tests/office.ts'
import { startTestServer } from '#tests/test-server.ts'
import { tellAlerts } from '../../../app/tell-alerts.ts'

const office = await openOffice()
const now = Temporal.Instant.from('2026-04-20T03:00:00Z')
const server = await startTestServer(office, { now: () => now })
const [kasi, camat] = [server.as(office.officer('kasi-pelum')), server.as(office.officer('camat'))]
const supervisor = server.as(office.officer('pengawas'))
await tellAlerts(office.pool, now)

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
