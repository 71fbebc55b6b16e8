import assert from 'node:assert/strict'
import { basename } from 'node:path'
import { test } from 'node:test'
import { codeOf, isTest, piecesOf, type SourceFile, sourceFiles } from '#tests/source-tree.ts'

const files = sourceFiles('{src,tests}/**/*.{ts,tsx}')
const acts = files.filter(({ path }) => /^src\/product\/[a-z]+\/acts\//.test(path) && !isTest(path))
const tests = files.filter(({ path }) => isTest(path))

test('every act is tried in a test, or through another that is', () => {
  assert.ok(acts.length > 15)
  const isTried = ({ path }: SourceFile) => isTest(path) || known.has(path.replace(/\.ts$/, '.test.ts'))
  const known = new Set(tests.map(({ path }) => path))
  const tried = files
    .filter(isTried)
    .map(({ text }) => codeOf(text))
    .join('\n')
  const untried = acts.flatMap(namesOf).filter(({ name }) => !new RegExp(`(?<!function )\\b${name}\\(`).test(tried))
  assert.deepEqual(untried, [])
})

test('every act on a case is tried by somebody whose turn it is not, by another office, and by two at once', () => {
  const onCase = acts.filter(({ path, text }) => path.startsWith('src/product/cases/') && /\blockAsSeen\(/.test(text))
  const trying = onCase.filter(({ path }) => !/\/(take-step|take-refusal|take-correction)\.ts$/.test(path))
  assert.ok(trying.length >= 8)
  const lacking = trying.flatMap(({ path }) => {
    const own = files.find((file) => file.path === path.replace(/\.ts$/, '.test.ts'))
    const said = own ? stringsIn(own.text) : []
    const wanted = ['not-your-turn', 'case-unknown', 'already-moved', 'rupat-utara']
    // What only the counter does, whoever signs decides, or a right of its own allows, has no turn.
    const hasNoTurn = said.some((word) => /^(counter-only|signer-decides|no-right-to-[a-z]+)$/.test(word))
    const isSaid = (word: string) => said.includes(word) || (word === 'not-your-turn' && hasNoTurn)
    return wanted.filter((word) => !isSaid(word)).map((word) => `${path}: ${word}`)
  })
  assert.deepEqual(lacking, [])
})

test('an act of an officer leaves its line in the journal: it records, or passes on to what does', () => {
  const ofOfficers = acts.filter(({ path }) => /^src\/product\/(cases|identity)\//.test(path))
  const byName = ofOfficers.filter(({ path, text }) => text.includes(`function ${nameOf(path)}(`))
  assert.ok(byName.length >= 12)
  const silent = byName.filter(({ text }) => !/\b(record|passOn|closeAct|goBack)\(/.test(codeOf(text)))
  assert.deepEqual(
    silent.map(({ path }) => path),
    [],
  )
})

function nameOf(path: string): string {
  return basename(path, '.ts').replace(/-([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase())
}

function namesOf({ path, text }: SourceFile): { path: string; name: string }[] {
  return [...codeOf(text).matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name = '']) => ({ path, name }))
}

function stringsIn(text: string): string[] {
  return piecesOf(text)
    .filter(({ kind }) => kind === 'string')
    .map(({ text: quoted }) => quoted.slice(1, -1))
}
