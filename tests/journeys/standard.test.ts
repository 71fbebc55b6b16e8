import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, person } from '#tests/browser.ts'
import { monday } from '#tests/cast.ts'
import { checkPage } from '#tests/check-page.ts'
import { openOffice, password } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { signIn } from '#tests/sign-in.ts'
import { startTestServer } from '#tests/test-server.ts'
import { standardTexts } from '../../src/app/demo-texts.ts'

// A standard from its draft to next year's evaluation: the secretary writes, a citizen comments, the camat sets it. Time
// is moved between the steps; whoever is away for days signs in again.
let now = monday
const office = await openOffice()
const server = await startTestServer(office, { now: () => now })
const browser = await openBrowser()
after(() => browser.close())
const before = await openCase(office)
let standard = ''

async function officer(username: string, options: { width?: number; javaScript?: boolean } = {}): Promise<Page> {
  return await signIn(await person(browser, { baseUrl: server.origin, ...options }), username, password)
}

const text = (page: Page) => page.locator('main').innerText()
const pdf = (words: string) => Buffer.from(`%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%${words}\ntrailer\n<<>>\n%%EOF\n`)

test('the secretary begins a draft, and one with a component missing cannot be discussed', async () => {
  const page = await officer('sekcam.mandau', { javaScript: false })
  await page.getByRole('link', { name: 'Standar', exact: true }).click()
  assert.match(await text(page), /layanan, belum ada standar yang ditetapkan/)
  await checkPage(page)
  await page.getByRole('button', { name: /Mulai draf.*tanggungan keluarga/ }).click()
  await page.waitForURL(/\/standards\/[0-9a-f-]{36}/)
  standard = new URL(page.url()).pathname
  assert.match(await text(page), /8 komponen belum ditetapkan/)
  await page.getByText('Langkah lain, dan mengapa belum').click()
  assert.match(await text(page), /Komponen ini belum ditetapkan: sarana, prasarana, dan fasilitas \(7\), kompetensi/)
  await checkPage(page)

  await page.getByRole('link', { name: 'Tulis isi draf' }).click()
  assert.match(await text(page), /Baku kabupaten: 1 hari kerja\./)
  assert.match(await text(page), /Menurut daftar petugas hari ini: \d+ orang/)
  for (const [label, key] of labels) await page.getByLabel(label).fill(standardTexts[key])
  await page.getByLabel('Waktu penyelesaian').fill('9')
  await page.getByRole('button', { name: 'Simpan isi draf' }).click()
  assert.match(await page.getByRole('alert').innerText(), /lebih lama daripada standar kabupaten/)
  await page.getByLabel('Waktu penyelesaian').fill('120')
  await page.getByLabel('Satuan').selectOption('working-minutes')
  await checkPage(page)
  await page.getByRole('button', { name: 'Simpan isi draf' }).click()
  await page.getByText('Isi draf tersimpan.').waitFor()
  await page.close()
})

const labels = [
  [/^7\./, 'facilities'],
  [/^8\./, 'competence'],
  [/^9\./, 'supervision'],
  [/^10\./, 'complaints'],
  [/^11\./, 'staff'],
  [/^12\./, 'guarantee'],
  [/^13\./, 'safety'],
  [/^14\./, 'evaluation'],
] as const

test('minutes that are no PDF, or too big, are told beside their field; the two papers are kept and published', async () => {
  const page = await officer('sekcam.mandau')
  await page.goto(standard)
  await page.getByLabel('Tempat').fill('Aula kantor camat')
  await page.getByLabel('Banyak yang hadir').fill('14')
  await page.getByLabel('Kesepakatan').fill('Waktu 120 menit disepakati.')
  await page
    .getByLabel('Berita acara yang ditandatangani')
    .setInputFiles({ ...file, name: 'berita.txt', buffer: Buffer.from('bukan pdf') })
  await page
    .getByLabel('Daftar hadir yang ditandatangani')
    .setInputFiles({ ...file, name: 'hadir.pdf', buffer: pdf('hadir') })
  await page.getByRole('button', { name: 'Catat pembahasan' }).click()
  assert.match(await page.getByRole('alert').innerText(), /berita\.txt bukan foto atau PDF/)
  assert.match(await text(page), /Sudah tersimpan: hadir\.pdf/)
  const folder = await mkdtemp(join(tmpdir(), 'paten-standard-'))
  after(() => rm(folder, { recursive: true, force: true }))
  const big = join(folder, 'besar.pdf')
  await writeFile(big, Buffer.concat([pdf('besar'), Buffer.alloc(16 * 1024 * 1024)]))
  await page.getByLabel('Berita acara yang ditandatangani').setInputFiles(big)
  await page.getByRole('button', { name: 'Catat pembahasan' }).click()
  assert.match(await page.getByRole('alert').innerText(), /besar\.pdf/)
  await checkPage(page)
  await page
    .getByLabel('Berita acara yang ditandatangani')
    .setInputFiles({ ...file, name: 'berita.pdf', buffer: pdf('berita') })
  await page.getByRole('button', { name: 'Catat pembahasan' }).click()
  await page.getByText('Pembahasan tercatat.').waitFor()
  assert.match(await text(page), /umumkan rancangan|Rancangan diumumkan/i)
  await page.getByRole('button', { name: 'Umumkan rancangan' }).click()
  await page.getByText('Rancangan sudah tampil di halaman umum.').waitFor()
  await page.close()
})

const file = { mimeType: 'application/octet-stream' }

test('a citizen without an account and without script reads the draft and comments; far too long is told', async () => {
  const page = await person(browser, { baseUrl: server.origin, javaScript: false, width: 390 })
  await page.goto('/kecamatan/mandau')
  await page.getByRole('link', { name: 'Standar pelayanan', exact: true }).click()
  await checkPage(page)
  await page.getByRole('link', { name: /tanggungan keluarga/ }).click()
  assert.match(await text(page), /Masukan kami tunggu sampai Rabu 11 Maret, sebelum pukul 15\.00 WIB/)
  assert.match(await text(page), /120 menit/)
  await checkPage(page)
  const address = page.url()
  const long = await server.anyone.get(new URL(address).pathname)
  const form = long.page.form('Kirim masukan').fill('Apa yang perlu diubah atau ditambah?', 'a'.repeat(100_000))
  const refused = await server.anyone.send(form)
  assert.equal(refused.status, 422)
  assert.match(refused.page.text, /Masukan paling panjang 2\.000 huruf/)
  await page.getByLabel('Apa yang perlu diubah').fill('Mohon loket tetap buka saat istirahat.')
  await page.getByRole('button', { name: 'Kirim masukan' }).click()
  await page.getByText('Terima kasih. Masukan Bapak/Ibu sudah kami terima').waitFor()
  await checkPage(page)
  await page.close()
})

test('late, the office answers, mends and enacts; by how much it was late stays in sight', async () => {
  now = monday.add({ hours: 24 * 30 })
  const camat = await officer('camat.mandau')
  assert.match(await text(camat), /Standar pelayanan: 1 kewajiban lewat batas/)
  const regency = await officer('organisasi')
  assert.match(await text(regency), /Standar pelayanan: 1 kewajiban lewat batas/)
  await regency.getByRole('link', { name: 'Kewajiban standar' }).click()
  assert.match(await text(regency), /perbaiki rancangan lewat \d+ hari\s+Kecamatan Mandau/)
  assert.match(await text(regency), /PP 96\/2012 pasal 27 ayat \(3\)/)
  await checkPage(regency)
  await regency.close()

  await camat.goto(standard)
  await camat.getByText('Jawab masukan ini').click()
  await camat.getByLabel('Diterima', { exact: true }).check()
  await camat.getByLabel('Alasannya').fill('Loket buka bergantian.')
  await camat.getByRole('button', { name: 'Simpan jawaban' }).click()
  await camat.getByText('Jawaban tersimpan').waitFor()
  await camat.getByRole('button', { name: 'Tutup perbaikan' }).click()
  await camat.getByText('Perbaikan ditutup.').waitFor()
  assert.match(await text(camat), /Tercatat lewat \d+ hari dari batas PP 96\/2012 pasal 27 ayat \(3\)/)
  await mendAgain(camat)
  assert.match(await text(camat), /Diperbaiki \(pasal 27 ayat 3\)[\s\S]*lewat \d+ hari/)
  await camat.getByLabel('Nomor keputusan').fill('12/KPTS/2026')
  await camat.getByRole('button', { name: 'Tetapkan standar' }).click()
  await camat.getByText('Standar ditetapkan.').waitFor()
  await checkPage(camat)
  await camat.getByRole('button', { name: 'Terbitkan maklumat' }).click()
  await camat.getByText('Maklumat terbit dan tampil').waitFor()
  await camat.close()
})

/** A mended draft is taken up once more, with why, changed and closed. */
async function mendAgain(camat: Page): Promise<void> {
  await camat.locator('summary', { hasText: 'Perbaiki lagi' }).click()
  await camat.getByLabel('Mengapa diperbaiki lagi').fill('Petugas pengganti belum disebut.')
  await camat.getByRole('button', { name: 'Perbaiki lagi' }).click()
  await camat.getByText('Perbaikan dibuka lagi.').waitFor()
  await checkPage(camat)
  await camat.getByRole('link', { name: 'Tulis isi draf' }).click()
  await camat.getByLabel(/^11\./).fill('Dua petugas bergantian.')
  await camat.getByRole('button', { name: 'Simpan isi draf' }).click()
  await camat.getByText('Isi draf tersimpan.').waitFor()
  await camat.getByRole('button', { name: 'Tutup perbaikan' }).click()
  await camat.getByText('Perbaikan ditutup.').waitFor()
}

test('a new file is promised the shorter time, one under way keeps its own', async () => {
  const after = await openCase(office, { at: now })
  const { rows } = await office.owner.query<{ number: string; amount: number; unit: string }>(
    `select case_file.number, run.amount, run.unit from clock.run join cases.case_file on case_file.id = run.subject
     where run.kind = 'promise' and case_file.number = any ($1) order by case_file.registered_at`,
    [[before, after]],
  )
  assert.deepEqual(
    rows.map(({ amount, unit }) => [amount, unit]),
    [
      [1, 'working-days'],
      [120, 'working-minutes'],
    ],
  )
})

test('the public reads the pledge and the standard, the paper of each is a PDF', async () => {
  const page = await person(browser, { baseUrl: server.origin })
  await page.goto('/kecamatan/mandau/maklumat')
  assert.match(await text(page), /Kami, Kecamatan Mandau, sanggup melayani/)
  assert.match(await text(page), /Tengku Andai/)
  await checkPage(page)
  await page.getByRole('link', { name: /^Surat keterangan tanggungan keluarga/ }).click()
  assert.match(await text(page), /12\/KPTS\/2026/)
  await checkPage(page)
  const paper = await page.request.get('/kecamatan/mandau/kertas/tanggungan-keluarga')
  assert.equal((await paper.body()).subarray(0, 5).toString(), '%PDF-')
  await page.goto('/kecamatan/mandau/rancangan/tanggungan-keluarga')
  assert.match(await text(page), /sudah selesai dan menjadi standar kami.*Masukan dan tanggapan kami/s)
  assert.match(await text(page), /Petugas pengganti belum disebut\./)
  await checkPage(page)
  await page.close()
})

test('a year later the evaluation is owed, and entered by keyboard alone; versions stand side by side', async () => {
  now = monday.add({ hours: 24 * 400 })
  // A password of a year ago would be changed first, which another journey walks.
  await office.owner.query('update identity.credential set changed_at = $1', [now.toString()])
  const page = await officer('sekcam.mandau')
  assert.match(await text(page), /Standar pelayanan: 1 kewajiban lewat batas/)
  await page.goto(standard)
  await page.getByText('Catat evaluasi').first().focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Hasil evaluasi').fill('Janji 120 menit ditepati.')
  await page.getByRole('button', { name: 'Catat evaluasi' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Evaluasi tercatat.').waitFor()
  assert.match(await text(page), /Janji 120 menit ditepati/)
  await page.getByRole('link', { name: 'Bandingkan versi' }).click()
  assert.match(await text(page), /komponen berbeda/)
  assert.match(await text(page), /ditambah: 120 menit/)
  await checkPage(page)
  await page.close()
})

test('what was begun and enacted on paper is entered with its true days, and everybody reads that it was', async () => {
  const page = await officer('camat.mandau', { javaScript: false })
  await page.goto('/standards')
  await page.getByRole('button', { name: /Mulai draf.*keterangan domisili$/ }).click()
  await page.getByRole('link', { name: 'Tulis isi draf' }).click()
  for (const [label, key] of labels) await page.getByLabel(label).fill(standardTexts[key])
  await page.getByRole('button', { name: 'Simpan isi draf' }).click()
  await page.locator('summary', { hasText: 'Catat bahwa draf dimulai di kertas' }).click()
  await page.getByLabel('Dimulai di kertas tanggal').fill('2026-01-12')
  await page.getByLabel('Dengan surat apa').fill('Surat Tugas 3/2026')
  await page.getByRole('button', { name: 'Catat bahwa draf dimulai di kertas' }).click()
  await page.getByText('Berita acara dan keputusan boleh bertanggal sejak hari itu.').waitFor()
  await page.locator('summary', { hasText: 'Masukkan yang ditetapkan di kertas' }).click()
  await page.getByLabel('Nomor keputusan').fill('4/KPTS/2026')
  await page.getByLabel('Tanggal keputusan').fill('2026-02-02')
  await page.getByLabel('Berlaku sejak').fill('2026-02-09')
  await page.getByLabel('Maklumat sudah terpasang sejak').fill('2026-02-04')
  await page.getByRole('button', { name: 'Masukkan yang ditetapkan di kertas' }).click()
  assert.match(await page.getByRole('alert').innerText(), /Lampirkan berkas PDF-nya/)
  await checkPage(page)
  await page.getByLabel('Keputusan yang ditandatangani').setInputFiles({ ...file, name: 'sk.pdf', buffer: pdf('sk') })
  await page.getByLabel('Camat yang menandatangani maklumat').fill('Raja Contoh')
  await page.getByRole('button', { name: 'Masukkan yang ditetapkan di kertas' }).click()
  await page.getByText('Standar dimasukkan.').waitFor()
  assert.match(await text(page), /Ditetapkan di kertas; dimasukkan menyusul oleh/)
  await checkPage(page)
  await page.goto('/kecamatan/mandau/standar/domisili')
  assert.match(await text(page), /4\/KPTS\/2026[\s\S]*Ditetapkan di kertas, dimasukkan ke halaman ini/)
  await checkPage(page)
  await page.close()
})
