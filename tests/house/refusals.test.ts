import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOf, isTest, piecesOf, type SourceFile, sourceFiles } from '#tests/source-tree.ts'

const files = sourceFiles('{src,tests}/**/*.{ts,tsx}')
const unions = files.filter(({ path }) => path.startsWith('src/') && !isTest(path)).flatMap(unionsIn)
const tests = files.filter(({ path }) => isTest(path) && path !== 'tests/house/refusals.test.ts')

test('every slice that refuses names its reasons in a closed list', () => {
  const names = unions.map(({ name }) => name)
  for (const name of ['CaseRefusal', 'IdentityRefusal', 'AuthorityRefusal', 'ClockRefusal', 'TrackingRefusal'])
    assert.ok(names.includes(name), name)
  assert.ok(unions.every(({ codes }) => codes.length > 0))
})

test('every reason has a sentence, or it does not compile', () => {
  const promised = files.map(({ text }) => codeOf(text)).join('\n')
  const silent = unions.filter(({ name }) => !promised.includes(`satisfies Record<${name},`))
  assert.deepEqual(
    silent.map(({ name }) => name),
    [],
  )
})

test('every reason is met in a test', () => {
  const said = new Set(tests.flatMap(({ text }) => stringsIn(text)))
  const untested = unions.flatMap(({ name, codes }) =>
    codes.filter((code) => !said.has(code)).map((code) => `${name} ${code}`),
  )
  assert.deepEqual([...new Set(untested)], [])
})

test('nothing is refused for a reason that is on no list', () => {
  const known = new Set(unions.flatMap(({ codes }) => codes))
  const served = files.filter(({ path }) => path.startsWith('src/') && !isTest(path))
  const strange = served.flatMap(({ path, text }) =>
    [...text.matchAll(/new Refusal\(\s*'([^']+)'/g)].flatMap(([, code = '']) =>
      known.has(code) ? [] : [`${path} ${code}`],
    ),
  )
  assert.deepEqual(strange, [])
})

test('a list of reasons is read whole', () => {
  const text =
    "export type AFault = 'x'\nexport type ARefusal =\n  | 'one'\n  | 'two' // because\n\nexport type BRefusal = 'three' | 'four'\n"
  assert.deepEqual(unionsIn({ path: 'a.ts', text }), [
    { name: 'ARefusal', codes: ['one', 'two'] },
    { name: 'BRefusal', codes: ['three', 'four'] },
  ])
})

function unionsIn({ text }: SourceFile): { name: string; codes: string[] }[] {
  return [...text.matchAll(/^export type (\w+Refusal) =((?:\s*\|?\s*'[a-z-]+'(?: *\/\/[^\n]*)?)+)/gm)].map(
    ([, name = '', list = '']) => ({ name, codes: [...list.matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code) }),
  )
}

function stringsIn(text: string): string[] {
  return piecesOf(text)
    .filter(({ kind }) => kind === 'string')
    .map(({ text: quoted }) => quoted.slice(1, -1))
}
