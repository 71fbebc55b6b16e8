import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, type Person, person } from '#tests/browser.ts'
import { nur, tuesday } from '#tests/cast.ts'
import { checkPage } from '#tests/check-page.ts'
import { openOffice, password } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { appointPeer } from '#tests/peer.ts'
import { signIn } from '#tests/sign-in.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
let now = tuesday
const server = await startTestServer(office, { now: () => now })
const browser = await openBrowser()
after(async () => await browser.close())
const wednesday = tuesday.add({ hours: 24 })
const number = await openCase(office)
await appointPeer(office, 'petugas-loket', 'Yusuf Andai')

test('a clerk finds a neighbour from the keyboard, is asked why, says so, and is asked again the next day', async () => {
  now = tuesday
  const page = await signedIn('yusuf.andai.mandau')
  await findFromKeyboard(page)
  assert.match(await page.locator('h1').innerText(), /Mengapa Bapak membuka berkas ini\?/)
  assert.doesNotMatch(await page.locator('main').innerText(), new RegExp(nur.name))
  await checkPage(page)
  await tabTo(page, 'reason.kind')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'reason.words')
  await page.keyboard.type('Anaknya menelepon.')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/cases/${number}`)
  assert.match(await page.locator('main').innerText(), new RegExp(`${nur.name}[^]*Warga bertanya lewat telepon`))
  await checkPage(page)
  await page.goto(`/cases/${number}/slip`)
  await page.goto(`/cases/${number}`)
  await page.waitForURL(`**/cases/${number}`)

  now = wednesday
  const tomorrow = await signedIn('yusuf.andai.mandau')
  await tomorrow.goto(`/cases/${number}`)
  await tomorrow.waitForURL(`**/cases/${number}/reason`)
})

test('on a telephone and without script the regency finds a case, says why, and reads what it cannot change', async () => {
  now = tuesday
  const page = await signedIn('pengawas', { width: 390, javaScript: false })
  await page.getByLabel('Cari berkas').fill('nur contoh')
  await page.getByRole('button', { name: 'Cari' }).click()
  await page.getByRole('link', { name: nur.name }).click()
  await page.waitForURL(`**/cases/${number}/reason`)
  assert.match(await page.locator('main').innerText(), /Berkas ini milik Kecamatan Mandau/)
  await checkPage(page)
  await page.getByLabel('Alasan lain').check()
  await page.getByLabel('Keterangan').fill('cek')
  await page.getByRole('button', { name: /buka berkas/ }).click()
  assert.match(await page.locator('#periksa').innerText(), /Keterangan: Tulis alasannya/)
  await checkPage(page)
  await page.getByLabel('Memeriksa pengaduan').check()
  await page.getByRole('button', { name: /buka berkas/ }).click()
  await page.waitForURL(`**/cases/${number}`)
  const read = await page.locator('main').innerText()
  assert.match(read, new RegExp(`${nur.name}[^]*Hanya untuk dibaca[^]*Memeriksa pengaduan`))
  assert.equal(await page.locator('main form, main button:not([data-print-page])').count(), 0)
  await checkPage(page)
  await page.getByRole('link', { name: /Pencarian/ }).click()
  await page.waitForURL('**/search')

  now = wednesday
  const tomorrow = await signedIn('pengawas')
  await tomorrow.goto(`/cases/${number}/draft.pdf`)
  await tomorrow.waitForURL(`**/cases/${number}/reason`)
})

test('a form sent after midnight asks why, keeps what was typed, and is sent on by the browser itself', async () => {
  now = Temporal.Instant.from('2026-03-03T23:55:00+07:00')
  const ofToday = await openCase(office, { at: tuesday })
  const page = await signedIn('yusuf.andai.mandau', { width: 390, javaScript: false })
  await page.goto(`/cases/${ofToday}/amendment`)
  await page.locator('[name=address]').fill('Jalan Contoh 9, di ujung')
  await page.getByLabel('Mengapa diubah').fill('Salah alamat.')
  now = Temporal.Instant.from('2026-03-04T00:01:00+07:00')
  await page.getByRole('button', { name: 'Simpan perubahan' }).click()
  await page.getByRole('heading', { name: /Mengapa Bapak membuka berkas ini/ }).waitFor()
  await checkPage(page)
  await page.getByLabel('Membantu rekan').check()
  await page.getByRole('button', { name: 'Catat alasan dan kirim isian' }).click()
  await page.waitForURL(`**/cases/${ofToday}`)
  assert.match(await page.locator('main').innerText(), /Jalan Contoh 9, di ujung.*Salah alamat\./s)
})

async function signedIn(username: string, options: Person = {}): Promise<Page> {
  return await signIn(await person(browser, { baseUrl: server.origin, ...options }), username, password)
}

async function findFromKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type('nur contoh')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\?asked=/)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/cases/${number}/reason`)
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.getAttribute('name') === wanted, name)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`no Tab leads to ${name}`)
}
