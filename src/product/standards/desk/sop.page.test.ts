import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parse } from 'yaml'
import { PostsFile } from '#offices'
import { openBrowser, person } from '#tests/browser.ts'
import { checkPage } from '#tests/check-page.ts'
import { bengkalis } from '#tests/regency-pack.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleService } from '#tests/sample-service.ts'
import { deskCss, deskScript, showPage } from '#tests/show-page.ts'
import type { SopPage } from '../contract/pages.ts'
import { sopOf } from '../rules/sop-of.ts'
import { renderSopPage } from './sop.page.tsx'

const browser = await openBrowser()
after(async () => await browser.close())
const assets = { css: deskCss(), script: await deskScript() }

const kinds = PostsFile.parse(parse(readFileSync(join(bengkalis, 'posts.yaml'), 'utf8'))).posts

/** The procedure of the family-dependants letter, walked `times` over before its last step. */
function chart(times: number): SopPage {
  const { procedure } = sampleService()
  const inner = procedure.slice(1, -1)
  const again = Array.from({ length: times }, (_none, n) => inner.map((step) => ({ ...step, key: `${step.key}-${n}` })))
  const long = [...procedure.slice(0, 1), ...again.flat(), ...procedure.slice(-1)]
  const sop = sopOf(sampleService({ procedure: long }), kinds)
  return { sop, officeName: 'Kecamatan Mandau', standard: '/standards/x', decision: undefined }
}

test('the chart is there on a desk, its steps one under the other on a telephone, and both can be read out', async () => {
  for (const width of [1280, 390]) {
    await using page = await person(browser, { width })
    await showPage(page, () => renderSopPage(chart(1), sampleFrame()), assets)
    await checkPage(page)
    assert.equal(
      await page
        .getByRole('img', { name: /^Bagan SOP: .* langkah oleh/ })
        .first()
        .isVisible(),
      width === 1280,
    )
    assert.ok(await page.getByRole('heading', { name: 'Langkah demi langkah' }).isVisible())
  }
})

test('on paper each sheet of the chart is one whole page of A4 landscape', async () => {
  for (const times of [1, 2]) {
    await using page = await person(browser)
    await showPage(page, () => renderSopPage(chart(times), sampleFrame()), assets)
    const sheets = await page.locator('.sop svg').count()
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)/g)].map(([, wide, high]) => [wide, high])
    assert.equal(sheets, times === 1 ? 1 : boxes.length)
    assert.ok(
      boxes.every(([wide, high]) => wide === '841' && high === '594'),
      JSON.stringify(boxes),
    )
  }
})
