import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { TemplateError, typeset } from '#platform/typeset.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { sampleLetter } from '#tests/sample-letter.ts'
import { LetterData } from './letter-data.ts'

const folder = join(import.meta.dirname, '../../../regions/bengkalis/letters')
const date = Temporal.Instant.from('2026-11-23T03:00:00Z')

function print(letter: LetterData): Uint8Array {
  return typeset({ template: 'tanggungan-keluarga.typ', data: LetterData.parse(letter), folder, date })
}

/** The pages of the letter, each as its lines run together. */
function pagesOf(letter: LetterData): readonly string[] {
  return pdfText(print(letter))
    .split('\f')
    .map((page) => page.trim().replace(/\n/g, ' '))
}

function pageOf(letter: LetterData): string {
  const [page, ...more] = pagesOf(letter)
  assert.equal(more.length, 0, 'the letter has one page')
  return page ?? ''
}

test('the letter says who states what about whom, for what, where, when and by which power', () => {
  const page = pageOf(sampleLetter())
  const inOrder = [
    'PEMERINTAH KABUPATEN BENGKALIS',
    'KECAMATAN MANDAU',
    'Jalan Contoh Nomor 1, Duri, Kode Pos 28784',
    'Telepon (0765) 000000, pos-el mandau@contoh.example',
    'SURAT KETERANGAN TANGGUNGAN KELUARGA',
    'Nomor: 400.12.2.1/17/MDU',
    'Camat Mandau menerangkan bahwa:',
    'Andi Contoh',
    '1403091203889991',
    'Duri, 12 Maret 1988',
    'Karyawan swasta',
    'PT Peraga Sejahtera Bersama',
    'Jalan Umpama Nomor 12, RT 003 RW 005, Kelurahan Air  Jamban',
    'sebanyak 4 orang',
    '1Ratna ContohIstri14 Februari 1991',
    '4Siti MisalMertua9 Januari 1958',
    'untuk keperluan: Pengurusan tunjangan keluarga di tempat bekerja.',
    'Duri, 23 November 2026',
    'CAMAT MANDAU,',
    'Umar Ibarat, S.Sos., M.Si.',
    'Pembina Tingkat I (IV/b)',
    'NIP 19760314\u00a0200112\u00a01\u00a0999',
    'Dasar kewenangan: Pelimpahan kewenangan Bupati Bengkalis kepada Camat',
    'Biaya surat ini: Rp0 (PP 12/2019 pasal 122).',
  ]
  let from = 0
  for (const words of inOrder) {
    const at = page.indexOf(words, from)
    assert.notEqual(at, -1, `${words} in its place`)
    from = at + words.length
  }
})

test('a real letter carries no mark, a demonstration says so at the top and across the page', () => {
  assert.doesNotMatch(pageOf(sampleLetter()), /CONTOH|KONSEP|cap dinas/)
  const example = pageOf(sampleLetter({ example: true }))
  assert.match(example, /^CONTOH CONTOH PERAGAAN — bukan surat resmi/)
  assert.doesNotMatch(example, /KONSEP/)
})

test('a draft says KONSEP and shows where the stamp belongs', () => {
  const draft = pageOf(sampleLetter({ state: 'draft', number: null }))
  assert.match(draft, /^KONSEP KONSEP — belum berlaku/)
  assert.match(draft, /tempat +cap dinas/)
  assert.doesNotMatch(draft, /CONTOH/)
  assert.match(pageOf(sampleLetter({ state: 'draft', example: true })), /^CONTOH KONSEP CONTOH PERAGAAN/)
})

test('the page for ink leaves room for the number', () => {
  assert.match(pageOf(sampleLetter({ number: null })), /Nomor: …{14} Yang bertanda tangan/)
})

test('the signature block says in which capacity the officer signs', () => {
  const { signer } = sampleLetter()
  const acting = pageOf(sampleLetter({ signer: { ...signer, mark: 'Plh.' } }))
  assert.match(acting, /di bawah ini Plh\. Camat Mandau menerangkan/)
  assert.match(acting, /Plh\.CAMAT MANDAU,/)
  const forBupati = pageOf(sampleLetter({ signer: { ...signer, mark: 'a.n.', onBehalfOf: 'Bupati Bengkalis' } }))
  assert.match(forBupati, /a\.n\.BUPATI BENGKALIS CAMAT MANDAU,/)
})

test('twelve dependants: the last words go to the next page together with the signature', () => {
  const [first, second, ...more] = pagesOf(sampleLetter({}, 12))
  assert.equal(more.length, 0)
  assert.match(first ?? '', /12Siti Misal/)
  assert.match(first ?? '', /Nomor 400\.12\.2\.1\/17\/MDUHalaman 1 dari 2$/)
  assert.match(second ?? '', /^Surat ini dibuat untuk keperluan:.*CAMAT MANDAU,.*Umar Ibarat.*Dasar kewenangan/)
  assert.match(second ?? '', /Halaman 2 dari 2$/)
})

test('a table over pages repeats its head and splits no row', () => {
  const [first, second] = pagesOf(sampleLetter({}, 40))
  assert.match(first ?? '', /25Ratna ContohIstri14 Februari 1991/)
  assert.match(second ?? '', /^No\.NamaHubunganTanggal lahir 26Bayu Contoh/)
})

test('names of 200 characters stay whole, in the text, in the table and under the signature', () => {
  const { signer, fields } = sampleLetter()
  const name = 'Wahyuningtyas '.repeat(15).slice(0, 199).concat('x')
  const solid = 'W'.repeat(200)
  const row = { nama: solid, hubungan: 'Anak kandung', 'tanggal-lahir': '3 Juni 2014' }
  const letter = sampleLetter({
    applicant: { ...sampleLetter().applicant, name, nik: null, address: 'Jalan Contoh 1' },
    signer: { ...signer, name: solid },
    fields: { ...fields, tanggungan: [row] },
  })
  const text = pagesOf(letter).join(' ')
  assert.ok(text.replace(/ +/g, '').includes(name.replace(/ /g, '')))
  assert.equal(text.replace(/ /g, '').match(/W{200}(?!W)/g)?.length, 2)
})

test('remarks have a column only where a row has one', () => {
  assert.doesNotMatch(pageOf(sampleLetter()), /Keterangan/)
  const { fields } = sampleLetter()
  const row = { nama: 'Bayu Contoh', hubungan: 'Anak kandung', 'tanggal-lahir': '3 Juni 2014', keterangan: 'Pelajar' }
  const page = pageOf(sampleLetter({ fields: { ...fields, tanggungan: [row, { ...row, keterangan: null }] } }))
  assert.match(page, /Tanggal lahirKeterangan.*3 Juni 2014Pelajar.*3 Juni 2014–/)
})

test('what an office or its camat has not filled in leaves no gap', () => {
  const { office, signer } = sampleLetter()
  const bare = { ...office, address: null, postcode: null, phone: null, email: null }
  const page = pageOf(sampleLetter({ office: bare, signer: { ...signer, rank: null, nip: null } }))
  assert.match(page, /KECAMATAN MANDAU SURAT KETERANGAN TANGGUNGAN KELUARGA/)
  assert.match(page, /Umar Ibarat, S\.Sos\., M\.Si\. Dasar kewenangan/)
})

test('empty answers are printed as a dash', () => {
  const { fields } = sampleLetter()
  const page = pageOf(sampleLetter({ fields: { ...fields, 'tempat-kerja': null, pekerjaan: '', tanggungan: [] } }))
  assert.match(page, /Pekerjaan:– Tempat kerja:–/)
  assert.match(page, /sebanyak 0 orang/)
})

test('a letter without an answer its template needs is not printed, and the line is named', () => {
  const { keperluan: _, ...fields } = sampleLetter().fields
  assert.throws(
    () => print(sampleLetter({ fields })),
    (error) => {
      assert.ok(error instanceof TemplateError)
      const [problem] = error.problems
      assert.equal(problem?.file, 'tanggungan-keluarga.typ')
      assert.equal(problem?.message, 'dictionary does not contain key "keperluan"')
      const lines = readFileSync(join(folder, 'tanggungan-keluarga.typ'), 'utf8').split('\n')
      assert.match(lines[(problem?.line ?? 0) - 1] ?? '', /fields\.keperluan/)
      return true
    },
  )
})

test('an ordinary letter is at most 40 KB', () => {
  assert.ok(print(sampleLetter()).byteLength <= 40_000)
  assert.ok(print(sampleLetter({ example: true, state: 'draft' })).byteLength <= 40_000)
})

test('the same letter has the same bytes', () => {
  assert.deepEqual(print(sampleLetter()), print(sampleLetter()))
})
