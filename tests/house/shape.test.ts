import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  defaultExports,
  drawers,
  limits,
  longFiles,
  longFunctions,
  misnamedActs,
  oddNames,
  unsafeTypes,
} from '#tests/house-shape.ts'
import { sourceFiles } from '#tests/source-tree.ts'

const files = sourceFiles('{src,tests,bench}/**/*.{ts,tsx}')
const paths = sourceFiles('{src,tests,bench,db}/**/*.{ts,tsx,css,sql}').map(({ path }) => path)

test('no file is longer than one can hold in mind', () => {
  assert.deepEqual(longFiles(files), [])
  const lines = (count: number) => 'x\n'.repeat(count)
  assert.deepEqual(longFiles([{ path: 'src/a.ts', text: lines(limits.fileLines) }]), [])
  assert.deepEqual(longFiles([{ path: 'src/a.ts', text: lines(limits.fileLines + 1) }]), ['src/a.ts: 251 lines'])
  assert.deepEqual(longFiles([{ path: 'src/a.test.ts', text: lines(limits.testLines) }]), [])
})

test('no function is longer than a screen', () => {
  assert.deepEqual(longFunctions(files), [])
})

test('a function that is too long is found, however it is written', () => {
  const found = (open: string, close: string, lines: number = limits.functionLines) =>
    longFunctions([{ path: 'src/a.ts', text: `${open}\n${'  x\n'.repeat(lines - 1)}${close}\n` }]).length
  assert.equal(found('function a() {', '}'), 1)
  assert.equal(found('function a() {', '}', limits.functionLines - 1), 0)
  assert.equal(found('export async function a(\n  b: { c: string },\n): Promise<{ d: number }> {', '}'), 1)
  assert.equal(found('const a = async (b) => {', '}'), 1)
  assert.equal(found('const a = (b) =>', ''), 0)
  assert.equal(found('export function A({\n  b,\n}: {\n  b: string\n}) {', '}'), 1)
  assert.equal(found('class A {\n  async put(b) {', '  }\n}', limits.functionLines + 2), 0)
  const method = `class A {\n  async put(b) {\n${'    x\n'.repeat(70)}  }\n}`
  assert.equal(longFunctions([{ path: 'src/a.ts', text: method }]).length, 1)
})

test('nothing lies in a drawer', () => {
  assert.deepEqual(drawers(paths), [])
  assert.deepEqual(drawers(['src/product/cases/utils.ts', 'src/lib/a.ts', 'src/a/helpers.test.ts', 'src/library.ts']), [
    'src/product/cases/utils.ts',
    'src/lib/a.ts',
    'src/a/helpers.test.ts',
  ])
})

test('files are named in kebab-case, and an act is named after what it does', () => {
  assert.deepEqual(oddNames(paths), [])
  assert.deepEqual(oddNames(['src/CasePage.tsx', 'src/case_page.ts', 'src/case-page.ts', 'src/a.page.test.ts']), [
    'src/CasePage.tsx',
    'src/case_page.ts',
  ])
  assert.deepEqual(misnamedActs(files), [])
  const path = 'src/product/cases/acts/open-case.ts'
  assert.deepEqual(misnamedActs([{ path, text: 'export async function startCase() {}' }]), [path])
})

test('what is exported has a name', () => {
  assert.deepEqual(defaultExports(files), [])
  assert.equal(defaultExports([{ path: 'src/a.ts', text: 'export default 1\nexport { a as default }' }]).length, 2)
})

test('nobody takes the compiler at less than its word without saying why', () => {
  assert.deepEqual(unsafeTypes(files), [])
  const told = (text: string) => unsafeTypes([{ path: 'a.ts', text }]).length
  assert.equal(told('const a: any = 1'), 1)
  assert.equal(told('const a = b as any // whatever'), 1)
  assert.equal(told('const a: Map<string, any> = b'), 1)
  assert.equal(told('const a = b!.c'), 1)
  assert.equal(told('f(a!)'), 1)
  assert.equal(told('// @ts-ignore\nf(a)'), 1)
  assert.equal(told('const a = b as Row'), 1)
  assert.equal(told('const a = b as { c: string }[]'), 1)
  assert.equal(told('const a = b as Row // the statement above names each column'), 0)
  assert.equal(told('// the statement names each column\nconst a = b as Row'), 0)
  assert.equal(
    told("import { a as B } from 'c'\nimport * as D from 'e'\nconst f = g as const\nif (!a || b !== c) d"),
    0,
  )
  assert.equal(told("import {\n  type Run as Kept,\n} from 'c'\nserver.as(officer)\nexpectAny(any(1))"), 0)
})
