import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, person } from '#tests/browser.ts'
import { checkPage } from '#tests/check-page.ts'
import { openOffice, password } from '#tests/office.ts'
import { signIn } from '#tests/sign-in.ts'
import { templatesOf } from '#tests/templates.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const server = await startTestServer(office)
const path = '/templates/tanggungan-keluarga'

/** Waits until the page was redrawn once more than before. */
async function redrawn(page: Page, work: () => Promise<unknown>): Promise<void> {
  const count = () => page.evaluate(() => Number(document.documentElement.dataset.drawn ?? 0))
  const before = await count()
  await work()
  await page.waitForFunction((last) => Number(document.documentElement.dataset.drawn ?? 0) > last, before)
}

const firstPage = (page: Page) => page.locator('img.drawn').first().getAttribute('src')

test('a template is written by keyboard beside its page, mended, proposed, and put in force on a phone', async () => {
  await using browser = await openBrowser()
  await using page = await person(browser, { baseUrl: server.origin })
  await signIn(page, 'tapem', password)
  await page.goto(path)
  await checkPage(page)
  const area = page.getByLabel('Isi templat')
  const source = await area.inputValue()
  const drawn = await firstPage(page)

  await redrawn(page, () => area.fill(source.replace('menerangkan bahwa:', 'menerangkan dengan benar bahwa:')))
  assert.notEqual(await firstPage(page), drawn, 'the page is redrawn as one types')
  assert.equal(page.url(), `${server.origin}${path}`)
  assert.match(await page.locator('#beda').innerText(), /1 baris baru, 1 baris hilang/)

  await redrawn(page, () => page.getByLabel('Surat contoh').selectOption('many'))
  assert.equal(await page.locator('img.drawn').count(), 8)
  assert.ok(
    await page
      .locator('img.drawn')
      .first()
      .evaluate((one: HTMLImageElement) => one.naturalWidth > 0),
  )

  const mistaken = (await area.inputValue()).replace('fields.pekerjaan', 'fields.jabatan')
  await redrawn(page, () => area.fill(mistaken))
  await checkPage(page)
  await page.getByRole('link', { name: /tanggungan-keluarga\.typ baris 16/ }).click()
  const chosen = await area.evaluate((one: HTMLTextAreaElement) =>
    one.value.slice(one.selectionStart, one.selectionEnd),
  )
  assert.match(chosen, /^fields\.jabatan/)

  // Tab is not caught, and the keys of saving save.
  await area.focus()
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'simpan')
  await redrawn(page, () => area.fill(mistaken.replace('fields.jabatan', 'fields.pekerjaan')))
  await page.keyboard.press('Control+s')
  await page.waitForURL(/saved=draft/)
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'f-source')
  assert.equal(await page.locator('img.drawn').count(), 8, 'the sample that was chosen stays')

  await page.getByLabel('Apa yang berubah, dan mengapa').fill('Kata yang diminta Bupati.')
  await page.getByRole('button', { name: 'Usulkan versi ini' }).click()
  await page.waitForURL(/saved=proposed/)
  await checkPage(page)

  await using phone = await person(browser, { baseUrl: server.origin, width: 390 })
  await signIn(phone, 'organisasi', password)
  await phone.goto(path)
  await checkPage(phone)
  await phone.getByRole('link', { name: /Lihat isi, contoh, dan bedanya/ }).click()
  assert.match(await phone.locator('#beda').innerText(), /menerangkan dengan benar bahwa/)
  await phone.getByRole('button', { name: 'Berlakukan Versi 1' }).click()
  await phone.waitForURL(/saved=enacted/)
  assert.match(await phone.locator('main').innerText(), /Yang berlaku: versi 1, sejak 2 Maret 2026/)
  await checkPage(phone)
})

test('with the network cut nothing typed is lost: it is said, kept here, offered again, and let go once saved', async () => {
  await using browser = await openBrowser()
  await using page = await person(browser, { baseUrl: server.origin })
  await signIn(page, 'tapem', password)
  await page.goto(path)
  const area = page.getByLabel('Isi templat')
  const source = await area.inputValue()
  const typed = `${source}\n// tanpa jaringan`
  await area.click()
  await page.context().setOffline(true)
  await area.fill(typed)
  await page.locator('#kabar', { hasText: /belum digambar ulang: kantor tidak terhubung.*aman/ }).waitFor()
  await redrawn(page, () => page.context().setOffline(false))
  assert.match(await page.locator('#kabar').innerText(), /^\d+ halaman/)

  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('paten-kept')))
  const tab = await page.context().newPage()
  await tab.goto(path)
  await tab.getByText('Ada tulisan yang belum tersimpan').waitFor()
  await tab.getByLabel('Isi templat').fill(`${source}\n// di tab lain`)
  // Two tabs do not write over each other.
  await tab.waitForFunction(
    () => Object.keys(localStorage).filter((name) => name.startsWith('paten-kept')).length === 2,
  )
  await tab.close()

  await templatesOf(office).save(office.officer('kabag-organisasi'), `${source}\n// dari orang lain`, 0)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await page.reload()
  assert.deepEqual(asked, ['beforeunload'])
  assert.match(await area.inputValue(), /dari orang lain/)
  await page.getByRole('button', { name: 'Pakai tulisan itu' }).click()
  assert.equal(await area.inputValue(), typed)
  await page.keyboard.press('Control+s')
  await page.getByText('sudah menyimpan konsep lain sementara itu').first().waitFor()
  assert.match(await page.locator('#beda').innerText(), /dari orang lain/)
  await page.getByRole('button', { name: 'Simpan konsep' }).click()
  await page.waitForURL(/saved=draft/)
  assert.equal((await kept()).length, 1, 'what was saved is kept here no more')
  await page.getByRole('button', { name: 'Buang' }).click()
  assert.deepEqual(await kept(), [])

  await redrawn(page, () => area.fill(`${typed} lagi`))
  assert.equal((await kept()).length, 1)
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.context().setOffline(true)
  await area.fill(`${typed} penuh`)
  await page.locator('#kabar', { hasText: /tidak terhubung.*peramban ini tidak dapat menyimpan/i }).waitFor()
  await redrawn(page, () => page.context().setOffline(false))
  await page.getByRole('button', { name: 'Keluar' }).click()
  await page.waitForURL(/sign-in/)
  assert.deepEqual([asked.at(-1), await kept()], ['confirm', []])
})
