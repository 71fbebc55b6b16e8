import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MorningDuty } from './morning.ts'
import { dutySays } from './says.ts'

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
  assert.equal(dutySays({ line, mine: true, places: [] }).id, 'Penyetoran uang: 2, lewat 5 hari. Setor uangnya.')
})

test('at the regency a duty is told once: few kecamatan by name, of many their number and the one that presses most', () => {
  const few = [at('Mandau', 9), at('Rupat', 5)]
  assert.equal(
    dutySays({ line, mine: false, places: few }).id,
    'Penyetoran uang: Mandau (2, lewat 9 hari), Rupat (2, lewat 5 hari). Tanyakan apa yang menghalangi.',
  )
  assert.equal(
    dutySays({ line, mine: false, places: [...few, ...few] }).id,
    'Penyetoran uang: 4 kecamatan, paling mendesak Mandau (2, lewat 9 hari). Tanyakan apa yang menghalangi.',
  )
})
