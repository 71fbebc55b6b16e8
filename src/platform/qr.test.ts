import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode } from 'uqr'
import { qrPath } from './qr.ts'

const link = 'https://paten.bengkalis.example/lacak/MDU-2026-004127/K7QM-2H9D-XWTA'

test('the drawn squares are exactly the dark modules of the code', () => {
  const { path, size } = qrPath(link)
  const { data } = encode(link, { ecc: 'M', border: 0 })
  assert.equal(size, data.length)
  assert.deepEqual(paint(path, size), data)
})

test('the three corners a phone looks for are where they belong', () => {
  const { path, size } = qrPath(link)
  const dark = paint(path, size)
  const corner = (top: number, left: number) =>
    dark.slice(top, top + 7).map((row) =>
      row
        .slice(left, left + 7)
        .map((on) => (on ? '#' : '.'))
        .join(''),
    )
  const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######']
  assert.deepEqual(corner(0, 0), finder)
  assert.deepEqual(corner(0, size - 7), finder)
  assert.deepEqual(corner(size - 7, 0), finder)
})

test('the code says it is read at level M or better', () => {
  const { path, size } = qrPath(link)
  const dark = paint(path, size)
  // The first two format bits, unmasked by 10: 00 is M, 11 is Q, 10 is H; 01 would be L.
  const bits = [dark[8]?.[0] !== true, dark[8]?.[1] === true].map(Number).join('')
  assert.ok(['00', '11', '10'].includes(bits), bits)
})

test('a longer text needs a larger code, and neighbours are drawn as one stroke', () => {
  const short = qrPath('MDU-1')
  assert.equal(short.size, 21)
  assert.ok(qrPath(link).size > short.size)
  assert.ok(short.path.startsWith('M0 0h7v1H0z'))
})

test('an empty text is refused', () => {
  assert.throws(() => qrPath(''), /needs a text/)
})

/** Draws the path as a browser would, square by square. */
function paint(path: string, size: number): boolean[][] {
  const dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x = '', y = '', length = '', back = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)) {
    assert.equal(back, x)
    dark[Number(y)]?.fill(true, Number(x), Number(x) + Number(length))
  }
  return dark
}
