import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysSince, desksAlone, deskToday } from './desks.ts'

const at = (text: string) => Temporal.Instant.from(`${text}:00+07:00`)
const holders = [
  { id: 'camat', posts: ['camat'] },
  { id: 'sekcam', posts: ['sekcam'] },
  { id: 'kasi', posts: ['kasi-pelum'] },
]
const from = at('2026-03-02T00:00')
const isAway = (id: string, substitute: string | null = null) => {
  const posts = holders.find((one) => one.id === id)?.posts ?? []
  const rest = { kind: 'sick', mark: null, from, until: null } as const
  return { id: `away ${id}`, officer: id, posts, substitute, ...rest }
}
const named = [{ post: 'sekcam' }, { post: 'kasi-pelum' }]

test('a desk without holder and stand-in is alone, also where the chain ends with somebody away', () => {
  assert.deepEqual(desksAlone({ holders, away: [isAway('camat')] }), [{ post: 'camat', since: from }])
  assert.deepEqual(desksAlone({ holders, away: [isAway('camat', 'sekcam')] }), [])
  const broken = [isAway('camat', 'sekcam'), isAway('sekcam')]
  assert.deepEqual(
    desksAlone({ holders, away: broken }).map(({ post }) => post),
    ['camat', 'sekcam'],
  )
  const two = [...holders, { id: 'other', posts: ['kasi-pelum'] }]
  assert.deepEqual(desksAlone({ holders: two, away: [isAway('kasi')] }), [])
})

test('days are counted by the dates of the office', () => {
  assert.equal(daysSince(from, at('2026-03-02T23:59'), 'Asia/Jakarta'), 0)
  assert.equal(daysSince(from, at('2026-03-07T00:00'), 'Asia/Jakarta'), 5)
})

test('whoever is not of the office reads that a signer is here, who signs in the place, or until when it waits', () => {
  assert.deepEqual(deskToday('camat', { holders, away: [] }, named), { stands: 'here' })
  assert.deepEqual(deskToday('camat', { holders, away: [isAway('camat')] }, named), {
    stands: 'in-place',
    by: ['sekcam'],
  })
  const both = [isAway('camat'), isAway('sekcam')]
  assert.deepEqual(deskToday('camat', { holders, away: both }, named), { stands: 'in-place', by: ['kasi-pelum'] })
  assert.deepEqual(deskToday('camat', { holders, away: both }, []), { stands: 'waits', until: null })
  assert.deepEqual(deskToday('camat', { holders, away: [isAway('camat', 'kasi')] }), {
    stands: 'in-place',
    by: ['kasi-pelum'],
  })
  assert.equal(deskToday('lurah', { holders, away: [] }), undefined)
})
