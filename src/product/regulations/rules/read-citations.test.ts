import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCitations, textsIn } from './read-citations.ts'

const known = [
  { key: 'pp-9-1975', kind: 'pp', number: '9', year: 1975 },
  { key: 'pp-60-2017', kind: 'pp', number: '60', year: 2017 },
  { key: 'uu-30-2014', kind: 'uu', number: '30', year: 2014 },
  { key: 'pp-43-2014', kind: 'pp', number: '43', year: 2014 },
  { key: 'permen-agama-19-2018', kind: 'permen', abbreviation: 'PMA', number: '19', year: 2018 },
] as const
const cited = (text: string) => readCitations(text, known).cited.map((one) => `${one.regulation} ${one.article ?? '-'}`)

test('a regulation named in a text is found with its article, however the article is written', () => {
  assert.deepEqual(cited('seperti disebut PP 9/1975 pasal 3(3): mengapa tidak dapat menunggu'), ['pp-9-1975 3(3)'])
  assert.deepEqual(cited('PP 60/2017 pasal 7(2)c, rekomendasi instansi terkait'), ['pp-60-2017 7(2)c'])
  assert.deepEqual(cited('UU 30/2014 pasal 50 ayat (3) dan (4)'), ['uu-30-2014 50(3)(4)'])
  assert.deepEqual(cited('UU 30/2014 pasal 75 sampai 78'), ['uu-30-2014 75–78'])
  assert.deepEqual(cited('PP 43/2014 pasal 66, 69, 101(3), 154'), ['pp-43-2014 66, 69, 101(3), 154'])
  assert.deepEqual(cited('PMA 19/2018 pasal 7(4), bagi yang beragama Islam'), ['permen-agama-19-2018 7(4)'])
})

test('a number that only follows an article is no article, and one without an article is still cited', () => {
  assert.deepEqual(cited('PP 9/1975 pasal 3, pemberitahuan 10 hari kerja'), ['pp-9-1975 3'])
  assert.deepEqual(cited('PP 9/1975 pasal 3, 10 hari kerja'), ['pp-9-1975 3'])
  assert.deepEqual(cited('paling lambat 14 hari kerja sebelum acara (PP 60/2017).'), ['pp-60-2017 -'])
})

test('several in one text are all found, and what nobody declared is told', () => {
  const text = 'UU 30/2014 pasal 53, diubah UU 11/2020 pasal 175 (digantikan UU 6/2023)'
  assert.deepEqual(readCitations(text, known), {
    cited: [{ regulation: 'uu-30-2014', article: '53' }],
    strange: ['UU 11/2020', 'UU 6/2023'],
  })
})

test("the regulation of another regency is nobody's here: its name has a place in it", () => {
  assert.deepEqual(readCitations('Perbup Pelalawan 50/2011 pasal 5(2)', known), { cited: [], strange: [] })
})

test('every Indonesian text of a file is read, wherever it stands', () => {
  const raw = { name: { id: 'a', en: 'b' }, list: [{ text: { id: 'c', en: 'd' } }, { text: 'e', sure: 'a' }] }
  assert.deepEqual(
    textsIn(raw).map(({ path, text }) => [path.join('.'), text]),
    [
      ['name.id', 'a'],
      ['list.0.text.id', 'c'],
      ['list.1.text', 'e'],
    ],
  )
})
