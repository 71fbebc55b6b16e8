import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { VNode } from 'preact'
import { openBrowser, person } from '#tests/browser.ts'
import { checkPage } from '#tests/check-page.ts'
import { publicCss } from '#tests/light-page.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleIncomplete, sampleTracking } from '#tests/sample-tracking.ts'
import { pretended } from '#tests/show-page.ts'
import { renderPage } from '#ui/document.ts'
import type { Frame } from '#ui/frame.ts'
import { errors } from '../refusal-words.ts'
import { renderLookupPage } from './lookup.page.tsx'
import { renderTrackingPage } from './tracking.page.tsx'

const browser = await openBrowser()
after(async () => await browser.close())
const noCode = { values: { nomor: 'MDU-2026-000412', kode: '' }, errors: { kode: errors['code-empty'] } }
const late = {
  dueAt: Temporal.Instant.from('2026-11-20T16:00:00+07:00'),
  remaining: { id: 'lewat 2 hari kerja', en: '2 working days late' },
  flag: 'late' as const,
  basis: { id: 'Standar', en: 'Standard' },
}
const refusal = {
  reasons: ['Buku nikah dan kartu keluarga menyebut nama yang berbeda.'],
  letterWaits: false,
  at: Temporal.Instant.from('2026-11-24T10:00:00+07:00'),
  objectUntil: Temporal.PlainDate.from('2026-12-23'),
}

/** Every page of a citizen, by a name for the message of a failure. */
function pages(frame: Frame): readonly (readonly [string, VNode])[] {
  return [
    ['lookup', renderLookupPage({ number: '', code: '' }, { ...frame, form: noCode })],
    ['open', renderTrackingPage(sampleTracking(), frame)],
    ['late', renderTrackingPage(sampleTracking({ promise: late }), frame)],
    ['incomplete', renderTrackingPage(sampleIncomplete(), frame)],
    ['ready', renderTrackingPage(sampleTracking({ state: 'ready' }), frame)],
    ['refused', renderTrackingPage(sampleTracking({ state: 'refused', promise: undefined, refusal }), frame)],
  ]
}

async function show(page: Page, html: string): Promise<void> {
  await page.unrouteAll()
  await page.route(`${pretended}/**`, async (route) => await route.fulfill({ body: html, contentType: 'text/html' }))
  await page.goto(`${pretended}/`)
}

test('on the narrowest phone, with large letters and without scripts, every page keeps within the screen', async () => {
  await using phone = await person(browser, { width: 320, javaScript: false })
  const frame = sampleFrame({ path: '/', seat: undefined, inlineCss: publicCss, largeText: true })
  for (const [name, page] of pages(frame)) {
    await show(phone, renderPage(page))
    await assert.doesNotReject(checkPage(phone), name)
  }
})

test('in English on a phone every page keeps to WCAG 2.2 AA and within the screen', async () => {
  await using phone = await person(browser, { width: 390, language: 'en' })
  const frame = sampleFrame({ path: '/', seat: undefined, inlineCss: publicCss, language: 'en' })
  for (const [name, page] of pages(frame)) {
    await show(phone, renderPage(page))
    await assert.doesNotReject(checkPage(phone), name)
  }
})
