import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, person } from '#tests/browser.ts'
import { monday } from '#tests/cast.ts'
import { checkPage } from '#tests/check-page.ts'
import { openOffice, password } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { startTestServer } from '#tests/test-server.ts'

// One colleague from the first day to the last, through the forms: who appoints has no script, who comes has a keyboard.
const office = await openOffice()
const server = await startTestServer(office, { now: () => monday })
const browser = await openBrowser()
after(() => browser.close())
const pelum = office.officer('kasi-pelum')
const number = await openCase(office)
const own = 'Perahu-Kertas-7'

const camat = await visit({ javaScript: false })
const lina = await visit({})
let first = ''

test('the camat makes a colleague with a post from today, and gives her a second one with both its days', async () => {
  await signIn(camat, 'camat.mandau', password)
  await camat.goto('/officers')
  await camat.getByRole('link', { name: 'Petugas baru' }).click()
  await camat.getByLabel('Nama lengkap').fill('Lina Misal')
  await camat.getByLabel('Ibu', { exact: true }).check()
  await camat.getByLabel('Nama pengguna').fill('lina.mandau')
  await camat.getByLabel('Petugas loket').check()
  first = (await camat.locator('.note .mono').first().innerText()).trim()
  await camat.getByRole('button', { name: 'Simpan petugas ini' }).click()
  await camat.getByText('Petugas tersimpan.').waitFor()
  await camat.getByRole('combobox', { name: 'Jabatan' }).selectOption('operator')
  await camat.getByLabel('Sejak', { exact: true }).fill('2026-03-02')
  await camat.getByLabel('Sampai sebelum').fill('2026-04-01')
  await camat.getByRole('button', { name: 'Beri jabatan' }).click()
  await camat.getByText('Jabatan tersimpan.').waitFor()
  assert.match(await camat.locator('main').innerText(), /Operator sekarang\s+2 Maret 2026 sampai sebelum 1 April 2026/)
  await checkPage(camat)
  await camat.getByRole('combobox', { name: 'Jabatan' }).selectOption('operator')
  await camat.getByLabel('Sejak', { exact: true }).fill('2026-03-31')
  await camat.getByRole('button', { name: 'Beri jabatan' }).click()
  assert.match(await camat.getByRole('alert').innerText(), /Lina Misal sudah memegang jabatan Operator sejak 2 Maret/)
})

test('she signs in by keyboard with what she was told, and changes it before anything else', async () => {
  await signIn(lina, 'lina.mandau', first)
  await lina.waitForURL('**/account')
  await lina.goto('/work')
  await lina.waitForURL('**/account')
  await checkPage(lina)
  await change(lina, first, 'terlalu-biasa-sekali')
  assert.match(await lina.getByRole('alert').innerText(), /Campur huruf besar/)
  await change(lina, first, own)
  await lina.getByText('Kata sandi sudah diganti.').waitFor()
  await lina.goto('/work')
  assert.match(await lina.locator('header').first().innerText(), /Lina Misal/)
})

test('she sees where she is signed in, ends one by keyboard, and that device is told', async () => {
  await using phone = await visit({ width: 390 })
  await signIn(phone, 'lina.mandau', own)
  await phone.waitForURL('**/work')
  await lina.goto('/account')
  await lina.getByRole('button', { name: /^Akhiri ?: / }).focus()
  await lina.keyboard.press('Enter')
  await lina.getByText('Sesi sudah diakhiri.').waitFor()
  assert.equal(await lina.getByRole('button', { name: /^Akhiri ?: / }).count(), 0)
  await phone.goto('/work')
  assert.match(await phone.locator('main').innerText(), /Sesi ini diakhiri dari halaman akun/)
})

test('the camat ends her session, resets her password, and she reads why she is out', async () => {
  await openLina()
  await camat.getByRole('button', { name: /^Akhiri ?: Chrome/ }).click()
  await camat.getByText('Sesi sudah diakhiri.').waitFor()
  await lina.goto('/work')
  assert.match(await lina.locator('main').innerText(), /Sesi ini diakhiri/)
  await openLina()
  const given = (await camat.locator('.note .mono').first().innerText()).trim()
  await camat.getByRole('button', { name: 'Setel ulang kata sandi' }).click()
  await camat.getByText('Kata sandi disetel ulang.').waitFor()
  await signIn(lina, 'lina.mandau', given)
  await lina.waitForURL('**/account')
  await change(lina, given, `${own}b`)
  await lina.getByText('Kata sandi sudah diganti.').waitFor()
})

test('five wrong passwords lock the account and say for how long; the camat opens it', async () => {
  await using stranger = await visit({ width: 390 })
  for (let tries = 1; tries <= 5; tries += 1) await signIn(stranger, 'lina.mandau', 'bukan-kata-sandi')
  assert.match(await stranger.getByRole('alert').innerText(), /terkunci 15 menit lagi/)
  await checkPage(stranger)
  await openLina()
  assert.match(await camat.locator('main').innerText(), /terkunci 15 menit lagi/)
  await camat.getByRole('button', { name: 'Buka kunci akun' }).click()
  await camat.getByText('Akun terbuka lagi.').waitFor()
  await signIn(stranger, 'lina.mandau', `${own}b`)
  await stranger.waitForURL('**/work')
})

test('who leaves hands the work over first; she holds it, and the account of before opens nothing', async () => {
  await using rahmah = await visit({})
  await signIn(rahmah, 'pelum.mandau', password)
  await rahmah.goto(`/cases/${number}`)
  await camat.goto(`/officers/${pelum.id}`)
  await camat.getByRole('button', { name: 'Catat keluar' }).click()
  assert.match(await camat.getByRole('alert').innerText(), /Masih ada 1 berkas.*Pilih rekan/)
  await camat.getByLabel('Serahkan pekerjaannya kepada').selectOption({ label: 'Lina Misal' })
  await camat.getByRole('button', { name: 'Catat keluar' }).click()
  await camat.getByText('Petugas ini sudah keluar.').waitFor()
  await checkPage(camat)
  await rahmah.getByRole('button', { name: 'Benar, teruskan ke Kasi Tapem' }).click()
  assert.match(await rahmah.locator('main').innerText(), /Akun ini ditutup.*Belum ada yang tersimpan/)
  await checkPage(rahmah)
  await lina.goto(`/cases/${number}`)
  await lina.getByRole('button', { name: 'Benar, teruskan ke Kasi Tapem' }).click()
  await lina.waitForURL(/\/(work|cases)/)
})

async function visit(options: { width?: number; javaScript?: boolean }) {
  return await person(browser, { baseUrl: server.origin, ...options })
}

async function signIn(page: Page, username: string, given: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Nama pengguna').fill(username)
  await page.getByLabel('Nama pengguna').press('Tab')
  await page.keyboard.type(given)
  const answered = page.waitForEvent('domcontentloaded')
  await page.keyboard.press('Enter')
  await answered
}

async function change(page: Page, current: string, next: string): Promise<void> {
  await page.getByLabel('Kata sandi sekarang').fill(current)
  await page.getByLabel('Kata sandi baru').fill(next)
  await page.getByLabel('Sekali lagi').fill(next)
  await page.keyboard.press('Enter')
}

async function openLina(): Promise<void> {
  await camat.goto('/officers')
  await camat.getByRole('link', { name: 'Lina Misal' }).click()
}
