import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { maskNik, nikWarnings, readNik, type StatedPerson } from './nik.ts'
import { nikWarningWords } from './nik-words.ts'

function dates(text: string): string[] {
  return readNik(text).bornOn.map(String)
}

function codes(text: string, stated: StatedPerson = {}): string[] {
  return nikWarnings(readNik(text), stated).map((warning) => warning.code)
}

/** The sentences beside the field, in Indonesian. */
function said(text: string, stated: StatedPerson = {}): string[] {
  return nikWarnings(readNik(text), stated).map((warning) => nikWarningWords(warning).id)
}

test('a man’s number tells where he was first registered, and his birth date in either century', () => {
  const nik = readNik('1403010704909991')
  assert.deepEqual([nik.areaCode, nik.sex, nik.warnings], ['140301', 'male', []])
  assert.deepEqual(dates(nik.digits), ['1990-04-07', '2090-04-07'])
})

test('a woman’s day carries forty more, up to the last day of the month', () => {
  assert.deepEqual(
    [readNik('1403014704909992').sex, dates('1403014704909992')],
    ['female', ['1990-04-07', '2090-04-07']],
  )
  assert.deepEqual(
    [readNik('1403017112059993').sex, dates('1403017112059993')],
    ['female', ['1905-12-31', '2005-12-31']],
  )
  assert.deepEqual(codes('1403017112059993'), [])
})

test('a number given abroad begins with 99', () => {
  const nik = readNik('9912301501909994')
  assert.deepEqual([nik.areaCode, nik.sex, nik.warnings], ['991230', 'male', []])
})

test('a number may come from any province, whatever the office', () => {
  assert.deepEqual(codes('1103010704909991'), [])
  assert.deepEqual(codes('9603010704909991'), [])
  assert.deepEqual(codes('1003010704909991'), ['province'])
  assert.deepEqual(codes('9703010704909991'), ['province'])
  assert.deepEqual(codes('9803010704909991'), ['province'])
})

test('spaces, dots and hyphens are only for the eye', () => {
  assert.equal(readNik(' 140301 070490-9991 ').digits, '1403010704909991')
  assert.equal(readNik('140301.070490.9991').digits, '1403010704909991')
})

test('a number of another length is told apart, with how many digits were read', () => {
  assert.deepEqual(nikWarnings(readNik('140301070490999')), [{ code: 'length', found: 15 }])
  assert.deepEqual(nikWarnings(readNik('14030107049099911')), [{ code: 'length', found: 17 }])
  assert.deepEqual(nikWarnings(readNik('')), [{ code: 'length', found: 0 }])
})

test('letters are told apart from a wrong length', () => {
  assert.deepEqual(codes('14030107O4909991'), ['characters'])
  assert.deepEqual(codes('١٤٠٣٠١٠٧٠٤٩٠٩٩٩١'), ['characters'])
})

test('days that no one is born on warn, and tell no sex', () => {
  assert.deepEqual(codes('1403010004909991'), ['day'])
  assert.deepEqual(codes('1403013204909991'), ['day'])
  assert.deepEqual(codes('1403014004909991'), ['day'])
  assert.deepEqual(codes('1403017204909991'), ['day'])
  assert.equal(readNik('1403017204909991').sex, undefined)
  assert.deepEqual(codes('1403013101909991'), [])
})

test('months that do not exist warn, and the sex is still read', () => {
  assert.deepEqual(codes('1403010700909991'), ['month'])
  assert.deepEqual(codes('1403014713909991'), ['month'])
  assert.equal(readNik('1403014713909991').sex, 'female')
  assert.deepEqual(codes('1403013213909991'), ['day', 'month'])
})

test('a date must have existed in one of the two centuries', () => {
  assert.deepEqual(codes('1403013104909991'), ['date'])
  assert.deepEqual(codes('1403012902919991'), ['date'])
  assert.deepEqual(dates('1403012902929991'), ['1992-02-29', '2092-02-29'])
  // 1900 was no leap year, 2000 was.
  assert.deepEqual(dates('1403012902009991'), ['2000-02-29'])
})

test('a serial of zeros was never given out', () => {
  assert.deepEqual(codes('1403010704900000'), ['serial'])
})

test('everything that looks wrong is said at once', () => {
  assert.deepEqual(codes('0003013213900000'), ['province', 'day', 'month', 'serial'])
})

test('another sex than stated is a warning, with what to do', () => {
  assert.deepEqual(said('1403014704909992', { sex: 'male' }), [
    'Menurut NIK, pemohon perempuan; catatan menulis laki-laki.',
  ])
  assert.deepEqual(codes('1403014704909992', { sex: 'female' }), [])
  assert.deepEqual(codes('1403017204909991', { sex: 'female' }), ['day'])
})

test('another birth date than stated is a warning; either century agrees', () => {
  const bornOn = Temporal.PlainDate.from('1990-04-08')
  assert.deepEqual(said('1403010704909991', { bornOn }), [
    'Menurut NIK, pemohon lahir 7 April 1990; isian menulis 8 April 1990.',
  ])
  assert.deepEqual(codes('1403017112059993', { bornOn: Temporal.PlainDate.from('2005-12-31') }), [])
  assert.deepEqual(codes('1403017112059993', { bornOn: Temporal.PlainDate.from('1905-12-31') }), [])
  assert.deepEqual(codes('1403013104909991', { bornOn }), ['date'])
})

test('a warning says what was read', () => {
  assert.deepEqual(said('1403014714909991'), ['Bulan lahir antara 01 dan 12. Tertulis 14.'])
  assert.deepEqual(said('140301'), ['NIK terdiri dari 16 angka. Tertulis 6.'])
  assert.deepEqual(said('1403013104909991'), ['Menurut NIK, pemohon lahir tanggal 31 bulan 4; tanggal itu tidak ada.'])
  assert.deepEqual(said('14030107O4909991'), ['NIK hanya berisi angka. Lihat lagi KTP-nya.'])
  assert.deepEqual(said('1403010704900000'), ['Empat angka terakhir NIK tidak pernah 0000. Lihat lagi KTP-nya.'])
  assert.match(said('1003010704909991')[0] ?? '', /Tertulis 10\.$/)
  assert.match(said('1403013204909991')[0] ?? '', /Tertulis 32\.$/)
})

test('on screen only the area and the last four digits are shown', () => {
  assert.equal(maskNik('1403010704909991'), '140301******9991')
  assert.equal(maskNik('140301070490999'), '***********0999')
  assert.equal(maskNik('14030107'), '********')
  assert.equal(maskNik(''), '')
})

test('every birth date that exists can be read back from the number made for it, for men and women', () => {
  const day = fc.integer({ min: 0, max: 73_048 }).map((days) => Temporal.PlainDate.from('1900-01-01').add({ days }))
  fc.assert(
    fc.property(day, fc.constantFrom('female' as const, 'male' as const), (bornOn, sex) => {
      const written = sex === 'female' ? bornOn.day + 40 : bornOn.day
      const parts = [written, bornOn.month, bornOn.year % 100].map((part) => String(part).padStart(2, '0'))
      const nik = readNik(`140309${parts.join('')}9991`)
      assert.equal(nik.sex, sex)
      assert.deepEqual(nikWarnings(nik, { sex, bornOn }), [])
      assert.deepEqual(
        nikWarnings(nik, { bornOn: bornOn.add({ days: 1 }) }).map(({ code }) => code),
        ['birth-differs'],
      )
    }),
    { seed: 1403, numRuns: 1000 },
  )
})
