import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import { readPage } from '#tests/page.ts'
import { startTestServer } from '#tests/test-server.ts'
import { everything } from '#tests/written.ts'

const office = await openOffice()
const server = await startTestServer(office)
const pelum = server.as(office.officer('kasi-pelum'))

test('every answer says what a page may load, and that nobody keeps it', async () => {
  const paths = ['/', '/lacak', '/sign-in', '/work', '/nowhere', '/cases/%00']
  for (const path of paths) {
    const { headers } = await pelum.get(path)
    const policy = String(headers['content-security-policy'])
    assert.match(policy, /^default-src 'none';/, path)
    assert.match(policy, /script-src 'self';.*form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/, path)
    assert.doesNotMatch(policy, /unsafe|https?:/, path)
    assert.equal(headers['x-content-type-options'], 'nosniff', path)
    assert.equal(headers['referrer-policy'], 'same-origin', path)
    assert.equal(headers['cache-control'], 'no-store', path)
  }
})

test('the only style inside a page is the one whose hash the policy names, and no script stands inside', async () => {
  const { headers, body } = await server.anyone.get('/')
  const [style = ''] = /(?<=<style>).*?(?=<\/style>)/s.exec(body.toString()) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  assert.ok(style.length > 100)
  assert.ok(String(headers['content-security-policy']).includes(`'sha256-${hash}'`))
  assert.doesNotMatch(body.toString(), /<script(?![^>]* src=)|\son[a-z]+=|style="/)
})

test('styles and scripts are kept for good under their own names, and other names are not found', async () => {
  const { body } = await server.anyone.get('/sign-in')
  const [path = ''] = /\/assets\/[\w.-]+\.css/.exec(body.toString()) ?? []
  const answer = await server.anyone.get(path)
  assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable')
  assert.equal((await server.anyone.get('/assets/desk.000000000000.css')).status, 404)
  assert.equal((await server.anyone.get('/assets/..%2f..%2fpackage.json')).status, 404)
})

test('a form from another site is not carried out, and neither is one that does not say where it is from', async () => {
  const number = await openCase(office)
  const values = { ...sent(number, 1), seen: '1', step: 'periksa-pelum' }
  const before = await everything(office)
  const strange: Record<string, string>[] = [
    { origin: 'https://jahat.example' },
    { origin: 'http://paten.test:8080' },
    { origin: 'null' },
    { origin: 'not a url' },
    { origin: '', referer: 'https://jahat.example/paten.test' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of strange) {
    const answer = await pelum.post(`/cases/${number}/pass`, values, { headers })
    assert.equal(answer.status, 403, JSON.stringify(headers))
    assert.match(answer.body.toString(), /tidak datang dari halaman kami/)
  }
  assert.deepEqual(await everything(office), before)
  assert.equal((await pelum.post(`/cases/${number}/pass`, values)).status, 303)
})

test('a page that is not there says so, in the language that was chosen', async () => {
  const indonesian = await server.anyone.get('/nowhere')
  assert.deepEqual([indonesian.status, indonesian.page.heading], [404, 'Kami tidak menemukan halaman ini'])
  const english = await server.anyone.get('/nowhere?lang=en')
  assert.equal(english.page.heading, 'We cannot find this page')
})

test('no page leads to another site because of how it was asked for', async () => {
  const asked = await server.anyone.get('//elsewhere.test/berkas')
  assert.doesNotMatch(asked.body.toString(), /(href|action)="\/\//)
  for (const referer of ['http://paten.test//elsewhere.test/', 'http://elsewhere.test/berkas']) {
    const values = { kode: 'x'.repeat(2_000_000) }
    const answer = await server.anyone.post('/lacak', values, { headers: { referer } })
    assert.deepEqual([answer.status, answer.page.link('Kembali')], [413, '/'])
  }
})

test('an address that cannot be read is answered in words', async () => {
  for (const path of ['/cases/%E0%A4%A', `/cases/${'9'.repeat(400)}`]) {
    const answer = await pelum.get(path)
    assert.equal(answer.status, 400)
    assert.match(answer.body.toString(), /Alamat ini tidak dapat kami baca/)
    assert.match(String(answer.headers['content-security-policy']), /default-src 'none'/)
  }
})

test('a character that no text may hold harms nothing, wherever it comes', async () => {
  const number = await openCase(office)
  assert.equal((await pelum.get('/cases/%00')).status, 404)
  assert.equal((await server.anyone.get('/layanan/%00/%00')).status, 404)
  assert.equal((await server.anyone.get('/lacak/MDU-2026-000001/%00')).status, 404)
  assert.equal((await pelum.get('/work?tab=%00&page=%00')).status, 200)
  const values = { ...sent(number, 1), seen: '1', reason: 'Alamat\0 di luar kecamatan.' }
  assert.equal((await pelum.post(`/cases/${number}/refusal`, values)).status, 303)
  assert.match((await pelum.get(`/cases/${number}`)).page.text, /Alamat di luar kecamatan\./)
})

test('what is no form is not read', async () => {
  const number = await openCase(office)
  const before = await everything(office)
  const json = { 'content-type': 'application/json' }
  const answer = await pelum.post(`/cases/${number}/pass`, {}, { headers: json })
  assert.deepEqual([answer.status, answer.page.heading], [415, 'Belum bisa'])
  assert.match(answer.page.text, /tidak dapat kami baca/)
  const text = await pelum.post(`/cases/${number}/pass`, {}, { headers: { 'content-type': 'text/plain' } })
  assert.equal(text.status, 415)
  const torn = await pelum.post(
    '/cases',
    {},
    { headers: { 'content-type': 'multipart/form-data' }, maySayBroken: true },
  )
  assert.ok(torn.status >= 400 && torn.status < 500, String(torn.status))
  assert.deepEqual(await everything(office), before)
})

test('a form that is far too large is turned away, with a way back', async () => {
  const number = await openCase(office)
  const values = { ...sent(number, 1), seen: '1', reason: 'x'.repeat(2_000_000) }
  const referer = { referer: `http://paten.test/cases/${number}` }
  const answer = await pelum.post(`/cases/${number}/refusal`, values, { headers: referer })
  assert.equal(answer.status, 413)
  assert.match(answer.page.text, /terlalu besar/)
  assert.equal(answer.page.link('Kembali'), `/cases/${number}`)
})

test('a form with nothing in it is told, not broken', async () => {
  const number = await openCase(office)
  for (const act of ['pass', 'return', 'refusal', 'signature', 'number', 'archive', 'handover']) {
    const answer = await pelum.post(`/cases/${number}/${act}`, {})
    assert.equal(answer.status, 422, act)
    assert.ok((answer.page.alert ?? '').length > 20, act)
  }
  const counter = server.as(office.officer('petugas-loket'))
  assert.equal((await counter.post('/cases', {})).status, 422)
})

test('a mistake of ours apologises with a code that finds our note, and tells nothing else', async (t) => {
  const broken = await openOffice(t)
  const own = await startTestServer(broken, { t })
  await broken.owner.query('alter table catalogue.offer rename to offer_gone')
  const answer = await own.anyone.post('/lacak', { nomor: 'x', kode: 'y' }, { maySayBroken: true })
  assert.equal(answer.status, 409)
  const home = readPage((await own.app.inject('/kecamatan/mandau')).payload)
  assert.equal(home.heading, 'Ada yang rusak di pihak kami')
  assert.doesNotMatch(home.text, /offer|catalogue|select|\.ts/)
  const [fault = ''] = own.faults
  const code = fault.slice(0, 6)
  assert.match(code, /^[0-9A-F]{6}$/)
  assert.ok(home.text.includes(code))
  assert.match(fault, /GET \/kecamatan\/:office .*catalogue\.offer/s)
})

test('text size and language are remembered, and only values we know', async () => {
  const large = await server.anyone.get('/?text=large&lang=en')
  const cookies = [large.headers['set-cookie']].flat().join('\n')
  assert.match(cookies, /huruf=large/)
  assert.match(cookies, /bahasa=en/)
  const odd = await server.anyone.get('/?lang=%3Cscript%3E')
  assert.doesNotMatch([odd.headers['set-cookie']].flat().join('\n'), /bahasa/)
  assert.match((await server.anyone.get('/', { cookie: 'bahasa=xx' })).body.toString(), /<html lang="id"/)
})

test('nothing that happened here was a mistake of ours', () => {
  assert.deepEqual(server.faults, [])
})
