import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ambientCode, impureRules } from '#tests/house-purity.ts'
import { sourceFiles } from '#tests/source-tree.ts'

const files = sourceFiles('src/**/*.{ts,tsx}')

test('rules look at nothing but what they are given', () => {
  assert.ok(files.some(({ path }) => path === 'src/product/cases/rules.ts'))
  assert.deepEqual(impureRules(files), [])
})

test('time, chance and the machine are told to the product, never asked for', () => {
  assert.deepEqual(ambientCode(files), [])
})

test('a rule that asks the clock, the dice, a table or a file is found', () => {
  const told = (text: string) => impureRules([{ path: 'src/product/cases/rules/due.ts', text }])
  assert.deepEqual(told('\nexport const now = () => Temporal.Now.instant()'), [
    'src/product/cases/rules/due.ts:2 Temporal.Now',
  ])
  assert.equal(told('const a = Math.random() + Date.now() + new Date(1).getTime()').length, 3)
  assert.equal(told("import { sql } from '#platform/db.ts'").length, 1)
  assert.equal(told("import { findCase } from '../store/find.ts'").length, 1)
  assert.equal(told("import { readFileSync } from 'node:fs'").length, 1)
  assert.equal(told('export async function due() {}').length, 1)
  assert.deepEqual(told("// Temporal.Now is never asked\nconst a = 'Date.now()'"), [])
  const view = { path: 'src/product/cases/views/case-page.ts', text: 'const at = Temporal.Now.instant()' }
  assert.deepEqual(ambientCode([view]), ['src/product/cases/views/case-page.ts:1 Temporal.Now'])
})
