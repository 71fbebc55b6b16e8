import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import type { ProcedureStep, ServiceDefinition, StepKind } from '#catalogue'
import { sampleService } from '#tests/sample-service.ts'
import { speak } from '#ui/language.ts'
import { drawSop } from '../desk/sop-chart.tsx'
import { layOut, measure, postWidth, wrap } from './sop-layout.ts'
import { sopOf } from './sop-of.ts'

const said = (id: string) => ({ id, en: id })
const say = speak('id')
const step = (post: string, does: StepKind, part: Partial<ProcedureStep> = {}): ProcedureStep => {
  return { key: `${post}-${does}`, post, does, name: said(`${does} ${post}`), ask: said('x'), fromPage: true, ...part }
}
const posts = ['loket', 'kasi', 'camat'].map((key) => ({ key, name: said(`Nama ${key}`), short: said(key) }))
const there = [step('loket', 'receive'), step('kasi', 'check'), step('camat', 'sign'), step('loket', 'hand-over')]
const sop = (procedure: ProcedureStep[], part: Partial<ServiceDefinition> = {}) =>
  sopOf(sampleService({ procedure, ...part }), posts)
const draw = (procedure: ProcedureStep[]) => drawSop(sop(procedure), say).map((sheet) => renderToString(sheet))
const numbered = (svg: string) =>
  [...svg.matchAll(/<text x="(\d+)" y="[\d.]+" text-anchor="middle">(\d+)<\/text>/g)].map((found) => found.slice(1))

test('each step stands in the column of its post, a post that comes back in its first one', () => {
  const chart = sop(there)
  assert.deepEqual(
    chart.posts.map(({ name }) => name.id),
    ['Nama loket', 'Nama kasi', 'Nama camat'],
  )
  assert.deepEqual(
    chart.rows.map(({ post, symbol }) => `${post} ${symbol}`),
    ['0 end', '1 decision', '2 process', '0 end'],
  )
  assert.deepEqual([chart.passed, chart.rows[1]?.backTo, chart.rows[2]?.backTo], [3, 1, undefined])
  const [svg = ''] = draw(there)
  const centre = (post: number) =>
    String(Math.round(measure.columns.number + measure.columns.activity + (post + 0.5) * postWidth(chart)))
  const symbols = numbered(svg).filter(([x]) => x !== String(measure.columns.number / 2))
  assert.deepEqual(symbols, [
    [centre(0), '1'],
    [centre(1), '2'],
    [centre(2), '3'],
    [centre(0), '4'],
  ])
})

test('a step needs what the one before made, past a copy that stays in the archive; the last gives the product', () => {
  const steps = [...there.slice(0, 3), step('loket', 'number'), step('loket', 'archive'), step('loket', 'hand-over')]
  const rows = sop(steps, { product: said('Surat Contoh') }).rows
  assert.match(rows[0]?.needs.id ?? '', /^Berkas pemohon: \d+ persyaratan$/)
  assert.deepEqual(
    rows.slice(3).map(({ needs, yields }) => [needs.id, yields.id]),
    [
      ['Surat yang sudah ditandatangani', 'Surat bernomor'],
      ['Surat bernomor', 'Salinan di arsip'],
      ['Surat bernomor', 'Surat Contoh'],
    ],
  )
})

test('a step has a time only where the pack names one, and what is unconfirmed is said', () => {
  const norm = { amount: 15, unit: 'working-minutes', source: said('SOP Contoh'), sure: 'b', fromPage: false } as const
  const timed = [step('loket', 'receive', { norm }), ...there.slice(1)]
  assert.deepEqual(sop(timed).rows[0]?.norm, { says: said15, source: said('SOP Contoh'), unconfirmed: true })
  const [svg = ''] = draw(timed)
  assert.deepEqual(
    ['>15 menit<', '>dipastikan<', '>ditetapkan<'].map((cell) => svg.split(cell).length - 1),
    [1, 1, 3],
  )
})
const said15 = { id: '15 menit', en: '15 minutes' }

test('a judgement leads on with "yes" and back with "no", also to the same post and after another judgement', () => {
  const twice = [
    ...[step('loket', 'receive'), step('loket', 'check', { key: 'a' }), step('kasi', 'check', { key: 'b' })],
    ...[step('kasi', 'check', { key: 'c' }), step('camat', 'sign'), step('loket', 'hand-over')],
  ]
  const [svg = ''] = draw(twice)
  assert.equal(svg.match(/>Ya</g)?.length, 3)
  assert.equal(svg.match(/>Tidak</g)?.length, 3)
  assert.doesNotMatch(svg, /NaN|undefined/)
})

test('a long chart is broken between rows, and says on both sheets where the flow goes on', () => {
  const many = [
    ...[step('loket', 'receive'), ...Array.from({ length: 12 }, (_none, n) => step('kasi', 'check', { key: `c${n}` }))],
    ...[step('camat', 'sign'), step('loket', 'hand-over')],
  ]
  const sheets = layOut(sop(many), say)
  assert.ok(sheets.length > 1)
  assert.ok(sheets.every(({ height }) => height <= measure.sheetMax))
  assert.deepEqual(
    sheets.flatMap(({ rows }) => rows.map(({ row }) => row.number)),
    many.map((_step, place) => place + 1),
  )
  for (const { rows, headHeight, follows } of sheets) {
    const tops = rows.map(({ top, height }) => [top, top + height])
    assert.equal(tops[0]?.[0], headHeight + (follows ? measure.turn : 0))
    assert.ok(tops.slice(1).every(([top], place) => top === tops[place]?.[1]))
  }
  const drawn = draw(many)
  assert.match(drawn[0] ?? '', /<title[^>]*>Bagan SOP: .*, lembar 1 dari/)
  assert.match(drawn[1] ?? '', /Tidak: ke \d/)
})

test('names of two hundred letters, with spaces or without, stay inside their column', () => {
  for (const name of ['pemeriksaan '.repeat(17).trim(), 'x'.repeat(200)]) {
    assert.ok(wrap(name, 220).every((line) => line.length * 7 <= 220))
    const long = { name: said(name), short: said(name) }
    const chart = sopOf(sampleService({ procedure: there.map((one) => ({ ...one, name: said(name) })) }), [
      { key: 'loket', ...long },
      { key: 'kasi', ...long },
    ])
    const sheets = layOut(chart, say)
    assert.ok(sheets.flatMap(({ rows }) => rows).every(({ activity, height }) => activity.length * 16 + 16 <= height))
    assert.ok(drawSop(chart, say).length === sheets.length)
  }
})

test('a drawing is told in words, in both languages, and needs neither colour nor style', () => {
  const [svg = ''] = draw(there)
  assert.match(svg, /<desc[^>]*>4 langkah oleh 3 pelaksana, dari Nama loket sampai Nama loket; berkas berpindah/)
  assert.doesNotMatch(svg, / style=| class=|#[0-9a-f]{3}/)
  const [english] = drawSop(sop(there), speak('en'))
  assert.match(english ? renderToString(english) : '', /<desc[^>]*>4 steps by 3 posts/)
})
