import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { transformSync } from 'esbuild'
import type { VNode } from 'preact'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleIncomplete, sampleRoute, sampleService, sampleTracking } from '#tests/sample-tracking.ts'
import { renderPage } from '#ui/document.ts'
import type { Text } from '#ui/language.ts'
import { errors } from '../refusal-words.ts'
import { renderLookupPage } from './lookup.page.tsx'
import { renderServicePage } from './service.page.tsx'
import { renderTrackingPage } from './tracking.page.tsx'

// Design 7: everything of a page, with an empty cache. A page here is one answer: style inside, no script, no picture.
const bytesMax = 14_000
const inlineCss = transformSync(
  ['tokens', 'base', 'public'].map((part) => readFileSync(`src/ui/${part}.css`, 'utf8')).join('\n'),
  { loader: 'css', minify: true },
).code.trim()
const first = sampleFrame({ path: '/lacak/MDU-2026-000412/K7QM2H9D', seat: undefined, inlineCss })

/** As many texts of six words, no two alike: repetition would flatter the figure. */
function many<Part>(count: number, make: (text: Text, place: number) => Part): Part[] {
  const next = dice(count)
  return Array.from({ length: count }, (_, place) => {
    const words = Array.from({ length: 6 }, () => [1, 2, 3].map(() => syllables[next() % syllables.length]).join(''))
    return make({ id: words.join(' '), en: words.toReversed().join(' ') }, place)
  })
}

const syllables =
  'ka ber su rat ten gan me lin pok ja hi dup wi ra tu no ke pa da ti ang mer sah buk ti per nya ta wa ris'.split(' ')

// The constants of the C library's rand: the same throws on every machine.
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state >>> 16
  }
}

function assertLight(page: VNode): void {
  const html = Buffer.from(renderPage(page))
  const refetched = html.toString().match(/<(?:script|img|link|iframe)\b[^>]*>/g) ?? []
  assert.deepEqual(refetched, [])
  const [gzip, brotli] = [gzipSync(html, { level: 9 }).length, brotliCompressSync(html).length]
  assert.ok(gzip <= bytesMax, `${gzip} bytes with gzip`)
  assert.ok(brotli <= gzip, `${brotli} bytes with brotli, ${gzip} with gzip`)
}

test('the style of a first visit leaves more than half of the weight to the words', () => {
  assert.ok(gzipSync(inlineCss, { level: 9 }).length <= 6_000)
})

test('a service with thirty papers, twenty laws and twenty steps stays within 14 KB', () => {
  const view = sampleService({
    requirements: many(30, (name, place) => ({
      name,
      note: many(2, (note) => note)[place % 2],
      fromPage: place % 3 > 0,
      originalMayFollow: place % 2 > 0,
    })),
    legalBasis: many(20, (text, place) => ({ text, sure: place % 2 > 0 ? 'a' : 'b' })),
    steps: many(20, (text) => text),
    notices: many(3, (text) => text),
    source: { ...sampleService().source, adopted: true },
  })
  assertLight(renderServicePage(view, first))
})

test('a late file with a long way and many originals stays within 14 KB', () => {
  const route = [
    ...sampleRoute(6),
    ...many(20, (name) => ({ name, state: 'ahead' as const, at: undefined, note: name })),
  ]
  const promise = {
    dueAt: Temporal.Instant.from('2026-11-20T16:00:00+07:00'),
    remaining: { id: 'lewat 2 hari kerja', en: '2 working days late' },
    flag: 'late' as const,
    basis: { id: 'Standar', en: 'Standard' },
  }
  const originalsToFollow = many(10, (text) => text)
  assertLight(renderTrackingPage(sampleTracking({ promise, route, originalsToFollow, illustrative: true }), first))
})

test('a file that lacks thirty papers, each with a remark, stays within 14 KB', () => {
  const missing = many(30, (name) => ({ name, note: name, remark: `${name.en}, ${name.id}` }))
  assertLight(renderTrackingPage(sampleIncomplete({ missing }), first))
})

test('the lookup that came back with an error stays within 14 KB', () => {
  const form = { values: { nomor: 'MDU-2026-000412', kode: '' }, errors: { kode: errors['code-empty'] } }
  assertLight(renderLookupPage({ number: '', code: '' }, { ...first, form }))
})
