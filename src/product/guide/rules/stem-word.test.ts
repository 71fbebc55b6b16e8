import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { stemsOf } from './stem-word.ts'

test('a word and what Indonesian makes of it share a stem', () => {
  for (const [stem, ...made] of [
    ['nikah', 'menikah', 'pernikahan', 'dinikahkan', 'menikahkan', 'nikahnya'],
    ['pindah', 'memindahkan', 'pindahan', 'kepindahan', 'dipindahkan'],
    ['tanah', 'pertanahan', 'tanahku'],
    ['sewa', 'menyewa', 'penyewaan', 'disewakan'],
    ['kerja', 'bekerja', 'pekerjaan', 'mengerjakan'],
    ['usaha', 'pengusaha', 'berusaha', 'mengusahakan'],
    ['ramai', 'keramaian', 'meramaikan'],
    ['tinggal', 'meninggal', 'ditinggalkan'],
    ['pakai', 'memakai', 'pemakaian'],
  ] as const)
    for (const word of made) {
      const shared = stemsOf(word).filter((one) => stemsOf(stem).includes(one))
      assert.ok(shared.length > 0, `${word} is made of ${stem}`)
    }
})

test('words of different meaning share none', () => {
  for (const [one, other] of [
    ['nikah', 'tanah'],
    ['pindah', 'pinjam'],
    ['kerja', 'keluarga'],
    ['usaha', 'rusak'],
  ] as const)
    assert.deepEqual(
      stemsOf(one).filter((stem) => stemsOf(other).includes(stem)),
      [],
      `${one}, ${other}`,
    )
})

test('a stem is never shorter than three letters, unless it is the word; the word stands first', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
      const stems = stemsOf(word)
      assert.equal(stems[0], word)
      assert.ok(stems.slice(1).every((stem) => stem.length >= 3))
      assert.ok(stems.length < 200)
    }),
  )
})
