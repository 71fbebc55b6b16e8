import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Away } from '../contract/away.ts'
import {
  comesRound,
  dutiesOf,
  isRecordedAway,
  overlaps,
  ownPosts,
  passedOn,
  standInAt,
  standInFor,
  withAway,
} from './away.ts'

const at = (text: string) => Temporal.Instant.from(`${text}:00+07:00`)
const [camat, sekcam, kasi, clerk] = [
  { id: 'camat', posts: ['camat'] },
  { id: 'sekcam', posts: ['sekcam'] },
  { id: 'kasi', posts: ['kasi-pelum', 'kasi-tapem'] },
  { id: 'clerk', posts: ['petugas-loket'] },
]

function isAway(officer: { id: string; posts: readonly string[] }, more: Partial<Away> = {}): Away {
  const days = { from: at('2026-03-02T00:00'), until: at('2026-03-07T00:00') }
  return { ...{ id: `away ${officer.id}`, officer: officer.id, posts: officer.posts }, ...rest, ...days, ...more }
}
const rest = { kind: 'duty-travel', substitute: null, mark: null } as const

test('whoever is named does the work, with the mark of the order', () => {
  const away = [isAway(camat, { substitute: 'sekcam', mark: 'Plh.' })]
  const standing = withAway(sekcam, away)
  assert.deepEqual(standing.posts, ['sekcam', 'camat'])
  assert.deepEqual(ownPosts(standing), ['sekcam'])
  assert.deepEqual(standInAt(standing, 'camat'), {
    post: 'camat',
    absence: 'away camat',
    of: 'camat',
    mark: 'Plh.',
    until: at('2026-03-07T00:00'),
  })
  assert.equal(passedOn(withAway(camat, away))?.id, 'away camat')
  assert.equal(passedOn(standing), undefined)
  assert.deepEqual(withAway(kasi, away).posts, kasi.posts)
})

test('nobody named: the work stays with its holder, who is still told to be away', () => {
  const away = [isAway(camat)]
  assert.equal(standInFor(away, away[0] ?? isAway(camat)), undefined)
  assert.equal(passedOn(withAway(camat, away)), undefined)
  assert.ok(isRecordedAway(away, 'camat'))
  assert.ok(!isRecordedAway(away, 'sekcam'))
})

test('a substitute who is away too is followed to theirs, who bears no mark that was not given to them', () => {
  const away = [
    isAway(camat, { substitute: 'sekcam', mark: 'Plh.' }),
    isAway(sekcam, { substitute: 'kasi', mark: 'Plh.' }),
  ]
  const standing = withAway(kasi, away)
  assert.deepEqual(
    standing.standsIn.map(({ post, of, mark }) => [post, of, mark]),
    [
      ['camat', 'camat', null],
      ['sekcam', 'sekcam', 'Plh.'],
    ],
  )
  assert.deepEqual(withAway(sekcam, away).posts, ['sekcam'])
  const broken = [isAway(camat, { substitute: 'sekcam' }), isAway(sekcam)]
  assert.equal(standInFor(broken, isAway(camat, { substitute: 'sekcam' })), undefined)
})

test('a chain that comes round ends nowhere, and is known before it is entered', () => {
  const away = [isAway(camat, { substitute: 'sekcam' }), isAway(sekcam, { substitute: 'camat' })]
  assert.equal(standInFor(away, away[0] ?? isAway(camat)), undefined)
  assert.ok(comesRound([isAway(sekcam, { substitute: 'camat' })], isAway(camat, { substitute: 'sekcam' })))
  const longer = [isAway(sekcam, { substitute: 'kasi' }), isAway(kasi, { substitute: 'camat' })]
  assert.ok(comesRound(longer, isAway(camat, { substitute: 'sekcam' })))
  const before = [isAway(sekcam, { substitute: 'camat', until: at('2026-03-02T00:00'), from: at('2026-02-23T00:00') })]
  assert.ok(!comesRound(before, isAway(camat, { substitute: 'sekcam' })))
  assert.ok(!comesRound([], isAway(camat, { substitute: 'sekcam' })))
})

test('an empty post has who acts in it, and their own posts come first', () => {
  const empty = isAway(
    { id: '', posts: ['sekcam'] },
    { officer: null, kind: 'vacant', substitute: 'kasi', mark: 'Plt.' },
  )
  const standing = withAway(kasi, [empty])
  assert.deepEqual(standing.posts, ['kasi-pelum', 'kasi-tapem', 'sekcam'])
  assert.deepEqual([standInAt(standing, 'sekcam')?.mark, standInAt(standing, 'sekcam')?.of], ['Plt.', null])
})

test('a post that somebody holds themselves is not held in another’s place', () => {
  const both = { id: 'two', posts: ['petugas-loket', 'operator'] }
  const standing = withAway(both, [isAway(clerk, { substitute: 'two' })])
  assert.deepEqual([standing.posts, standing.standsIn], [both.posts, []])
})

test('who stands in gets what the post may do, but nothing strategic', () => {
  const kinds = [
    { key: 'camat', duties: ['cases.work', 'cases.sign', 'officers.manage', 'standards.enact'] },
    { key: 'sekcam', duties: ['cases.work', 'officers.manage'] },
    { key: 'kasi-pelum', duties: ['cases.work', 'cases.check'] },
  ]
  const strategic = ['officers.manage', 'standards.enact']
  const away = [isAway(camat, { substitute: 'kasi' })]
  assert.deepEqual(dutiesOf(withAway(kasi, away), kinds, strategic), ['cases.work', 'cases.check', 'cases.sign'])
  const named = withAway(sekcam, [isAway(camat, { substitute: 'sekcam' })])
  assert.deepEqual(dutiesOf(named, kinds, strategic), ['cases.work', 'officers.manage', 'cases.sign'])
})

test('two stretches that only touch, over midnight or the year’s end, share no moment', () => {
  const stretch = (from: string, until: string | null) => ({ from: at(from), until: until === null ? null : at(until) })
  const overNewYear = stretch('2026-12-28T00:00', '2027-01-04T00:00')
  assert.ok(!overlaps(overNewYear, stretch('2027-01-04T00:00', null)))
  assert.ok(overlaps(overNewYear, stretch('2027-01-03T23:59', null)))
  assert.ok(!overlaps(overNewYear, stretch('2026-12-30T00:00', '2026-12-30T00:00')), 'one that was taken back')
})
