import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergePlans } from './merge-plans.ts'
import { planOf } from './plan.ts'
import type { Said } from './record.ts'
import { scriptOf } from './script.ts'

const office = { mandau: '11111111-1111-4111-8111-111111111111', rupat: '22222222-2222-4222-8222-222222222222' }
const id = (serial: number) => `0199aaaa-0000-7000-8000-${String(serial).padStart(12, '0')}`

type Cycle = { office: string; prefix: string; serial: number; last: number; at: string; code: string; post?: string }

function cycle({ office, prefix, serial, last, at, code, post = 'camat' }: Cycle): Said[] {
  const number = `${prefix}-2026-${String(last).padStart(6, '0')}`
  const said = (text: string, ...values: unknown[]): Said => ({ text, values })
  return [
    said(`begin; set local paten.scope = '${office}'; set local paten.line = '${id(serial)}'`),
    { ...said('insert into documents.series values ($1) returning last', office), last },
    said('insert into documents.number values ($1, $2, $3, $4)', id(serial + 1), last, number, at),
    said('insert into cases.case_file values ($1, $2, $3)', id(serial + 2), number, code),
    said('insert into journal.line values ($1, $2)', id(serial), `{"number":"${number}","post":"${post}"}`),
    said('commit'),
  ]
}

const mandau = (serial: number, last: number, more: Partial<Cycle> = {}) =>
  cycle({
    office: office.mandau,
    prefix: 'MDU',
    serial,
    last,
    at: `2026-11-23T02:00:0${last % 10}Z`,
    code: `code-${last}`,
    ...more,
  })
const rupat = (serial: number, last: number) => mandau(serial, last, { office: office.rupat, prefix: 'RUT' })

test('ids, moments, numbers and secret texts become variables, the rest stays', () => {
  const { steps, written, texts } = planOf(mandau(100, 53), mandau(200, 54))
  assert.deepEqual(steps[0], { kind: 'begin', scope: [{ constant: office.mandau }], line: [{ variable: 'u1' }] })
  assert.deepEqual(steps[2], {
    kind: 'statement',
    text: 'insert into documents.number values ($1, $2, $3, $4)',
    values: [[{ variable: 'u2' }], [{ variable: 'last1' }], [{ variable: 'num1' }], [{ variable: 'at' }]],
    gets: undefined,
  })
  assert.deepEqual(steps[4]?.kind === 'statement' && steps[4].values[1], [
    { constant: '{"number":"' },
    { variable: 'num1' },
    { constant: '","post":"camat"}' },
  ])
  assert.deepEqual(written, [{ variable: 'num1', last: 'last1', prefix: 'MDU-2026-', digits: 6, suffix: '' }])
  assert.deepEqual([...texts.values()], ['code-53'.length])
})

test('a number is found in the way it was written, also where the year looks like it', () => {
  const { written } = planOf(mandau(100, 26), mandau(200, 27))
  assert.deepEqual(
    written.map(({ prefix, digits }) => ({ prefix, digits })),
    [{ prefix: 'MDU-2026-', digits: 6 }],
  )
})

test('two cycles that did different work give no floor', () => {
  assert.throws(() => planOf(mandau(100, 53), mandau(200, 54).slice(1)), /made 6 statements, the next 5/)
  const other = mandau(200, 54).map((said) => ({ ...said, text: said.text.replace('cases.case_file', 'cases.step') }))
  assert.throws(() => planOf(mandau(100, 53), other), /the cycles differ/)
  assert.throws(() => planOf(mandau(100, 53), mandau(200, 54, { post: 'sekcam' })), /cannot follow/)
})

test('words that differ between offices come from the table, one column for the same words', () => {
  const floor = mergePlans([planOf(mandau(100, 53), mandau(200, 54)), planOf(rupat(300, 7), rupat(400, 8))])
  assert.ok([...floor.words.values()].some((each) => each.join() === `${office.mandau},${office.rupat}`))
  assert.ok([...floor.words.values()].some((each) => each.join() === 'MDU-2026-,RUT-2026-'))
  const short = { ...planOf(rupat(300, 7), rupat(400, 8)), steps: [] }
  assert.throws(() => mergePlans([planOf(mandau(100, 53), mandau(200, 54)), short]), /do not make the same statements/)
})

test('the script keeps every statement and every commit, and adds one for ids and one for each number', () => {
  const script = scriptOf(mergePlans([planOf(mandau(100, 53), mandau(200, 54)), planOf(rupat(300, 7), rupat(400, 8))]))
  const lines = script.split('\n')
  assert.equal(lines[0], '\\set office random(1, 2)')
  assert.equal(lines.filter((line) => line === 'commit;').length, 1)
  assert.equal(script.match(/\\gset/g)?.length, 3)
  assert.match(script, /insert into documents\.series values \(:k\d+\) returning last as last1 \\gset/)
  assert.match(script, /insert into documents\.number values \(:u\d+, :last1, :num1, :at\);/)
  assert.match(script, /\\startpipeline\nbegin;\nselect set_config\('paten\.scope', :k\d+, true\)/)
})
