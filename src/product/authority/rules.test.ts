import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authorityFaults, whyNotUnder } from './rules.ts'
import { basisOf, refusals } from './words.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const held = { validFrom: day('2011-01-01'), validUntil: null, illustrative: false }

test('an authority in force covers its office, from its first day', () => {
  assert.equal(whyNotUnder(held, { on: day('2011-01-01'), mode: 'production' }), undefined)
  assert.equal(whyNotUnder(held, { on: day('2026-03-02'), mode: 'production' }), undefined)
})

test('nothing is opened without an authority, or before it begins', () => {
  assert.equal(whyNotUnder(undefined, { on: day('2026-03-02'), mode: 'demo' }), 'authority-missing')
  assert.equal(whyNotUnder(held, { on: day('2010-12-31'), mode: 'demo' }), 'authority-missing')
  assert.match(refusals['authority-missing'].id, /belum memegang kewenangan/)
})

test('nothing is opened from the day an authority has ended', () => {
  const ended = { ...held, validUntil: day('2018-01-01') }
  assert.equal(whyNotUnder(ended, { on: day('2017-12-31'), mode: 'production' }), undefined)
  assert.equal(whyNotUnder(ended, { on: day('2018-01-01'), mode: 'production' }), 'authority-ended')
  assert.match(refusals['authority-ended'].id, /sudah berakhir/)
})

test('what is only an example opens in demonstration and never in production', () => {
  const example = { ...held, illustrative: true }
  assert.equal(whyNotUnder(example, { on: day('2026-03-02'), mode: 'demo' }), undefined)
  assert.equal(whyNotUnder(example, { on: day('2026-03-02'), mode: 'production' }), 'authority-illustrative')
  assert.match(refusals['authority-illustrative'].id, /baru contoh/)
})

test('the basis names the instrument, or says that this is an example', () => {
  const instrument = {
    kind: 'regent-regulation',
    number: '39',
    year: 2011,
    title: 'x',
    giver: 'Bupati',
    regulation: 'perbup-39-2011',
    article: 'pasal 2',
  } as const
  assert.equal(
    basisOf({ code: 'PEM-05', illustrative: false, instrument }).id,
    'Peraturan Bupati 39/2011 pasal 2 (PEM-05)',
  )
  assert.match(basisOf({ code: 'PEM-05', illustrative: true, instrument }).id, /contoh peragaan dan bukan daftar resmi/)
})

test('a pack may not call an authority true without the instrument that gives it', () => {
  const entry = { code: 'PEM-05', field: 'government', era: { from: 2011 }, illustrative: false }
  assert.deepEqual(
    authorityFaults({ authorities: [entry] }).map(({ path, kind }) => [path.join('.'), kind]),
    [['authorities.0.illustrative', 'authority']],
  )
  assert.deepEqual(authorityFaults({ authorities: [{ ...entry, instrument: { number: '39' } }] }), [])
})

test('a code given twice, a field that its code denies and an era that runs backwards are told', () => {
  const faults = authorityFaults({
    authorities: [
      { code: 'PEM-05', field: 'land' },
      { code: 'PEM-05', field: 'government', era: { from: 2012, until: 2011 } },
    ],
  })
  assert.deepEqual(
    faults.map(({ path, kind }) => [path.join('.'), kind]),
    [
      ['authorities.1.code', 'duplicate'],
      ['authorities.0.field', 'authority'],
      ['authorities.1.era.until', 'overlap'],
    ],
  )
})
