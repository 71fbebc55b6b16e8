import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Limit } from '../contract.ts'
import { limitRefusals, sayLimit } from '../words.ts'
import { whyBeyond } from './within.ts'

const said = (id: string, en = id) => ({ id, en })
const area = {
  question: 'luas',
  name: said('Luas', 'Area'),
  atMost: 100,
  unit: said('m²'),
  above: said('dinas', 'agency'),
}
const basis = said('Peraturan Bupati 5/2026 pasal 3 (EKO-01)', 'Regent regulation 5/2026 article 3 (EKO-01)')
const beyond = (limits: readonly Limit[], answers: Record<string, string>) => whyBeyond({ limits, basis }, answers)
const kind = { question: 'jenis', name: said('Jenis', 'Kind'), among: ['kios'], above: said('dinas', 'agency') }

test('an answer at the limit is within, one beyond it is not, however its decimals are written', () => {
  assert.equal(beyond([area], { luas: '100' }), undefined)
  assert.equal(beyond([area], { luas: '99,5' }), undefined)
  assert.equal(beyond([area], { luas: '100,5' })?.code, 'authority-limit')
  assert.equal(beyond([{ ...area, atLeast: 20 }], { luas: '19' })?.code, 'authority-limit')
  // A dot stands between thousands: `1.000` is a thousand, never one.
  assert.equal(beyond([area], { luas: '1.000' })?.code, 'authority-limit')
  assert.equal(beyond([area], { luas: '1.050,5' })?.code, 'authority-limit')
  assert.equal(beyond([{ ...area, atMost: 2_000_000 }], { luas: '1.500.000' }), undefined)
  assert.equal(beyond([area], { luas: 'besar' })?.code, 'authority-limit')
})

test('what was not asked or not answered goes beyond nothing, and a kind is among those named or not', () => {
  assert.equal(beyond([area, kind], {}), undefined)
  assert.equal(beyond([kind], { jenis: 'kios' }), undefined)
  assert.equal(beyond([kind], { jenis: 'pabrik' })?.code, 'authority-limit')
})

test('the sentence names the limit, the article, the answer and who decides beyond it', () => {
  const told = beyond([area], { luas: '150' })
  assert.deepEqual(limitRefusals['authority-limit'](told?.facts ?? {}), {
    id: 'Luas 150 di luar kewenangan kantor ini: paling banyak 100 m² (Peraturan Bupati 5/2026 pasal 3 (EKO-01)). Ajukan kepada dinas.',
    en: 'Area 150 is beyond what this office may decide: at most 100 m² (Regent regulation 5/2026 article 3 (EKO-01)). Apply to agency.',
  })
  assert.equal(sayLimit({ ...area, atLeast: 20 }).id, 'Luas: paling sedikit 20 dan paling banyak 100 m²')
})
