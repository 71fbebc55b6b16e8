import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSpelled, spellByDigits } from '#tests/spelled-number.ts'
import { spellDay, spellNumber, spellRupiah, spellWritten, UnspellableNumber } from './spell-number.ts'

test('numbers are spelled with the forms of the language, not put together from digits', () => {
  const known: readonly [bigint, string][] = [
    [0n, 'nol'],
    [1n, 'satu'],
    [10n, 'sepuluh'],
    [11n, 'sebelas'],
    [12n, 'dua belas'],
    [19n, 'sembilan belas'],
    [20n, 'dua puluh'],
    [21n, 'dua puluh satu'],
    [100n, 'seratus'],
    [101n, 'seratus satu'],
    [110n, 'seratus sepuluh'],
    [111n, 'seratus sebelas'],
    [200n, 'dua ratus'],
    [999n, 'sembilan ratus sembilan puluh sembilan'],
    [1000n, 'seribu'],
    [1001n, 'seribu satu'],
    [1100n, 'seribu seratus'],
    [2000n, 'dua ribu'],
    [10_000n, 'sepuluh ribu'],
    [11_000n, 'sebelas ribu'],
    [21_000n, 'dua puluh satu ribu'],
    [100_000n, 'seratus ribu'],
    [101_000n, 'seratus satu ribu'],
    [1_000_000n, 'satu juta'],
    [1_001_000n, 'satu juta seribu'],
    [75_000_000n, 'tujuh puluh lima juta'],
    [1_000_000_000n, 'satu miliar'],
    [1_000_000_000_000n, 'satu triliun'],
    [1_000_000_001_000n, 'satu triliun seribu'],
  ]
  for (const [number, words] of known) assert.equal(spellNumber(number), words, String(number))
  assert.match(spellNumber(999_999_999_999_999n), /^sembilan ratus sembilan puluh sembilan triliun .* puluh sembilan$/)
})

test('what is below nothing or beyond the trillions is refused, never spelled wrongly', () => {
  assert.throws(() => spellNumber(-1n), UnspellableNumber)
  assert.throws(() => spellNumber(1_000_000_000_000_000n), UnspellableNumber)
  assert.throws(() => spellRupiah(-5000n), UnspellableNumber)
})

test('a million numbers are spelled as by another hand, and read back as themselves', () => {
  const check = (number: bigint) => {
    const words = spellNumber(number)
    if (words !== spellByDigits(number)) assert.equal(words, spellByDigits(number))
    if (readSpelled(words) !== number) assert.equal(readSpelled(words), number)
  }
  for (let number = 0n; number < 300_000n; number += 1n) check(number)
  // A generator with a fixed seed (Park and Miller), its numbers spread evenly over the lengths from 1 to 15 digits.
  let seed = 48_271
  const next = () => (seed = (seed * 48_271) % 2_147_483_647)
  for (let count = 0; count < 700_000; count += 1) {
    const wide = BigInt(next()) * 1_000_003n + BigInt(next())
    check(wide % 10n ** BigInt((count % 15) + 1))
  }
})

test('an amount of money ends with its unit', () => {
  assert.equal(spellRupiah(10_000n), 'sepuluh ribu rupiah')
  assert.equal(spellRupiah(0n), 'nol rupiah')
})

test('a number is spelled as it was written, its decimals one by one', () => {
  assert.equal(spellWritten('1.250,05'), 'seribu dua ratus lima puluh koma nol lima')
  assert.equal(spellWritten('12,5'), 'dua belas koma lima')
  assert.equal(spellWritten('007'), 'tujuh')
  assert.equal(spellWritten('999.999.999.999.999'), spellNumber(999_999_999_999_999n))
  for (const odd of ['', '-4', '1,', '1.25', 'seribu', '1e3', '1000000000000000'])
    assert.equal(spellWritten(odd), undefined)
})

test('a day is spelled as minutes and deeds open', () => {
  const say = (day: string) => spellDay(Temporal.PlainDate.from(day))
  assert.equal(say('2026-03-15'), 'Minggu tanggal lima belas bulan Maret tahun dua ribu dua puluh enam')
  assert.equal(say('2026-03-16'), 'Senin tanggal enam belas bulan Maret tahun dua ribu dua puluh enam')
  assert.equal(
    say('1999-12-31'),
    'Jumat tanggal tiga puluh satu bulan Desember tahun seribu sembilan ratus sembilan puluh sembilan',
  )
})
