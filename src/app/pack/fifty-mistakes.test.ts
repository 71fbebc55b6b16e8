import assert from 'node:assert/strict'
import { test } from 'node:test'
import { copyPack } from '#tests/regency-pack.ts'
import { checkPack } from './check-pack.ts'

type Planted = readonly [file: string, from: string, to: string, below?: number]
const of = (key: string) => `services/${key}.yaml`

/** A charge as a service may have it, spoiled by what a test leaves out or adds. */
function charge(...lines: readonly string[]): string {
  const whole = ['- kind: fixed', '  name: { id: Sewa, en: Hire }', '  amountRupiah: 5000', ...lines]
  return `tariffs:\n${[...whole, '  sure: b', '  fromPage: false'].map((line) => `  ${line}`).join('\n')}\n\ncost:\n`
}
const law = ['  regulation: PP 12/2019', '  object: regional-assets', '  from: 2024-01-05']
const lacking = (key: string): Planted => [of(key), 'cost:\n', charge(...law), 1]
const twice = (from: string) => [
  ...[...law, "  article: '8'", '  sure: b', '  fromPage: false', '- kind: fixed', '  name: { id: Sewa, en: Hire }'],
  ...[
    '  amountRupiah: 6000',
    '  regulation: PP 12/2019',
    "  article: '8'",
    '  object: regional-assets',
    `  from: ${from}`,
  ],
]
const stepAfterAll = `  - key: lagi
    post: petugas-penyerahan
    does: hand-over
    name: { id: Lagi, en: Again }
    ask: { id: Lagi, en: Again }
    fromPage: false

letter:
`

/** A version of Rupat laid over the baseline of a service. */
const promised = (key: string, promise: string): Planted => {
  const office = '- { office: rupat, adopted: illustrative'
  const basis = 'basis: { id: Maklumat camat, en: Pledge of the camat }, sure: b'
  return [of(key), `${office} }`, `${office}, stricter: { ${promise}, ${basis} } }`]
}

/** What is planted, five of each kind: where the mistake stands (lines below the spoiled one), and how it is told. */
const kinds: Readonly<Record<string, readonly Planted[]>> = {
  dangling: [
    [of('hiburan'), 'authority: PEM-12', 'authority: PEM-92'],
    [of('spgk'), 'when: { saksi-berganti: [ya] }', 'when: { saksi-berganti: [iya] }'],
    [of('bencana'), 'office: rupat-utara,', 'office: rupat-utera,'],
    [of('izin-lembaga'), 'asks: [pengurus]', 'asks: [pengurs]'],
    [of('rekomendasi-keramaian'), 'template: rekomendasi-keramaian', 'template: rekomendasi-keramean'],
  ],
  duplicate: [
    [of('domisili'), '  - key: foto-sekretariat', '  - key: ktp-pengurus'],
    [of('izin-lembaga'), '  - key: izin-lama\n', '  - key: akta\n'],
    ['villages.yaml', '14.03.10.2006', '14.03.10.2005'],
    ['offices.yaml', 'prefix: TMD', 'prefix: BDL'],
    ['known-services.yaml', '  - key: pindah-datang\n', '  - key: iumk\n'],
  ],
  overlap: [
    ['authorities.yaml', 'era: { from: 2011, until: 2017 }', 'era: { from: 2018, until: 2017 }'],
    [of('bencana'), 'cost:\n', charge(...twice('2025-01-01')), 16],
    [of('perhelatan'), 'cost:\n', charge(...twice('2024-06-01')), 16],
    [of('hiburan'), 'cost:\n', charge(...law, "  article: '8'", '  until: 2023-01-01'), 8],
    [
      'villages.yaml',
      'name: Penampi }',
      'name: Penampi, before: [{ office: bantan, code: 14.03.02.2099, kind: desa, name: Lama, since: 2001-01-01, until: 2000-01-01 }] }',
    ],
  ],
  'unit, for its type': [
    [of('skgr'), '    unit: { id: m², en: m² }\n', '', -6],
    [of('spgk'), '    unit: { id: "m²", en: "m²" }\n', '', -6],
    [of('penguasaan-tanah'), '    unit: { id: "m²", en: "m²" }\n', '', -6],
    [of('pakai-jalan'), '    max: 10000\n    unit: { id: "m", en: "m" }\n', '    max: 10000\n', -5],
    [of('dana-desa'), '    unit: { id: "rupiah", en: "rupiah" }\n', '', -6],
  ],
  'the article of the regulation': [
    'ahli-waris',
    'domisili-perusahaan',
    'izin-lembaga',
    'pakai-lapangan',
    'proposal-bantuan',
  ].map(lacking),
  'a post in posts.yaml': [
    [of('dana-desa'), 'key: paraf-kasi\n    post: kasi-pmd', 'key: paraf-kasi\n    post: kasi-pmb', 1],
    [of('domisili'), 'key: paraf-kasi\n    post: kasi-pelum', 'key: paraf-kasi\n    post: kasi-umum', 1],
    [of('ahli-waris'), 'post: sekcam', 'post: sekda'],
    [of('perhelatan'), 'post: kasi-trantib', 'post: kasi-tramtib'],
    [of('pindah-kabupaten'), 'post: kasubag-umum', 'post: kasubag'],
  ],
  'never reached': ['hiburan', 'keterangan-usaha', 'rumah-ibadah', 'tinggal-sementara', 'pertunjukan'].map(
    (key) => [of(key), '\nletter:\n', `\n${stepAfterAll}`, 3] as const,
  ),
  letter: [
    [of('bencana'), 'lines: [jenis-bencana,', 'lines: [jenis-bancana,'],
    [of('ahli-waris'), 'parties: [ahli-waris,', 'parties: [ahli-warisan,'],
    [of('domisili'), 'nomor {nomor-surat}.', 'nomor {nomer-surat}.'],
    [of('pakai-lapangan'), 'lines: [nama-fasilitas,', 'lines: [nama-fasilitasnya,'],
    [of('proposal-bantuan'), 'lines: [judul-proposal,', 'lines: [judul,'],
  ],
  looser: [
    promised('skgr', 'promise: { amount: 8, unit: days }'),
    promised('dana-desa', 'promise: { amount: 1, unit: working-days }'),
    promised('penguasaan-tanah', 'cost: { atMostRupiah: 1000 }'),
    promised('spgk', 'without: [ktp-pembelli]'),
    promised('pindah-kabupaten', 'promise: { amount: 7, unit: days }'),
  ],
}
const notUtf8 = ['a', 'b', 'c', 'd', 'e'].map((name) => `letters/${name}.md`)

test('fifty mistakes, ten kinds five times, are told in one run, each once, with its line and what was expected', (t) => {
  const { folder, edit, write } = copyPack(t)
  const planted: string[] = []
  // From the foot of a file upwards, so that no mistake moves the line of another.
  const all = Object.entries(kinds).flatMap(([kind, rows]) => rows.map((row) => ({ kind, row })))
  for (const { kind, row } of all) planted.push(plant(kind, row))
  for (const file of notUtf8) {
    write(file, Buffer.from('Kepala\nD\xe9sa\n', 'latin1'))
    planted.push(`${file} encoding`)
  }
  const checked = checkPack(folder)
  const errors = 'errors' in checked ? checked.errors : []
  assert.equal(planted.length, 50)
  const told = errors.map(({ file, kind, message }) => `${file} ${nameOf(kind, message)}`)
  assert.deepEqual(told.sort(), planted.toSorted())
  assert.ok(errors.every(({ line, column }) => line > 0 && column > 0))
  assert.ok(errors.every(({ expected, found, message }) => message.includes(expected) && message.includes(found)))

  function plant(kind: string, [file, from, to]: Planted): string {
    edit(file, from, to)
    return `${file} ${kind}`
  }
})

test('one of each kind alone is told at its own line', (t) => {
  for (const [kind, rows] of Object.entries(kinds))
    for (const [file, from, to, below = 0] of rows.slice(0, 1)) {
      const { folder, edit } = copyPack(t)
      const line = edit(file, from, to) + below
      const checked = checkPack(folder)
      const [first, ...others] = 'errors' in checked ? checked.errors : []
      assert.deepEqual(
        [first && `${first.file}:${first.line}`, others.length],
        [`${file}:${line}`, 0],
        `${kind}: ${to}`,
      )
    }
})

/** The kind of a mistake as this test calls it: by its own name, or by what was expected. */
function nameOf(kind: string, message: string): string {
  const said = Object.keys(kinds).find((name) => name.includes(' ') && message.includes(name))
  return said ?? kind
}
