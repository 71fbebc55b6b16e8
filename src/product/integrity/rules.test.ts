import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { sayAnswer } from './desk/answer-words.ts'
import { pagesOf } from './rules/pages-of.ts'
import { whenFull } from './rules.ts'

const every = (minutes: number, many: number) =>
  Array.from({ length: many }, (_, place) => minutesAfter(monday, place * minutes))

test('when answers met the limit of an hour is read off their moments', () => {
  assert.equal(whenFull(every(5, 40))?.toString(), minutesAfter(monday, 55).toString())
  assert.equal(whenFull(every(6, 300)), undefined)
  assert.equal(whenFull([]), undefined)
})

test('a page holds a hundred hand-overs at most, and one that was flooded stands alone and whole', () => {
  const most = { handovers: 2, envelopes: 10 }
  const of = (...many: number[]) => many.map((envelopes, place) => ({ id: `${place}`, envelopes }))
  assert.deepEqual(pagesOf(of(1, 1, 1), most), [['0', '1'], ['2']])
  assert.deepEqual(pagesOf(of(1, 50, 9, 1), most), [['0'], ['1'], ['2', '3']])
  assert.deepEqual(pagesOf([], most), [])
})

test('the official cost in an opened answer is printed as everywhere', () => {
  const costOf = (costRupiah: string) =>
    sayAnswer(JSON.stringify({ asked: 'no', costRupiah }))?.parts.find(({ term }) => term.id === 'Biaya resmi')?.value
      .id
  assert.equal(costOf('48000'), 'Rp48.000')
  assert.equal(costOf('bukan angka'), 'bukan angka')
})
