import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesReached } from './files-reached.ts'

const sources = new Map([
  ['surat.typ', '#import "kop.typ": a\n#include "tanah.typ"'],
  ['tanah.typ', '#import "kop.typ": b'],
  ['kop.typ', '#import "surat.typ": c'],
])

test('a template reaches what it takes parts of, and what those do, once each', () => {
  assert.deepEqual(filesReached('surat', sources), ['surat', 'kop', 'tanah'])
  assert.deepEqual(filesReached('lain', sources), ['lain'])
})
