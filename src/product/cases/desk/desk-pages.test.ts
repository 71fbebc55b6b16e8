import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { VNode } from 'preact'
import { openBrowser, type Person, person } from '#tests/browser.ts'
import { checkPage } from '#tests/check-page.ts'
import { offer, sampleCase } from '#tests/sample-case.ts'
import { type Around, sampleFrame } from '#tests/sample-frame.ts'
import { sampleRegister } from '#tests/sample-register.ts'
import { sampleSearch } from '#tests/sample-search.ts'
import { sampleWork } from '#tests/sample-work.ts'
import { deskCss, deskScript, showPage } from '#tests/show-page.ts'
import { renderCasePage } from './case.page.tsx'
import { renderRegisterPage } from './register.page.tsx'
import { renderSearchPage } from './search.page.tsx'
import { renderWorkPage } from './work.page.tsx'

const browser = await openBrowser()
after(async () => await browser.close())
const assets = { css: deskCss(), script: await deskScript() }
const said = (id: string) => ({ id, en: id })

type Make = (around: Around) => VNode

/** As a person meets it: on a desk, on a telephone, without script, in the dark. */
async function checkEverywhere(make: Make): Promise<void> {
  await checkAs(() => make({}), { width: 1280 })
  await checkAs(() => make({}), { width: 390 })
  await checkAs(() => make({ inlineCss: assets.css }), { width: 390, javaScript: false })
  await checkAs(() => make({}), { width: 1280 }, 'dark')
}

async function checkAs(make: () => VNode, who: Person, scheme: 'light' | 'dark' = 'light'): Promise<void> {
  await using page = await person(browser, who)
  await page.emulateMedia({ colorScheme: scheme })
  await showPage(page, make, assets)
  await checkPage(page)
}

test('the list of work is open to everyone: desk, telephone, no script, dark', async () => {
  await checkEverywhere((around) => renderWorkPage(sampleWork({ pages: 3 }), sampleFrame(around)))
})

test('what a search found is open to everyone, and so is a search that found nothing', async () => {
  await checkEverywhere((around) => renderSearchPage(sampleSearch({ more: true, partly: true }), sampleFrame(around)))
  const nothing = sampleSearch({ rows: [], kinds: ['code', 'text'] })
  await checkEverywhere((around) => renderSearchPage(nothing, sampleFrame(around)))
})

test('the counter form is open to everyone, also when it came back with errors', async () => {
  const form = {
    values: { name: 'Nur Contoh', 'requirement.kk': 'missing', 'field.tanggungan.6.nama': 'Siti Contoh' },
    errors: { village: said('Pilih kelurahan.'), 'requirement.ktp': said('Tandai KTP.') },
  }
  const nikWarnings = [said('Menurut NIK, pemohon perempuan.')]
  await checkEverywhere((around) => renderRegisterPage(sampleRegister(), sampleFrame(around)))
  await checkEverywhere((around) =>
    renderRegisterPage(sampleRegister({ nikWarnings }), sampleFrame({ ...around, form })),
  )
})

test('the case is open to everyone, with every form unfolded', async () => {
  const form = { values: { act: 'refuse', reason: 'ab' }, errors: { reason: said('Tulis alasannya.') } }
  const acts = [...sampleCase().acts, offer('hand-over', 'Serahkan surat', 'Hand over')]
  await checkEverywhere((around) => renderCasePage(sampleCase({ acts }), sampleFrame({ ...around, form })))
})

test('the case reads to the end on the narrowest telephone, and at a desk with text twice as large', async () => {
  await checkAs(() => renderCasePage(sampleCase(), sampleFrame()), { width: 320 })
  await using page = await person(browser)
  await showPage(page, () => renderCasePage(sampleCase(), sampleFrame()), assets)
  await page.evaluate(`document.documentElement.style.fontSize = '200%'`)
  await checkPage(page)
})

test('on paper the case keeps the promise and leaves the acts away', async () => {
  await using page = await person(browser)
  await showPage(page, () => renderCasePage(sampleCase(), sampleFrame()), assets)
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('.slip').isVisible(), true)
  assert.equal(await page.locator('.acts').isVisible(), false)
  assert.equal(await page.getByText('CONTOH PERAGAAN.').isVisible(), true)
})
