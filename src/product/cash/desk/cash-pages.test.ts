import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { openBrowser, person } from '#tests/browser.ts'
import { closeAt, depositAt, enterLine, openDrawerOf, secondCashier, slipAt } from '#tests/cash.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { checkPage } from '#tests/check-page.ts'
import { openOffice, password } from '#tests/office.ts'
import { archiveFaults } from '#tests/pdf-archive.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { plainPhoto } from '#tests/photos.ts'
import { signIn } from '#tests/sign-in.ts'
import { startTestServer } from '#tests/test-server.ts'

let now = minutesAfter(monday, 1)
const office = await openOffice()
const server = await startTestServer(office, { now: () => now })
const [cashier, far] = [office.officer('pemegang-kas'), office.officer('pemegang-kas', 'rupat-utara')]
const kas = server.as(cashier)
const camat = server.as(office.officer('camat'))
const second = server.as(await secondCashier(office))
const pengawas = server.as(office.officer('pengawas'))
let day = ''

test('in the morning the cashier opens the drawer with the change somebody gave', async () => {
  const page = (await kas.get('/cash')).page
  assert.match(page.text, /Uang tunai baru dapat diterima sesudah laci dibuka/)
  const form = page.form('Buka laci').fill('Uang kembalian awal', '200.000')
  const again = await kas.send(form)
  assert.equal(again.page.form('Buka laci').value('float'), '200.000')
  assert.match(again.page.alert ?? '', /Diterima dari: Pilih satu/)
  const opened = await kas.send(form.set('floatFrom', office.officer('sekcam').id))
  assert.equal(opened.location, '/cash')
  for (const place of [2, 3, 4, 5])
    await enterLine(office, cashier, {
      at: minutesAfter(monday, place),
      paper: `TBP 000${place}/MDU`,
      amountRupiah: place * 10_000,
      means: place === 5 ? 'qris' : 'cash',
    })
  now = minutesAfter(monday, 240)
  const answer = await kas.get('/cash')
  await checkHtml(answer.body.toString(), 'cash')
  assert.match(answer.page.text, /Belum di kas daerah.*Tidak ada tunai dari hari yang sudah ditutup/)
  assert.match(answer.page.text, /Seharusnya di laciRp290\.000.*Baris4 TunaiRp90\.000 Lewat bankRp50\.000/)
})

test('a shift changes when both have counted the same', async () => {
  const offer = (await kas.get('/cash')).page.form('Serahkan laci').fill('Uang yang dihitung', '280.000')
  const other = (await kas.get('/cash')).page.text.includes('Rosna Ibarat')
  assert.ok(other)
  const wrong = await kas.send(offer.set('to', await idOf('Rosna Ibarat')))
  assert.match(wrong.page.alert ?? '', /Uang yang dihitung Rp280\.000, seharusnya Rp290\.000: kurang Rp10\.000/)
  assert.equal((await kas.send(offer.set('counted', '290.000'))).status, 303)
  assert.match((await kas.get('/cash')).page.text, /Menunggu dihitung: Rosna Ibarat, Rp290\.000/)
  assert.match((await second.get('/work')).page.text, /Fatimah Misal menyerahkan laci kas: menunggu dihitung\./)
  const take = (await second.get('/cash')).page.form('Sama, terima laci')
  const differs = await second.send(take.fill('Uang yang dihitung', '285.000'))
  assert.match(differs.page.alert ?? '', /Hitungan Bapak\/Ibu Rp285\.000, yang diserahkan Rp290\.000/)
  assert.equal((await second.send(take.set('counted', '290.000'))).status, 303)
  assert.match((await kas.get('/cash')).page.text, /sudah diterima Rosna Ibarat, [^:]+: Rp290\.000/)
  const back = (await second.get('/cash')).page.form('Serahkan laci').set('to', cashier.id)
  await second.send(back.set('counted', '290.000'))
  await kas.send((await kas.get('/cash')).page.form('Sama, terima laci').set('counted', '290.000'))
})

test('the day is counted piece by piece; what does not agree comes back with the sum, and is explained', async () => {
  const link = (await kas.get('/cash')).page.link('Hitung dan tutup hari') ?? ''
  day = link.replace('/cash/days/', '')
  const form = (await kas.get(link)).page.form('Tutup hari')
  const back = await kas.send(form.set('pieces.kertas-100000', '2').set('pieces.kertas-50000', 'tiga'))
  assert.match(back.page.alert ?? '', /Kertas 50\.000: Tulis jumlah lembar atau keping/)
  const short = await kas.send(form.set('pieces.kertas-50000', '1'))
  assert.match(short.page.alert ?? '', /Uang yang dihitung Rp250\.000, seharusnya Rp290\.000: kurang Rp40\.000/)
  assert.equal(short.page.form('Tutup hari').value('pieces.kertas-100000'), '2')
  const closed = await kas.send(form.set('explained', 'Uang dua lembar tercecer di laci loket.'))
  assert.equal(closed.location, link)
  const page = (await kas.get(link)).page
  assert.match(page.text, /Selisihkurang Rp40\.000/)
  assert.match(page.text, /Menunggu tanda tangan kedua/)
  assert.throws(() => page.form('Hitungan benar'), /no form/)
  await checkHtml((await kas.get(link)).body.toString(), 'closed day')
})

test('the camat sends the count back, it is made again, and then it is signed', async () => {
  const link = `/cash/days/${day}`
  assert.match((await camat.get('/work')).page.text, /1 penutupan kas menunggu tanda tangan/)
  const back = (await camat.get(link)).page.form('Kembalikan untuk dihitung ulang')
  assert.match((await camat.send(back)).page.alert ?? '', /Apa yang perlu diperiksa: Belum diisi/)
  assert.equal((await camat.send(back.set('reason', 'Periksa laci loket.'))).status, 303)
  assert.match((await kas.get('/work')).page.text, /1 hitungan perlu diulang/)
  const again = (await kas.get(link)).page
  assert.match(again.text, /Dikembalikan.*Periksa laci loket/)
  const right = again.form('Tutup hari').set('pieces.kertas-100000', '2').set('pieces.kertas-20000', '4')
  await kas.send(right.set('pieces.logam-1000', '10'))
  assert.equal((await camat.send((await camat.get(link)).page.form('Hitungan benar'))).status, 303)
  const sheet = await paperOf(kas, `${link}/sheet.pdf`)
  for (const words of ['Lembar penutupan kas harian', 'Kertas 20.000', 'Fatimah Misal', 'Tengku Andai', 'SelisihRp0'])
    assert.ok(sheet.includes(words), `${words} in ${sheet}`)
})

test('a slip is printed, carried, and recorded with its proof; what came by QRIS is ticked on the statement', async () => {
  assert.equal((await kas.send((await kas.get('/cash/deposits')).page.form('Buat STS'))).status, 303)
  const page = (await kas.get('/cash/deposits')).page
  assert.match(page.text, /1 hari kerja.*Rp90\.000 dari 1 hari\. Setor paling lambat Selasa, 3 Maret 2026/)
  const slip = await paperOf(kas, page.link('Cetak STS') ?? '')
  assert.match(slip, /STS 0001\/2026.*[Ss]embilan puluh ribu rupiah.*Senin, 2 Maret 2026/)
  const record = page.form('Catat setoran').fill('Nomor bukti bank', 'BRK 0012')
  assert.match((await kas.send(record)).page.text, /Foto atau pindai bukti setorannya/)
  const files = [{ field: 'file.proof', name: 'bukti.jpg', content: await plainPhoto(30, 20), type: 'image/jpeg' }]
  assert.equal((await kas.send(record, { files })).status, 303)
  const done = (await kas.get('/cash/deposits')).page
  assert.match(done.text, /STS 0001\/2026.*Disetor Sen 2 Mar.*BRK 0012/)
  assert.equal((await kas.get(done.link('Lihat bukti') ?? '')).headers['content-type'], 'image/jpeg')
  const signs = (await camat.get('/cash/deposits')).body.toString()
  assert.match(signs, /TBP/)
  await checkHtml(signs, 'deposits of who signs')
  const confirm = done.form('Cocok, tandai').set('statement', 'RK 03/2026')
  assert.match((await kas.send(confirm)).page.alert ?? '', /Baris yang cocok: Tandai sedikitnya satu baris/)
  const { rows } = await office.owner.query<{ id: string }>(`select id from cash.entry where means = 'qris'`)
  assert.equal((await kas.send(confirm.set('entries', rows[0]?.id ?? ''))).status, 303)
  await checkHtml((await kas.get('/cash/deposits')).body.toString(), 'deposits')
})

test('the book carries its balance from line to line and day to day, on screen and on paper', async () => {
  const page = (await kas.get('/cash/book')).page
  assert.match(page.text, /Saldo awalRp0 DiterimaRp140\.000 Keluar dan disetorRp140\.000 Saldo akhirRp0/)
  assert.match(page.text, /TBP 0003\/MDU.*Rp30\.000.*Rp50\.000/)
  assert.match(page.text, /Setor.*STS 0001\/2026, BRK 0012.*Rp90\.000.*Rp50\.000/)
  const found = (await kas.get('/cash/book?q=40.000')).page
  assert.match(found.text, /1 baris untuk "40\.000".*TBP 0004\/MDU/)
  const looked = async (q: string) => (await kas.get(`/cash/book?q=${encodeURIComponent(q)}`)).page.text
  assert.match(await looked('tbp 0003'), /1 baris untuk "tbp 0003".*TBP 0003\/MDU/)
  assert.match(await looked('4/mdu'), /1 baris untuk "4\/mdu".*TBP 0004\/MDU/)
  assert.match(await looked('%'), /Tidak ada baris/)
  assert.match(await looked('39.999'), /Tidak ada baris/)
  const paper = await paperOf(kas, '/cash/book.pdf')
  assert.match(
    paper,
    /Buku kas.*Saldo awal\s?Rp0.*TBP 0002\/MDU.*Jumlah dan saldo akhir\s?Rp140\.000\s?Rp140\.000\s?Rp0/,
  )
  assert.match(paper, /Mengetahui\s?Camat.*Tengku Andai.*NIP 19800101200001901\d/)
  assert.match((await pengawas.get('/cash/book?office=mandau')).page.text, /TBP 0002\/MDU/)
  assert.equal((await kas.get('/cash/book?office=rupat-utara')).status, 404)
})

test('a day never closed is told next morning to cashier, camat and regency, and a late deposit to the regency', async (t) => {
  const friday = minutesAfter(monday, 4 * 1440)
  const late = await openDrawerOf(office, far)
  await enterLine(office, far, { at: monday, amountRupiah: 75_000 })
  await closeAt(office, far, { day: late, pieces: { 'kertas-100000': 2, 'kertas-75000': 1 }, at: monday })
  const { slip } = await slipAt(office, far, monday)
  await depositAt(office, far, { slip, on: '2026-03-06', at: friday })
  await openDrawerOf(office, cashier, { at: friday, float: '' })
  now = minutesAfter(monday, 5 * 1440)
  const { kas, camat, pengawas } = await onThatDay(t)
  for (const one of [kas, camat])
    assert.match((await one.get('/work')).page.text, /1 hari kas belum ditutup, sejak Jum 6 Mar/)
  assert.match(
    (await pengawas.get('/offices')).page.text,
    /1 kecamatan belum menutup hari\. 1 setoran tahun ini terlambat/,
  )
  const page = (await pengawas.get('/cash/offices')).page
  assert.match(page.text, /Mandau.*1: Jum 6 Mar/)
  assert.match(page.text, /Rupat Utara.*STS 0001\/2026, Rp75\.000: Jum 6 Mar \(batas Sel 3 Mar\)/)
  await checkHtml((await pengawas.get('/cash/offices')).body.toString(), 'cash of offices')
  const open = (await kas.get('/cash')).page.link('Jum 6 Mar') ?? ''
  assert.match((await kas.get(open)).page.text, /Penutupan ini akan bertanda terlambat/)
  await kas.send((await kas.get(open)).page.form('Tutup hari'))
  assert.match((await camat.get(open)).page.text, /Ditutup terlambat/)
})

test('the month is prepared by the cashier, signed by the camat, and read by the regency', async (t) => {
  now = minutesAfter(monday, 40 * 1440)
  const { kas, camat, pengawas } = await onThatDay(t)
  assert.match((await pengawas.get('/offices')).page.text, /2 kecamatan terlambat mempertanggungjawabkan/)
  assert.equal((await kas.send((await kas.get('/cash/accounts')).page.form('Susun dan ajukan'))).status, 303)
  assert.match((await camat.get('/work')).page.text, /1 pertanggungjawaban menunggu tanda tangan/)
  const page = (await camat.get('/cash/accounts')).page
  assert.match(page.text, /Maret 2026.*4 penerimaan, 2 hari ditutup, 1 terlambat.*Disetor tunai dengan STSRp90\.000/)
  assert.equal((await camat.send(page.form('Tanda tangani dan kirim'))).status, 303)
  const sent = (await pengawas.get('/cash/accounts?office=mandau')).page
  assert.match(sent.text, /Terkirim terlambat/)
  const paper = await paperOf(pengawas, sent.link('Cetak') ?? '')
  assert.match(paper, /Laporan pertanggungjawaban penerimaan\s?Bulan Maret 2026\s?Terlambat.*Tengku Andai/)
  await checkHtml((await camat.get('/cash/accounts')).body.toString(), 'accounts')
})

test('in the browser the sum grows while one types, by keyboard alone', async (t) => {
  now = minutesAfter(monday, 41 * 1440)
  await openDrawerOf(office, cashier, { at: now, float: '150.000' })
  const browser = await openBrowser()
  t.after(() => browser.close())
  const page = await signIn(await person(browser, { baseUrl: server.origin, width: 390 }), 'kas.mandau', password)
  await page.goto('/cash')
  await checkPage(page)
  await page.getByRole('link', { name: 'Hitung dan tutup hari' }).click()
  await page.getByLabel('Kertas 100.000').focus()
  await page.keyboard.type('1')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1')
  await page.getByText('Uang yang dihitung Rp150.000, selisih Rp0.').waitFor()
  await checkPage(page)
  await page.keyboard.press('Enter')
  await page.getByText('Menunggu tanda tangan kedua').waitFor()
})

// A session lasts twelve hours: on another day everybody signs in again.
async function onThatDay(t: TestContext) {
  const that = await startTestServer(office, { now: () => now, t })
  return {
    kas: that.as(cashier),
    camat: that.as(office.officer('camat')),
    pengawas: that.as(office.officer('pengawas')),
  }
}

/** What a paper says; it is an archival, tagged PDF. */
async function paperOf(reader: typeof kas, path: string): Promise<string> {
  const { body } = await reader.get(path)
  assert.deepEqual(archiveFaults(body), [], path)
  return pdfText(body).replace(/\s+/g, ' ')
}

async function idOf(name: string): Promise<string> {
  const { rows } = await office.owner.query<{ id: string }>('select id from identity.officer where name = $1', [name])
  return rows[0]?.id ?? ''
}
