import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Officer } from '#identity'
import { monday } from '#tests/cast.ts'
import { sampleService } from '#tests/sample-service.ts'
import type { RequirementState } from './contract.ts'
import { codeSymbols, readCode, readNumber, trackingCode } from './rules/numbers.ts'
import {
  actOfStep,
  afterReceiving,
  type CaseFile,
  desksBefore,
  missingOf,
  originalsToFollow,
  type StepTaken,
  stateOf,
  stepNow,
  whyNotComplete,
  whyNotRefuse,
  whyNotSendBack,
  whyNotTake,
} from './rules.ts'

const definition = sampleService()
const { procedure } = definition
const keys = procedure.map((step) => step.key)
const requirements = Object.fromEntries(definition.requirements.map(({ key }) => [key, 'received' as const]))

test('a new file lies at the first desk, and each step passed leads to the next', () => {
  assert.equal(stepNow(procedure, [])?.key, 'terima')
  assert.equal(stepNow(procedure, walked(3))?.key, 'paraf-sekcam')
  assert.equal(stepNow(procedure, walked(8)), undefined)
})

test('a file that was sent back lies where it was sent, and walks every desk from there again', () => {
  const back = [...walked(4), sentBack(5, 'tanda-tangan', 'periksa-pelum')]
  assert.equal(stepNow(procedure, back)?.key, 'periksa-pelum')
  assert.equal(stepNow(procedure, [...back, passed(6, 'periksa-pelum')])?.key, 'periksa-tapem')
})

test('however a file walks, it lies at a desk of its procedure until the last desk has passed it', () => {
  const moves = fc.array(fc.option(fc.nat({ max: 7 }), { freq: 3 }), { maxLength: 40 })
  fc.assert(
    fc.property(moves, (walk) => {
      const taken: StepTaken[] = []
      for (const backTo of walk) {
        const now = stepNow(procedure, taken)
        if (!now) return
        const to = desksBefore(file({ taken })).map((step) => step.key)[backTo ?? -1]
        taken.push(to ? sentBack(taken.length + 1, now.key, to) : passed(taken.length + 1, now.key))
        const next = stepNow(procedure, taken)
        if (to) assert.equal(next?.key, to)
        else assert.equal(next?.key, keys[keys.indexOf(now.key) + 1])
      }
    }),
  )
})

test('the state of a case follows from its rows: refused before all, then incomplete, open, closed', () => {
  assert.equal(stateOf(file({ opened: false, taken: [] })), 'incomplete')
  assert.equal(stateOf(file({ taken: walked(1) })), 'open')
  assert.equal(stateOf(file({ taken: walked(8) })), 'closed')
  assert.equal(stateOf(file({ opened: false, refused: true, taken: [] })), 'refused')
  assert.equal(stateOf(file({ refused: true, taken: walked(3) })), 'refused')
})

test('a paper is missing unless it came, or may follow and was promised', () => {
  const missing = (state: Record<string, RequirementState>) =>
    missingOf(file({ requirements: { ...requirements, ...state } })).map((one) => one.key)
  assert.deepEqual(missing({}), [])
  assert.deepEqual(missing({ npwp: 'missing', kk: 'missing' }), ['kk', 'npwp'])
  assert.deepEqual(missing({ kk: 'original-to-follow' }), [])
  assert.deepEqual(missing({ ktp: 'original-to-follow' }), ['ktp'])
  assert.equal(missingOf(file({ requirements: {} })).length, definition.requirements.length)
})

test('originals that were promised are asked for, in the order of the standard', () => {
  const promised = file({ requirements: { ...requirements, npwp: 'original-to-follow', kk: 'original-to-follow' } })
  assert.deepEqual(
    originalsToFollow(promised).map((one) => one.key),
    ['kk', 'npwp'],
  )
  assert.deepEqual(originalsToFollow(file({})), [])
})

test('what had come stays when more is handed in', () => {
  assert.deepEqual(afterReceiving({ kk: 'received' }, { kk: 'missing', npwp: 'received' }), {
    kk: 'received',
    npwp: 'received',
  })
  assert.deepEqual(afterReceiving({ kk: 'original-to-follow' }, { kk: 'received' }), { kk: 'received' })
  assert.deepEqual(afterReceiving({ kk: 'received' }, { kk: 'original-to-follow' }), { kk: 'received' })
})

test('in whatever order two forms arrive, the same has come in the end, and never less than before', () => {
  const state = fc.constantFrom<RequirementState>('missing', 'original-to-follow', 'received')
  const form = fc.dictionary(fc.constantFrom('ktp', 'kk', 'npwp'), state)
  fc.assert(
    fc.property(form, form, form, (before, one, other) => {
      const both = afterReceiving(afterReceiving(before, one), other)
      assert.deepEqual({ ...afterReceiving(afterReceiving(before, other), one) }, { ...both })
      assert.deepEqual({ ...afterReceiving(before, {}) }, { ...before })
      for (const [key, had] of Object.entries(before)) if (had === 'received') assert.equal(both[key], 'received')
    }),
  )
})

test('whose turn it is may take the step, and is told why when it is not', () => {
  const atPelum = file({ taken: walked(1) })
  assert.equal(whyNotTake(atPelum, officer('kasi-pelum'), ['check']), undefined)
  assert.equal(whyNotTake(atPelum, officer('kasi-tapem'), ['check']), 'not-your-turn')
  assert.equal(whyNotTake(atPelum, officer('kasi-pelum'), ['sign']), 'not-this-step')
  assert.equal(whyNotTake(file({ opened: false, taken: [] }), officer('petugas-loket'), ['receive']), 'not-open')
  assert.equal(whyNotTake(file({ taken: walked(8) }), officer('petugas-penyerahan'), ['hand-over']), 'not-open')
})

test('one person with several posts takes each of their turns', () => {
  const kasi = officer('kasi-pelum', 'kasi-tapem', 'sekcam')
  assert.equal(whyNotTake(file({ taken: walked(1) }), kasi, ['check']), undefined)
  assert.equal(whyNotTake(file({ taken: walked(3) }), kasi, ['initial']), undefined)
})

test('only who holds the file sends it back, to a desk before, until the letter has its number', () => {
  const atTapem = file({ taken: walked(2) })
  assert.equal(whyNotSendBack(atTapem, officer('kasi-tapem')), undefined)
  assert.equal(whyNotSendBack(atTapem, officer('kasi-pelum')), 'not-your-turn')
  assert.equal(whyNotSendBack(file({ taken: walked(6), issued: true }), officer('operator')), 'letter-issued')
  const atCounter = file({ taken: [...walked(2), sentBack(3, 'periksa-tapem', 'terima')] })
  assert.equal(whyNotSendBack(atCounter, officer('petugas-loket')), 'nowhere-to-return')
  assert.equal(whyNotSendBack(file({ opened: false, taken: [] }), officer('petugas-loket')), 'not-open')
})

test('the desks a file may go back to are those before the one where it lies', () => {
  assert.deepEqual(
    desksBefore(file({ taken: walked(3) })).map((step) => step.key),
    ['terima', 'periksa-pelum', 'periksa-tapem'],
  )
  assert.deepEqual(desksBefore(file({ taken: walked(8) })), [])
})

test('the holder may refuse until the letter has its number; an incomplete file, whoever registers', () => {
  assert.equal(whyNotRefuse(file({ taken: walked(1) }), officer('kasi-pelum')), undefined)
  assert.equal(whyNotRefuse(file({ taken: walked(1) }), officer('camat')), 'not-your-turn')
  assert.equal(whyNotRefuse(file({ taken: walked(6), issued: true }), officer('operator')), 'letter-issued')
  assert.equal(whyNotRefuse(file({ taken: walked(8) }), officer('petugas-penyerahan')), 'not-open')
  const incomplete = file({ opened: false, taken: [] })
  assert.equal(whyNotRefuse(incomplete, { ...officer(), duties: ['cases.register'] }), undefined)
  assert.equal(whyNotRefuse(incomplete, officer('camat')), 'not-your-turn')
})

test('missing papers are taken in by whoever registers, while the file waits', () => {
  const clerk = { ...officer(), duties: ['cases.register'] }
  assert.equal(whyNotComplete(file({ opened: false, taken: [] }), clerk), undefined)
  assert.equal(whyNotComplete(file({ opened: false, taken: [] }), officer('camat')), 'not-your-turn')
  assert.equal(whyNotComplete(file({ taken: walked(1) }), clerk), 'not-incomplete')
  assert.equal(whyNotComplete(file({ refused: true, taken: [] }), clerk), 'not-incomplete')
})

test('each thing a step can ask has its act on the page', () => {
  assert.deepEqual(
    procedure.map((step) => actOfStep[step.does]),
    ['pass', 'pass', 'pass', 'pass', 'sign', 'number', 'archive', 'hand-over'],
  )
})

test('a tracking code has eight symbols that nobody mistakes for one another', () => {
  assert.doesNotMatch(codeSymbols, /[01OI]/)
  assert.equal(new Set(codeSymbols).size, 32)
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 16 }), (random) => {
      assert.match(trackingCode(random), /^[2-9A-HJ-NP-Z]{8}$/)
    }),
  )
  assert.throws(() => trackingCode(new Uint8Array(7)), /eight random bytes/)
})

test('a code is read as people type it', () => {
  assert.equal(readCode(' k7qm - 2h9d '), 'K7QM2H9D')
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (random) => {
      const code = trackingCode(random)
      assert.equal(readCode(`${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`), code)
    }),
  )
})

test('a case number is read as people type it, and at a desk its last digits will do', () => {
  for (const typed of ['MDU-2026-000412', ' mdu 2026 000412 ', 'mdu2026000412', 'MDU.2026.000412'])
    assert.equal(readNumber(typed), 'MDU-2026-000412')
  assert.equal(readNumber('412', { prefix: 'MDU', year: 2026 }), 'MDU-2026-000412')
  assert.equal(readNumber('412'), '412')
  assert.equal(readNumber('wati', { prefix: 'MDU', year: 2026 }), 'WATI')
})

function file(changes: Partial<CaseFile>): CaseFile {
  const held = {
    id: 'case',
    office: 'mandau',
    number: 'MDU-2026-000001',
    definition,
    requirements,
    answers: {},
    taken: walked(1),
  }
  const as = {
    opened: true,
    refused: false,
    issued: false,
    withdrawn: false,
    ...{ lapsed: false, lapses: 0, lapsesAt: null },
    amendments: 0,
    keeper: null,
    corrections: 0,
    inForce: '',
  }
  return { ...held, ...as, ...changes }
}

function passed(ordinal: number, step: string): StepTaken {
  return { ordinal, step, outcome: 'passed', toStep: null, officer: 'someone', takenAt: monday }
}

function sentBack(ordinal: number, step: string, toStep: string): StepTaken {
  return { ...passed(ordinal, step), outcome: 'sent-back', toStep }
}

function walked(steps: number): StepTaken[] {
  return keys.slice(0, steps).map((key, index) => passed(index + 1, key))
}

function officer(...posts: string[]): Officer {
  const person = { id: 'someone', name: 'Rahmah Umpama', addressAs: 'Ibu', nip: null, rank: null }
  const place = {
    office: 'mandau',
    officeKind: 'kecamatan',
    officeName: 'Kecamatan Mandau',
    officePrefix: 'MDU',
  } as const
  return { ...person, ...place, regency: 'setda', zone: 'Asia/Jakarta', posts, duties: [], scope: ['mandau'] }
}
