import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type JsonValue, TemplateError, typeset } from '#platform/typeset.ts'
import { everyLetter, type LetterKind, letterDay, letterFolder, manyHeirs, withTexts } from '#tests/every-letter.ts'
import { archiveFaults } from '#tests/pdf-archive.ts'
import { pdfPages, pdfText } from '#tests/pdf-text.ts'

const letters = everyLetter()

function print({ template, data, folder: own = letterFolder }: Omit<LetterKind, 'name'>, folder = own): Uint8Array {
  return typeset({ template: `${template}.typ`, data, folder, date: letterDay })
}

function textOf(pdf: Uint8Array): string {
  return pdfText(pdf).replace(/\s+/g, '')
}

function find(name: string): LetterKind {
  const found = letters.find((one) => one.name === name)
  assert.ok(found, name)
  return found
}

test('every kind of letter is an archival, tagged PDF, within forty kilobytes when it has one page', () => {
  assert.equal(letters.length, 37)
  for (const letter of letters) {
    const pdf = print(letter)
    assert.deepEqual(archiveFaults(pdf), [], letter.name)
    const pages = pdfPages(pdf)
    assert.ok(pages <= 2, `${letter.name}: ${pages} pages`)
    if (pages === 1) assert.ok(pdf.length <= 40_000, `${letter.name}: ${pdf.length} bytes`)
    assert.match(textOf(pdf), pages === 1 ? /^(?!.*Halaman1dari)/ : /Halaman1dari2.*Halaman2dari2/, letter.name)
  }
})

test('every kind of letter has the same bytes when it is made again, after all others', () => {
  const first = letters.map((letter) => print(letter))
  const again = letters
    .toReversed()
    .map((letter) => print(letter))
    .toReversed()
  assert.deepEqual(again, first)
})

test('names with every diacritic, and the typesetter’s own signs, are printed as they are in every kind', () => {
  const odd = '#panic()$x$*b*_i_`r`\\@a<l>"q"//=-[x]{y}~ŞtefanNguyễnĐặngŁódźḍṣṭÉñO’Neil'
  for (const letter of letters) {
    const data = withTexts(letter.data, (text) => text.replaceAll('Andi Contoh', odd))
    const text = textOf(print({ ...letter, data: asData(data) }))
    if (JSON.stringify(letter.data).includes('Andi Contoh')) assert.ok(text.includes(odd), letter.name)
  }
})

test('a name of 200 letters stays whole in every kind, with and without a place to break', () => {
  const diacritics = 'Ştefan Nguyễn Đặng Łódź ḍṣṭ Éñ Ữẩ Ő’ '.repeat(6).slice(0, 199).concat('x')
  for (const name of ['W'.repeat(200), 'Wahyuningtyas '.repeat(15).slice(0, 199).concat('x'), diacritics])
    for (const letter of letters) {
      const data = withTexts(letter.data, (text) => text.replaceAll('Andi Contoh', name))
      const text = textOf(print({ ...letter, data: asData(data) }))
      if (JSON.stringify(letter.data).includes('Andi Contoh'))
        assert.ok(text.includes(name.replaceAll(' ', '')), letter.name)
    }
})

test('no kind of letter shows a gap where an office, its signer or a case has not filled in what may be left open', () => {
  const open = [
    'rank',
    'nip',
    'nik',
    'postcode',
    'phone',
    'email',
    'website',
    'bornOn',
    'basis',
    'appealUntil',
    'appealAnswer',
  ]
  const alsoOpen = ['until', 'within', 'answer', 'issuedOn', 'order', 'numberSource']
  const emptied = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(emptied)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, [...open, ...alsoOpen].includes(key) ? null : emptied(inner)]),
    )
  }
  for (const letter of letters) {
    const { office, ...rest } = letter.data
    // An assessment has the name of its office alone.
    const bare = typeof office === 'string' ? office : { ...asData(office ?? null), address: null }
    const pdf = print({ ...letter, data: asData(emptied({ ...rest, office: bare })) })
    assert.doesNotMatch(pdfText(pdf).replace(/\s+/g, ' '), /\bnone\b|, ,|,\.|\( ?\)|: ?:|NIP\b/, letter.name)
    assert.deepEqual(archiveFaults(pdf), [], letter.name)
  }
})

test('three hundred heirs flow over pages: each is named once, and each page repeats the head of the table', () => {
  const pdf = print(manyHeirs(300))
  assert.deepEqual(archiveFaults(pdf), [])
  const pages = pdfText(pdf)
    .split('\f')
    .map((page) => page.replace(/\s+/g, ''))
  assert.ok(pages.length >= 8 && pages.length <= 14, `${pages.length} pages`)
  for (const page of pages.slice(0, -1)) assert.match(page, /No\.NamaNIKTanggallahirAlamat/)
  const all = pages.join('')
  for (const place of [1, 2, 150, 299, 300]) assert.equal(all.split(`${place}AhliWarisContoh${place}1403`).length, 2)
  assert.match(pages.at(-1) ?? '', new RegExp(`Halaman${pages.length}dari${pages.length}$`))
})

test('a letter’s number stays in one line where a table, a frame or a sentence would break it at a stroke', () => {
  const number = '400.12.2.1/17/KECAMATAN-MANDAU/2026'
  for (const name of ['surat-pengantar', 'pengganti', 'bencana', 'pengantar-skck']) {
    const letter = find(name)
    const data = withTexts(letter.data, (text) => text.replace(/400\.12\.2\.1\/\d+\/MDU|\d+\/\d+\/CONTOH/, number))
    assert.ok(pdfText(print({ ...letter, data: asData(data) })).includes(number), name)
  }
})

test('a letter to somebody bears its place and date once, at its head; others over the signature', () => {
  for (const name of ['dana-desa-kirim', 'surat-pengantar', 'dana-desa']) {
    const { data } = find(name)
    assert.equal(textOf(print(find(name))).split(`${data.place},${data.date}`.replaceAll(' ', '')).length, 2, name)
  }
})

test('a folio letter is 215 by 330 millimetres, of its service or of its office', () => {
  const size = (pdf: Uint8Array) =>
    /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(Buffer.from(pdf).toString('latin1'))?.slice(1).map(Number)
  const inPoints = (millimetres: number) => Math.round((millimetres * 72) / 25.4)
  const folio = [215, 330].map(inPoints)
  assert.deepEqual(size(print(find('akta-tanah')))?.map(Math.round), folio)
  assert.deepEqual(size(print(find('bencana')))?.map(Math.round), [210, 297].map(inPoints))
  const folder = changed('letterhead.typ', (text) =>
    text.replace('office-paper: (:)', 'office-paper: ("Kecamatan Mandau": "f4")'),
  )
  assert.deepEqual(size(print(find('bencana'), folder))?.map(Math.round), folio)
})

test('where the regency has no emblem yet, every letter has its head without one', () => {
  const folder = changed('letterhead.typ', (text) => text.replace('emblem: "emblem.svg"', 'emblem: none'))
  const pdf = print(find('bencana'), folder)
  assert.deepEqual(archiveFaults(pdf), [])
  assert.match(textOf(pdf), /^PEMERINTAHKABUPATENBENGKALISKECAMATANMANDAU/)
})

test('nobody signs a page that says no more than that it is signed', () => {
  const name = 'Wahyuningtyas '.repeat(15).slice(0, 199).concat('x')
  for (const [kind, words] of [
    ['penolakan', 'Hak mengajukan keberatan'],
    ['perbaikan-ditolak', 'Hak mengajukan keberatan'],
    ['ahli-waris', 'Para ahli waris sendiri'],
    ['berita-acara-lapangan', 'Patok di sudut timur laut baru'],
  ] as const) {
    const letter = find(kind)
    const data = withTexts(letter.data, (text) => text.replaceAll('Andi Contoh', name))
    const pages = pdfText(print({ ...letter, data: asData(data) })).split('\f')
    assert.ok(pages.length > 1 && pages.at(-1)?.replace(/\s+/g, ' ').includes(words), kind)
  }
})

test('a broken emblem, one that is missing, and a font that is not shipped are told with their file', () => {
  const told = (folder: string) => {
    try {
      print(find('bencana'), folder)
    } catch (error) {
      if (error instanceof TemplateError) return error.message
      throw error
    }
    assert.fail('the letter was typeset')
  }
  assert.match(told(changed('emblem.svg', (text) => text.slice(0, 300))), /emblem\.svg: failed to parse SVG/)
  assert.match(
    told(changed('letterhead.typ', (text) => text.replace('"emblem.svg"', '"lambang.svg"'))),
    /lambang\.svg|file not found/,
  )
  assert.match(
    told(
      changed('letterhead.typ', (text) =>
        text.replace('set text(size: settings.size)', 'set text(size: settings.size, font: "Lucida")'),
      ),
    ),
    /letterhead\.typ line \d+: the font Lucida is not shipped with the program/,
  )
})

const desk = mkdtempSync(join(tmpdir(), 'paten-every-letter-'))
after(() => rmSync(desk, { recursive: true }))

function changed(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(desk, 'folder-'))
  cpSync(letterFolder, folder, { recursive: true })
  const before = readFileSync(join(folder, file), 'utf8')
  const now = change(before)
  assert.notEqual(now, before, 'something was changed')
  writeFileSync(join(folder, file), now)
  return folder
}

function asData(value: JsonValue): LetterKind['data'] {
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value))
  return value as LetterKind['data'] // an object that is no list
}
