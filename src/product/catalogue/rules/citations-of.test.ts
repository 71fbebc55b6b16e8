import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getPack } from '#tests/regency-pack.ts'
import { citationsOf } from './citations-of.ts'

const pack = getPack()
const known = pack.regulations.regulations.map((one) => ({ ...one, id: one.key }))
const held = { from: Temporal.PlainDate.from('2026-01-05'), until: null }
const law = { id: 'Menurut PP 9/1975 pasal 3(3)', en: 'By PP 9/1975 article 3(3)' }

test('whatever of a service rests on a law is found with its article, by what it is', () => {
  const service = pack.services.find(({ key }) => key === 'dispensasi-nikah')
  assert.ok(service)
  const [requirement, field, check] = [service.requirements[0], service.fields[0], service.checks[0]]
  assert.ok(requirement && field && check)
  const { remarks: _, addedByUs: __, ...bare } = service
  const definition = {
    ...{ ...bare, legalBasis: [], notices: [] },
    purpose: law,
    requirements: [{ ...requirement, name: law }],
    fields: [{ ...field, help: law }],
    checks: [{ ...check, basis: law }],
    promise: { ...service.promise, basis: law },
    cost: { ...service.cost, basis: law },
    letter: { ...service.letter, words: { opening: law.id, lines: [], parties: [], body: [law.id] } },
  }
  const found = citationsOf(definition, held, known)
    .filter(({ regulation }) => regulation === 'pp-9-1975')
    .map(({ subject, article }) => `${subject.kind} ${subject.id} ${article}`)
  const key = 'dispensasi-nikah'
  assert.deepEqual([...new Set(found)].sort(), [
    `deadline ${key} 3(3)`,
    `form ${key}/${check.key} 3(3)`,
    `form ${key}/${field.key} 3(3)`,
    `letter ${key} 3(3)`,
    `requirement ${key}/${requirement.key} 3(3)`,
    `service ${key} 3(3)`,
    `tariff ${key} 3(3)`,
  ])
})
