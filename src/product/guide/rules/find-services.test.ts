import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'yaml'
import { getPack } from '#tests/regency-pack.ts'
import { GuideFile } from '../contract.ts'
import { findServices, indexServices, wordsOf } from './find-services.ts'

const guide = GuideFile.parse(parse(readFileSync('regions/bengkalis/guide.yaml', 'utf8')))
const index = indexServices(
  getPack().services.map(({ key, name, purpose, product }) => ({
    key,
    calls: guide.calls[key] ?? [],
    names: [name.id, name.en],
    about: [purpose.id, purpose.en, product.id, product.en],
  })),
  guide.synonyms,
)
const first = (typed: string) => {
  const { whole, partly } = findServices(index, typed)
  return whole[0] ?? partly[0]
}

test('what citizens say leads to the service they mean', () => {
  for (const [typed, key] of [
    ['nikah cepat', 'dispensasi-nikah'],
    ['mau menikah mendadak', 'dispensasi-nikah'],
    ['kawin mepet', 'dispensasi-nikah'],
    ['surat kelakuan baik', 'pengantar-skck'],
    ['SKCK', 'pengantar-skck'],
    ['orgen tunggal', 'rekomendasi-keramaian'],
    ['izin pesta', 'rekomendasi-keramaian'],
    ['ijin rame rame', 'rekomendasi-keramaian'],
    ['pindah rumah', 'pindah-kabupaten'],
    ['tanah warisan', 'spgk'],
    ['surat miskin', 'legalisasi-sktm'],
    ['kurang mampu', 'legalisasi-sktm'],
    ['bikin surat tidak mampu', 'legalisasi-sktm'],
    ['beli kebun', 'skgr'],
    ['cara urus jual beli tanah', 'skgr'],
    ['tunjangan anak', 'tanggungan-keluarga'],
    ['bapak saya meninggal', 'ahli-waris'],
    ['ibu wafat', 'ahli-waris'],
    ['mau pindah ke Pekanbaru', 'pindah-kabupaten'],
    ['surat usaha untuk KUR', 'keterangan-usaha'],
    ['rumah saya kebakaran', 'bencana'],
    ['bangun musholla', 'rumah-ibadah'],
    ['police clearance', 'pengantar-skck'],
    ['Buying LAND', 'skgr'],
  ] as const)
    assert.equal(first(typed), key, typed)
})

test('a word that was mistyped is read as the nearest, and that is told', () => {
  const found = findServices(index, 'dispensatsi nikha')
  assert.equal(found.whole[0], 'dispensasi-nikah')
  assert.deepEqual(
    found.readAs.map(({ typed }) => typed),
    ['dispensatsi', 'nikha'],
  )
  assert.equal(first('keramean'), 'rekomendasi-keramaian')
})

test('a word that was only begun finds what goes on with it', () => {
  assert.equal(first('dispen'), 'dispensasi-nikah')
  assert.deepEqual(findServices(index, 'dispen').readAs, [])
})

test('when nothing answers every word, what answers most is near and never said to be found', () => {
  const { whole, partly } = findServices(index, 'nikah helikopter')
  assert.deepEqual(whole, [])
  assert.ok(partly.includes('dispensasi-nikah'))
})

test('words that say nothing, and nothing at all, find nothing', () => {
  for (const typed of ['', '   ', 'saya mau minta surat', 'surat untuk bapak dan ibu saya', '!!! ???', 'zzzzqqqq'])
    assert.deepEqual(findServices(index, typed), { whole: [], partly: [], readAs: [], isCalledSo: false }, typed)
})

test('whatever is typed, each service is found once at most, and an answer comes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
      const { whole, partly } = findServices(index, typed)
      assert.equal(new Set([...whole, ...partly]).size, whole.length + partly.length)
    }),
  )
})

test('accents, capitals and signs change nothing', () => {
  assert.deepEqual(wordsOf('  Níkah, CEPAT!'), wordsOf('nikah cepat'))
})
