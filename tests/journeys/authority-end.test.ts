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
