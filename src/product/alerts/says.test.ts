import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alikeOf } from './alike.ts'
import type { OpenAlert } from './contract.ts'
import type { MorningDuty } from './morning.ts'
import { alikeSay, dutySays } from './says.ts'

const text = (id: string) => ({ id, en: id })
const line: MorningDuty['line'] = {
  ...{
    key: 'deposit',
    office: 'o',
    name: text('Penyetoran uang'),
    does: text('Setor uangnya.'),
    to: text('Kas daerah'),
  },
  ...{ owes: 'office', by: ['pemegang-kas'], source: text('contoh'), sure: 'b', state: 'late', risen: true, days: 5 },
  ...{ dueOn: undefined, count: 2, href: '/cash', period: undefined, done: undefined, declarableFrom: undefined },
}
const at = (name: string, days: number) => ({ name, line: { ...line, days } })

test('a duty of the own office says how many and how late, and what to do', () => {
  assert.equal(dutySays({ line, mine: true, places: [] }).id, 'Penyetoran uang: 2 buah, lewat 5 hari. Setor uangnya.')
})

test('at the regency a duty is told once: few kecamatan by name, of many their number and the one that presses most', () => {
  const few = [at('Mandau', 9), at('Rupat', 5)]
  assert.equal(
    dutySays({ line, mine: false, places: few }).id,
    'Penyetoran uang: Mandau (2 buah, lewat 9 hari), Rupat (2 buah, lewat 5 hari). Tanyakan apa yang menghalangi.',
  )
  assert.equal(
    dutySays({ line, mine: false, places: [...few, ...few] }).id,
    'Penyetoran uang: 4 kecamatan, paling mendesak Mandau (2 buah, lewat 9 hari). Tanyakan apa yang menghalangi.',
  )
})

const alert = (
  matter: string,
  facts: Partial<OpenAlert['facts']>,
  kind: OpenAlert['kind'] = 'duty-risen',
): OpenAlert => ({
  ...{ id: matter, office: 'o', kind, matter, officer: 'x', seenAt: null },
  ...{ facts: { href: `/${matter}`, name: text('Penyetoran uang'), ...facts } },
  raisedAt: Temporal.Instant.from('2026-03-02T01:00:00Z'),
})
const says = (...alerts: OpenAlert[]) => alikeOf(alerts).map((alike) => alikeSay(alike).says.id)

test('alerts that say the same are told once: each kecamatan once, of many the one that presses most', () => {
  const inFour = ['Mandau', 'Pinggir', 'Bantan', 'Rupat'].map((place, n) =>
    alert(`deposit 2026-0${4 - n}-01`, { place, day: `2026-0${4 - n}-01` }),
  )
  assert.deepEqual(says(...inFour), [
    'Penyetoran uang lewat waktunya dan belum dikerjakan: 4 kecamatan, paling mendesak Rupat (sejak 1 Januari 2026).',
  ])
  assert.deepEqual(says(...inFour.slice(0, 1), alert('deposit x', { place: 'Mandau', day: '2026-03-31' })), [
    'Mandau: Penyetoran uang lewat waktunya dan belum dikerjakan: sejak 31 Maret 2026, sejak 1 April 2026.',
  ])
  assert.deepEqual(says(...inFour.slice(0, 2), ...inFour.slice(1, 2)), [
    'Penyetoran uang lewat waktunya dan belum dikerjakan: Pinggir (sejak 1 Maret 2026, 2 buah), Mandau (sejak 1 April 2026).',
  ])
  const other = alert('report 2026-01-01', { place: 'Mandau', name: text('Laporan'), day: '2026-01-31' })
  assert.deepEqual(
    alikeOf([...inFour, other]).map(({ length }) => length),
    [4, 1],
  )
})

test('what is opened in one place is told with since when and how many, and has one way on', () => {
  const inMonth = (day: string) => alert(`register-check ${day}`, { href: '/duties', day })
  const [alike] = alikeOf([inMonth('2026-05-31'), inMonth('2026-04-30')])
  const said = alike && alikeSay(alike)
  assert.equal(said?.short.id, 'Penyetoran uang lewat waktunya dan belum dikerjakan, sejak 30 April 2026, 2 buah.')
  assert.deepEqual(said.places, [])
  const found = (month: string) => alert(`demanded-fee ${month}`, { href: '/integrity', place: 'Rupat' }, 'finding')
  assert.deepEqual(says(found('2026-08-01'), found('2026-07-01')), [
    'Rupat: Penyetoran uang, sejak Juli 2026, 2 bulan.',
  ])
})

test('files that nobody opened are told by their number, and each leads to itself', () => {
  const files = ['M-1', 'M-2', 'M-3', 'M-4'].map((number) => alert(number, { number }, 'due-unopened'))
  assert.deepEqual(says(...files), [
    '4 berkas segera jatuh tempo, dan belum dibuka siapa pun di mejanya: M-1, M-2, M-3 dan 1 lagi.',
  ])
  const [alike] = alikeOf(files)
  assert.deepEqual(alike && alikeSay(alike).places.map(({ href }) => href), ['/M-1', '/M-2', '/M-3', '/M-4'])
})
