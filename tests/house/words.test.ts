import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { codeOf, isTest, lineAt, type SourceFile, sourceFiles } from '#tests/source-tree.ts'

const modules = sourceFiles('src/**/*{words,words/*,-words,form-errors}.ts').filter(({ path }) => !isTest(path))

test('every sentence is there in Indonesian and in English', async () => {
  assert.ok(modules.length > 15)
  let texts = 0
  for (const { path } of modules) {
    const words: unknown = await import(pathToFileURL(path).href)
    for (const { place, id, en } of textsIn(words, path)) {
      texts += 1
      assert.ok(isSentence(id), `${place} has no Indonesian`)
      assert.ok(isSentence(en), `${place} has no English`)
    }
  }
  assert.ok(texts > 400, `only ${texts} texts were found`)
})

test('a refusal with its facts in it is a whole sentence in both languages', async () => {
  const facts = new Proxy({}, { get: (_target, name) => (name === 'id' || name === 'en' ? ['Kartu keluarga'] : 7) })
  let refusals = 0
  for (const { path } of modules) {
    const words: unknown = await import(pathToFileURL(path).href)
    for (const [code, sentence] of Object.entries(valueAt(words, 'refusals') ?? {})) {
      const said: unknown = typeof sentence === 'function' ? sentence(facts) : sentence
      refusals += 1
      for (const language of ['id', 'en']) {
        const text = valueAt(said, language)
        assert.ok(typeof text === 'string' && /[.]$/.test(text), `${path} ${code} ${language}: ${text}`)
        assert.doesNotMatch(text, /undefined|null|NaN|\[object/, `${path} ${code}`)
      }
    }
  }
  assert.ok(refusals > 30, `only ${refusals} refusals were found`)
})

test('what citizens and officers call a file is never called a case, as the glossary has it', () => {
  const called = modules.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, place) => (/\ben: .*\b[Cc]ases?\b/.test(line) ? [`${path}:${place + 1} ${line}`] : [])),
  )
  assert.deepEqual(called, [])
})

test('an officer is addressed by the word they chose, a citizen as Bapak/Ibu, and nobody otherwise', () => {
  const lines = (wanted: RegExp) =>
    modules.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, place) => (wanted.test(line) ? [`${path}:${place + 1}`] : [])),
    )
  assert.deepEqual(lines(/\b[Aa]nda\b/), [])
  const forOfficers = /^src\/product\/(cases|identity|staffing|delegation)\//
  const onPaper = /\/(slip|blank)-words\.ts:|\/objection|-letter/
  const toOfficers = lines(/Bapak\/Ibu/).filter((line) => forOfficers.test(line) && !onPaper.test(line))
  assert.deepEqual(toOfficers, [])
})

test('an empty or a missing sentence is found', () => {
  const found = [...textsIn({ a: { id: 'Ada', en: ' ' }, b: [{ id: 'x', en: 'y' }], c: () => 1 }, 'words')]
  assert.deepEqual(
    found.map(({ place, id, en }) => [place, isSentence(id), isSentence(en)]),
    [
      ['words.a', true, false],
      ['words.b.0', true, true],
    ],
  )
})

test('what a person reads on a page comes from words, never from markup', () => {
  const pages = sourceFiles('src/**/*.tsx').filter(({ path }) => !isTest(path))
  assert.deepEqual(pages.flatMap(rawTexts), [])
  const text = 'return (\n  <p>\n    <b>Berkas baru</b> {say(a)}\n  </p>\n)'
  assert.deepEqual(rawTexts({ path: 'a.tsx', text }), ['a.tsx:3 Berkas baru'])
})

function* textsIn(value: unknown, place: string): Generator<{ place: string; id: unknown; en: unknown }> {
  if (typeof value !== 'object' || value === null) return
  const [id, en] = [valueAt(value, 'id'), valueAt(value, 'en')]
  if (typeof id === 'string' || typeof en === 'string') {
    yield { place, id, en }
    return
  }
  for (const [key, part] of Object.entries(value)) yield* textsIn(part, `${place}.${key}`)
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

function isSentence(text: unknown): boolean {
  return typeof text === 'string' && text.trim() !== ''
}

// Names that are the same in every language: ours, keys of a keyboard, and samples of numbers and codes.
const everywhere = /^(PATEN|Enter|[A-Z]|[A-Z0-9]+(-[A-Z0-9]+)+)$/

function rawTexts({ path, text }: SourceFile): string[] {
  const code = codeOf(text)
  return [...code.matchAll(/>\s*([A-Za-z][^<>{}]*?)\s*<\//g)]
    .filter(([, words = '']) => !everywhere.test(words))
    .map(({ index, 1: words }) => `${path}:${lineAt(code, index)} ${words}`)
}
