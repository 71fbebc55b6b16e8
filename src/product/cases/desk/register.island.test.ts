import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { VNode } from 'preact'
import { openBrowser, type Person, person } from '#tests/browser.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleRegister } from '#tests/sample-register.ts'
import { deskCss, deskScript, showPage } from '#tests/show-page.ts'
import { renderRegisterPage } from './register.page.tsx'

const browser = await openBrowser()
after(async () => await browser.close())
const assets = { css: deskCss(), script: await deskScript() }

async function at(make: () => VNode, who: Person = {}): Promise<Page & AsyncDisposable> {
  const page = await person(browser, who)
  await showPage(page, make, assets)
  return page
}

const counter = () => renderRegisterPage(sampleRegister(), sampleFrame({ path: '/cases/new' }))

test('the form begins in the field for the NIK, and on a phone it waits to be touched', async () => {
  await using desk = await at(counter)
  assert.equal(await desk.locator(':focus').getAttribute('name'), 'nik')
  await using phone = await at(counter, { width: 390 })
  assert.equal(await phone.locator('input:focus').count(), 0)
})

test('a paper that is not marked yet is not forgotten beside one that is missing', async () => {
  await using page = await at(counter)
  await page.getByRole('radiogroup', { name: 'NPWP' }).getByLabel('Kurang').check()
  assert.match(await page.locator('#kesiapan').innerText(), /Kurang 1, tandai 4 lagi/)
})

test('when the NIK is missing, the field for the reason stands open beside it', async () => {
  const form = {
    values: {},
    errors: { nik: { id: 'Isi NIK, atau tulis mengapa belum ada NIK.', en: 'Enter the NIK.' } },
  }
  await using page = await at(() => renderRegisterPage(sampleRegister(), sampleFrame({ form })))
  await page.getByLabel('Alasan tanpa NIK').fill('KTP hilang')
})
