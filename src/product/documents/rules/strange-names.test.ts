import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strangeNames } from './strange-names.ts'

const known = { fields: ['luas-tanah', 'keperluan'], parties: ['saksi'], data: ['fields', 'parties', 'office'] }

test('a name that the data of a letter do not have is found with its line and column', () => {
  const source = '#let data = json("data.json")\n  #data.fields.luas-tanh m²\n#data.parties.at("penjual")\n#data.ofice'
  assert.deepEqual(strangeNames(source, known), [
    { line: 2, column: 9, list: 'fields', name: 'luas-tanh' },
    { line: 3, column: 7, list: 'parties', name: 'penjual' },
    { line: 4, column: 2, list: 'data', name: 'ofice' },
  ])
})

test('what a dictionary can do, what a comment says and a list that nobody knows are no strange names', () => {
  assert.deepEqual(strangeNames('#fields.keys() #fields.len()\n// data.ofice\n#data.at("office")', known), [])
  assert.deepEqual(strangeNames('#fields.x #data.y', { parties: [] }), [])
})
