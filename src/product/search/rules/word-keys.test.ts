import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { backwards, foldPhone, phoneEnding } from './fold-phone.ts'
import { pairOf, wordsFindable } from './name-words.ts'
import { answersAmong, askedOf, twoByTwo, weigh } from './weigh-words.ts'
import { typosAllowed, typosBetween, wordKeys } from './word-keys.ts'

const word = fc.string({ unit: fc.constantFrom(...'abdeghiklmnoprstu'), minLength: 4, maxLength: 14 })
type Typo = { kind: 'wrong' | 'gone' | 'more' | 'swapped'; at: number; letter: string }
const typo: fc.Arbitrary<Typo> = fc.record({
  kind: fc.constantFrom('wrong', 'gone', 'more', 'swapped'),
  at: fc.nat(20),
  letter: fc.constantFrom(...'abdeghiklmnoprstu'),
})

function spoil(text: string, { kind, at, letter }: Typo): string {
  const letters = [...text]
  const place = at % letters.length
  if (kind === 'wrong') letters[place] = letter
  if (kind === 'gone') letters.splice(place, 1)
  if (kind === 'more') letters.splice(place, 0, letter)
  if (kind === 'swapped') letters.splice(place, 2, ...letters.slice(place, place + 2).reverse())
  return letters.join('')
}

test('a word with one typo shares a key with the right one', () => {
  fc.assert(
    fc.property(word, typo, (right, one) => {
      const wrong = spoil(right, one)
      if (typosAllowed(wrong) === 0) return
      const keys = new Set(wordKeys(right))
      assert.ok(
        wordKeys(wrong).some((key) => keys.has(key)),
        `${right} / ${wrong}`,
      )
    }),
    { numRuns: 2000 },
  )
})

test('two typos of the usual kinds are caught in a long word', () => {
  for (const [right, wrong] of [
    ['nurhayati', 'nurhaaty'],
    ['muhamad', 'mihamed'],
    ['kurniawan', 'kurnaiwen'],
    ['sulaiman', 'sulaeman'],
    ['rahmawati', 'rahmuwuti'],
    ['syafrudin', 'safrudn'],
  ] as const) {
    const keys = new Set(wordKeys(right))
    assert.ok(
      wordKeys(wrong).some((key) => keys.has(key)),
      `${right} / ${wrong}`,
    )
  }
})

test('letters that differ are counted as a person counts them, and never past what is asked', () => {
  assert.equal(typosBetween('siti', 'siti', 2), 0)
  assert.equal(typosBetween('siti', 'sity', 2), 1)
  assert.equal(typosBetween('siti', 'isti', 2), 1)
  assert.equal(typosBetween('siti', 'sii', 2), 1)
  assert.equal(typosBetween('siti', 'budi', 2), 3)
  assert.equal(typosBetween('siti', 'muhamad', 2), 3)
  fc.assert(
    fc.property(word, word, fc.nat(3), (one, other, most) => {
      const far = typosBetween(one, other, most)
      assert.equal(far, typosBetween(other, one, most))
      assert.ok(far <= most + 1)
      assert.equal(far === 0, one === other)
    }),
  )
  fc.assert(fc.property(word, typo, (right, one) => assert.ok(typosBetween(right, spoil(right, one), 2) <= 1)))
})

test('a word of up to three letters is taken as typed', () => {
  assert.deepEqual(wordKeys('ani').includes('-an'), false)
  assert.equal(typosAllowed('ani'), 0)
})

test('an initial is looked up only when nothing else was typed', () => {
  assert.deepEqual(askedOf(['a', 'rahman']).asked, [{ word: 'rahman', covers: 1 }])
  assert.deepEqual(askedOf(['o']).asked, [{ word: 'o', covers: 1 }])
  assert.deepEqual(askedOf([]), { asked: [], all: 0 })
})

test('what is near answers its part of the question, the nearest first; two words as one answer both', () => {
  const { asked, all } = askedOf(['nur', 'hayti'])
  assert.equal(all, 3)
  const answers = answersAmong(asked, ['hayati', 'nurhayati', 'nurdin', 'joko'], 50)
  const covers = (text: string) => answers.filter((answer) => answer.word === text).map((answer) => answer.covers)
  assert.deepEqual(covers('hayati'), [2])
  assert.deepEqual(new Set(covers('nurhayati')), new Set([1, 3]))
  assert.deepEqual(covers('nurdin'), [1])
  assert.deepEqual(covers('joko'), [])
  assert.equal(answers[0]?.far, 0)
})

test('one telephone, however it is written', () => {
  for (const typed of ['0812 0000 4471', '+62 812-0000-4471', '62812 0000 4471', '812 0000 4471', '(0812) 0000.4471'])
    assert.equal(foldPhone(typed), '6281200004471', typed)
  for (const typed of ['', '12', '0812', '1403019990000001', 'siti']) assert.equal(foldPhone(typed), undefined, typed)
  assert.equal(foldPhone('+60 12 345 6789'), '60123456789')
})

test('what a telephone ends with is at least four digits, and begins the number backwards', () => {
  assert.equal(phoneEnding('44 71'), '4471')
  assert.equal(phoneEnding('471'), undefined)
  assert.equal(phoneEnding('1403019990000001'), undefined)
  assert.ok(backwards('6281200004471').startsWith(backwards('4471')))
})

test('a name is found under its words, two neighbours as one, and any two of these that share no word', () => {
  assert.deepEqual(wordsFindable(['siti']), ['siti'])
  assert.deepEqual(wordsFindable(['siti', 'siti']), ['siti', 'sitisiti', 'siti siti'])
  assert.deepEqual(wordsFindable(['siti', 'nur', 'hayati']).toSorted(), [
    ...['hayati', 'hayati nur', 'hayati siti', 'hayati sitinur', 'nur', 'nur siti', 'nurhayati', 'nurhayati siti'],
    ...['siti', 'sitinur'],
  ])
  assert.equal(pairOf('siti', 'nur'), pairOf('nur', 'siti'))
})

test('who answers two parts stands under a pair of near words, or under a word that answers both', () => {
  const { asked, all } = askedOf(['nur', 'hayti'])
  const answers = answersAmong(asked, ['hayati', 'nurhayati'], 50)
  const [both, ...others] = twoByTwo(answers, all)
  assert.deepEqual(others, [])
  const far = new Map(both?.under.map((one) => [one.word, one.far]))
  assert.deepEqual([far.get('hayati nur'), far.get('hayti nur'), far.get('nurhayati')], [1, 0, 1])
  const byWord = Map.groupBy(answers, (answer) => answer.word)
  assert.equal(weigh(wordsFindable(['nur', 'hayati']), byWord, all), 1)
  assert.equal(weigh(['nurhayati'], byWord, all), 1)
  assert.equal(weigh(['nur', 'aini'], byWord, all), undefined)
})

test('many words are asked two by two, each pair for who answers all; too many pairs are cut where both are far', () => {
  const { asked, all } = askedOf(['siti', 'nur', 'hayati', 'misal', 'andai'])
  const twos = twoByTwo(answersAmong(asked, [], 50), all)
  assert.deepEqual(
    twos.map((two) => two.under.map(({ word }) => word)).map(([, pair]) => pair),
    ['nur siti', 'hayati misal', 'andai misal'],
  )
  const begun = Array.from({ length: 100 }, (_none, place) => [`si${place}`, `ha${place}`]).flat()
  const [both] = twoByTwo(answersAmong(askedOf(['si', 'ha']).asked, begun, 300), 3)
  assert.equal(both?.all, false)
  assert.ok((both?.under.length ?? 0) <= 6002)
})
