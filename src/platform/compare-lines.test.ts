import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type ComparedLine, compareLines } from '#platform/compare-lines.ts'

const marks = { same: ' ', added: '+', removed: '-' }
const written = (lines: readonly ComparedLine[]) => lines.map(({ kind, text }) => `${marks[kind]}${text}`)

test('what stays, goes and comes is told in order, what is gone before what has come', () => {
  const compared = compareLines(['kop', 'judul', 'isi', 'ttd'], ['kop', 'judul baru', 'isi', 'tembusan', 'ttd'])
  assert.deepEqual(written(compared), [' kop', '-judul', '+judul baru', ' isi', '+tembusan', ' ttd'])
  assert.deepEqual(
    compared.map(({ number }) => number),
    [1, 2, 2, 3, 4, 5],
  )
})

test('texts that repeat a line, or share nothing, are told whole', () => {
  assert.deepEqual(written(compareLines(['a', 'a'], ['a', 'a', 'a'])), [' a', ' a', '+a'])
  assert.deepEqual(written(compareLines(['a'], ['b'])), ['-a', '+b'])
  assert.deepEqual(written(compareLines([], [])), [])
})

test('both texts can be read back from what is told of them', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const compared = compareLines(before, after)
      const of = (kind: 'added' | 'removed') =>
        compared.filter((line) => line.kind === 'same' || line.kind === kind).map((line) => line.text)
      assert.deepEqual(of('removed'), before)
      assert.deepEqual(of('added'), after)
    }),
  )
})
