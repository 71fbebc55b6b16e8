import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, person } from '#tests/browser.ts'
import { monday } from '#tests/cast.ts'
import { checkPage } from '#tests/check-page.ts'
import { openOffice, password } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { signIn } from '#tests/sign-in.ts'
import { startTestServer } from '#tests/test-server.ts'

// The camat travels, the secretary signs as Plh. on a telephone, the camat comes back; and one who is away for long.
let now = monday
const office = await openOffice()
const server = await startTestServer(office, { now: () => now })
const browser = await openBrowser()
after(() => browser.close())
const wanted = { until: 'step 3', service: 'legalisasi-sktm' } as const
const [first, second] = [await openCase(office, wanted), await openCase(office, wanted)]

const visit = async (username: string, options: { width?: number; javaScript?: boolean } = {}) =>
  await signIn(await person(browser, { baseUrl: server.origin, ...options }), username, password)
const camat = await visit('camat.mandau', { javaScript: false })
const phone = await visit('sekcam.mandau', { width: 390 })
const read = async (page: Page) => await page.locator('main').innerText()

test('the camat writes, without a script, that the secretary acts by an order meanwhile', async () => {
  await camat.goto('/absences')
  await camat.getByLabel('Dinas luar').check()
  await camat.getByLabel('Kembali bertugas').fill('2026-03-06')
  await camat.getByRole('combobox', { name: 'Pengganti' }).selectOption({ label: 'Ibu Siti Andai, Sekcam' })
  await camat.getByLabel(/^Plh\./).check()
  await camat.getByText('Surat perintah Plh. atau Plt.').click()
  await camat.getByLabel('Nomor surat perintah').fill('800/12/2026')
  await camat.getByLabel('Tanggal surat perintah').fill('2026-02-27')
  await camat.getByLabel('Pemberi perintah').fill('Bupati Contoh')
  await camat.getByRole('button', { name: 'Simpan catatan ini' }).click()
  await camat.getByText('Catatan tersimpan.').waitFor()
  await checkPage(camat)
  await camat.goto('/work')
  assert.match(await read(camat), /hari ini tidak di tempat/)
})

test('on a telephone the secretary finds the turn with its mark, reads the draft and signs as Plh. Camat', async () => {
  await phone.goto('/work')
  assert.match(await read(phone), /Meja Plh\. Camat juga dikerjakan di sini, sampai Jum 6 Mar/)
  assert.match(await read(phone), /sebagai Plh\. Camat/)
  await checkPage(phone)
  await phone.goto(`/cases/${first}`)
  assert.match(await read(phone), /Surat akan ditandatangani sebagai Plh\. Camat/)
  await checkPage(phone)
  const draft = await phone.request.get(`/cases/${first}/draft.pdf?substitute=yes`)
  assert.match(pdfText(await draft.body()).replace(/\s+/g, ' '), /Plh\.\s?CAMAT MANDAU,/)
  await phone
    .getByRole('button', { name: /Tanda tangan|tanda tangan/ })
    .first()
    .click()
  await phone.waitForURL((url) => !url.pathname.endsWith('/signature'))
  await phone.goto(`/cases/${first}`)
  assert.match(await read(phone), /Plh\. Camat/)
})

test('the camat, away, is told where the work is; back again it is on the own desk', async () => {
  await camat.goto(`/cases/${second}`)
  assert.match(await read(camat), /Pekerjaannya ada pada Ibu Siti Andai \(Plh\.\)/)
  await camat.goto('/absences')
  await camat.getByRole('button', { name: /^Sudah kembali/ }).click()
  await camat.getByText('Tercatat sudah kembali.').waitFor()
  await camat.goto(`/cases/${second}`)
  await camat
    .getByRole('button', { name: /Tanda tangan|tanda tangan/ })
    .first()
    .click()
  await camat.goto(`/cases/${second}`)
  assert.doesNotMatch(await read(camat), /Plh\. Camat/)
  await phone.goto('/work')
  assert.doesNotMatch(await read(phone), /Plh\. Camat/)
})

test('a citizen reads that nobody signs until when, and the regency that a desk has long been empty', async () => {
  await camat.goto('/absences')
  await camat.getByLabel('Sakit').check()
  await camat.getByRole('button', { name: 'Simpan catatan ini' }).click()
  await camat.getByText('Catatan tersimpan.').waitFor()
  const citizen = await person(browser, { baseUrl: server.origin, width: 390 })
  await citizen.goto('/layanan/mandau/tanggungan-keluarga')
  const told = await read(citizen)
  assert.match(told, /Penanda tangan\s+Camat.*hari ini tidak di tempat/s)
  assert.doesNotMatch(told, /[Ss]akit/)
  await openCase(office, { until: 'step 4' })
  now = monday.add({ hours: 6 * 24 })
  const regency = await visit('pengawas')
  await regency.goto('/offices')
  assert.match(await read(regency), /Mandau, Camat: 6 hari, 1 berkas menunggu/)
  await checkPage(regency)
})
