import assert from 'node:assert/strict'
import { test } from 'node:test'
import { procedureFaults } from './procedure-faults.ts'

type Written = Record<string, unknown> & { does: string }

const agency = { id: 'Disdukcapil', en: 'registry' }
const team = { posts: ['kasi-pelum', 'kasi-trantib'], agree: 'all', disagreed: 'back' }
const told = (steps: readonly Written[], more: object = {}) => {
  const procedure = steps.map((step, place) => ({ key: `s${place}`, post: 'kasi-pmd', ...step }))
  return procedureFaults('services/x.yaml', { procedure, ...more }).map(({ path, expected }) => {
    return `${path.slice(1).join('.')}: ${expected}`
  })
}
const whole = (...steps: Written[]): Written[] => [
  { does: 'receive' },
  ...steps,
  { does: 'sign' },
  { does: 'number' },
  { does: 'hand-over' },
]

test('every kind of step stands in some whole procedure', () => {
  const charged = { tariffs: [{ kind: 'elsewhere' }], parties: [{ key: 'penjual' }] }
  const early = [
    { does: 'verify', team },
    { does: 'inspect', schedule: {} },
    { does: 'carry', agency },
    { does: 'fetch' },
  ]
  const late = [
    { does: 'assess', agency },
    { does: 'pay', payTo: agency },
    { does: 'parties-sign', signers: ['penjual'] },
  ]
  assert.deepEqual(told(whole(...early, ...late), charged), [])
  const sent = { does: 'forward', agency, next: agency }
  assert.deepEqual(told([{ does: 'receive' }, { does: 'sign' }, { does: 'number' }, sent]), [])
})

test('a step has what its kind needs, and nothing that only another kind has', () => {
  assert.deepEqual(told(whole({ does: 'verify' })), ['1: team, for its step does verify'])
  assert.deepEqual(told(whole({ does: 'pay' })), ['1: payTo, for its step does pay'])
  assert.deepEqual(told(whole({ does: 'check', team })), ['1.team: team only where a step has use for it'])
  assert.deepEqual(told([{ does: 'receive' }, { does: 'sign' }, { does: 'forward', agency }]), [
    '2: next, for its step does forward',
  ])
})

test('what is carried away is fetched, and nothing is fetched that was not', () => {
  assert.deepEqual(told(whole({ does: 'carry', agency }, { does: 'check' })), [
    '1.does: fetch right after carry: what is taken away is fetched',
  ])
  assert.deepEqual(told(whole({ does: 'fetch' })), ['1.does: fetch right after carry'])
})

test('parties sign before the office, and nothing is paid before it was set', () => {
  const parties = { does: 'parties-sign', signers: ['applicant'] }
  const steps = [{ does: 'receive' }, { does: 'sign' }, parties, { does: 'hand-over' }]
  assert.deepEqual(told(steps), ['1.does: sign after parties-sign'])
  const paid = whole({ does: 'pay', payTo: agency }, { does: 'assess', agency })
  assert.deepEqual(told(paid, { tariffs: [{ kind: 'elsewhere' }] }), ['1.does: pay after assess'])
})

test('a team cannot agree more than it is, its leader is none of its parts, and signers have a role', () => {
  assert.deepEqual(told(whole({ does: 'verify', team: { ...team, agree: 3 } })), [
    '1.team.agree: at most 2, for so many take part',
  ])
  assert.deepEqual(told(whole({ does: 'verify', post: 'kasi-pelum', team })), [
    '1.team.posts.0: the others only: the post of the step leads the team',
  ])
  assert.deepEqual(told(whole({ does: 'parties-sign', signers: ['pembeli'] })), [
    '1.signers.0: a role of this service: applicant',
  ])
})

test('an amount that another agency sets is named among the tariffs', () => {
  assert.deepEqual(told(whole({ does: 'assess', agency })), [
    '1.does: a tariff of the kind elsewhere, for its step assesses',
  ])
})
