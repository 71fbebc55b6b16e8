import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkHtml } from '#tests/check-html.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleFound, sampleSearch } from '#tests/sample-search.ts'
import { renderPage } from '#ui/document.ts'
import type { SearchPage } from '../contract.ts'
import { renderSearchPage } from './search.page.tsx'

const search = (facts: Partial<SearchPage> = {}, language: 'id' | 'en' = 'id') =>
  renderPage(renderSearchPage(sampleSearch(facts), sampleFrame({ language, path: '/search' })))

test('the page says what was asked, what it was taken for, and where it was looked for', () => {
  assert.match(search(), /Hasil untuk “Moh\. Junaidi”/)
  assert.match(search(), /3 berkas\. Dicari sebagai nama dan desa di Kecamatan Mandau\./)
  assert.match(
    search({ kinds: ['nik'], rows: [sampleFound()] }, 'en'),
    /1 file\. Looked for as NIK in Kecamatan Mandau\./,
  )
  assert.match(search({ wholeRegency: true }), /di semua kecamatan/)
})

test('a row says who, which case, where it stands and since when, and whom else the case names', () => {
  const html = search()
  assert.match(html, /<a href="\/cases\/MDU-2026-004089"><bdi>Siti Misal<\/bdi>/)
  assert.match(html, /menyebut Mochammad Junaidy Misal/)
  assert.match(html, /Di meja saya/)
  assert.match(html, /<time datetime="2026-11-23">/)
})

test('what was typed stands in the box again, except a NIK', () => {
  assert.match(search(), /<input[^>]*id="cari"[^>]*value="Moh\. Junaidi"/)
  assert.doesNotMatch(search({ asked: '140301••••••9992', kinds: ['nik'] }), /value="1403/)
})

test('the box is a form that is sent, never an address', () => {
  assert.match(search(), /<form class="seek" method="post" action="\/search" role="search">/)
})

test('the page is sound html, also empty', async () => {
  await checkHtml(search(), 'search')
  await checkHtml(search({ asked: undefined, kinds: [], rows: [] }), 'empty search')
})
