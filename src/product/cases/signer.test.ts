import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withAway } from '#identity'
import { whyNotSigner } from './rules/signing.ts'
import { capacityOf, signerOf, whyTooFar } from './signer.ts'

const kinds = [
  { key: 'camat', at: 'kecamatan', level: 1, oneHolder: true },
  { key: 'sekcam', at: 'kecamatan', level: 2, oneHolder: true },
  { key: 'kasi-pelum', at: 'kecamatan', level: 3, oneHolder: false },
  { key: 'operator', at: 'kecamatan', level: 4, oneHolder: false },
] as const
const step = { does: 'sign', post: 'camat' } as const
const who = { name: 'Rahmah Misal', rank: 'Penata (III/c)', nip: null }
const own = { signing: null, substitutes: [] }
const ofRegent = { signing: { capacity: 'on-behalf-of-regent', sure: 'a' }, substitutes: [] } as const
const signs = (post: string, power: typeof own | typeof ofRegent = own, mark: 'Plh.' | 'Plt.' | null = null) =>
  signerOf(step, { post, ...who, mark }, power as Parameters<typeof signerOf>[2], kinds) // the two kinds of power a test needs

test('the holder signs under the own post, and a power of the regent a.n. the regent', () => {
  assert.deepEqual(signs('camat'), { post: 'camat', ...who, mark: '' })
  assert.deepEqual(signs('camat', ofRegent), { post: 'camat', ...who, mark: 'a.n.', inPlaceOf: 'regent' })
})

test('one level down signs a.n., one further u.b. through the level between', () => {
  assert.deepEqual(signs('sekcam'), { post: 'sekcam', ...who, mark: 'a.n.', inPlaceOf: 'camat' })
  const further = signs('kasi-pelum')
  assert.deepEqual(further, { post: 'kasi-pelum', ...who, mark: 'a.n.', inPlaceOf: 'camat', through: ['sekcam'] })
  assert.equal(whyTooFar(further), undefined)
  const forRegent = signs('sekcam', ofRegent)
  assert.deepEqual(forRegent, { post: 'sekcam', ...who, mark: 'a.n.', inPlaceOf: 'regent', through: ['camat'] })
})

test('u.b. goes no further than one level below a.n.', () => {
  assert.equal(whyTooFar(signs('operator')), 'mark-too-far')
  assert.equal(whyTooFar(signs('kasi-pelum', ofRegent)), 'mark-too-far')
})

test('who acts by an order signs as Plh. or Plt. of that post', () => {
  assert.deepEqual(signs('camat', own, 'Plh.'), { post: 'camat', ...who, mark: 'Plh.' })
  assert.deepEqual(signs('camat', ofRegent, 'Plt.'), { post: 'camat', ...who, mark: 'Plt.', inPlaceOf: 'regent' })
})

test('an order makes Plh. only whom the instrument names; without an order the own post signs', () => {
  const sekcam = { id: 'sekcam', posts: ['sekcam'], duties: [], ...office }
  const entry = { id: 'a', officer: 'camat', posts: ['camat'], kind: 'leave', substitute: 'sekcam', ...days } as const
  const named = { substitutes: [{ post: 'sekcam', sure: 'a' as const }] }
  const acting = withAway(sekcam, [{ ...entry, mark: 'Plh.' }])
  assert.deepEqual(capacityOf(step, acting, named), { post: 'camat', mark: 'Plh.', substitute: named.substitutes[0] })
  assert.deepEqual(capacityOf(step, acting, { substitutes: [] }), { post: 'camat', mark: null, substitute: undefined })
  const without = withAway(sekcam, [{ ...entry, mark: null }])
  assert.deepEqual(capacityOf(step, without, named), { post: 'sekcam', mark: null, substitute: named.substitutes[0] })
})

test('whom the instrument names later signs only once those before are recorded to be away', () => {
  const named = [{ post: 'sekcam' }, { post: 'kasi-pelum' }]
  const kasi = { id: 'kasi', posts: ['kasi-pelum'], duties: [], ...office }
  const entry = { kind: 'leave', substitute: null, mark: null, ...days } as const
  const camat = { ...entry, id: 'a', officer: 'camat', posts: ['camat'] }
  const sekcam = { ...entry, id: 'b', officer: 'sekcam', posts: ['sekcam'] }
  assert.equal(whyNotSigner('camat', withAway(kasi, [camat]), named), 'substitute-before-you')
  assert.equal(whyNotSigner('camat', withAway(kasi, [camat, sekcam]), named), undefined)
  assert.equal(whyNotSigner('camat', withAway(kasi, []), []), 'not-your-turn')
  const chain = [
    { ...camat, substitute: 'sekcam' },
    { ...sekcam, substitute: 'kasi' },
  ]
  assert.equal(whyNotSigner('camat', withAway(kasi, chain), named), undefined)
  assert.equal(whyNotSigner('camat', withAway(kasi, chain), [{ post: 'sekcam' }]), 'substitute-not-named')
})

const days = { from: Temporal.Instant.from('2026-03-02T00:00:00Z'), until: null }
const office = {
  ...{ name: 'Rahmah Misal', addressAs: 'Ibu', nip: null, rank: null, office: 'o', officeKind: 'kecamatan' as const },
  ...{ officeName: 'Mandau', officePrefix: 'MDU', regency: 'r', zone: 'Asia/Jakarta', scope: [] },
}
