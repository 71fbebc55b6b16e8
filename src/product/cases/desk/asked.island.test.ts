import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, type Person, person } from '#tests/browser.ts'
import { checkPage } from '#tests/check-page.ts'
import { plainText } from '#tests/plain-text.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleRegister, sampleRequirement } from '#tests/sample-register.ts'
import { deskCss, deskScript, showPage } from '#tests/show-page.ts'
import { renderRegisterPage } from './register.page.tsx'

const browser = await openBrowser()
after(async () => await browser.close())
const assets = { css: deskCss(), script: await deskScript() }
const said = (id: string) => ({ id, en: id })

function counter() {
  const sample = sampleRegister()
  const [first] = sample.service.fields
  assert.ok(first)
  const choices = ['beli', 'warisan'].map((key) => ({ key, label: said(key) }))
  const questions = [
    { ...first, key: 'peralihan', label: said('Tanahnya beralih karena apa?'), type: 'choice' as const, choices },
  ]
  const heirs = { name: said('Formulir ahli waris'), when: { peralihan: ['warisan'] } }
  const requirements = [
    sampleRequirement({ key: 'ktp' }),
    sampleRequirement({ key: 'waris', ...heirs, onlyFor: said('kalau tanahnya warisan') }),
  ]
  const service = { ...sample.service, questions, requirements, fields: [], parties: [] }
  return renderRegisterPage({ ...sample, service }, sampleFrame({ path: '/cases/new' }))
}

async function at(who: Person = {}): Promise<Page & AsyncDisposable> {
  const page = await person(browser, who)
  await showPage(page, counter, assets)
  return page
}

test('a paper that is asked of some comes with the answer, by the keyboard alone, and is not sent without it', async () => {
  await using page = await at()
  const heirs = page.locator('tr', { hasText: 'Formulir ahli waris' })
  assert.equal(await heirs.isVisible(), false)
  assert.match(await page.locator('#kesiapan').innerText(), /Jawab 1 pertanyaan/)
  await page.locator('input[value=beli]').focus()
  await page.keyboard.press('Space')
  assert.equal(await heirs.isVisible(), false)
  assert.match(await page.locator('#kesiapan').innerText(), /Tandai 1 syarat/)
  await page.keyboard.press('ArrowDown')
  await heirs.waitFor()
  assert.match(await page.locator('#kesiapan').innerText(), /Tandai 2 syarat/)
  await heirs.getByLabel('Ada', { exact: true }).check()
  await page.locator('input[value=beli]').check()
  const sent = await page
    .locator('form#pendaftaran')
    .evaluate((form) => (form instanceof HTMLFormElement ? [...new FormData(form).keys()] : []))
  assert.ok(!sent.includes('requirement.waris'))
  await checkPage(page)
})

test('on a telephone too, what is not asked is out of sight', async () => {
  await using page = await at({ width: 390 })
  assert.equal(await page.locator('tr', { hasText: 'Formulir ahli waris' }).isVisible(), false)
})

test('without script every paper is there, each with the case it is asked in', async () => {
  await using page = await at({ javaScript: false })
  assert.ok(await page.locator('tr', { hasText: 'Formulir ahli waris' }).isVisible())
  assert.match(plainText(counter()), /Formulir ahli waris kalau tanahnya warisan/)
})
