import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { registerCase } from '#cases'
import { Refusal } from '#platform/refusal.ts'
import { openBrowser, person } from '#tests/browser.ts'
import { monday, tuesday } from '#tests/cast.ts'
import { checkPage } from '#tests/check-page.ts'
import { corrections } from '#tests/correct.ts'
import { openOffice, password } from '#tests/office.ts'
import { openCase, registration } from '#tests/open-case.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { signIn } from '#tests/sign-in.ts'
import { startTestServer } from '#tests/test-server.ts'

const scan = {
  name: 'naskah.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n'),
}
const service = '/layanan/mandau/tanggungan-keluarga'

test('a power from its instrument to its end: it opens, is closed ahead, its day comes, what runs goes on, citizens are told', async (t) => {
  let now = monday
  const own = await openOffice(t, { mode: 'production' })
  const server = await startTestServer(own, { now: () => now, t })
  await using browser = await openBrowser()
  const enter = async (username: string) =>
    await signIn(await person(browser, { baseUrl: server.origin }), username, password)
  const citizen = await person(browser, { baseUrl: server.origin, width: 390, javaScript: false })
  await citizen.goto(service)
  await citizen.getByText('Belum dapat dibuka').waitFor()

  const keeper = await enter('tapem')
  await enterInstrument(keeper)
  await keeper.goto('/authorities/PEM-05')
  await keeper.getByRole('button', { name: 'Buka untuk siapa saja' }).click()
  await keeper.getByText('dibuka siapa saja').waitFor()
  await checkPage(keeper)
  await citizen.reload()
  await citizen.getByText('Peraturan Pemerintah 17/2018 pasal 11 (PEM-05)').waitFor()
  const paper = await citizen.request.get(
    (await citizen.getByRole('link', { name: scan.name }).getAttribute('href')) ?? '',
  )
  assert.deepEqual(await paper.body(), scan.buffer)

  const done = await openCase(own, { until: 'done' })
  const running = await openCase(own, { until: 'step 4' })
  await keeper.reload()
  await keeper.getByText('Menyangkut 1 layanan di 11 kantor, dengan 1 berkas').waitFor()
  await keeper.getByLabel('Tidak berlaku lagi sejak').fill('2026-03-03')
  await keeper.getByLabel('Berakhir').check()
  await keeper.getByLabel('Alasan', { exact: true }).last().fill('Dialihkan ke dinas.')
  await keeper.getByRole('button', { name: 'Tutup kewenangan', exact: true }).click()
  await keeper.getByText('Berakhir sejak 3 Maret 2026').waitFor()
  await keeper.getByRole('button', { name: 'Batalkan penutupan' }).waitFor()
  await checkPage(keeper)
  await citizen.reload()
  await citizen.getByText('Kalau berkas lengkap hari ini').waitFor()

  now = tuesday
  const camat = await enter('camat.mandau')
  await camat.goto(`/cases/${running}`)
  await camat.getByRole('button', { name: /Tanda tangani/ }).click()
  await camat.getByText(/nomor/i).first().waitFor()
  const mend = corrections(own)
  const later = tuesday.add({ minutes: 5 })
  await mend.ask(done, {}, own.officer('petugas-loket'), later)
  await mend.approve(done, own.officer('camat'), undefined, undefined, later)
  assert.equal((await mend.number(done, own.officer('operator'), undefined, later)).number, done)

  const counter = own.officer('petugas-loket')
  const form = { ...(await registration(own)), requestId: randomUUID() }
  const again = () => own.inAct(counter, now, (tx) => registerCase(tx, counter, form, now, own.equipment))
  await assert.rejects(again, (error) => error instanceof Refusal && error.code === 'authority-ended')
  const loket = await enter('loket.mandau')
  await loket.goto('/cases/new?service=tanggungan-keluarga')
  await loket.getByText('Kewenangan untuk layanan ini sudah berakhir').first().waitFor()
  await keeper.reload()
  assert.equal(await keeper.getByRole('button', { name: 'Batalkan penutupan' }).count(), 0)
  await citizen.reload()
  await citizen.getByText('Layanan ini sudah tidak dibuka: kewenangannya telah berakhir.').waitFor()
  await checkPage(citizen)
})

test('a power that no pack names is typed in, carries a service, gives its letters their basis, and tells what closing it touches', async (t) => {
  const own = await openOffice(t, { mode: 'production' })
  const server = await startTestServer(own, { now: () => monday, t })
  await using browser = await openBrowser()
  const keeper = await signIn(await person(browser, { baseUrl: server.origin, javaScript: false }), 'tapem', password)
  await typeIn(keeper)
  await keeper.getByText('Belum ada layanan yang dibuka dengan kewenangan ini.').waitFor()
  await keeper.getByRole('link', { name: 'Taruh layanan di bawah kewenangan ini' }).click()
  await checkPage(keeper)
  await keeper.getByLabel(/^Surat keterangan tanggungan keluarga/).check()
  await keeper.getByLabel('Mandau').check()
  await keeper.getByRole('button', { name: 'Taruh layanan' }).click()
  await keeper.getByText('Menyangkut 1 layanan di 1 kantor, dengan 0 berkas').waitFor()
  await checkPage(keeper)

  const citizen = await person(browser, { baseUrl: server.origin, width: 390, javaScript: false })
  await citizen.goto(service)
  await citizen.getByText('Peraturan Pemerintah 17/2018 pasal 11 (PEM-50)').waitFor()
  await citizen.goto('/layanan/rupat/tanggungan-keluarga')
  await citizen.getByText('Belum dapat dibuka').waitFor()
  const number = await openCase(own, { until: 'done' })
  const clerk = await signIn(await person(browser, { baseUrl: server.origin }), 'serah.mandau', password)
  const letter = await (await clerk.request.get(`/cases/${number}/letter.pdf`)).body()
  assert.match(pdfText(letter).replace(/\s+/g, ' '), /Peraturan Pemerintah 17\/2018 pasal 11 \(PEM-50\)/)

  await openCase(own, { until: 'step 3' })
  await keeper.reload()
  await keeper.getByText('Menyangkut 1 layanan di 1 kantor, dengan 1 berkas').waitFor()
  await keeper.getByLabel('Tidak berlaku lagi sejak').fill('2026-06-01')
  await keeper.getByLabel('Berakhir').check()
  await keeper.getByLabel('Alasan', { exact: true }).last().fill('Ditarik kembali.')
  await keeper.getByRole('button', { name: 'Tutup kewenangan', exact: true }).click()
  await keeper.getByText('Berakhir sejak 1 Juni 2026').waitFor()
  await keeper.getByRole('button', { name: /^Kembalikan/ }).click()
  await keeper.getByText('Layanan dikembalikan ke kewenangan asalnya.').waitFor()
  await checkPage(keeper)
})

async function typeIn(keeper: Page): Promise<void> {
  await keeper.goto('/authorities/new')
  await checkPage(keeper)
  await keeper.getByRole('textbox', { name: 'Kode' }).fill('PEM-50')
  await keeper.getByRole('textbox', { name: 'Nama', exact: true }).fill('Surat keterangan contoh')
  await keeper.getByLabel('Pemerintahan', { exact: true }).check()
  await keeper.getByLabel('kewenangan lain').check()
  await keeper.getByLabel('delegasi').check()
  await keeper.getByLabel('Peraturan atau keputusan').selectOption('pp-17-2018')
  await keeper.getByRole('textbox', { name: /^Pasal/ }).fill('11')
  await keeper.getByRole('textbox', { name: 'Pemberi' }).fill('Bupati contoh')
  await keeper.getByLabel('Berlaku sejak').fill('2019-03-07')
  await keeper.getByLabel('atas nama sendiri').check()
  await keeper.getByLabel('Tidak disebut', { exact: true }).check()
  await keeper.getByRole('button', { name: 'Simpan kewenangan ini' }).click()
  await keeper
    .getByText(/7 Maret 2019.*dipakai di sini sejak 2 Maret 2026; dicatat/)
    .first()
    .waitFor()
}

async function enterInstrument(keeper: Page): Promise<void> {
  await keeper.goto('/authorities')
  await keeper.getByRole('link', { name: 'Catat dasar pelimpahan' }).click()
  await keeper.getByLabel('Peraturan atau keputusan').selectOption('pp-17-2018')
  await keeper.getByRole('textbox', { name: /^Pasal/ }).fill('11')
  await keeper.getByRole('textbox', { name: 'Pemberi' }).fill('Bupati contoh')
  await keeper.getByLabel(/^Naskah/).setInputFiles(scan)
  await keeper.getByLabel(/^PEM-05/).check()
  await keeper.getByRole('button', { name: 'Simpan dasar ini' }).click()
  await keeper.waitForURL(/state=in-force/)
}
