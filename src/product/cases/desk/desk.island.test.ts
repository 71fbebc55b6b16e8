import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { VNode } from 'preact'
import { openBrowser, type Person, person } from '#tests/browser.ts'
import { sampleCase } from '#tests/sample-case.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleRegister } from '#tests/sample-register.ts'
import { sampleWork } from '#tests/sample-work.ts'
import { deskCss, deskScript, type Sent, showPage } from '#tests/show-page.ts'
import { renderCasePage } from './case.page.tsx'
import { renderRegisterPage } from './register.page.tsx'
import { renderWorkPage } from './work.page.tsx'

const browser = await openBrowser()
after(async () => await browser.close())
const assets = { css: deskCss(), script: await deskScript() }

async function at(make: () => VNode, who: Person = {}): Promise<{ page: Page & AsyncDisposable; sent: Sent[] }> {
  const page = await person(browser, who)
  return { page, sent: await showPage(page, make, assets) }
}

async function textOf(page: Page, selector: string): Promise<string> {
  return ((await page.locator(selector).textContent()) ?? '').replace(/\s+/g, ' ')
}

const counter = () => renderRegisterPage(sampleRegister(), sampleFrame({ path: '/cases/new' }))
const papers = ['KTP-el pemohon', 'Kartu keluarga', 'Buku nikah', 'Identitas kerja', 'NPWP']

test('J and K walk the rows of the list, and the row in hand is marked', async () => {
  const { page } = await at(() => renderWorkPage(sampleWork(), sampleFrame()))
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  assert.match(await textOf(page, 'tr.on'), /MDU-2026-004110/)
  await page.keyboard.press('k')
  assert.match(await textOf(page, ':focus'), /MDU-2026-004089/)
  await page.close()
})

test('a slash goes to the search box, where letters are letters again', async () => {
  const { page } = await at(() => renderWorkPage(sampleWork(), sampleFrame()))
  await page.keyboard.press('/')
  await page.keyboard.type('jk')
  assert.equal(await page.getByLabel(/^Cari berkas/).inputValue(), 'jk')
  await page.close()
})

test('B opens a new file', async () => {
  const { page } = await at(() => renderWorkPage(sampleWork(), sampleFrame()))
  await page.keyboard.press('b')
  await page.waitForURL('**/cases/new')
  await page.close()
})

test('papers are marked by one letter each, and the clerk walks down without the mouse', async () => {
  const { page } = await at(counter)
  await page.getByRole('radiogroup', { name: 'KTP-el pemohon' }).getByLabel('Ada').focus()
  for (const key of ['a', 'ArrowDown', 'a', 'ArrowDown', 'm', 'ArrowDown', 'k', 'ArrowDown', 'a'])
    await page.keyboard.press(key)
  const marked = await page
    .locator('tr[data-requirement] :checked')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value')))
  assert.deepEqual(marked, ['received', 'received', 'original-to-follow', 'missing', 'received'])
  await page.close()
})

test('what is missing is counted beside the form, and only the possible way stays open', async () => {
  const { service } = sampleRegister()
  const asksPapersOnly = sampleRegister({ service: { ...service, fields: [] } })
  const { page } = await at(() => renderRegisterPage(asksPapersOnly, sampleFrame({ path: '/cases/new' })))
  assert.match(await textOf(page, '#kesiapan'), /Tandai 5 syarat/)
  for (const paper of papers) await page.getByRole('radiogroup', { name: paper }).getByLabel('Ada').check()
  await page.getByRole('radiogroup', { name: 'NPWP' }).getByLabel('Kurang').check()
  assert.match(await textOf(page, '#kesiapan'), /Kurang 1 ?NPWP/)
  const open = page.getByRole('button', { name: 'Buka berkas dan cetak janji' })
  assert.equal(await open.getAttribute('aria-disabled'), 'true')
  assert.match(await textOf(page, '#open-why'), /masih kurang: NPWP/)
  await page.getByRole('radiogroup', { name: 'NPWP' }).getByLabel('Asli menyusul').check()
  assert.equal(await open.getAttribute('aria-disabled'), null)
  assert.match(await textOf(page, '#return-why'), /Tidak ada yang kurang/)
  await page.close()
})

test('pressing what may not be done sends nothing and leads to the reason', async () => {
  const { page, sent } = await at(counter)
  await page.keyboard.press('F9')
  assert.equal(await page.locator(':focus').getAttribute('id'), 'open-why')
  assert.deepEqual(sent, [])
  await page.close()
})

test('F8 prints the return slip from inside a field', async () => {
  const { page, sent } = await at(counter)
  await page.getByRole('radiogroup', { name: 'NPWP' }).getByLabel('Kurang').check()
  await page.getByLabel('Nama sesuai KTP-el').focus()
  await Promise.all([page.waitForURL('**/cases'), page.keyboard.press('F8')])
  assert.match(sent[0]?.body ?? '', /name="intent"\r\n\r\nreturn/)
  await page.close()
})

test('Enter in a field goes to the next field and sends nothing', async () => {
  const { page, sent } = await at(counter)
  await page.getByLabel('NIK pemohon').focus()
  await page.keyboard.press('Enter')
  assert.equal(await page.locator(':focus').getAttribute('name'), 'name')
  assert.deepEqual(sent, [])
  await page.close()
})

test('a NIK that looks wrong is told at once, beside the field, and blocks nothing', async () => {
  const { page } = await at(counter)
  const nik = page.getByLabel('NIK pemohon')
  await nik.fill('1403')
  await nik.blur()
  assert.match(await textOf(page, '#nik-peringatan'), /Tertulis 4\. Pendaftaran tetap boleh dilanjutkan\./)
  assert.equal(await nik.getAttribute('aria-describedby'), 'nik-peringatan')
  await nik.fill('1403010704909991')
  await nik.blur()
  assert.equal(await page.locator('#nik-peringatan').count(), 0)
  await page.close()
})

test('several photos of one paper are named one by one', async () => {
  const { page } = await at(counter)
  const photo = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.from('x') })
  await page.locator('[name="file.kk"][multiple]').setInputFiles([photo('kk-1.jpg'), photo('kk-2.jpg')])
  assert.deepEqual(await page.locator('.chosen li').allInnerTexts(), ['kk-1.jpg', 'kk-2.jpg'])
  await page.close()
})

test('leaving a half-filled form asks first; an untouched one does not', async () => {
  const { page } = await at(counter)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await page.reload()
  assert.deepEqual(asked, [])
  await page.getByLabel('Nama sesuai KTP-el').fill('Nur Contoh')
  await page.reload()
  assert.deepEqual(asked, ['beforeunload'])
  await page.close()
})

test('P picks the button first and acts on the second press, and two quick presses send once', async () => {
  const { page, sent } = await at(() => renderCasePage(sampleCase(), sampleFrame()))
  await page.keyboard.press('p')
  assert.equal(await page.locator(':focus').getAttribute('id'), 'act-pass')
  assert.deepEqual(sent, [])
  await page.evaluate(`for (const press of [1, 2]) document.querySelector('#act-pass').click()`)
  await page.waitForURL('**/pass')
  assert.deepEqual(
    sent.map(({ path }) => path),
    ['/cases/MDU-2026-004127/pass'],
  )
  await page.close()
})

test('S leads from the case back to the list of work', async () => {
  const { page } = await at(() => renderCasePage(sampleCase(), sampleFrame()))
  await page.goto('http://paten.test/cases/MDU-2026-004127')
  await page.keyboard.press('s')
  await page.waitForURL('**/work')
  await page.close()
})

test('R and T unfold their form and put the cursor where the reason is written', async () => {
  const { page } = await at(() => renderCasePage(sampleCase(), sampleFrame()))
  await page.keyboard.press('r')
  assert.equal(await page.locator(':focus').getAttribute('id'), 'send-back-reason')
  await page.keyboard.type('t r p')
  assert.equal(await page.locator('#send-back-reason').inputValue(), 't r p')
  await page.locator('h1').click()
  await page.keyboard.press('t')
  assert.equal(await page.locator(':focus').getAttribute('id'), 'refuse-reason')
  await page.close()
})

test('the question mark lists the keys of the page, and single letters can be turned off', async () => {
  const { page } = await at(() => renderCasePage(sampleCase(), sampleFrame()))
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Papan tombol' })
  assert.match(await textOf(page, 'dialog'), /Benar, teruskan ke Kasi Tapem/)
  await dialog.getByLabel('Pakai tombol satu huruf').uncheck()
  await dialog.getByRole('button', { name: 'Tutup' }).click()
  await page.keyboard.press('p')
  assert.notEqual(
    await page
      .locator(':focus')
      .getAttribute('id')
      .catch(() => null),
    'act-pass',
  )
  await page.keyboard.press('?')
  assert.equal(await dialog.isVisible(), true)
  await page.close()
})

test('a page that came back puts the cursor on what went wrong', async () => {
  const form = { values: {}, errors: { name: { id: 'Tulis nama seperti di KTP-el.', en: 'Write the name.' } } }
  const { page } = await at(() => renderRegisterPage(sampleRegister(), sampleFrame({ form })))
  assert.equal(await page.locator(':focus').getAttribute('id'), 'periksa')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#f-name$/)
  await page.close()
})
