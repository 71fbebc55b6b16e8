import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { checkPage } from '#tests/check-page.ts'
import { mark } from '#tests/counter.ts'
import { joinColleague } from '#tests/join-colleague.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { plainPhoto } from '#tests/photos.ts'
import { paten } from '#tests/started.ts'
import {
  fillIn,
  fillInspection,
  findService,
  openFile,
  openWalk,
  press,
  readSlip,
  take,
  takeQuietly,
  tells,
  track,
  unfold,
} from '#tests/walk.ts'

const walk = await openWalk()
const citizen = await walk.journey.citizen({ width: 390 })
after(() => walk[Symbol.asyncDispose]())

const stepsOf = (key: string) => findService(key).procedure

test('a family letter: kept half typed, completed, amended, asked about, sent back, and its original seen', async () => {
  const service = findService('tanggungan-keluarga')
  const closed = await walk.journey.officer('loket.mandau')
  await fillIn(closed, service, { nik: '1403410704909991', name: 'Nur Conto' })
  await mark(closed, 'Buku nikah atau akta perkawinan', 'Asli menyusul')
  await closed.getByText('Isian ini sudah tersimpan di kantor.').waitFor()
  await closed.close()
  const counter = await walk.at('loket.mandau')
  await counter.goto('/work')
  await counter.getByRole('link', { name: 'Lanjutkan Nur Conto' }).click()
  await mark(counter, 'NPWP', 'Kurang')
  await counter.getByRole('button', { name: /Cetak slip kekurangan/ }).click()
  const returned = await readSlip(counter)
  assert.match(await track(citizen, returned), /belum lengkap[\s\S]*NPWP/)

  await counter.goto(`/cases/${returned.number}`)
  await counter.getByRole('link', { name: /Terima kekurangan/ }).click()
  await mark(counter, 'NPWP', 'Ada')
  const opened = await openFile(counter)
  assert.equal(opened.number, returned.number)
  const { number } = opened

  const note = await unfold(counter, number, 'Tulis catatan')
  await note.getByLabel('Catatan').fill('Namanya terpotong?')
  await note.getByLabel('Untuk').selectOption({ label: 'Kasi Pelum' })
  await press(counter, note.getByRole('button', { name: 'Simpan catatan' }))
  const pelum = await walk.at('pelum.mandau')
  await pelum.goto('/work')
  await pelum.getByRole('region', { name: 'Catatan untuk Ibu' }).getByRole('link', { name: number }).click()
  await pelum.getByText('Jawab…').click()
  await pelum.getByLabel('Jawaban').fill('Benar, saya betulkan.')
  await press(pelum, pelum.getByRole('button', { name: 'Simpan jawaban' }))
  await pelum.getByRole('link', { name: /Ubah isian/ }).click()
  await checkPage(pelum)
  await pelum.getByLabel('Nama sesuai KTP').fill('Nur Contoh')
  await pelum.getByLabel('Mengapa diubah').fill('Nama terpotong di loket.')
  await pelum.getByRole('button', { name: 'Simpan perubahan' }).click()
  await pelum.getByRole('row', { name: 'Nama pemohon Nur Conto Nur Contoh' }).waitFor()

  const [, check = assert.fail(), again = assert.fail(), ...rest] = service.procedure
  await take(walk, number, check)
  const tapem = await walk.at('tapem.mandau')
  const back = await unfold(tapem, number, 'Kembalikan')
  await back.getByLabel('Kasi Pelum').check()
  await back.getByLabel('Apa yang perlu diperbaiki').fill('Lihat lagi kartu keluarganya.')
  await back.getByRole('button', { name: 'Kembalikan' }).click()
  await tapem.getByText('Lihat lagi kartu keluarganya.').first().waitFor()
  await pelum.goto(`/cases/${number}`)
  await checkPage(pelum)
  assert.match(await pelum.locator('main').innerText(), /Dikembalikan Datuk Ibarat[\s\S]*Lihat lagi kartu keluarganya/)
  await takeQuietly(walk, number, [check, again, ...rest.slice(0, 2)])

  const originals = await unfold(counter, number, 'Terima asli')
  assert.match(await counter.locator('.later').last().innerHTML(), /Surat sudah ditandatangani\. Kembalikan dulu/)
  await originals.getByLabel('Buku nikah').check()
  await originals.getByRole('button', { name: 'Catat sudah dilihat' }).click()
  await counter.getByText('Asli menyusul sudah dilihat').first().waitFor()
  await takeQuietly(walk, number, rest.slice(2, -1))
  await take(walk, number, rest.at(-1) ?? check)
  const story = [/Nur Conto\s+Nur Contoh/, /Benar, saya betulkan/, /Lihat lagi kartu/, /Asli menyusul sudah dilihat/]
  await tells(walk, { citizen, opened, tracked: /Surat sudah di tangan Bapak\/Ibu/, story })
})

test('a cover letter written by hand in the dark, its slip lost, its file handed to a colleague', async () => {
  await joinColleague(walk.journey, { username: 'pelum2.mandau', name: 'Yusri Peraga', post: 'kasi-pelum' })
  const counter = await walk.at('loket.mandau')
  await counter.goto('/blanks')
  await checkPage(counter)
  await counter.getByLabel('Berapa lembar').fill('2')
  await counter.getByRole('button', { name: 'Beri nomor dan cetak' }).click()
  await counter.waitForURL(/\/blanks\/sheets\//)
  await checkPage(counter)
  const sheets = await counter.locator('main').innerText()
  assert.match(sheets, /Bagian kantor, untuk dimasukkan/)
  const blank = /MDU-K-2026-\d+/.exec(sheets)?.[0] ?? ''
  const service = findService('pengantar-skck')
  await fillIn(counter, service, { nik: '1403420704909991', name: 'Hasan Peraga' })
  await counter.locator('summary', { hasText: 'Dari slip kosong yang ditulis tangan' }).click()
  await counter.getByLabel('Nomor slip').fill(blank)
  await counter.getByLabel('Tanggal di slip').fill('2026-11-02')
  const written = walk.journey.now().toZonedDateTimeISO('Asia/Jakarta').toPlainTime()
  await counter.getByLabel('Jam di slip').fill(written.toString({ smallestUnit: 'minute' }).replace(':', '.'))
  await counter.getByLabel('Mengapa baru dimasukkan').fill('Listrik padam sejak subuh.')
  const first = await openFile(counter)
  assert.ok(sheets.includes(first.code), 'the code stands on the blank that the applicant took home')

  const lost = await unfold(counter, first.number, 'Slip hilang')
  await lost.getByLabel('Identitas yang diperlihatkan').fill('KTP-el asli')
  await lost.getByRole('button', { name: 'Buat slip baru' }).click()
  const opened = await readSlip(counter)
  assert.notEqual(opened.code, first.code)
  assert.match(await track(citizen, first), /Kode ini sudah diganti/)
  await checkPage(citizen)

  const { number } = opened
  const pelum = await walk.at('pelum.mandau')
  const give = await unfold(pelum, number, 'Alihkan ke rekan')
  await give.getByLabel('Rekan yang memegang').selectOption({ label: 'Bapak Yusri Peraga' })
  await give.getByLabel('Pesan').fill('Saya rapat sampai siang.')
  await give.getByRole('button', { name: 'Alihkan' }).click()
  await pelum.getByText('di tangan Bapak Yusri Peraga').first().waitFor()
  await checkPage(pelum)
  const colleague = await walk.at('pelum2.mandau')
  await colleague.goto('/work')
  await colleague
    .getByRole('link', { name: new RegExp(number) })
    .first()
    .waitFor()
  await colleague.goto(`/cases/${number}`)
  assert.match(
    await colleague.locator('main').innerText(),
    /Dialihkan Rahmah Umpama kepada (Bapak|Ibu).*\n+Saya rapat sampai siang\./,
  )
  assert.match(await colleague.locator('.later').last().innerHTML(), /Berkas ini sudah di tangan sendiri/)
  await colleague.getByRole('button', { name: /Benar, teruskan/ }).click()
  await colleague
    .getByText(/Pemeriksaan tercatat pada|Diperiksa dan diteruskan/)
    .first()
    .waitFor()
  const steps = stepsOf('pengantar-skck')
  await takeQuietly(walk, number, steps.slice(2, -1))
  await take(walk, number, steps.at(-1) ?? assert.fail())
  const story = [/Slip hilang dicetak lagi/, /Saya rapat sampai siang/, /Listrik padam sejak subuh/, new RegExp(blank)]
  await tells(walk, { citizen, opened, tracked: /Surat sudah di tangan Bapak\/Ibu/, story })
})

test('a letter of poverty for somebody known here: a photo replaced, a second request noticed, a substitute signs', async () => {
  const service = findService('legalisasi-sktm')
  const counter = await walk.at('loket.mandau')
  await fillIn(counter, service, { nik: '1403420704909991', name: '' })
  await counter.getByRole('button', { name: 'Cari data yang sudah ada' }).click()
  await counter.locator('#dikenal').waitFor()
  await checkPage(counter)
  await press(counter, counter.getByRole('button', { name: /Isi yang masih kosong Hasan Peraga/ }))
  assert.equal(await counter.locator('[name=name]').inputValue(), 'Hasan Peraga')
  const opened = await openFile(counter)
  const { number } = opened

  await attach(counter, number, 'Kartu keluarga', 21)
  const replacing = await unfold(counter, number, 'Tambah atau ganti lampiran')
  await replacing.getByLabel('Menggantikan').selectOption({ index: 1 })
  await replacing.getByLabel('Mengapa diganti').fill('Foto pertama buram.')
  await attach(counter, number, 'Kartu keluarga', 22)
  await counter.getByText('Lampiran diganti').first().waitFor()

  await fillIn(counter, service, { nik: '1403420704909991', name: 'Hasan Peraga' })
  await counter.getByRole('button', { name: /Buka berkas dan cetak janji/ }).click()
  await counter.locator('#permohonan-serupa').waitFor()
  await checkPage(counter)
  await counter.locator('#permohonan-serupa').getByRole('link', { name: number }).click()
  await counter.waitForURL(`**/cases/${number}`)

  const signing = service.procedure.findIndex(({ does }) => does === 'sign')
  await takeQuietly(walk, number, service.procedure.slice(1, signing))
  const sekcam = await walk.at('sekcam.mandau')
  await sekcam.goto(`/cases/${number}`)
  await sekcam.getByLabel(/Mengapa pejabatnya/).fill('Camat dinas luar sampai Jumat.')
  await sekcam.getByRole('button', { name: /Tanda tangani/ }).click()
  await sekcam.getByText('Camat dinas luar sampai Jumat.').first().waitFor()
  await takeQuietly(walk, number, service.procedure.slice(signing + 1, -1))
  await take(walk, number, service.procedure.at(-1) ?? assert.fail())
  const story = [/Lampiran diganti/, /Foto pertama buram/, /Camat dinas luar sampai Jumat/]
  await tells(walk, { citizen, opened, tracked: /Surat sudah di tangan Bapak\/Ibu/, story })
})

test('a marriage of somebody under 19 for a reason that is none: warned, asked about, refused by letter', async () => {
  const counter = await walk.at('loket.mandau')
  await fillIn(counter, findService('dispensasi-nikah'), { nik: '1403430704909991', name: 'Salim Contoh' })
  await counter.locator('[name="party.calon-istri.0.nik"]').fill('1403024205089991')
  await counter.locator('[name="party.calon-istri.0.bornOn"]').fill('2008-05-02')
  await counter.getByText('Ada calon yang belum 19 tahun').first().waitFor()
  await counter.getByLabel('Alasan penting').fill('')
  assert.match(await counter.locator('#open-why').innerText(), /masih kosong: Alasan penting/)
  await checkPage(counter)
  await counter.getByLabel('Alasan penting').fill('Gedungnya sudah dipesan.')
  const opened = await openFile(counter)
  const { number } = opened
  const kesos = await walk.at('kesos.mandau')
  const note = await unfold(kesos, number, 'Tulis catatan')
  await note.getByLabel('Catatan').fill('Apakah sudah ada izin pengadilan?')
  await press(kesos, note.getByRole('button', { name: 'Simpan catatan' }))
  const refuse = await unfold(kesos, number, 'Usulkan penolakan')
  await refuse
    .getByLabel('Mengapa tidak dapat diterbitkan')
    .fill('Pesanan gedung bukan alasan penting.\nUmur 19 tahun adalah izin pengadilan.')
  await press(kesos, refuse.getByRole('button', { name: 'Usulkan penolakan' }))
  const camat = await walk.at('camat.mandau')
  await camat.goto(`/cases/${number}`)
  await checkPage(camat)
  await press(camat, camat.getByRole('button', { name: 'Setujui dan tanda tangani penolakan' }))
  const operator = await walk.at('operator.mandau')
  await operator.goto(`/cases/${number}`)
  await operator.getByRole('button', { name: /Beri nomor surat penolakan/ }).click()
  await operator.getByRole('heading', { name: /sudah terbit dan menunggu diambil/ }).waitFor()
  const letter = await operator.request.get(`/cases/${number}/refusal/letter.pdf`)
  assert.match(pdfText(await letter.body()).replace(/\s+/g, ' '), /1\.Pesanan gedung bukan alasan penting\./)
  const desk = await walk.at('serah.mandau')
  await desk.goto(`/cases/${number}`)
  await desk.getByLabel('Identitas yang diperlihatkan').fill('KTP-el asli')
  await desk.getByRole('button', { name: 'Serahkan surat penolakan' }).click()
  await desk.getByRole('heading', { name: /Surat penolakan sudah diserahkan/ }).waitFor()
  const story = [/belum 19 tahun/, /Gedungnya sudah dipesan/, /izin pengadilan/, /Surat penolakan sudah diserahkan/]
  await tells(walk, { citizen, opened, tracked: /Kami tidak dapat menerbitkan surat ini[\s\S]*keberatan/, story })
})

test('a crowd too late for the police: still wanted, instructed, its hours amended, withdrawn with its papers', async () => {
  const service = findService('rekomendasi-keramaian')
  const counter = await walk.at('loket.mandau')
  await fillIn(counter, service, { nik: '1403440704909991', name: 'Rudi Umpama' })
  await counter.getByText('kurang dari 14 hari kerja').first().waitFor()
  const opened = await openFile(counter)
  const { number } = opened
  await take(walk, number, service.procedure[1] ?? assert.fail())
  await counter.goto(`/cases/${number}/amendment`)
  await counter.getByLabel('Jam acara').fill('pukul 19.00 sampai 22.00')
  await counter.getByLabel('Mengapa diubah').fill('Pemohon memajukan jam selesai.')
  await counter.getByRole('button', { name: 'Simpan perubahan' }).click()
  await counter.getByRole('row', { name: /Jam acara .*23\.00 .*22\.00/ }).waitFor()
  const withdraw = await unfold(counter, number, 'Cabut permohonan')
  await withdraw.getByLabel('Identitas yang diperlihatkan').fill('KTP-el asli')
  await withdraw.getByLabel('Mengapa dicabut').fill('Acaranya batal.')
  await withdraw.getByLabel('Rekomendasi desa').check()
  await withdraw.getByRole('button', { name: 'Cabut permohonan' }).click()
  await counter.waitForURL(/\/receipt/)
  await checkPage(counter)
  assert.match(await counter.locator('main').innerText(), /Rekomendasi desa/)
  const story = [
    /tetap meminta/,
    /Siapkan rekomendasinya hari ini/,
    /22\.00/,
    /Permohonan dicabut pemohon/,
    /Acaranya batal/,
  ]
  await tells(walk, { citizen, opened, tracked: /Permohonan dicabut[\s\S]*Rekomendasi desa/, story })
})

test('land of several parties: one without NIK, checked in the field twice, taken on, and its case printed', async () => {
  const service = findService('skgr')
  const counter = await walk.at('loket.mandau')
  await fillIn(counter, service, { nik: '1403450704909991', name: 'Joni Andai' })
  await counter.getByText('Penjual 2 sampai 4').click()
  const second = { name: 'Wati Andai', nik: '1403015202889993', bornOn: '1988-02-12', address: 'Jalan Contoh 7' }
  for (const [part, text] of Object.entries(second))
    await counter.locator(`[name="party.penjual.1.${part}"]`).fill(text)
  await counter.getByText('Saksi sempadan 2 sampai 12').click()
  await counter.locator('[name="party.saksi-sempadan.1.name"]').fill('Atok Ibarat')
  await counter.locator('summary', { hasText: 'Alasan Saksi sempadan 2 tanpa NIK' }).click()
  await counter.locator('[name="party.saksi-sempadan.1.noNikReason"]').fill('KTP hilang, surat kehilangan ada')
  await counter.locator('[name="party.saksi-sempadan.1.address"]').fill('Jalan Contoh 8')
  const opened = await openFile(counter)
  const { number } = opened
  const tapem = await walk.at('tapem.mandau')
  await tapem.goto(`/cases/${number}`)
  await tapem.getByRole('button', { name: 'Saya yang memegang' }).click()
  await tapem.getByText('di tangan Bapak Datuk Ibarat').first().waitFor()
  const [, check = assert.fail(), inspect = assert.fail(), ...rest] = service.procedure
  await takeQuietly(walk, number, [check])
  await tapem.goto(`/cases/${number}`)
  await fillInspection(tapem)
  const file = { name: 'patok-utara.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await plainPhoto(64, 48)) }
  await tapem.locator('[name="file.photos"]').setInputFiles(file)
  await tapem.getByRole('button', { name: inspect.ask.id }).click()
  await tapem.getByText('patok-utara.jpg').first().waitFor()
  await takeQuietly(walk, number, rest.slice(0, 1))
  const sekcam = await walk.at('sekcam.mandau')
  const back = await unfold(sekcam, number, 'Kembalikan')
  await back.getByLabel('Kasi Tapem: Diperiksa di lapangan').check()
  await back.getByLabel('Apa yang perlu diperbaiki').fill('Batas timur belum diukur.')
  await back.getByRole('button', { name: 'Kembalikan' }).click()
  await sekcam.getByText('Batas timur belum diukur.').first().waitFor()
  await take(walk, number, inspect)
  await takeQuietly(walk, number, rest.slice(0, -1))
  await take(walk, number, rest.at(-1) ?? check)
  const story = [/Wati Andai/, /KTP hilang/, /patok-utara\.jpg/, /Batas timur belum diukur/, /Dipegang satu petugas/]
  await tells(walk, { citizen, opened, tracked: /Surat sudah di tangan Bapak\/Ibu/, story })
  assert.equal(await counter.getByRole('link', { name: /patok-utara/ }).count(), 1, 'a photo stands with its own visit')
  await counter.emulateMedia({ media: 'print' })
  assert.equal(await counter.getByRole('button').filter({ visible: true }).count(), 0, 'on paper nothing is pressed')
  assert.match(
    await counter.locator('main').innerText(),
    /Dicetak Senin, 2 November 2026[\s\S]*Atok Ibarat[\s\S]*Batas timur belum diukur/,
  )
  await counter.emulateMedia({ media: null })
})

test('what the morning left in the journal is whole', async () => {
  const { code, out } = await paten(['journal', 'verify'], walk.journey.env)
  assert.equal(code, 0, out)
})

/** Fills in the unfolded form for one more photo, and sends it. */
async function attach(page: Page, number: string, requirement: string, width: number): Promise<void> {
  const summary = page.locator('summary', { hasText: 'Tambah atau ganti lampiran' })
  if ((await page.locator('details.unfold[open]').count()) === 0) {
    await page.goto(`/cases/${number}`)
    await summary.click()
  }
  await page.getByLabel('Untuk syarat').selectOption({ label: requirement })
  const buffer = Buffer.from(await plainPhoto(width, 20))
  await page.getByLabel('Foto atau PDF').setInputFiles({ name: `kk-${width}.jpg`, mimeType: 'image/jpeg', buffer })
  await press(page, page.getByRole('button', { name: 'Simpan lampiran' }))
}
