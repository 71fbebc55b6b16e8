import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { checkPage } from '#tests/check-page.ts'
import { openJourney } from '#tests/journey.ts'

const journey = await openJourney()
after(async () => await journey[Symbol.asyncDispose]())

test('a slash, a name as heard, Enter: the case opens from the keyboard, and back leads to the results', async () => {
  const page = await journey.officer('loket.mandau')
  await page.goto('/work?tab=office')
  const name = await page.locator('table.work bdi').first().innerText()
  await page.keyboard.press('/')
  await page.keyboard.type(name.toLowerCase().replace(/a(?=\w*$)/, 'e'))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\?asked=/)
  assert.ok(
    !decodeURIComponent(page.url())
      .toLowerCase()
      .includes(name.toLowerCase().split(' ')[0] ?? '-'),
  )
  await checkPage(page)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/cases\/MDU-/)
  await page.goBack()
  await page.waitForURL(/\/search\?asked=/)
  assert.match(await page.locator('h1').innerText(), /Hasil untuk/)
})

test('on a telephone and without script one searches as well', async () => {
  const page = await journey.officer('camat.mandau', { width: 390, javaScript: false })
  await page.getByLabel('Cari berkas').fill('contoh')
  await page.getByRole('button', { name: 'Cari' }).click()
  await page.waitForURL(/\/search\?asked=/)
  assert.ok((await page.locator('table.work tbody tr').count()) > 0)
  await checkPage(page)
})
