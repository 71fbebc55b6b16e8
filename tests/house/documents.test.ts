import assert from 'node:assert/strict'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { commands } from '../../src/app/commands.ts'
import { cast, demoPassword } from '../../src/app/demo-cast.ts'
import { order } from '../../src/product/order.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const readme = read('README.md')
const decisions = readdirSync(join(root, 'docs/decisions')).sort()
const slices = readdirSync(join(root, 'src/product'), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

test('README names the two commands, each alone on its line', () => {
  const lines = readme.split('\n').map((line) => line.trim())
  assert.ok(lines.includes('npm start'))
  assert.ok(lines.includes('npm test'))
})

test('README names every setting that is read, and no other', () => {
  const named = new Set(readme.match(/\b(?:PATEN_[A-Z_]+|DATABASE_URL)\b/g))
  const asked = new Set(Array.from(read('src/app/settings.ts').matchAll(/\benv\.([A-Z_]+)/g), ([, name]) => name))
  assert.deepEqual([...named].sort(), [...asked].sort())
})

test('README names every command, and each person and the password of the demonstration', () => {
  const wanted = [
    ...Object.keys(commands).map((name) => `\`${name}`),
    ...cast([]).map(({ username }) => `\`${username}\``),
    `\`${demoPassword}\``,
  ]
  assert.deepEqual(
    wanted.filter((words) => !readme.includes(words)),
    [],
  )
})

test('every path that a document names is there', () => {
  const documents = globSync(['*.md', 'docs/**/*.md', 'regions/*/*.md', 'src/**/*.md', 'bench/*.md'], { cwd: root })
  assert.ok(documents.length > slices.length)
  assert.deepEqual(
    documents.flatMap((document) => missingPaths(document, read(document))),
    [],
  )
})

test('a path that is not there is found, in backticks, in a link and in a picture', () => {
  const text = 'See `src/nowhere`, [there](docs/nothing.md), `rooms.ts`, ![it](docs/no.png) <img src="docs/none.png">.'
  assert.deepEqual(missingPaths('src/product/fees/README.md', text), [
    'src/product/fees/README.md: src/nowhere',
    'src/product/fees/README.md: docs/nothing.md',
    'src/product/fees/README.md: rooms.ts',
    'src/product/fees/README.md: docs/no.png',
    'src/product/fees/README.md: docs/none.png',
  ])
})

test('every slice stands in the order and has a README of one screen', () => {
  assert.deepEqual(slices, [...order].sort())
  for (const slice of slices) {
    const [title, ...lines] = read(`src/product/${slice}/README.md`).split('\n')
    assert.equal(title, `# ${slice}`)
    assert.ok(lines.length <= 40, `${slice} says more than fits on a screen`)
  }
})

test('decisions are numbered without gaps, dated, and short', () => {
  assert.ok(decisions.length > 0)
  for (const [index, name] of decisions.entries()) {
    const number = String(index + 1).padStart(4, '0')
    assert.match(name, new RegExp(`^${number}-[a-z0-9-]+\\.md$`))
    const text = read(`docs/decisions/${name}`)
    assert.match(text, new RegExp(`^# ${number} .+\\n\\n20\\d\\d-\\d\\d-\\d\\d\\n\\n\\*\\*Context\\.\\*\\*`))
    for (const part of ['Decision', 'Why', 'What would change it']) assert.ok(text.includes(`**${part}.**`), name)
    assert.ok(text.trimEnd().split('\n').length <= 40, `${name} has more than 40 lines`)
  }
})

test('every name that the glossary gives stands in the code', () => {
  const [now = ''] = read('GLOSSARY.md').split('## Words of the next rooms')
  const names = now.split('\n').flatMap((line) => Array.from(line.split('|')[3]?.matchAll(/`([^`]+)`/g) ?? [], nameIn))
  assert.ok(names.length > 100)
  const code = globSync(['src/**/*.{ts,tsx,sql}', 'db/migrations/*.sql', 'regions/**/*.yaml'], { cwd: root }).map(read)
  assert.deepEqual(
    names.filter((name) => !code.some((text) => text.includes(name)) && !existsSync(join(root, name))),
    [],
  )
})

test('the glossary gives each Indonesian word one meaning', () => {
  const words = Array.from(read('GLOSSARY.md').matchAll(/^\| ([^|]+) \|/gm), ([, word]) => word)
    .filter((word) => !['Indonesian', 'word', '---'].includes(word ?? ''))
    .sort()
  assert.deepEqual(
    words.filter((word, index) => word === words[index - 1]),
    [],
  )
})

function nameIn([, name = '']: readonly string[]): string {
  return name
}

// From the root; or, for a bare file name in a slice's README, from its own folder.
function missingPaths(document: string, text: string): string[] {
  const isRooted = /^(?:src|tests|docs|db|regions|bench|\.ci)\/[\w./-]+$|^[A-Z]+\.md$/
  const isFile = /^[\w-]+(?:\/[\w-]+)*(?:\.\w+)*\.(?:ts|tsx|md|css|yaml|typ|png)$/
  const isOfSlice = /^src\/product\/[a-z]+\/README\.md$/.test(document)
  const plain = text.replace(/``.*?``/g, '') // code that itself holds a backtick
  const named = Array.from(plain.matchAll(/`([^`\n]+)`|\]\(([^)\s]+)\)|src="([^"]+)"/g), ([, code, link, picture]) => {
    const place = code ?? link ?? picture ?? ''
    const counts =
      code === undefined ? !/^[a-z]+:/.test(place) : isRooted.test(place) || (isOfSlice && isFile.test(place))
    return counts ? place : ''
  })
  return named
    .filter((place) => place !== '' && !existsSync(join(root, place)))
    .filter((place) => isRooted.test(place) || !existsSync(join(root, dirname(document), place)))
    .map((place) => `${document}: ${place}`)
}
