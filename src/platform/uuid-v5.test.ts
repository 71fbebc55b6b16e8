import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uuidV5 } from './uuid-v5.ts'

const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'

test('a name gives the id that RFC 9562 prints for it', () => {
  assert.equal(uuidV5(dns, 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

test('two names give two ids, and the same name the same', () => {
  assert.notEqual(uuidV5(dns, 'office/mandau'), uuidV5(dns, 'office/rupat'))
  assert.equal(uuidV5(dns, 'office/mandau'), uuidV5(dns, 'office/mandau'))
})
