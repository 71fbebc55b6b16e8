import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../words.ts'
import { serviceFaults, whyNotOffered } from './service-faults.ts'

const file = 'services/x.yaml'
const told = (raw: unknown) => serviceFaults(file, raw).map(({ path, found }) => `${path.join('.')}: ${found}`)
const procedure = (...kinds: string[]) => ({ procedure: kinds.map((does, index) => ({ key: `s${index}`, does })) })

test('a service opens where it is offered', () => {
  assert.equal(whyNotOffered({ adopted: 'published' }, 'production'), undefined)
  assert.equal(whyNotOffered({ adopted: 'illustrative' }, 'demo'), undefined)
})

test('a service that an office does not offer, or only shows as an example, opens nothing in production', () => {
  assert.equal(whyNotOffered(undefined, 'demo'), 'service-not-here')
  assert.match(refusals['service-not-here'].id, /tidak membuka layanan itu/)
  assert.equal(whyNotOffered({ adopted: 'illustrative' }, 'production'), 'service-illustrative')
  assert.match(refusals['service-illustrative'].id, /baru contoh/)
})

test('a whole procedure from receipt to hand-over has no faults', () => {
  assert.deepEqual(told(procedure('receive', 'check', 'initial', 'sign', 'number', 'archive', 'hand-over')), [])
})

test('a procedure begins where the file is received, and only there', () => {
  assert.deepEqual(told(procedure('check', 'sign', 'hand-over')), ['procedure.0.does: "check"'])
  assert.deepEqual(told(procedure('receive', 'receive', 'sign', 'hand-over')), ['procedure.1.does: it again'])
})

test('a role is named once, is none of every service, and holds at least as many as it must', () => {
  const parties = (...roles: object[]) => told({ ...procedure('receive', 'sign', 'hand-over'), parties: roles })
  const buyer = { key: 'pembeli', min: 1, max: 2 }
  assert.deepEqual(parties(buyer, { key: 'saksi', min: 0, max: 6 }), [])
  assert.deepEqual(parties(buyer, buyer), ['parties.1.key: "pembeli" again, as in parties[1].key'])
  assert.deepEqual(parties({ ...buyer, key: 'proxy' }), ['parties.0.key: "proxy"'])
  assert.deepEqual(parties({ ...buyer, min: 3 }), ['parties.0.max: 2'])
})

test('a procedure ends with the hand-over; what stands after it is never reached', () => {
  assert.deepEqual(told(procedure('receive', 'sign')), ['procedure.1.does: "sign"'])
  assert.deepEqual(told(procedure('receive', 'sign', 'hand-over', 'archive')), [
    'procedure.3.does: archive, a step that is never reached',
  ])
})

test('someone signs, the number comes after the signature, the copy after the number', () => {
  assert.deepEqual(told(procedure('receive', 'hand-over')), ['procedure.1.does: none'])
  assert.deepEqual(told(procedure('receive', 'number', 'sign', 'hand-over')), ['procedure.1.does: it before'])
  assert.deepEqual(told(procedure('receive', 'sign', 'archive', 'number', 'hand-over')), [
    'procedure.2.does: it before',
  ])
})

test('a letter holds until a date of its form, or for a time, not both', () => {
  const letter = (said: object) =>
    told({ ...procedure('receive', 'sign', 'hand-over'), fields: [{ key: 'sampai', type: 'date' }], letter: said })
  const [until, lasts] = [{ field: 'sampai' }, { count: 6, unit: 'months' }]
  assert.deepEqual([letter({ holdsUntil: until }), letter({ validFor: lasts })], [[], []])
  assert.deepEqual(letter({ holdsUntil: { field: 'sejak' } }), ['letter.holdsUntil.field: "sejak"'])
  assert.deepEqual(letter({ holdsUntil: until, validFor: lasts }), ['letter.holdsUntil: both'])
})

test('a step is taken once under its name', () => {
  const steps = [
    { key: 'a', does: 'receive' },
    { key: 'b', does: 'sign' },
    { key: 'b', does: 'hand-over' },
  ]
  assert.deepEqual(told({ procedure: steps }), ['procedure.2.key: "b" again, as in procedure[2].key'])
})

test('a question has what its type needs, and nothing that belongs to another type', () => {
  const fields = [
    { key: 'a', type: 'choice' },
    { key: 'b', type: 'number' },
    { key: 'c', type: 'list', columns: [{ key: 'd', type: 'choice' }], maxLength: 5 },
    { key: 'e', type: 'number', unit: { id: 'orang', en: 'people' }, min: 5, max: 1 },
  ]
  assert.deepEqual(told({ fields }), [
    'fields.0: nothing',
    'fields.1: nothing',
    'fields.2.maxLength: type list',
    'fields.2.columns.0: nothing',
    'fields.3.max: 1',
  ])
})

test('a file of another shape altogether has no faults of meaning, and does no harm', () => {
  assert.deepEqual([told(undefined), told([]), told('x'), told({ procedure: 'x', fields: [null] })], [[], [], [], []])
})

test('a step may name its own time; together they take no longer than the promise', () => {
  const steps = (promise: object, ...norms: (object | undefined)[]) =>
    told({
      promise,
      procedure: ['receive', 'sign', 'hand-over'].map((does, place) => ({ key: does, does, norm: norms[place] })),
    })
  const minutes = (amount: number) => ({ amount, unit: 'working-minutes' })
  assert.deepEqual(steps(minutes(60), minutes(10), minutes(50)), [])
  assert.deepEqual(steps(minutes(60), minutes(10), undefined, minutes(51)), ['procedure.2.norm: 61 working-minutes'])
  assert.deepEqual(steps({ amount: 1, unit: 'days' }, { amount: 25, unit: 'hours' }), ['procedure.0.norm: 1.04 days'])
  assert.deepEqual(steps({ amount: 1, unit: 'working-days' }, minutes(600)), [])
  assert.deepEqual(steps({ amount: 1, unit: 'days' }, { amount: 'x' }), [])
})
