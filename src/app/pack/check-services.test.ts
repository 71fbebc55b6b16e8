import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { checkPack } from './check-pack.ts'

const marriage = 'services/dispensasi-nikah.yaml'
const crowd = 'services/rekomendasi-keramaian.yaml'

/** The one mistake that a change of a file makes: its kind and place, with the line of the change and the sentence. */
function mistake(t: TestContext, file: string, from: string, to: string) {
  const { folder, edit } = copyPack(t)
  const line = edit(file, from, to)
  const checked = checkPack(folder)
  const errors = 'errors' in checked ? checked.errors : []
  assert.equal(errors.length, 1, errors.map(({ message }) => message).join('\n'))
  const [error] = errors
  return { file: error?.file, kind: error?.kind, below: (error?.line ?? 0) - line, message: error?.message ?? '' }
}

test('a check names a date of its service, and parties that tell their birthday', (t) => {
  const field = mistake(t, crowd, 'field: tanggal-acara\n    fewerThan', 'field: nama-acara\n    fewerThan')
  assert.deepEqual([field.file, field.kind, field.below], [crowd, 'dangling', 0])
  const party = mistake(t, marriage, 'parties: [calon-suami, calon-istri]', 'parties: [calon-suami, wali]')
  assert.deepEqual([party.kind, party.below], ['dangling', 0])
  const on = mistake(t, marriage, '    on: tanggal-akad', '    on: tanggal-nikah')
  assert.deepEqual([on.kind, on.below], ['dangling', 0])
})

test('a check says what its kind counts, and nothing else', (t) => {
  assert.match(
    mistake(t, crowd, '    fewerThan: 14\n', '').message,
    /expected one of fewerThan and atLeast; found neither/,
  )
  const both = mistake(t, marriage, '    atLeast: 10\n', '    atLeast: 10\n    fewerThan: 3\n')
  assert.match(both.message, /found both/)
  assert.match(mistake(t, marriage, '    years: 19\n', '').message, /expected years, for its kind is younger-than/)
})

test('a post signs for the camat only where it exists, may sign, and the camat signs in the own name', (t) => {
  const unknown = mistake(
    t,
    'authorities.yaml',
    '- post: sekcam\n        sure: b\n        note:\n          id: Banjarmasin',
    '- post: sekcan\n        sure: b\n        note:\n          id: Banjarmasin',
  )
  assert.deepEqual([unknown.file, unknown.kind, unknown.below], ['authorities.yaml', 'dangling', 0])
  const regent =
    'signing: { capacity: on-behalf-of-regent, sure: a }\n    offices: all\n    report: false\n    tracedTo:\n      - { text: PP 9/1975'
  const twice = mistake(
    t,
    'authorities.yaml',
    regent,
    regent.replace('\n', '\n    substitutes:\n      - { post: sekcam, sure: b }\n'),
  )
  assert.match(twice.message, /no substitutes, for the camat signs this on behalf of another/)
})

test('a letter that names a field or a party its service lacks is told with its line', (t) => {
  const field = mistake(t, 'letters/skgr.typ', 'fields.letak-tanah', 'fields.letak-tanh')
  assert.deepEqual([field.file, field.kind, field.below], ['letters/skgr.typ', 'dangling', 0])
  assert.match(field.message, /did you mean letak-tanah\?/)
  const words = mistake(t, 'letters/skgr.typ', 'data.inWords.at("nilai"', 'data.inWords.at("nila"')
  assert.match(words.message, /one of the fields of services\/skgr\.yaml \(did you mean nilai\?\)/)
  const party = mistake(t, 'letters/skgr.typ', 'data.parties.penjual', 'data.parties.pejual')
  assert.match(party.message, /one of the parties of services\/skgr\.yaml \(did you mean penjual\?\)/)
})

test('every form of the pack says what each answer may be: numbers their limits and unit, texts their length', () => {
  for (const { key, fields } of getPack().services)
    for (const field of fields.flatMap((one) => [one, ...(one.columns ?? [])])) {
      if (field.type === 'number') assert.ok(field.unit && field.min !== undefined && field.max, `${key} ${field.key}`)
      if (field.type === 'text' || field.type === 'long-text') assert.ok(field.maxLength, `${key} ${field.key}`)
    }
})
