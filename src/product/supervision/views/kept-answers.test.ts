import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepAnswers } from './kept-answers.ts'

const answer = (rows: number, stamp = '') => ({ stamp, rows: Array.from({ length: rows }, (_, index) => index) })

test('so many answers and so many rows are kept; what was asked for longest ago goes first', () => {
  const kept = keepAnswers<number>({ answers: 3, rows: 10 })
  const there = () => ['a', 'b', 'c', 'd'].filter((key) => kept.find(key))
  for (const key of ['a', 'b', 'c']) kept.keep(key, answer(1))
  kept.find('a')
  kept.keep('d', answer(1))
  assert.deepEqual(there(), ['a', 'c', 'd'], 'more than three answers')
  kept.keep('b', answer(9))
  assert.deepEqual(there(), ['b', 'd'], 'more than ten rows')
})

test('an answer that takes the place of another is counted once, and one too large is not kept and drives nobody out', () => {
  const kept = keepAnswers<number>({ answers: 9, rows: 10 })
  kept.keep('a', answer(4, 'before'))
  for (const stamp of ['once', 'twice', 'thrice']) kept.keep('b', answer(6, stamp))
  assert.deepEqual([kept.find('a')?.rows.length, kept.find('b')?.stamp], [4, 'thrice'])
  kept.keep('c', answer(11))
  kept.keep('b', undefined)
  assert.deepEqual([kept.find('a')?.stamp, kept.find('b'), kept.find('c')], ['before', undefined, undefined])
})
