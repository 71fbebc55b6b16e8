import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { transformSync } from 'esbuild'
import type { VNode } from 'preact'
import { renderPage } from '#ui/document.ts'
import type { Text } from '#ui/language.ts'

const bytesMax = 14_000

/** The style of every page for citizens, as the server puts it into the first one. */
export const publicCss = transformSync(
  ['tokens', 'base', 'public'].map((part) => readFileSync(`src/ui/${part}.css`, 'utf8')).join('\n'),
  { loader: 'css', minify: true },
).code.trim()

/** As many texts of six words, no two alike: repetition would flatter the figure. */
export function many<Part>(count: number, make: (text: Text, place: number) => Part): Part[] {
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

/** A page of ours is one answer: style inside, no script, no picture. All of it, with an empty cache, is at most 14 KB. */
export function assertLight(page: VNode): void {
  const html = Buffer.from(renderPage(page))
  const refetched = html.toString().match(/<(?:script|img|link|iframe)\b[^>]*>/g) ?? []
  assert.deepEqual(refetched, [])
  const [gzip, brotli] = [gzipSync(html, { level: 9 }).length, brotliCompressSync(html).length]
  assert.ok(gzip <= bytesMax, `${gzip} bytes with gzip`)
  assert.ok(brotli <= gzip, `${brotli} bytes with brotli, ${gzip} with gzip`)
}
