import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode } from 'uqr'
import { qrPath } from './qr.ts'

const link = 'https://paten.bengkalis.example/lacak/MDU-2026-004127/K7QM-2H9D-XWTA'

test('the drawn squares are exactly the dark modules of the code', () => {
  const { path, size } = qrPath(link)
  const { data } = encode(link, { ecc: 'M', border: 0, maskPattern: 4 })
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

test('the codes of slips are as even as with the best mask: no long runs, nothing that looks like a corner', () => {
  for (let serial = 1; serial <= 60; serial += 1) {
    const text = `https://paten.bengkalis.example/lacak/MDU-2026-${serial}/${'K7QM2H9DXWTA'.slice(serial % 9)}`
    const best = Math.min(...[0, 1, 2, 3, 4, 5, 6, 7].map((mask) => unevenness(maskedBy(mask, text))))
    const { path, size } = qrPath(text)
    assert.ok(unevenness(paint(path, size)) <= 1.35 * best, text)
  }
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

function maskedBy(maskPattern: number, text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: 0, maskPattern }).data
}

/** Runs of five and more, and patterns like those of the corners, as the standard weighs them. */
function unevenness(dark: boolean[][]): number {
  const rows = dark.map((row) => row.map(Number).join(''))
  const columns = dark.map((_row, x) => dark.map((row) => Number(row[x])).join(''))
  return [...rows, ...columns].reduce((sum, line) => {
    const runs = line.match(/0{5,}|1{5,}/g) ?? []
    const corners = `0000${line}0000`.match(/(?=00001011101|10111010000)/g) ?? []
    return sum + runs.reduce((all, run) => all + run.length - 2, 0) + 40 * corners.length
  }, 0)
}

/** Draws the path as a browser would, square by square. */
function paint(path: string, size: number): boolean[][] {
  const dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x = '', y = '', length = '', back = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)) {
    assert.equal(back, x)
    dark[Number(y)]?.fill(true, Number(x), Number(x) + Number(length))
  }
  return dark
}
