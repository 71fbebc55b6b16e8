import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleService } from '#tests/sample-service.ts'
import type { ServiceTariff } from '../contract.ts'
import { definitionComponents } from '../words.ts'
import { compareDefinitions } from './compare-definitions.ts'

const before = sampleService()
const said = (id: string) => ({ id, en: id })

function lines(after: typeof before) {
  return compareDefinitions(before, after).map(({ component, kind, before: old, after: now }) => [
    `${component} ${kind}`,
    old?.id ?? null,
    now?.id ?? null,
  ])
}

test('a version compared with itself has no line', () => {
  assert.deepEqual(lines(before), [])
})

test('each thing that was added, left out or changed is one line, in the words of the standard', () => {
  const [first, second, ...rest] = before.requirements
  assert.ok(first && second)
  const added = { ...first, key: 'surat-baru', name: said('Surat baru') }
  const after = {
    ...before,
    promise: { amount: 60, unit: 'working-minutes' as const, basis: said('Maklumat') },
    requirements: [{ ...second, name: said('Nama lain') }, ...rest, added],
  }
  const found = lines(after)
  assert.deepEqual(
    found.map(([what]) => what),
    ['requirement removed', 'requirement changed', 'requirement added', 'time changed'],
  )
  assert.match(found[0]?.[1] ?? '', new RegExp(`^${first.name.id}`))
  assert.match(found[1]?.[2] ?? '', /^Nama lain/)
  assert.deepEqual(found[3], [
    'time changed',
    '1 hari kerja; Standar Kecamatan Mandau (SIPPN 8195412)',
    '60 menit; Maklumat',
  ])
})

test('a charge is told with its law and its days, and where none is left that it is free', () => {
  const tariff: ServiceTariff = {
    ...{ kind: 'fixed', name: said('Sewa'), amountRupiah: 5000, regulation: 'Perda Contoh 2/2024', article: '8' },
    ...{ object: 'regional-assets', from: '2024-01-05', sure: 'a', fromPage: true },
  }
  assert.deepEqual(lines({ ...before, tariffs: [tariff] }), [
    ['cost removed', `tidak dipungut biaya; ${before.cost.basis.id}`, null],
    ['cost added', null, 'Sewa: Rp5.000; Perda Contoh 2/2024 pasal 8; mulai 2024-01-05'],
  ])
})

test('steps in another order are told once, as a row', () => {
  const [receive, check, again, ...rest] = before.procedure
  assert.ok(receive && check && again)
  const [line, ...others] = lines({ ...before, procedure: [receive, again, check, ...rest] })
  assert.equal(others.length, 0)
  assert.equal(line?.[0], 'procedure changed')
  assert.match(line?.[2] ?? '', new RegExp(`${again.name.id} → ${check.name.id}`))
})

test('every part of a standard has its heading', () => {
  const [field] = before.fields
  assert.ok(field)
  const fields = [{ ...field, optional: !field.optional }, ...before.fields.slice(1)]
  const other = { ...before, name: said('Lain'), fields, notices: [said('Catatan')], legalBasis: [] }
  for (const { component } of compareDefinitions(before, other)) assert.ok(definitionComponents[component].id)
})
