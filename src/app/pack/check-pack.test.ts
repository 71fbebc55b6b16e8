import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { checkPack } from './check-pack.ts'
import type { PackError } from './pack.ts'

const service = 'services/tanggungan-keluarga.yaml'

function errorsOf(folder: string): readonly PackError[] {
  const checked = checkPack(folder)
  return 'errors' in checked ? checked.errors : []
}

function whereOf(errors: readonly PackError[]): string[] {
  return errors.map(({ file, line, kind }) => `${file}:${line} ${kind}`)
}

/** What one spoiled file gives: its mistakes, each as line, column and sentence. */
function spoil(t: TestContext, file: string, content: string | Buffer): string[] {
  const pack = copyPack(t)
  pack.write(file, content)
  return errorsOf(pack.folder).map(({ file: where, line, column, message }) => `${where}:${line}:${column} ${message}`)
}

test('the pack of Bengkalis has no mistakes: 11 kecamatan, 19 kelurahan, 136 desa, 31 authorities', () => {
  const pack = getPack()
  const villages = pack.villages.kecamatan.flatMap((group) => group.villages)
  assert.equal(pack.offices.offices.filter(({ kind }) => kind === 'kecamatan').length, 11)
  assert.equal(villages.filter(({ kind }) => kind === 'kelurahan').length, 19)
  assert.equal(villages.filter(({ kind }) => kind === 'desa').length, 136)
  const fields = Object.groupBy(pack.authorities.authorities, ({ field }) => field)
  assert.deepEqual([fields.government?.length, fields.economy?.length, fields.land?.length], [17, 8, 6])
  assert.ok(pack.authorities.authorities.every(({ illustrative }) => illustrative))
  assert.equal(pack.services.length, 26)
  const promised = Object.fromEntries(
    pack.services.map(({ key, promise }) => [key, `${promise.amount} ${promise.unit}`]),
  )
  assert.deepEqual(
    [promised['pengantar-skck'], promised.skgr, promised['tanggungan-keluarga']],
    ['15 working-minutes', '7 days', '1 working-days'],
  )
  const opens = new Set(pack.services.map(({ key }) => key))
  assert.ok(pack.directory.services.every(({ key }) => !opens.has(key)))
})

const instrument =
  'instrument: { kind: regent-regulation, regulation: perbup-1-1999, number: "1", year: 1999, title: x, giver: Bupati }'

/** What is spoiled, where the mistake stands (lines below the spoiled one), and of what kind it is. */
const mistakes: readonly [kind: string, file: string, from: string, to: string, below?: number][] = [
  ['dangling', service, 'authority: PEM-05', 'authority: PEM-50'],
  ['dangling', service, 'office: rupat-utara,', 'office: rupat-utera,'],
  ['dangling', service, '    post: sekcam', '    post: sekcm'],
  ['dangling', service, 'template: tanggungan-keluarga', 'template: tanggungan-keluarge'],
  ['dangling', 'regulations.yaml', 'from: 2018-05-08, by: pp-17-2018', 'from: 2018-05-08, by: pp-17-2108'],
  ['dangling', 'authorities.yaml', 'text: PP 17/2018 pasal 11(6)a', 'text: PP 18/2017 pasal 11(6)a'],
  ['dangling', 'calendar.yaml', 'id: "UU 30/2014 pasal 77 ayat (1)"', 'id: "UU 30/2104 pasal 77 ayat (1)"'],
  ['dangling', 'authorities.yaml', '  - code: TAN-05\n', `  - code: TAN-05\n    ${instrument}\n`],
  [
    'authority',
    'authorities.yaml',
    '        name: { id: Jumlah lantai, en: Storeys }\n        atMost: 1\n',
    '        name: { id: Jumlah lantai, en: Storeys }\n',
    -1,
  ],
  ['duplicate', 'regulations.yaml', 'key: perpres-21-2023', 'key: perpres-76-2013'],
  ['overlap', 'regulations.yaml', 'from: 2015-06-30, by: pp-47-2015', 'from: 2014-05-29, by: pp-47-2015'],
  [
    'territory',
    'posts.yaml',
    'registers.keep, cash.sign, payments.void, payments.waive]\n\n  - key: petugas-p',
    'authorities.keep, cash.sign, payments.void, payments.waive]\n\n  - key: petugas-p',
  ],
  ['duplicate', 'villages.yaml', '14.03.10.2006', '14.03.10.2005'],
  ['duplicate', 'offices.yaml', 'prefix: TMD', 'prefix: BDL'],
  ['overlap', 'authorities.yaml', 'era: { from: 2011, until: 2017 }', 'era: { from: 2018, until: 2017 }'],
  ['overlap', 'villages.yaml', 'name: Penampi }', `name: Penampi, ${earlier('2001-01-01', '2000-01-01')} }`],
  [
    'overlap',
    'villages.yaml',
    'name: Temeran }',
    `name: Temeran, since: 2005-01-01, ${earlier('2001-01-01', '2006-01-01')} }`,
  ],
  ['missing', service, '  amount: 1\n  unit: working-days', '  amount: 1\n', -1],
  ['missing', 'posts.yaml', 'short: { id: Operator, en: Operator }', 'short: { id: Operator }'],
  ['unknown-key', 'regency.yaml', 'province: Riau', 'provinse: Riau'],
  ['unknown-key', service, 'rowsMax: 15', 'rowMax: 15'],
  ['shape', 'offices.yaml', 'code: "14.03"', 'code: 14.03'],
  ['shape', service, 'amountRupiah: 0', 'amountRupiah: 5000'],
  [
    'shape',
    'posts.yaml',
    'duties: [offices.supervise, cases.supervise, registers.read, cash.supervise]',
    'duties: [office.supervise]',
  ],
  ['shape', 'calendar.yaml', 'soonShare: 0.8', 'soonShare: 80'],
  ['territory', 'villages.yaml', 'code: 14.03.12.2001', 'code: 14.03.11.2091'],
  ['territory', 'villages.yaml', 'code: 14.03.13.2003, kind: desa', 'code: 14.03.13.2003, kind: kelurahan'],
  ['procedure', service, 'post: petugas-penyerahan', 'post: kasi-pelum'],
  ['procedure', service, '    does: initial', '    does: receive'],
  ['form', service, 'maxLength: 150', 'max: 150'],
  ['form', service, 'help: { id: seperti di kartu keluarga, en: as on the family card }', 'min: 1'],
  ['authority', 'authorities.yaml', '- code: EKO-08\n    field: economy', '- code: EKO-08\n    field: land', 1],
  ['contrast', 'regency.yaml', 'bar: "#0b5c54"', 'bar: "#f0c040"'],
  ['file', service, 'key: tanggungan-keluarga\n', 'key: tanggungan\n'],
  ['syntax', 'regency.yaml', 'en: Bengkalis Regency', 'en: !name Bengkalis Regency'],
]

function earlier(since: string, until: string): string {
  return `before: [{ office: bantan, code: 14.03.02.2099, kind: desa, name: Lama, since: ${since}, until: ${until} }]`
}

test('thirty mistakes of fourteen kinds are told in one run, each once and with its line', (t) => {
  const { folder, edit, write } = copyPack(t)
  const planted = mistakes.map(([kind, file, from, to, below = 0]) => `${file}:${edit(file, from, to) + below} ${kind}`)
  write('services/tab.yaml', 'key: tab\nname:\n\tid: Tab\n')
  write('office.yaml', 'offices: []\n')
  write('letters/README.md', Buffer.from('Kepala\nD\xe9sa\n', 'latin1'))
  planted.push('services/tab.yaml:3 syntax', 'office.yaml:1 file', 'letters/README.md:2 encoding')

  assert.equal(new Set(planted.map((line) => line.split(' ').at(-1))).size, 14)
  assert.deepEqual(whereOf(errorsOf(folder)).sort(), planted.sort())
})

test('a mistake is told in a sentence: what was expected there, what was found, and what was probably meant', (t) => {
  const { folder, edit } = copyPack(t)
  edit(service, 'unit: working-days', 'unit: working-day')
  edit(service, 'post: kasi-tapem', 'post: kasi-tapm')
  edit('regency.yaml', 'code: "14.03"', 'code: 14.03')
  edit('offices.yaml', 'prefix: MDU', 'prefixs: MDU')
  edit('villages.yaml', 'code: 14.03.09.1001', 'code: 14.03.10.1099')
  assert.deepEqual(
    errorsOf(folder).map(({ message }) => message),
    [
      'offices[5].prefixs: expected another key (did you mean prefix?); found "prefixs"',
      'code: expected text; put it in quotes; found the number 14.03',
      'promise.unit: expected one of working-days, working-minutes, days, hours (did you mean working-days?); found "working-day"',
      'procedure[3].post: expected the key of a post in posts.yaml (did you mean kasi-tapem?); found "kasi-tapm"',
      'kecamatan[4].villages[1].code: expected a code that begins with 14.03.09., the code of kecamatan mandau; found "14.03.10.1099"',
    ],
  )
})

test('a file that is not UTF-8 is told by line, and what else is wrong in it is still found', (t) => {
  const wrong = Buffer.from(
    'posts:\n  - key: camat\n    at: kecamatan\n    name: { id: Cam\xe1t, en: Camat }\n',
    'latin1',
  )
  const told = spoil(t, 'posts.yaml', wrong).filter((line) => line.startsWith('posts.yaml'))
  assert.equal(told[0], 'posts.yaml:2:5 posts[1].short: expected a group of keys; found nothing')
  assert.ok(told.includes('posts.yaml:4:20 expected UTF-8 text; found the byte 0xe1; save the file as UTF-8'))
})

test('a byte order mark, UTF-16 and control characters are told as what they are', (t) => {
  const mark = spoil(t, 'letters/README.md', Buffer.from('\ufeff# Letters\n', 'utf8'))
  assert.deepEqual(mark, ['letters/README.md:1:1 expected UTF-8 without a byte order mark; found a byte order mark'])
  const wide = spoil(t, 'letters/README.md', Buffer.from('\ufeff# Letters\n', 'utf16le'))
  assert.deepEqual(wide, ['letters/README.md:1:1 expected UTF-8 text; found UTF-16; save the file as UTF-8'])
  const bell = spoil(t, 'letters/README.md', '# Letters\nring \x07\n')
  assert.deepEqual(bell, ['letters/README.md:2:6 expected text; found the control character 7'])
})

test('an empty file, a file too big and a missing file are told', (t) => {
  assert.deepEqual(spoil(t, 'villages.yaml', ' \n'), [
    'villages.yaml:1:1 expected something in it; found an empty file',
  ])
  const big = spoil(t, 'villages.yaml', `# ${'x'.repeat(600_000)}\n`)
  assert.deepEqual(big, ['villages.yaml:1:1 expected at most 512 KB; found 586 KB'])
  const none = errorsOf('regions/nowhere').map(({ message }) => message)
  assert.deepEqual(none, ['expected a folder with a regency pack; found nothing'])
})

test('aliases are refused where they stand, so that a small file cannot unfold into a huge one', (t) => {
  const bomb = [
    'a: &a [x, x, x, x]',
    ...[...'bcdefgh'].map((key, index) => `${key}: &${key} [${`*${'abcdefg'[index]}, `.repeat(9)}]`),
  ]
  const told = spoil(t, 'services/bomb.yaml', `${bomb.join('\n')}\n`)
  assert.equal(told.filter((line) => line.includes('found an alias to')).length, 63)
})

test('nesting without end, two documents and a word that is no key are told, and the check goes on', (t) => {
  const deep = spoil(t, 'services/deep.yaml', `key: ${'['.repeat(20_000)}`)
  assert.deepEqual(deep, ['services/deep.yaml:1:1 expected at most 20 levels; found far deeper nesting'])
  const two = spoil(t, 'services/two.yaml', 'key: two\n---\nkey: three\n')
  assert.deepEqual(two, ['services/two.yaml:2:1 expected one document in a file; found a second one after ---'])
  const list = spoil(t, 'services/list.yaml', '? [a]\n: 1\n')
  assert.ok(
    list.includes(
      'services/list.yaml:1:3 expected a key that is a word; found something else; put a key that is a number in quotes',
    ),
  )
})

test('a key given twice is told at the second, and the key of every language is a key of its own', (t) => {
  const { folder, edit } = copyPack(t)
  const line = edit('regency.yaml', 'province: Riau', 'province: Riau\nprovince: Jambi')
  assert.deepEqual(whereOf(errorsOf(folder)), [`regency.yaml:${line + 1} syntax`])
})

test('a key named like a part of every object is an unknown key, and does no harm', (t) => {
  const { folder, edit } = copyPack(t)
  const line = edit('regency.yaml', 'province: Riau', '__proto__: { code: x }\nprovince: Riau')
  assert.deepEqual(whereOf(errorsOf(folder)), [`regency.yaml:${line} unknown-key`])
})

test('an emblem that does more than draw is refused', (t) => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg">\n<script>alert(1)</script>\n<image href="https://example.org/x.png"/></svg>\n'
  assert.deepEqual(spoil(t, 'letters/emblem.svg', drawing), [
    'letters/emblem.svg:2:1 expected shapes only; found a script',
    'letters/emblem.svg:3:8 expected shapes only; found a reference to something outside the file',
  ])
})
