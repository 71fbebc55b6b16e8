import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const server = await startTestServer(office, { now: () => minutesAfter(monday, 60) })
const sekcam = server.as(office.officer('sekcam'))

async function fill(date: string) {
  const { page } = await sekcam.get('/calendar')
  return page
    .form(/^Simpan keputusan ini/)
    .fill('Tanggal', date)
    .fill('Sebabnya, dalam beberapa kata', 'Banjir di jalan masuk')
    .fill('Dasarnya', 'Lisan, dicatat Sekcam')
}

test('the page says when the office is open, which days differ, and up to when days are known', async () => {
  const shown = await sekcam.get('/calendar')
  await checkHtml(shown.body.toString(), 'the calendar of an office')
  assert.match(
    shown.page.text,
    /Rab 18 Mar\s*Tutup: cuti bersama Hari Suci Nyepi.*Kam 19 Mar\s*Tutup: Hari Suci Nyepi/s,
  )
  assert.match(shown.page.text, /Hari libur dimuat sampai 31 Desember 2026/)
  assert.match(shown.page.text, /belum ditemukan|belum dipastikan/)
})

test('a closing is written, moves what it says it moves, is told to the citizen, and is taken back', async () => {
  const number = await openCase(office)
  const form = (await fill('2026-03-03')).mark(
    'Apa yang terjadi hari itu',
    'Kantor tutup darurat, atau tutup lebih awal',
  )
  form.set('later', 'yes')
  const wrong = await sekcam.send(form)
  assert.equal(wrong.status, 422)
  await checkHtml(wrong.body.toString(), 'a calendar form with mistakes')
  const again = wrong.page.form(/^Simpan keputusan ini/)
  assert.equal(again.error('Mengapa janji ikut mundur'), 'Tulis alasannya dalam satu kalimat.')
  const saved = await sekcam.send(again.fill('Mengapa janji ikut mundur', 'Kantor tidak dapat dicapai.'))
  assert.equal(saved.location, '/calendar?moved=1')
  const { text } = (await sekcam.get('/calendar?moved=1')).page
  assert.match(text, /1 berkas mendapat tanggal baru/)
  assert.match(text, /3 Maret 2026: tutup darurat, Banjir di jalan masuk/)

  const { rows } = await office.owner.query(
    'select code from cases.tracking_code join cases.case_file on case_file.id = case_id where number = $1',
    [number],
  )
  const citizen = (await server.anyone.get(`/lacak/${number}/${rows[0].code}`)).page.text
  assert.match(citizen, /Semula Sel 3 Mar, 15\.00: hari buka kantor berubah\. Tutup darurat 3 Maret 2026: Banjir/)

  const back = (await sekcam.get('/calendar')).page.form(/^Cabut/).fill('Mengapa dicabut', 'Air sudah surut.')
  assert.equal((await sekcam.send(back)).location, '/calendar?moved=1')
  assert.match((await sekcam.get('/calendar')).page.text, /Dicabut 10\.00: Air sudah surut\./)
})

test('what is refused is said on the form, with everything typed', async () => {
  const twice = async () =>
    await sekcam.send((await fill('2026-03-04')).mark('Apa yang terjadi hari itu', 'Libur setempat'))
  assert.equal((await twice()).status, 303)
  const second = await twice()
  assert.equal(second.status, 409)
  assert.match(second.page.text, /Untuk tanggal itu sudah ada keputusan/)
  const unknown = await sekcam.send((await fill('2027-03-04')).mark('Apa yang terjadi hari itu', 'Libur setempat'))
  assert.match(unknown.page.text, /Hari libur tahun 2027 belum dimuat/)
  const extra = (await fill('2026-03-07')).mark('Apa yang terjadi hari itu', 'Kantor buka di luar hari biasa')
  assert.equal(
    (await sekcam.send(extra)).page.form(/^Simpan keputusan ini/).error('Buka pukul'),
    'Hari layanan tambahan perlu jam buka dan tutup.',
  )
})

test('the regency decides for every kecamatan, and says where their own decision stays', async () => {
  const organisasi = server.as(office.officer('kabag-organisasi'))
  const camat = server.as(office.officer('camat', 'rupat-utara'))
  const decide = async (by: typeof organisasi, name: string) => {
    const shown = await by.get('/calendar')
    await checkHtml(shown.body.toString(), 'the calendar of a regency')
    const form = shown.page.form(/^Simpan keputusan ini/).mark('Apa yang terjadi hari itu', 'Libur setempat')
    return await by.send(
      form
        .fill('Tanggal', '2026-07-30')
        .fill('Sebabnya, dalam beberapa kata', name)
        .fill('Dasarnya', 'Surat edaran contoh'),
    )
  }
  assert.equal((await decide(camat, 'Pesta pantai')).status, 303)
  const saved = await decide(organisasi, 'Hari jadi kabupaten')
  assert.equal(saved.location, '/calendar?moved=0&kept=1')
  const { text } = (await organisasi.get(saved.location ?? '')).page
  assert.match(text, /Di 1 kecamatan keputusannya sendiri tetap berlaku/)
  assert.match(text, /Hari jadi kabupaten\s*Berlaku di 10 kecamatan\./)
  assert.match(text, /Pesta pantai\s*Keputusan Kecamatan Rupat Utara sendiri\./)

  const here = (await sekcam.get('/calendar')).page
  assert.match(here.text, /Hari jadi kabupaten\s*Diputuskan kabupaten untuk semua kecamatan\./)
  const mayTakeBack = /Cabut keputusan ini…\s*30 Juli 2026/
  assert.doesNotMatch(here.text, mayTakeBack)
  assert.match((await camat.get('/calendar')).page.text, mayTakeBack)
  const back = (await organisasi.get('/calendar')).page.form(/^Cabut/).fill('Mengapa dicabut', 'Salah tanggal.')
  assert.equal((await organisasi.send(back)).status, 303)
  assert.match((await sekcam.get('/calendar')).page.text, /Dicabut 10\.00: Salah tanggal\./)
})

test('only who keeps the calendar of an office finds it', async () => {
  assert.equal((await server.as(office.officer('petugas-loket')).get('/calendar')).status, 404)
  assert.equal((await server.as(office.officer('pengawas')).get('/calendar')).status, 404)
})
