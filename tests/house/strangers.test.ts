import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTest, piecesOf, type SourceFile, sourceFiles } from '#tests/source-tree.ts'

const written = sourceFiles('{.ci,src,tests,bench,db,regions,docs}/**/*.{ts,tsx,css,sql,yaml,typ,md,svg,conf,txt}')
const atTheRoot = sourceFiles('{*.{json,md},paten,.npmrc,.gitignore,.ci/*}')
const files = [...written, ...atTheRoot]

test('nothing here knows the machine it was written on, nor where packages come from', () => {
  assert.ok(files.length > 300)
  assert.deepEqual(files.flatMap(strange), [])
})

test('a path of a machine and a host of packages are found', () => {
  const told = (text: string) => strange({ path: 'a.md', text }).length
  assert.equal(told('see /home/nur/paten and /root/x'), 2)
  assert.equal(told('file:///Users/nur/a.ts'), 1)
  assert.equal(told(['https://', 'registry.', 'example.org/paten'].join('')), 1)
  assert.equal(told('GET /work, src/home/page.tsx, the registry of letters, /homepage'), 0)
})

test('no test is skipped, left for later, or run alone', () => {
  const tests = files.filter(({ path }) => isTest(path) && path.endsWith('.ts') && !path.startsWith('tests/support/'))
  assert.ok(tests.length > 60)
  assert.deepEqual(tests.flatMap(idle), [])
  assert.equal(
    idle({ path: 'a.test.ts', text: "test.skip('a', b)\ntest('c', { only: true }, d)\n// test.skip()" }).length,
    2,
  )
})

test('no file holds a note to come back, nor the marks of an unfinished merge', () => {
  const left = (file: SourceFile) => matches(file, /\b(TODO|FIXME|XXX|HACK)\b|^(<{7}|>{7}) /gm)
  const own = files.filter(({ path }) => path !== 'tests/house/strangers.test.ts')
  assert.deepEqual(own.flatMap(left), [])
  assert.equal(left({ path: 'a.ts', text: '// TODO later\n<<<<<<< mine\n' }).length, 2)
})

function strange(file: SourceFile): string[] {
  const own = file.path === 'tests/house/strangers.test.ts'
  return own ? [] : matches(file, /(?<![\w.])\/(home|Users)\/\w+|(?<![\w.])\/root\/|\bregistry\.[a-z-]+\.[a-z]{2,}\b/g)
}

function idle({ path, text }: SourceFile): string[] {
  const code = piecesOf(text)
    .map((piece) => (piece.kind === 'code' ? piece.text : ' '))
    .join('')
  return matches({ path, text: code }, /\b(test|describe|it|t)\.(skip|only|todo)\(|\{ (skip|only|todo):/g)
}

function matches({ path, text }: SourceFile, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([what]) => `${path}: ${what}`)
}
