import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entryFaults, standsAt, whyNotKeep } from './rules.ts'

const at = (text: string) => Temporal.Instant.from(`${text}:00+07:00`)
const kinds = [
  { key: 'camat', level: 1, duties: ['officers.manage'] },
  { key: 'sekcam', level: 2, duties: ['officers.manage'] },
  { key: 'kasi-pelum', level: 3, duties: ['cases.check'] },
]
const home = { office: 'mandau', standsIn: [] }
const camat = { ...home, id: 'camat', posts: ['camat'], duties: ['officers.manage'] }
const sekcam = { ...home, id: 'sekcam', posts: ['sekcam'], duties: ['officers.manage'] }
const kasi = { ...home, id: 'kasi', posts: ['kasi-pelum'], duties: ['cases.check'] }
const admin = { ...home, office: 'kabupaten', id: 'admin', posts: ['administrator'], duties: ['offices.administer'] }
const of = (who: { id: string; posts: readonly string[] }) => ({ officer: who.id, office: 'mandau', posts: who.posts })
const leave = { kind: 'leave', kinds } as const

test('everybody enters their own, camat and secretary their office, and the regency any', () => {
  assert.equal(whyNotKeep(kasi, of(kasi), leave), undefined)
  assert.equal(whyNotKeep(kasi, of(sekcam), leave), 'absence-not-yours')
  assert.equal(whyNotKeep(sekcam, of(kasi), leave), undefined)
  assert.equal(whyNotKeep(camat, of(sekcam), leave), undefined)
  assert.equal(whyNotKeep(admin, of(camat), leave), undefined)
  assert.equal(whyNotKeep({ ...camat, office: 'rupat-utara' }, of(kasi), leave), 'absence-unknown')
})

test('nobody enters that whoever stands above them is away: they could put themselves in that place', () => {
  assert.equal(whyNotKeep(sekcam, of(camat), leave), 'absence-above-you')
  const acting = { ...sekcam, posts: ['sekcam', 'camat'], standsIn: [{ ...stand, post: 'camat' }] }
  assert.equal(whyNotKeep(acting, of(camat), leave), 'absence-above-you')
})
const stand = { post: '', absence: 'a', of: 'camat', mark: 'Plh.', until: null } as const

test('an empty post and a suspension of whoever manages an office are the regency’s', () => {
  const empty = { officer: null, office: 'mandau', posts: ['sekcam'] }
  assert.equal(whyNotKeep(camat, empty, { kind: 'vacant', kinds }), 'absence-of-regency')
  assert.equal(whyNotKeep(admin, empty, { kind: 'vacant', kinds }), undefined)
  assert.equal(whyNotKeep(camat, { ...empty, posts: ['kasi-pelum'] }, { kind: 'vacant', kinds }), undefined)
  assert.equal(whyNotKeep(camat, of(sekcam), { kind: 'suspended', kinds }), 'absence-of-regency')
  assert.equal(whyNotKeep(kasi, of(kasi), { kind: 'suspended', kinds }), 'absence-not-yours')
})

test('an entry says why it is late, Plt. is for an empty post and has an end', () => {
  const about = { dayBegan: at('2026-03-02T00:00'), zone: 'Asia/Jakarta', monthsMax: 3 }
  const entry = {
    kind: 'leave',
    mark: null,
    reason: '',
    from: at('2026-03-02T00:00'),
    until: at('2026-03-05T00:00'),
  } as const
  assert.deepEqual(entryFaults(entry, about), {})
  assert.deepEqual(entryFaults({ ...entry, from: at('2026-03-01T00:00') }, about), { reason: 'reason-late' })
  assert.deepEqual(entryFaults({ ...entry, until: entry.from }, about), { back: 'back-order' })
  assert.deepEqual(entryFaults({ ...entry, mark: 'Plt.' }, about), { mark: 'mark-temporary' })
  const empty = { ...entry, kind: 'vacant', mark: 'Plt.' } as const
  assert.deepEqual(entryFaults({ ...empty, mark: 'Plh.' }, about), { mark: 'mark-empty' })
  assert.deepEqual(entryFaults({ ...empty, until: null }, about), { back: 'acting-too-long' })
  assert.deepEqual(entryFaults({ ...empty, until: at('2026-06-02T00:00') }, about), {})
  assert.deepEqual(entryFaults({ ...empty, until: at('2026-06-03T00:00') }, about), { back: 'acting-too-long' })
})

test('an absence ends with the midnight before the day they are back', () => {
  const days = { from: at('2026-03-02T00:00'), until: at('2026-03-05T00:00') }
  assert.equal(standsAt(days, at('2026-03-01T23:59')), 'planned')
  assert.equal(standsAt(days, at('2026-03-04T23:59')), 'now')
  assert.equal(standsAt(days, at('2026-03-05T00:00')), 'ended')
  assert.equal(standsAt({ ...days, until: null }, at('2030-01-01T00:00')), 'now')
})
