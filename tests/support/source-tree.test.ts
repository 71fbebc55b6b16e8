import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { codeOf, importsOf, piecesOf, sourceFiles, statementsIn } from '#tests/source-tree.ts'

const kinds = (text: string) => piecesOf(text).map(({ kind, text }) => `${kind} ${text.trim()}`)

describe('TypeScript is taken apart', () => {
  test('texts and comments are no code', () => {
    assert.deepEqual(kinds(`a = 'it\\'s // no' // yes "b"\nb = "x" /* c\nd */`), [
      'code a =',
      `string 'it\\'s // no'`,
      'code ',
      'comment // yes "b"',
      'code b =',
      'string "x"',
      'code ',
      'comment /* c\nd */',
    ])
  })

  test('a slash divides, begins a pattern or closes an element', () => {
    assert.deepEqual(kinds('a / b / c'), ['code a / b / c'])
    assert.deepEqual(kinds(`x.replace(/[/'"]\\//g, y)`), ['code x.replace(', `regex /[/'"]\\//g`, 'code , y)'])
    assert.deepEqual(kinds(`<p>it's <b>{x / y}</b></p>`), [`code <p>it's <b>{x / y}</b></p>`])
  })

  test('a template has texts, and holes with code, one in another', () => {
    assert.deepEqual(kinds(`f(\`a\${ { b: \`c\${d}\` } }e\`) + 1`), [
      'code f(',
      'template `a$\u007b',
      'code { b:',
      'template `c$\u007b',
      'code d',
      'template }`',
      'code }',
      'template }e`',
      'code ) + 1',
    ])
  })

  test('put together again it is what it was, for every file of ours', () => {
    const files = sourceFiles('{src,tests,bench}/**/*.{ts,tsx}')
    assert.ok(files.length > 100)
    for (const { path, text } of files) {
      assert.equal(
        piecesOf(text)
          .map((piece) => piece.text)
          .join(''),
        text,
        path,
      )
      assert.equal(codeOf(text).length, text.length, path)
    }
  })
})

test('what a file imports is read from its code, not from its comments', () => {
  const text = `import { a } from './a.ts'\nimport type b from '#b'\nexport { c } from "./c.ts"\n// from './no.ts'
import './d.ts'\nconst e = await import('./e.ts')\nconst from = 'x'\nimport {\n  f,\n} from 'node:fs'`
  assert.deepEqual(importsOf(text), ['./a.ts', '#b', './c.ts', './d.ts', './e.ts', 'node:fs'])
})

test('statements are read whole, with their holes', () => {
  const text = `tx.all(sql\`select \${a} from x.y where z = \${f(\`in \${b}\`)} limit 1\`)\nother(\`no\`)\nsql\`delete from c.d\``
  assert.deepEqual(
    statementsIn(text).map(({ sql }) => sql),
    ['select $1 from x.y where z = $1 limit 1', 'delete from c.d'],
  )
})
