import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openBrowser, person } from '#tests/browser.ts'
import { checkPage } from '#tests/check-page.ts'
import { assertLight, publicCss } from '#tests/light-page.ts'
import { plainText } from '#tests/plain-text.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { cost, letter } from '#tests/sample-tracking.ts'
import { pretended } from '#tests/show-page.ts'
import { renderPage } from '#ui/document.ts'
import type { QuestionPage } from '../contract.ts'
import { errors, refusals } from '../words.ts'
import { renderQuestionPage } from './question.page.tsx'

const browser = await openBrowser()
after(async () => await browser.close())
const question = {
  officeName: 'Kecamatan Mandau',
  service: letter,
  cost,
  until: Temporal.PlainDate.from('2026-12-23'),
  fingerprint: 'K7QM-3XHD-PW5R-9TZE',
}
const open: QuestionPage = {
  number: 'MDU-2026-000412',
  code: 'K7QM2H9D',
  officeName: 'Kecamatan Mandau',
  state: 'open',
  question,
}
const first = sampleFrame({ path: '/tanya/MDU-2026-000412/K7QM2H9D', seat: undefined, inlineCss: publicCss })
const form = { values: { words: 'x'.repeat(500) }, errors: { asked: errors.choose } }

test('the official cost stands beside the question, Rp0 with its article', () => {
  const text = plainText(renderQuestionPage(open, first))
  assert.match(text, /Rp0, gratis/)
  assert.match(text, /PP 12\/2019 pasal 122/)
  assert.match(text, /K7QM-3XHD-PW5R-9TZE/)
  assert.match(text, /sampai Rabu, 23 Desember 2026|sampai 23 Desember 2026/)
})

test('what was sent, and what came too late, is told without the question', () => {
  const over = (state: 'sent' | 'late') => plainText(renderQuestionPage({ ...open, state, question: undefined }, first))
  assert.match(over('sent'), /Terima kasih/)
  assert.doesNotMatch(over('late'), /Terima kasih/)
  assert.match(over('late'), new RegExp(refusals['answer-late'].id.slice(0, 20)))
})

test('the page weighs at most 14 KB, also when it came back with everything typed', () => {
  assertLight(renderQuestionPage(open, first))
  assertLight(renderQuestionPage(open, { ...first, form }))
})

test('on the narrowest phone with large letters, without scripts, and in English it keeps within the screen and to WCAG', async () => {
  await using phone = await person(browser, { width: 320, javaScript: false })
  const frames = [sampleFrame({ path: '/', seat: undefined, inlineCss: publicCss, largeText: true, form }), first]
  for (const frame of [...frames, sampleFrame({ path: '/', seat: undefined, inlineCss: publicCss, language: 'en' })]) {
    await phone.unrouteAll()
    const body = renderPage(renderQuestionPage(open, frame))
    await phone.route(`${pretended}/**`, async (route) => await route.fulfill({ body, contentType: 'text/html' }))
    await phone.goto(`${pretended}/`)
    await assert.doesNotReject(checkPage(phone))
  }
})
