import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findHtmlFaults } from '#tests/check-html.ts'
import { plainText } from '#tests/plain-text.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { renderPage } from '#ui/document.ts'
import type { FormState } from '#ui/frame.ts'
import { errors, refusals } from '../refusal-words.ts'
import { renderLookupPage } from './lookup.page.tsx'

const empty = { number: '', code: '' }
const frame = (form?: FormState) => sampleFrame({ path: '/lacak', seat: undefined, ...(form ? { form } : {}) })
const visitor = sampleFrame({ path: '/lacak', seat: undefined, language: 'en' })

const noCode: FormState = { values: { nomor: 'MDU-2026-000412', kode: '' }, errors: { kode: errors['code-empty'] } }
const unknown: FormState = {
  values: { nomor: '"><script>alert(1)</script>', kode: 'K7QM2H9D' },
  errors: {},
  refusal: refusals['case-not-found'],
}

test('number and code are sent in the body, so that no code stands in an address that is written down', () => {
  const html = renderPage(renderLookupPage(empty, frame()))
  assert.match(html, /<form class="flow" method="post" action="\/lacak">/)
  assert.match(html, /<label for="f-nomor">Nomor berkas /)
  assert.match(html, /<input id="f-kode" name="kode" aria-describedby="f-kode-hint"/)
})

test('it says where number and code stand on the slip, and what to do without one', () => {
  const text = plainText(renderLookupPage(empty, frame()))
  assert.match(text, /Di mana nomor dan kodenya\? Slip janji Nomor berkas MDU-2026-000412 Kode K7QM-2H9D/)
  assert.match(text, /Arahkan kamera ke kotak QR/)
  assert.match(text, /Slip hilang\? Bawa KTP ke loket/)
})

test('a missing code is named on top and at the field, and the number stays as typed', () => {
  const html = renderPage(renderLookupPage(empty, frame(noCode)))
  assert.match(html, /<title>Periksa lagi: Lacak berkas/)
  assert.match(html, /<a href="#f-kode">Tulis kode dari slip/)
  assert.match(html, /<p class="err" id="f-kode-error">Tulis kode dari slip/)
  assert.match(html, /name="kode" aria-describedby="f-kode-hint f-kode-error" aria-invalid="true"/)
  assert.match(html, /name="nomor"[^>]*value="MDU-2026-000412"/)
})

test('a file that is not found is answered in a sentence, and what was typed is kept and never obeyed', () => {
  const html = renderPage(renderLookupPage(empty, frame(unknown)))
  assert.match(html, /Kami tidak menemukan berkas dengan nomor dan kode itu/)
  assert.match(html, /value="K7QM2H9D"/)
  assert.match(html, /value="&quot;>&lt;script>alert\(1\)/)
  assert.doesNotMatch(html, /<script/)
})

test('an English reader gets every sentence in English', () => {
  const text = plainText(renderLookupPage(empty, visitor))
  assert.match(text, /Track your file Copy the number and the code from your slip\./)
  assert.doesNotMatch(text, /\b(Kami|Bapak|berkas|Kode|Nomor|loket)\b/)
})

test('the page is sound HTML, also when it came back, in both languages', async () => {
  assert.deepEqual(await findHtmlFaults(renderPage(renderLookupPage(empty, frame()))), [])
  assert.deepEqual(await findHtmlFaults(renderPage(renderLookupPage(empty, frame(noCode)))), [])
  assert.deepEqual(await findHtmlFaults(renderPage(renderLookupPage(empty, frame(unknown)))), [])
  assert.deepEqual(await findHtmlFaults(renderPage(renderLookupPage(empty, visitor))), [])
})
