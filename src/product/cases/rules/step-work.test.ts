import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ProcedureStep, TeamWork } from '#catalogue'
import type { Officer } from '#identity'
import { monday } from '#tests/cast.ts'
import { getPack } from '#tests/regency-pack.ts'
import { sampleService } from '#tests/sample-service.ts'
import { type CaseFile, type StepTaken, whyNotTake } from '../rules.ts'
import { openParts, partsOf, type StepWork, type TeamEntry, teamStands, unsigned, whyNotPart } from './step-work.ts'

const posts = ['kasi-pelum', 'kasi-trantib', 'kasi-kesos'] as const
const said = { source: { id: 'uji', en: 'test' }, sure: 'b', fromPage: false } as const

test('a team has done its part when enough of it agreed; one who has not answered holds it up', () => {
  const outcomes = fc.array(fc.constantFrom('taken', 'agreed', 'disagreed', undefined), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(outcomes, fc.integer({ min: 1, max: 3 }), (answers, agree) => {
      const parts = partsOf(file({ team: { agree }, answers }))
      const agreed = answers.filter((one) => one === 'agreed').length
      const open = answers.filter((one) => one === undefined || one === 'taken').length
      const expected = agreed >= agree ? 'agreed' : open > 0 ? 'open' : 'answered'
      assert.equal(teamStands(parts, teamOf({ agree })), expected)
    }),
  )
})

test('the leader waits for the team, and decides alone only where the standard leaves it to them', () => {
  const leader = officer('kasi-pmd')
  const answers = ['agreed', 'disagreed', 'agreed'] as const
  assert.equal(whyNotTake(file({ answers: ['agreed', undefined, 'taken'] }), leader, ['verify']), 'team-open')
  assert.equal(whyNotTake(file({ answers, team: { disagreed: 'back' } }), leader, ['verify']), 'team-open')
  assert.equal(whyNotTake(file({ answers, team: { disagreed: 'leader' } }), leader, ['verify']), undefined)
  assert.equal(whyNotTake(file({ answers, team: { agree: 2 } }), leader, ['verify']), undefined)
})

test('a part is answered once, by whoever took it', () => {
  const kept = file({ answers: ['taken', 'agreed', undefined] })
  const ask = (part: string, outcome: TeamEntry['outcome'], who: string, post: string = part) =>
    whyNotPart(kept, { ...officer(post), id: who }, { part, outcome })
  assert.equal(ask('kasi-pelum', 'agreed', 'kasi-pelum'), undefined)
  assert.equal(ask('kasi-pelum', 'taken', 'kasi-pelum'), 'in-your-hands')
  assert.equal(ask('kasi-pelum', 'agreed', 'rekan'), 'part-of-other')
  assert.equal(ask('kasi-pelum', 'taken', 'rekan'), undefined)
  assert.equal(ask('kasi-trantib', 'agreed', 'kasi-trantib'), 'part-answered')
  assert.equal(ask('kasi-kesos', 'agreed', 'x', 'camat'), 'not-your-turn')
  assert.equal(ask('camat', 'agreed', 'camat'), 'not-this-step')
  assert.deepEqual(openParts(kept), ['kasi-pelum', 'kasi-kesos'])
})

test('what was said before the file came back counts no more', () => {
  const answers = ['agreed', 'agreed', 'agreed'] as const
  const before = file({ answers })
  const back: StepTaken[] = [
    { ordinal: 2, step: 'tim', outcome: 'sent-back', toStep: 'terima', officer: 'x', takenAt: monday },
    { ordinal: 3, step: 'terima', outcome: 'passed', toStep: null, officer: 'x', takenAt: monday },
  ]
  const again = { ...before, taken: [...before.taken, ...back] }
  assert.deepEqual(
    partsOf(again).map(({ state }) => state),
    ['free', 'free', 'free'],
  )
})

test('whoever is named otherwise since has not signed', () => {
  const deed = getPack().services.find(({ key }) => key === 'akta-tanah')
  assert.ok(deed)
  const place = deed.procedure.findIndex(({ does }) => does === 'parties-sign')
  const taken = deed.procedure.slice(0, place).map(({ key }, index) => passed(index + 1, key))
  const signed = { ordinal: place + 1, role: 'penjual', place: 0, name: 'Hasan Peraga', identity: 'KTP-el' }
  const signatures = [{ ...signed, signedOn: Temporal.PlainDate.from('2026-03-02') }]
  const withName = (name: string): CaseFile => {
    const work = { ...noWork, signatures, signers: [{ role: 'penjual', place: 0, name }] }
    return { ...file({}), definition: deed, taken, work }
  }
  assert.deepEqual(unsigned(withName('Hasan Peraga')), [])
  assert.equal(unsigned(withName('Husin Peraga')).length, 1)
})

const noWork: StepWork = {
  ...{
    parts: [],
    minutes: [],
    plans: [],
    errands: [],
    payments: [],
    signatures: [],
    signers: [],
    receipts: [],
    reductions: 0,
  },
}

type Changes = { team?: Partial<TeamWork>; answers?: readonly (TeamEntry['outcome'] | undefined)[] }

function file({ team = {}, answers = [] }: Changes): CaseFile {
  const usual = sampleService()
  const [first] = usual.procedure
  const sign = usual.procedure.find(({ does }) => does === 'sign')
  assert.ok(first && sign)
  const verify = { ...sign, key: 'tim', post: 'kasi-pmd', does: 'verify', team: teamOf(team) } satisfies ProcedureStep
  const definition = { ...usual, procedure: [first, verify, sign] }
  const parts = posts.flatMap((part, place): TeamEntry[] => {
    const outcome = answers[place]
    return outcome ? [{ ordinal: 2, part, outcome, reason: '', officer: part, name: part, at: monday }] : []
  })
  const quiet = {
    requirements: {},
    answers: {},
    opened: true,
    refused: false,
    withdrawn: false,
    lapsed: false,
    lapses: 0,
    lapsesAt: null,
    amendments: 0,
  }
  return {
    ...{ id: 'c', office: 'o', number: 'MDU-2026-000001', definition, ...quiet, keeper: null, issued: false },
    ...{ corrections: 0, inForce: 'c', taken: [passed(1, first.key)], work: { ...noWork, parts } },
  }
}

function teamOf(changes: Partial<TeamWork>): TeamWork {
  return { posts: [...posts], agree: 'all', disagreed: 'back', ...said, ...changes }
}

function passed(ordinal: number, step: string): StepTaken {
  return { ordinal, step, outcome: 'passed', toStep: null, officer: 'x', takenAt: monday }
}

function officer(post: string): Officer {
  const person = { id: post, name: 'Rahmah Umpama', addressAs: 'Ibu', nip: null, rank: null }
  const place = { office: 'o', officeKind: 'kecamatan', officeName: 'Kecamatan Mandau', officePrefix: 'MDU' } as const
  const reach = { regency: 'setda', zone: 'Asia/Jakarta', posts: [post], duties: [], scope: ['o'] } as const
  return { ...person, ...place, ...reach }
}
