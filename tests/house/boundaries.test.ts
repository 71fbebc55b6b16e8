import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { test } from 'node:test'
import { barrelFaults, boundaryFaults, importCircles } from '#tests/house-boundaries.ts'
import { importsOf, isTest, sourceFiles } from '#tests/source-tree.ts'
import { order } from '../../src/product/order.ts'

const files = sourceFiles('src/**/*.{ts,tsx}')
const slices: readonly string[] = order

test('the order names every slice that is there, and each has one door under its own name', () => {
  const folders = readdirSync('src/product', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  assert.deepEqual(folders.map(({ name }) => name).sort(), slices.toSorted())
  const { imports } = JSON.parse(readFileSync('package.json', 'utf8'))
  const doors = Object.entries(imports).filter(([name]) => !name.includes('/'))
  assert.deepEqual(Object.fromEntries(doors), Object.fromEntries(slices.map((slice) => [`#${slice}`, doorOf(slice)])))
})

test('a slice uses only the doors of slices before it; platform and ui know no slice', () => {
  assert.deepEqual(boundaryFaults(files, order), [])
})

test('reaching past a door, up the order, or out of the platform is found', () => {
  const found = (path: string, text: string) => boundaryFaults([{ path, text }], order)
  const fees = 'src/product/fees/store.ts'
  assert.deepEqual(found(fees, "import { findCase } from '#cases'"), [`${fees}: fees comes before #cases`])
  assert.equal(found(fees, "import { x } from '../cases/store/find.ts'").length, 1)
  assert.equal(found(fees, "import { x } from '../../app/demo.ts'").length, 1)
  assert.equal(found(fees, "import { x } from '#fees'").length, 1)
  assert.equal(found(fees, "export { x } from '#supervision'").length, 1)
  assert.equal(found(fees, "const x = await import('#cases')").length, 1)
  assert.equal(found(fees, "import { openOffice } from '#tests/office.ts'").length, 1)
  assert.equal(found('src/platform/db.ts', "import type { Officer } from '#identity'").length, 1)
  assert.equal(found('src/ui/field.tsx', "import { x } from '../product/cases/words.ts'").length, 1)
  assert.equal(found('src/product/cases/store/find.ts', "import { x } from '../../clock/store.ts'").length, 1)
  const fine =
    "import { record } from '#journal'\nimport { sql } from '#platform/db.ts'\nimport { a } from './rules.ts'"
  assert.deepEqual(found(fees, `${fine}\n// import { findCase } from '#cases'`), [])
})

test('only a door hands on what others export', () => {
  assert.deepEqual(barrelFaults(files.filter(({ path }) => !isTest(path))), [])
  const path = 'src/product/fees/rules.ts'
  assert.equal(barrelFaults([{ path, text: "export { a } from './store.ts'\nexport * from './b.ts'" }]).length, 2)
})

test('no file needs itself by a detour', () => {
  assert.deepEqual(importCircles(files), [])
  const circle = [
    { path: 'src/a.ts', text: "import { b } from './b.ts'" },
    { path: 'src/b.ts', text: "import { c } from './c.ts'\nimport type { A } from './a.ts'" },
    { path: 'src/c.ts', text: "import { a } from './a.ts'" },
  ]
  assert.deepEqual(importCircles(circle), ['src/a.ts → src/b.ts → src/c.ts → src/a.ts'])
  assert.deepEqual(importCircles(circle.slice(0, 2)), [])
})

test('what serves needs only packages that are installed for serving', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const allowed = new Set([...Object.keys(dependencies), ...builtinModules.map((name) => `node:${name}`)])
  const served = files.filter(({ path }) => !isTest(path))
  const strange = served.flatMap(({ path, text }) =>
    importsOf(text)
      .filter((target) => !/^[.#]/.test(target) && !allowed.has(target) && !allowed.has(packageOf(target)))
      .map((target) => `${path}: ${target}`),
  )
  assert.deepEqual(strange, [])
})

test('what runs in the browser takes along only words, rules and parts of pages', () => {
  const islands = files.filter(({ path }) => path.endsWith('.island.ts'))
  assert.ok(islands.length > 5)
  const strange = islands.flatMap(({ path, text }) =>
    importsOf(text)
      .filter((target) => !/^(\.\.?\/[\w-]+(\.island)?\.ts|#ui\/[\w-]+\.tsx?|preact(\/hooks)?)$/.test(target))
      .map((target) => `${path}: ${target}`),
  )
  assert.deepEqual(strange, [])
})

function doorOf(slice: string): string {
  return `./src/product/${slice}/door.ts`
}

function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}
