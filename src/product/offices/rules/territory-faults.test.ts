import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrast } from './contrast-faults.ts'
import { territoryFaults } from './territory-faults.ts'

const regency = { code: '14.03', colours: { bar: '#0b5c54', gold: '#f2b21b' } }
const setda = { key: 'setda', kind: 'regency', prefix: 'SET', code: '14.03' }
const mandau = { key: 'mandau', kind: 'kecamatan', prefix: 'MDU', code: '14.03.09' }
const pinggir = { key: 'pinggir', kind: 'kecamatan', prefix: 'PGR', code: '14.03.13', since: '2003-01-01' }
const jamban = { key: 'air-jamban', code: '14.03.09.1001', kind: 'kelurahan', name: 'Air Jamban' }

function told(offices: unknown[], villages: unknown[] = [], ofRegency: unknown = regency): string[] {
  const raw = {
    regency: ofRegency,
    offices: { offices },
    villages: { kecamatan: [{ office: 'mandau', villages }] },
    posts: { posts: [] },
  }
  return territoryFaults(raw).map(({ path, kind, found }) => `${path.join('.')} ${kind}: ${found}`)
}

test('a regency whose codes fit has no faults', () => {
  assert.deepEqual(told([setda, mandau, pinggir], [jamban]), [])
})

test('exactly one office supervises the others', () => {
  assert.deepEqual(told([mandau], [jamban]), ['offices territory: 0 of them'])
  const two = told([setda, { ...setda, key: 'dinas', prefix: 'DIN', code: '14.03' }, mandau], [jamban])
  assert.ok(two.includes('offices.1.kind territory: 2 of them'))
})

test('a code that is not inside its regency or kecamatan is told', () => {
  assert.deepEqual(told([setda, { ...mandau, code: '14.04.09' }]), ['offices.1.code territory: "14.04.09"'])
  assert.deepEqual(told([setda, mandau], [{ ...jamban, code: '14.03.13.1001' }]), [
    'kecamatan.0.villages.0.code territory: "14.03.13.1001"',
  ])
})

test('the last group of a code says whether it is a kelurahan or a desa', () => {
  assert.deepEqual(told([setda, mandau], [{ ...jamban, kind: 'desa' }]), [
    'kecamatan.0.villages.0.kind territory: "desa"',
  ])
})

test('a village of a kecamatan that is not there is told, with the one that was meant', () => {
  const raw = {
    regency,
    offices: { offices: [setda, mandau] },
    villages: { kecamatan: [{ office: 'mandao', villages: [jamban] }] },
    posts: undefined,
  }
  assert.deepEqual(
    territoryFaults(raw).map(({ expected, found }) => [expected, found]),
    [['the key of a kecamatan in offices.yaml (did you mean mandau?)', '"mandao"']],
  )
})

test('when the offices cannot be read, nothing is said about who uses them', () => {
  const raw = {
    regency,
    offices: undefined,
    villages: { kecamatan: [{ office: 'mandau', villages: [jamban] }] },
    posts: undefined,
  }
  assert.deepEqual(territoryFaults(raw), [])
})

test('a village is not older than its kecamatan', () => {
  const raw = {
    regency,
    offices: { offices: [setda, pinggir] },
    villages: {
      kecamatan: [{ office: 'pinggir', villages: [{ code: '14.03.13.2003', kind: 'desa', since: '2001-01-01' }] }],
    },
    posts: undefined,
  }
  assert.deepEqual(
    territoryFaults(raw).map(({ path, found }) => [path.join('.'), found]),
    [['kecamatan.0.villages.0.since', '"2001-01-01"']],
  )
})

test('earlier codes end before the next begins, and after they began', () => {
  const before = (since: string | undefined, until: string) => ({
    office: 'mandau',
    code: '14.03.09.1099',
    since,
    until,
  })
  const village = (since: string | undefined, ...terms: unknown[]) =>
    told([setda, mandau], [{ ...jamban, since, before: terms }])
  assert.deepEqual(village('2006-01-01', before(undefined, '2005-01-01')), [])
  assert.deepEqual(village('2004-01-01', before(undefined, '2005-01-01')), [
    'kecamatan.0.villages.0.since overlap: 2004-01-01',
  ])
  assert.deepEqual(village('2006-01-01', before('2005-01-01', '2004-01-01')), [
    'kecamatan.0.villages.0.before.0.until overlap: 2004-01-01',
  ])
  assert.deepEqual(village('2009-01-01', before(undefined, '2005-01-01'), before(undefined, '2007-01-01')), [
    'kecamatan.0.villages.0.before.1 overlap: no since, so it overlaps the entry before it',
  ])
})

test('colours on which white or gold cannot be read are told', () => {
  assert.equal(contrast('#ffffff', '#000000'), 21)
  assert.equal(contrast('#0b5c54', '#ffffff').toFixed(1), '7.9')
  const pale = told([setda, mandau], [], { ...regency, colours: { bar: '#f2b21b', gold: '#f2b21b' } })
  assert.deepEqual(pale, ['colours.bar contrast: #f2b21b, a contrast of 1.9'])
  const dull = told([setda, mandau], [], { ...regency, colours: { bar: '#0b5c54', gold: '#1a6b63' } })
  assert.deepEqual(dull, ['colours.gold contrast: #1a6b63, a contrast of 1.2'])
})

test('a post directly above another is of the same kind of office, stands above it, and is there', () => {
  const [camat, kasi] = [
    { key: 'camat', at: 'kecamatan', level: 1 },
    { key: 'kasi', at: 'kecamatan', level: 3 },
  ]
  const of = (...posts: unknown[]) =>
    territoryFaults({ regency, offices: { offices: [setda, mandau] }, villages: undefined, posts: { posts } }).map(
      ({ path, kind, found }) => `${path.join('.')} ${kind}: ${found}`,
    )
  const under = (post: object, value: string) => ({ ...post, superior: { value } })
  assert.deepEqual(of(camat, under(kasi, 'camat')), [])
  assert.deepEqual(of(camat, under(kasi, 'camt')), ['posts.1.superior.value dangling: "camt"'])
  assert.deepEqual(of(under(camat, 'kasi'), kasi), ['posts.0.superior.value territory: "kasi"'])
  assert.deepEqual(of(under(camat, 'camat')), ['posts.0.superior.value territory: "camat"'])
  assert.deepEqual(of({ ...camat, at: 'regency' }, under(kasi, 'camat')), ['posts.1.superior.value territory: "camat"'])
})
