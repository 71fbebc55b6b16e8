import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayFree } from './say-free.ts'

const same = (text: string) => ({ id: text, en: text })
const free = (name: string, article = 'PP 12/2019 pasal 122') => ({ name: same(name), freeUnder: same(article) })
const charged = (name: string) => ({ name: same(name), freeUnder: undefined })

test('what is free is said with each article once, and nothing is called free that is charged for', () => {
  const [ktp, skck] = [free('KTP', 'UU 24/2013 pasal 79A'), free('SKCK')]
  assert.equal(sayFree([skck, free('Nikah')])?.id, 'Semua layanan di sini Rp0 (PP 12/2019 pasal 122).')
  assert.equal(
    sayFree([skck, ktp, charged('Akta'), charged('Pesta')])?.id,
    'Semua layanan di sini Rp0, kecuali Akta dan Pesta (PP 12/2019 pasal 122; UU 24/2013 pasal 79A).',
  )
  const both = free('Domisili', 'Standar A; PP 12/2019 pasal 122')
  assert.equal(sayFree([skck, both])?.id, 'Semua layanan di sini Rp0 (PP 12/2019 pasal 122; Standar A).')
  assert.equal(
    sayFree([skck, charged('A'), charged('B'), charged('C')])?.en,
    '1 of 4 services here are Rp0 (PP 12/2019 pasal 122).',
  )
  assert.equal(sayFree([charged('A')]), undefined)
})
