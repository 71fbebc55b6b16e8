import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday, tuesday } from '#tests/cast.ts'
import { sampleService } from '#tests/sample-service.ts'
import type { CaseFile, RefusalStage, StepTaken } from '../rules.ts'
import { isInHand, mayKnowReaders, type ReadingFacts, reasonsFor, whyAskReason } from './reading.ts'

const definition = sampleService()
const office = 'mandau'
const wednesday = tuesday.add({ hours: 24 })

test('whose turn it is is asked nothing, in whoever’s hands of the post it lies', () => {
  assert.equal(asked('kasi-pelum', file(1)), undefined)
  assert.equal(asked('kasi-pelum', { ...file(1), keeper: 'someone else' }), undefined)
  assert.equal(asked('kasi-tapem', file(1)), 'not-in-hand')
  assert.equal(asked('petugas-penyerahan', file(7)), undefined)
  assert.equal(asked('petugas-penyerahan', file(6)), 'not-in-hand')
})

test('a substitute may open what waits for its signer, and nothing before or after', () => {
  const substitutes = ['sekcam']
  assert.equal(asked('sekcam', file(4), { substitutes }), undefined)
  assert.equal(asked('sekcam', file(4)), 'not-in-hand')
  for (const steps of [2, 5]) assert.equal(asked('sekcam', file(steps), { substitutes }), 'not-in-hand')
  assert.equal(asked('sekcam', { ...file(4), refusing: refusing('proposed') }, { substitutes }), 'not-in-hand')
})

test('whoever took a step, also one that sent it back, opens it for good', () => {
  const back: StepTaken = { ...step(2, 'periksa-pelum', 'someone'), outcome: 'sent-back', toStep: 'terima' }
  assert.equal(asked('operator', { ...file(1), taken: [...file(1).taken, back] }, {}, 'someone'), undefined)
  assert.equal(asked('operator', { ...file(8), taken: walked(8, 'someone') }, {}, 'someone'), undefined)
})

test('any other act on it counts as well, and so does a note that waits for an answer', () => {
  assert.equal(asked('operator', file(1), { acted: true }), undefined)
  assert.equal(asked('operator', file(1), { noted: true }), undefined)
  assert.equal(asked('operator', { ...file(1), withdrawn: true }, { acted: true }), undefined)
})

test('what was in hand earlier today stays so until the day ends, wherever it went meanwhile', () => {
  assert.equal(asked('operator', file(1), { hadToday: true }), undefined)
  assert.equal(isInHand(reader('operator'), file(1), { ...plain, hadToday: true }), true)
})

test('an incomplete file is the counter’s, which takes in what was missing', () => {
  const waiting = { ...file(0), opened: false }
  assert.equal(asked('petugas-loket', waiting), undefined)
  assert.equal(asked('kasi-pelum', waiting), 'not-in-hand')
})

test('what was registered or found complete today is its counter’s until the day ends there', () => {
  const facts = { registeredAt: monday, now: minutesAfter(monday, 300) }
  assert.equal(asked('petugas-loket', file(2), facts), undefined)
  assert.equal(asked('sekcam', file(2), facts), 'not-in-hand')
  assert.equal(asked('petugas-loket', file(2), { ...facts, now: tuesday }), 'not-in-hand')
  assert.equal(asked('petugas-loket', file(2), { registeredAt: monday, openedAt: tuesday, now: tuesday }), undefined)
  // 23.59 and 00.01 in Bengkalis are one day in London.
  const late = Temporal.Instant.from('2026-03-02T16:59:00Z')
  assert.equal(asked('petugas-loket', file(2), { registeredAt: monday, now: late }), undefined)
  assert.equal(asked('petugas-loket', file(2), { registeredAt: monday, now: minutesAfter(late, 2) }), 'not-in-hand')
})

test('a refusal is in hand where it waits: with its signer, with who numbers, with who hands over', () => {
  const waits: readonly (readonly [RefusalStage, string])[] = [
    ['proposed', 'camat'],
    ['signed', 'operator'],
    ['issued', 'petugas-penyerahan'],
  ]
  for (const [stage, post] of waits) {
    assert.equal(asked(post, { ...file(1), refusing: refusing(stage) }), undefined)
    assert.equal(asked('kasi-tapem', { ...file(1), refusing: refusing(stage) }), 'not-in-hand')
  }
  assert.equal(asked('kasi-pelum', { ...file(1), refusing: refusing('proposed') }), 'not-in-hand')
  assert.equal(asked('camat', { ...file(1), refused: true, refusing: refusing('collected') }), 'not-in-hand')
})

test('a reason that was given holds, and does not put the case in hand', () => {
  assert.equal(asked('operator', file(1), { given: 'by-telephone' }), undefined)
  assert.equal(isInHand(reader('operator'), file(1), { ...plain, given: 'by-telephone' }), false)
})

test('the regency always says why, whatever it did, and has neither counter nor colleagues here', () => {
  const supervisor = { ...reader('pengawas'), office: 'kabupaten', duties: ['cases.supervise'] }
  for (const facts of [{}, { acted: true }, { noted: true }, { hadToday: true }])
    assert.equal(whyAskReason(supervisor, file(1), { ...plain, ...facts }), 'of-other-office')
  assert.equal(whyAskReason(supervisor, file(1), { ...plain, given: 'complaint' }), undefined)
  assert.equal(whyAskReason({ ...supervisor, posts: ['kasi-pelum'] }, file(1), plain), 'of-other-office')
  assert.deepEqual(reasonsFor(supervisor, file(1)), ['by-telephone', 'complaint', 'supervision', 'other'])
  assert.equal(reasonsFor(reader('operator'), file(1)).length, 6)
})

test('whoever answers for the officers, and who supervises, may know who opened it', () => {
  assert.equal(mayKnowReaders(reader('operator'), file(1)), false)
  assert.equal(mayKnowReaders({ ...reader('camat'), duties: ['officers.manage'] }, file(1)), true)
  assert.equal(mayKnowReaders({ ...reader('pengawas'), office: 'kabupaten' }, file(1)), true)
})

const plain: ReadingFacts = {
  acted: false,
  noted: false,
  hadToday: false,
  registeredAt: monday,
  openedAt: monday,
  substitutes: [],
  given: null,
  now: wednesday,
}

function asked(post: string, about: CaseFile, facts: Partial<ReadingFacts> = {}, id = 'me') {
  return whyAskReason(reader(post, id), about, { ...plain, ...facts })
}

function reader(post: string, id = 'me') {
  const duties = post === 'petugas-loket' ? ['cases.work', 'cases.register'] : ['cases.work']
  return { id, office, posts: [post], duties, zone: 'Asia/Jakarta' }
}

function file(steps: number): CaseFile {
  return {
    ...{
      id: 'case',
      office,
      number: 'MDU-2026-000001',
      definition,
      answers: {},
      requirements: {},
      taken: walked(steps, 'others'),
    },
    ...{ opened: true, refused: false, withdrawn: false, amendments: 0, keeper: null, issued: false },
    ...{ corrections: 0, inForce: 'case' },
    ...{ lapsed: false, lapses: 0, lapsesAt: null },
  }
}

function walked(steps: number, officer: string): StepTaken[] {
  return definition.procedure.slice(0, steps).map(({ key }, place) => step(place + 1, key, officer))
}

function step(ordinal: number, key: string, officer: string): StepTaken {
  return { ordinal, step: key, outcome: 'passed', toStep: null, officer, takenAt: monday }
}

function refusing(stage: RefusalStage): NonNullable<CaseFile['refusing']> {
  return { id: 'proposal', stage, since: monday }
}
