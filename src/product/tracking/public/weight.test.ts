import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { assertLight, many, publicCss } from '#tests/light-page.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleIncomplete, sampleRoute, sampleTracking } from '#tests/sample-tracking.ts'
import { errors } from '../refusal-words.ts'
import { renderLookupPage } from './lookup.page.tsx'
import { renderTrackingPage } from './tracking.page.tsx'

const first = sampleFrame({ path: '/lacak/MDU-2026-000412/K7QM2H9D', seat: undefined, inlineCss: publicCss })

test('the style of a first visit leaves more than half of the weight to the words', () => {
  assert.ok(gzipSync(publicCss, { level: 9 }).length <= 6_000)
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
