import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lapsedCharges } from './lapsed-charges.ts'

const fact = { source: 'contoh', sure: 'b' }
const law = { kind: 'uu', title: { id: 'Contoh', en: 'Sample' }, ...fact }
const regulations = {
  regulations: [
    { key: 'uu-28-2009', number: '28', year: 2009, ...law, status: [{ what: 'revoked', from: '2022-01-05', ...fact }] },
    { key: 'uu-1-2022', number: '1', year: 2022, ...law },
  ],
}

function faults(tariff: object): string[] {
  const services = [{ file: 'services/x.yaml', raw: { tariffs: [tariff] } }]
  return lapsedCharges(services, regulations).map(({ expected }) => expected)
}

test('a charge ends with its regulation at the latest: after that it is history', () => {
  assert.deepEqual(faults({ regulation: 'UU 28/2009' }), ['until, at the latest 2022-01-05, when its regulation ended'])
  assert.equal(faults({ regulation: 'UU 28/2009', until: '2023-01-01' }).length, 1)
  assert.deepEqual(faults({ regulation: 'UU 28/2009', until: '2022-01-05' }), [])
  assert.deepEqual(faults({ regulation: 'UU 1/2022' }), [])
})

test('a charge names a regulation that stands there, by its name or by its key', () => {
  assert.deepEqual(faults({ regulation: 'uu-1-2022' }), [])
  assert.deepEqual(faults({ regulation: 'UU 1/2002' }), ['a regulation of regulations.yaml (did you mean UU 1/2022?)'])
  assert.deepEqual(faults({}), [])
})
