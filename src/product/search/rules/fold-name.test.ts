import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldName, joinedWords } from './fold-name.ts'

const alike = [
  ['Muhammad', 'Mohammad', 'Mohamad', 'Muhamad', 'Mochammad', 'Moch.', 'Moh.', 'Muh', 'M.', 'Mhd', 'Md.'],
  ['Siti', 'St.', 'Sitti', 'Sti'],
  ['Abdul', 'Abd.', 'Abdoel', 'ABDUL'],
  ['Ahmad', 'Achmad', 'Akhmad', 'Ahmat', 'Ahmed'],
  ['Khairul', 'Chairul', 'Chairoel'],
  ['Soeharto', 'Suharto', 'Soehartoh'],
  ['Djunaidi', 'Junaidi', 'Djoenaidi', 'Junaidy'],
  ['Tjahyono', 'Cahyono'],
  ['Syarifah', 'Sjarifah', 'Sarifah', 'Syarifa', 'Sharifah'],
  ['Hannisah', 'Hanisa', 'Hannissah'],
  ["Nu'man", 'Numan', 'Nu’man', 'NUMAN'],
  ['José', 'Jose', 'JOSÉ', 'Jose\u0301'],
  ['Zulkifli', 'Zulkifly', 'Zulkiflii'],
  ['Novita', 'Nofita'],
  ['Noer', 'Nur', 'Noor', 'Nor'],
  ['Łukasz Ørsted', 'Lukasz Orsted'],
] as const

test('names that one hears as one are one, however they are spelt', () => {
  for (const [first, ...others] of alike)
    for (const other of others) assert.deepEqual(foldName(other), foldName(first), `${first} / ${other}`)
})

test('names that are not one stay apart', () => {
  const apart = [
    'Muhammad',
    'Siti',
    'Abdul',
    'Ahmad',
    'Ani',
    'Ali',
    'Budi',
    'Rudi',
    'Joko',
    'Sari',
    'Tari',
    '王小明',
    'محمد',
  ]
  assert.equal(new Set(apart.map((name) => foldName(name).join(' '))).size, apart.length)
})

test('titles and bin, binti are no part of who it is, unless they are all there is', () => {
  assert.deepEqual(foldName('H. Ahmad bin Umar'), foldName('Ahmad Umar'))
  assert.deepEqual(foldName('Hj. Siti binti Umar'), foldName('siti umar'))
  assert.deepEqual(foldName('Haji'), ['haji'])
  assert.deepEqual(foldName('H'), ['h'])
})

test('a name of one letter, of signs alone, and of another script is a name', () => {
  assert.deepEqual(foldName('O'), ['o'])
  assert.deepEqual(foldName('★ ★'), ['★★'])
  assert.deepEqual(foldName('محمد بن عمر').length, 3)
  assert.deepEqual(foldName('ꦱꦶꦠꦶ').length, 1)
  assert.deepEqual(foldName('王小明'), ['王小明'])
  assert.deepEqual(foldName('   '), [])
})

test('neighbours are found written as one, also where two equal letters meet', () => {
  for (const [apart, together] of [
    ['Nur Hayati', 'Nurhayati'],
    ['Abdul Rahman', 'Abdulrahman'],
    ['Abdul Latif', 'Abdullatif'],
    ['Sri Indah', 'Sriindah'],
  ] as const)
    assert.ok(joinedWords(foldName(apart)).includes(foldName(together)[0] ?? ''), apart)
})

test('whatever stands in the field folds, within bounds, and folding twice is folding once', () => {
  const anything = fc.string({ unit: 'grapheme', maxLength: 200 })
  fc.assert(
    fc.property(anything, (name) => {
      const words = foldName(name)
      assert.ok(words.length <= 24 && words.every((word) => word !== '' && [...word].length <= 40))
      assert.equal(words.length === 0, name.normalize('NFKC').trim() === '')
    }),
    { numRuns: 500 },
  )
})

test('small letters, more spaces and loose accents change nothing', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abdefghiklmnoprstuyz '), minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(letters, (name) => {
      const noisy = ` ${name
        .toUpperCase()
        .replaceAll(' ', '   ')
        .replace(/([AEIOU])/g, '$1\u0301')} `
      assert.deepEqual(foldName(noisy), foldName(name))
    }),
  )
})
