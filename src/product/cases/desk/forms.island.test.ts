import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openBrowser, person } from '#tests/browser.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleRegister } from '#tests/sample-register.ts'
import { deskCss, deskScript, showPage } from '#tests/show-page.ts'
import { renderRegisterPage } from './register.page.tsx'

const browser = await openBrowser()
after(async () => await browser.close())
const assets = { css: deskCss(), script: await deskScript() }
const form = () => renderRegisterPage(sampleRegister(), sampleFrame({ path: '/cases/new' }))

test('with the network cut nothing is sent and everything typed stays, until it is sent again', async () => {
  await using page = await person(browser)
  const sent = await showPage(page, form, assets)
  await page.getByLabel('Nama sesuai KTP-el').fill('Nur Contoh')
  await page.getByRole('radiogroup', { name: 'NPWP' }).getByLabel('Kurang').check()
  await page.context().setOffline(true)
  await page.keyboard.press('F8')
  await page.getByText(/^Belum terkirim: jaringan terputus\./).waitFor()
  assert.equal(await page.getByLabel('Nama sesuai KTP-el').inputValue(), 'Nur Contoh')
  assert.equal(sent.length, 0)
  await page.context().setOffline(false)
  await page.getByText(/^Belum terkirim/).waitFor({ state: 'detached' })
  await Promise.all([page.waitForURL('**/cases'), page.keyboard.press('F8')])
  assert.match(sent.at(0)?.body ?? '', /Nur Contoh/)
})

test('going back after a registration shows an empty form, not the applicant before', async () => {
  await using page = await person(browser)
  await showPage(page, form, assets)
  await page.goto('http://paten.test/cases/new')
  await page.getByLabel('Kelurahan atau desa').selectOption({ index: 1 })
  await page.getByLabel('Keperluan surat').fill('Tunjangan keluarga')
  await page.getByRole('radiogroup', { name: 'NPWP' }).getByLabel('Kurang').check()
  await Promise.all([page.waitForURL('**/cases'), page.keyboard.press('F8')])
  await page.goBack()
  assert.equal(await page.getByLabel('Keperluan surat').inputValue(), '')
  assert.equal(await page.getByLabel('Kelurahan atau desa').inputValue(), '')
  assert.equal(await page.locator('tr[data-requirement] :checked').count(), 0)
})
