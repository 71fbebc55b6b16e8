import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whoseHands } from './hands.ts'

const days = { from: Temporal.Instant.from('2026-03-02T00:00:00Z'), until: null }
const holders = [
  { id: 'camat', posts: ['camat'] },
  { id: 'sekcam', posts: ['sekcam'] },
  { id: 'loket-1', posts: ['petugas-loket'] },
  { id: 'loket-2', posts: ['petugas-loket'] },
  { id: 'loket-3', posts: ['petugas-loket'] },
]
const isAway = (id: string, substitute: string | null) => {
  const posts = holders.find((one) => one.id === id)?.posts ?? []
  return { id: `away ${id}`, officer: id, posts, kind: 'leave' as const, substitute, mark: null, ...days }
}
const at = (post: string, keeper: string) => ({ post, keeper })

test('a file in the hands of who is away comes into those of the substitute, and stays where nobody else could take it', () => {
  const away = [isAway('camat', 'sekcam')]
  assert.deepEqual(whoseHands(at('camat', 'camat'), { holders, away }), { to: 'sekcam', why: 'passed-on' })
  assert.equal(whoseHands(at('camat', 'sekcam'), { holders, away }), undefined)
  assert.equal(whoseHands(at('camat', 'camat'), { holders, away: [isAway('camat', null)] }), undefined)
})

test('at a post of several the file is free for the others', () => {
  const away = [isAway('loket-1', null)]
  assert.deepEqual(whoseHands(at('petugas-loket', 'loket-1'), { holders, away }), { to: null, why: 'passed-on' })
  const both = [...away, isAway('loket-2', null)]
  assert.deepEqual(whoseHands(at('petugas-loket', 'loket-1'), { holders, away: both }), {
    to: 'loket-3',
    why: 'passed-on',
  })
})

test('what the substitute kept comes back to whoever is here again', () => {
  assert.deepEqual(whoseHands(at('camat', 'sekcam'), { holders, away: [] }), { to: 'camat', why: 'handed-back' })
  assert.equal(whoseHands(at('camat', 'camat'), { holders, away: [] }), undefined)
})
