import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { openBrowser, type Person, person } from '#tests/browser.ts'
import { checkPage } from '#tests/check-page.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleReturn, sampleSlip } from '#tests/sample-slip.ts'
import { deskCss, pretended } from '#tests/show-page.ts'
import { renderPage } from '#ui/document.ts'
import type { SlipPage } from '../contract.ts'
import { renderSlipPage } from './slip.page.tsx'

const browser = await openBrowser()
after(async () => await browser.close())
const entryPoints = ['src/product/cases/desk/print.island.ts']
const script = (await build({ entryPoints, bundle: true, format: 'esm', write: false })).outputFiles[0]?.text ?? ''
const policy = "default-src 'none'; style-src 'self'; script-src 'self'"
const slipPath = '/cases/MDU-2026-000412/slip'

/** The slip as the server hands it out, under our policy; printing is counted on the page instead of done. */
async function openSlip(
  view: SlipPage,
  query = '',
  who: Person & { duties?: readonly string[] } = {},
): Promise<Page & AsyncDisposable> {
  const { duties = [], ...reader } = who
  const page = await person(browser, reader)
  const { seat } = sampleFrame()
  await page.addInitScript('window.print = () => { window.printed = (window.printed ?? 0) + 1 }')
  await page.route(`${pretended}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url())
    if (pathname.endsWith('.css')) return await route.fulfill({ body: deskCss(), contentType: 'text/css' })
    if (pathname.endsWith('.js')) return await route.fulfill({ body: script, contentType: 'text/javascript' })
    const frame = sampleFrame({ path: pathname + search, seat: seat && { ...seat, duties } })
    const body = renderPage(renderSlipPage(view, frame))
    return await route.fulfill({ body, headers: { 'content-security-policy': policy }, contentType: 'text/html' })
  })
  await page.goto(`${pretended}${slipPath}${query}`)
  return page
}

async function printed(page: Page): Promise<number> {
  return Number(await page.evaluate('window.printed ?? 0'))
}

/** Width and height of each sheet that comes out of the printer, in millimetres. */
async function sheets(page: Page): Promise<{ width: number; height: number }[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const boxes = pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)
  return Array.from(boxes, ([, width, height]) => ({
    width: Math.round((Number(width) * 25.4) / 72),
    height: Math.round((Number(height) * 25.4) / 72),
  }))
}

test('F9 prints the A5 sheet in sight, once, and the instruction for keyboards is gone', async () => {
  await using page = await openSlip(sampleSlip())
  await page.keyboard.press('F9')
  assert.equal(await printed(page), 1)
  assert.equal(await page.getByText('Ctrl+P').count(), 0)
  await checkPage(page)
})

test('F8 opens the receipt and prints it, and going back to that address does not print again', async () => {
  await using page = await openSlip(sampleSlip())
  await page.keyboard.press('F8')
  await page.waitForFunction('window.printed')
  await page.waitForLoadState()
  assert.equal(await printed(page), 1)
  assert.equal(new URL(page.url()).search, '?kertas=80mm')
  await page.reload()
  assert.equal(await printed(page), 0)
})

test('a click prints as the key does', async () => {
  await using page = await openSlip(sampleSlip(), '?kertas=80mm')
  await page.getByRole('button', { name: 'Cetak 80 mm' }).click()
  assert.equal(await printed(page), 1)
})

test('after printing one key goes on to the next applicant, for whoever registers', async () => {
  await using page = await openSlip(sampleSlip(), '', { duties: ['cases.register'] })
  await page.keyboard.press('F9')
  await page.keyboard.press('b')
  await page.waitForURL('**/cases/new')
  await using other = await openSlip(sampleSlip())
  assert.equal(await other.getByRole('link', { name: 'Berkas baru' }).count(), 0)
})

test('on a telephone both sizes are read without moving sideways', async () => {
  await using page = await openSlip(sampleReturn(), '', { width: 320 })
  await checkPage(page)
  await page.goto(`${pretended}${slipPath}?kertas=80mm`)
  await checkPage(page)
})

test('without scripts the two papers are links, and the page says how to print', async () => {
  await using page = await openSlip(sampleSlip(), '', { javaScript: false })
  assert.equal(await page.getByText('Ctrl+P').count(), 1)
  await page.getByRole('link', { name: 'Kertas struk 80 mm' }).click()
  await page.locator('.sheet.s80').waitFor()
  await checkPage(page)
})

test('both slips print on one A5 sheet, with the mark of the demonstration', async () => {
  await using promise = await openSlip(sampleSlip())
  assert.deepEqual(await sheets(promise), [{ width: 148, height: 210 }])
  await using returned = await openSlip(sampleReturn())
  assert.deepEqual(await sheets(returned), [{ width: 148, height: 210 }])
})

test('a receipt is as long as its slip: one piece, however much is missing', async () => {
  await using short = await openSlip(sampleSlip({ originalsToFollow: [] }), '?kertas=80mm')
  const [promise, ...none] = await sheets(short)
  const [line] = sampleReturn().missing
  assert.ok(promise && line)
  const missing = Array.from({ length: 20 }, () => line)
  await using long = await openSlip(sampleReturn({ missing }), '?kertas=80mm')
  const [returned, ...rest] = await sheets(long)
  assert.ok(returned)
  assert.deepEqual([...none, ...rest], [])
  assert.deepEqual([promise.width, returned.width], [80, 80])
  assert.ok(promise.height < 240 && returned.height > 400, `${promise.height} mm and ${returned.height} mm`)
})

test('without scripts a long receipt goes on to a second piece instead of being cut off', async () => {
  const [line] = sampleReturn().missing
  assert.ok(line)
  const missing = Array.from({ length: 20 }, () => line)
  await using page = await openSlip(sampleReturn({ missing }), '?kertas=80mm', { javaScript: false })
  const pieces = await sheets(page)
  assert.ok(pieces.length > 1)
  assert.deepEqual(new Set(pieces.map(({ width, height }) => `${width}×${height}`)), new Set(['80×270']))
})
