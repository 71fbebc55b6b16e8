import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { startTestServer } from '#tests/test-server.ts'
import { everything } from '#tests/written.ts'
import { applyPack } from '../../../app/pack/apply-pack.ts'

const office = await openOffice()
const server = await startTestServer(office)
const citizen = server.anyone

test('a citizen asks in their own words, chooses the office, and reads what to bring', async () => {
  const home = (await citizen.get('/')).page
  assert.ok(home.link(/Akan menikah/))
  const found = await citizen.get('/layanan?q=nikah+cepat')
  assert.equal(found.status, 200)
  const choose = await citizen.get(found.page.link(/Dispensasi nikah/) ?? '')
  const service = await citizen.get(choose.page.link(/Rupat Utara/) ?? '')
  assert.equal(service.status, 200)
  assert.match(service.page.text, /Rekomendasi kelurahan atau desa/)
})

test('with an office chosen, the service is one step away', async () => {
  const { page } = await citizen.get('/layanan?q=tanah&kecamatan=siak-kecil')
  assert.match(page.link(/ganti rugi/i) ?? '', /^\/layanan\/siak-kecil\/skgr$/)
})

test('a mistyped word is read as the nearest and said so; nothing found says what next', async () => {
  assert.match((await citizen.get('/layanan?q=dispensatsi')).page.text, /“dispensatsi” kami baca “dispensasi”/)
  const nothing = (await citizen.get('/layanan?q=xyzzyqqq')).page.text
  assert.match(nothing, /0 layanan untuk “xyzzyqqq”.*Kami tidak menemukan layanan dengan kata itu.*tanyakan di loket/s)
  const near = (await citizen.get('/layanan?q=nikah+helikopter')).page.text
  assert.match(near, /Yang mendekati “nikah helikopter”.*Dispensasi nikah/s)
  assert.doesNotMatch(near, /0 layanan/)
})

test('whoever asks for what is not given here reads where to go, before what only bears the word', async () => {
  const card = (await citizen.get('/layanan?q=bikin+ktp')).page.text
  assert.match(
    card,
    /Tidak diurus di kantor camat: *Penandatanganan KTP dan KK oleh Camat berakhir \d.*KTP dan KK diterbitkan Disdukcapil, gratis\./,
  )
  const building = (await citizen.get('/layanan?q=IMB')).page.text
  assert.match(building, /IMB rumah kecil berakhir 2 Februari 2021 \(.*\)\..* Diganti PBG, yang diterbitkan dinas\./)
  assert.doesNotMatch(building, /Kami tidak menemukan/)
  const poor = (await citizen.get('/layanan?q=surat+miskin')).page.text
  assert.match(poor, /1 layanan untuk “surat miskin”.*Legalisasi surat keterangan tidak mampu/s)
})

test('an event tells its services and the papers that serve more than one', async () => {
  const { status, page } = await citizen.get('/peristiwa/menikah?kecamatan=mandau')
  assert.equal(status, 200)
  assert.match(page.text, /Cukup satu berkas untuk semuanya.*diminta \d layanan/s)
  assert.match(page.link(/Dispensasi nikah/) ?? '', /^\/layanan\/mandau\//)
})

test('an office shows its letters, and which are only a sample there', async () => {
  const { page } = await citizen.get('/kecamatan/mandau')
  assert.match(page.text, /tanggungan keluarga/i)
  assert.match(page.text, /CONTOH: standarnya dipinjam, belum ditetapkan kantor ini/)
  assert.match(page.text, /Dispensasi nikah CONTOH/)
  assert.doesNotMatch(page.text, /tanggungan keluarga CONTOH/)
})

test('an office names who answers for it and nobody else, and is told open or closed by its own clock', async (t) => {
  const { text } = (await citizen.get('/kecamatan/mandau')).page
  assert.match(text, /Buka sekarang.*Hari ini: Buka 08\.00–15\.00/)
  const camat = office.officer('camat')
  assert.match(text, new RegExp(`Penanggung jawab\\s*Camat: ${camat.name}`))
  for (const { id, name } of office.officers('mandau')) if (id !== camat.id) assert.doesNotMatch(text, new RegExp(name))
  const evening = await startTestServer(office, { t, now: () => monday.add({ hours: 9 }) })
  const later = (await evening.anyone.get('/kecamatan/mandau')).page.text
  assert.match(later, /Sedang tutup Buka lagi Selasa, 3 Maret, pukul 08\.00\./)
})

test('what the pack says of an office is shown with how sure it is', async (t) => {
  const { folder, edit } = copyPack(t)
  const profile =
    'profile: { contact: { sure: b, source: papan nama }, budget: { year: 2026, amountRupiah: 900000000, sure: a, source: APBD contoh } }'
  edit('offices.yaml', '    prefix: PGR\n', `    prefix: PGR\n    phone: 0766 0000\n    ${profile}\n`)
  await applyPack(office.pool, getPack(folder), monday)
  const { text } = (await citizen.get('/kecamatan/pinggir')).page
  assert.match(text, /Telepon\s*0766 0000 belum dipastikan/)
  assert.match(text, /Anggaran\s*Rp900\.000\.000 \(2026\)/)
})

test('what is not there is not found, and odd questions are answered', async () => {
  for (const path of ['/layanan/paspor', '/peristiwa/liburan', '/kecamatan/pekanbaru', '/kecamatan/kabupaten'])
    assert.equal((await citizen.get(path)).status, 404, path)
  for (const query of [
    'q=%00',
    'q=%F0%9F%98%80',
    'mulai=-1',
    'mulai=99999',
    'kecamatan=x&bidang=y',
    `q=${'a'.repeat(3000)}`,
  ])
    assert.equal((await citizen.get(`/layanan?${query}`)).status, 200, query)
  const again = await citizen.get('/layanan?q=a&q=b')
  assert.equal(again.status, 200)
})

test('anyone reads which letters an office makes, without an account', async () => {
  const mandau = (await citizen.get('/kecamatan/mandau')).page
  const href = mandau.link(/tanggungan keluarga/i) ?? ''
  const service = await citizen.get(href)
  assert.equal(service.status, 200)
  for (const words of [/Kartu keluarga/, /1 hari kerja/, /Rp0/, /UU 25\/2009/]) assert.match(service.page.text, words)
})

test('a service or an office that is not there is not found', async () => {
  assert.equal((await citizen.get('/layanan/mandau/paspor')).status, 404)
  assert.equal((await citizen.get('/layanan/pekanbaru/tanggungan-keluarga')).status, 404)
})

test('in production a service without an instrument says that it cannot be opened yet', async (t) => {
  const production = await openOffice(t, { mode: 'production' })
  const real = await startTestServer(production, { t })
  const { text } = (await real.anyone.get('/layanan/mandau/tanggungan-keluarga')).page
  assert.match(text, /belum dapat dibuka: surat yang melimpahkan wewenangnya kepada Camat belum dicatat/)
})

test('asking leaves nothing behind', async () => {
  const before = await everything(office)
  await citizen.get('/layanan?q=nikah')
  await citizen.get('/peristiwa/menikah')
  assert.deepEqual(await everything(office), before)
})
