import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ServiceDefinition } from '#catalogue'
import { LetterData } from '#documents'
import { typeset } from '#platform/typeset.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { bengkalis, getPack } from '#tests/regency-pack.ts'
import { sampleLetter } from '#tests/sample-letter.ts'
import { sampleAnswers, sampleParties } from '../../app/demo-answers.ts'
import { answersInWords, asRead } from './as-read.ts'
import { shapeOf } from './letter.ts'
import { wordsOf } from './letter-words.ts'

const date = Temporal.Instant.from('2026-03-02T03:00:00Z')
const { services } = getPack()

/** The letter of a service for invented answers, as text run together; `change` is what the test makes of the words. */
function print(definition: ServiceDefinition, change: (letter: LetterData) => LetterData = (letter) => letter): string {
  const file = { definition, fields: sampleAnswers(definition) }
  const answers = { fields: asRead(file), inWords: answersInWords(file) }
  const sample = sampleLetter({ ...answers, parties: partiesOf(definition), inspection })
  const words = wordsOf(definition, { ...sample, inEnglish: asRead(file, 'en') })
  const data = LetterData.parse(change({ ...sample, words, ...shapeOf(definition) }))
  const folder = join(bengkalis, 'letters')
  return pdfText(typeset({ template: `${definition.letter.template}.typ`, data, folder, date })).replace(/\s+/g, ' ')
}

const inspection = {
  wentOn: '4 Maret 2026',
  wentOnInWords: 'Rabu tanggal empat bulan Maret tahun dua ribu dua puluh enam',
  went: 'Datuk Ibarat dan perangkat Desa Contoh',
  findings: 'Batas sesuai pernyataan.',
  ...{ latitude: '1,371200', longitude: '101,181900' },
}

function partiesOf(definition: ServiceDefinition): LetterData['parties'] {
  const given = Object.entries(sampleParties(definition))
  const asRow = ({ name, nik, address }: { name: string; nik: string; address: string }) => {
    return { name, nik, address, bornOn: '7 Mei 1985', phone: null }
  }
  return Object.fromEntries(given.map(([role, people]) => [role, people.map(asRow)]))
}

test('each service has a letter with head, number, applicant, signer and power', () => {
  assert.equal(services.length, 26)
  for (const service of services) {
    const text = print(service)
    for (const words of ['KECAMATAN MANDAU', 'Andi Contoh', 'CAMAT MANDAU,', 'Dasar kewenangan'])
      assert.ok(text.includes(words), `${service.key}: ${words}`)
    assert.match(text, /Nomor ?:/, service.key)
  }
})

test('no letter breaks over answers that were left empty', () => {
  for (const service of services) {
    const optional = service.fields.filter((field) => field.optional).map(({ key }) => [key, null])
    const text = print(service, (letter) => ({
      ...letter,
      fields: { ...letter.fields, ...Object.fromEntries(optional) },
    }))
    assert.doesNotMatch(text, /none|, ,|\( \)/, service.key)
  }
})

test('names of 200 characters and the signs of the typesetter are printed as they are', () => {
  const name = 'Wahyuningtyas '.repeat(15).slice(0, 199).concat('x')
  const signs = '#let *Contoh* _Misal_ $x$ @y [z] \\ "q" <label>'
  for (const service of services) {
    const long = print(service, (letter) => ({ ...letter, applicant: { ...letter.applicant, name } }))
    assert.ok(long.replaceAll(' ', '').includes(name.replaceAll(' ', '')), service.key)
    const odd = print(service, (letter) => ({ ...letter, applicant: { ...letter.applicant, name: signs } }))
    assert.ok(odd.replaceAll(' ', '').includes(signs.replaceAll(' ', '')), service.key)
  }
})

test('whoever signs for another stands under the one they sign for', () => {
  for (const service of services) {
    const text = print(service, (letter) => ({
      ...letter,
      signer: { ...letter.signer, post: 'Sekretaris Camat Mandau', mark: 'a.n.', onBehalfOf: 'Camat Mandau' },
    }))
    assert.match(text, /a\.n\. ?CAMAT MANDAU SEKRETARIS CAMAT MANDAU,/, service.key)
  }
})

test('money and land stand in a letter in digits and in words', () => {
  const wanted = { skgr: /Luas:[\d.]+ m² \([a-z ]+ meter persegi\)/, spgk: /[\d.]+ m² \([a-z ]+ meter persegi\)/ }
  for (const [key, land] of Object.entries(wanted)) {
    const service = services.find((one) => one.key === key)
    assert.ok(service)
    const text = print(service)
    assert.match(text, land)
    assert.match(text, /Rp75\.000\.000 ?\(tujuh puluh lima juta rupiah\)/, key)
  }
})

const find = (key: string): ServiceDefinition => {
  const found = services.find((one) => one.key === key)
  assert.ok(found, key)
  return found
}

test('land stands with its four boundaries in a table, and a sketch where all sides were measured', () => {
  for (const key of ['skgr', 'spgk', 'penguasaan-tanah']) {
    const text = print(find(key))
    assert.match(
      text,
      /Arah ?Berbatasan dengan ?Panjang sisi ?Utara.*20 m.*Selatan.*24 m.*Timur.*20,5 m.*Barat.*20 m/,
      key,
    )
    assert.match(text, /Sketsa dari panjang sisi\. Tidak berskala/, key)
    const sides = ['utara', 'selatan', 'timur', 'barat'].map((side) => `sisi-${side}`)
    const without = (letter: LetterData, some: readonly string[], value: string | null) => ({
      ...letter,
      fields: { ...letter.fields, ...Object.fromEntries(some.map((side) => [side, value])) },
    })
    const unmeasured = print(find(key), (letter) => without(letter, sides, null))
    assert.match(unmeasured, /Arah ?Berbatasan dengan ?Utara/, key)
    assert.doesNotMatch(unmeasured, /Sketsa|Panjang sisi/, key)
    assert.doesNotMatch(
      print(find(key), (letter) => without(letter, sides.slice(1), null)),
      /Sketsa/,
    )
    assert.match(
      print(find(key), (letter) => without(letter, sides.slice(0, 1), '900')),
      /tidak bertemu menjadi satu bidang/,
    )
    assert.match(
      print(find(key), (letter) => without(letter, sides, '1.250,5')),
      /Tidak berskala/,
    )
  }
})

test('a letter that owes stamp duty has its place, and one with copies names who gets them', () => {
  assert.match(print(find('skgr')), /tempat meterai Rp10\.000.*Tembusan: ?1\. ?Kepala Desa atau Lurah.*2\. ?Arsip/)
  assert.doesNotMatch(print(find('bencana')), /meterai|Tembusan/)
})

test('a letter to an agency has the shape of correspondence', () => {
  const text = print(find('dana-desa-kirim'))
  assert.match(
    text,
    /Nomor ?: ?400\.12\.2\.1\/17\/MDU ?Duri, 23 November 2026 ?Sifat ?: ?Biasa ?Lampiran ?: ?– ?Hal ?: ?Rekomendasi/,
  )
  assert.match(text, /Yth\. Kepala Dinas Pemberdayaan Masyarakat dan Desa di tempat/)
})

test('a letter with a second language says each sentence once more under it, in its own months and choices', () => {
  const text = print(find('tinggal-sementara'))
  assert.match(text, /SURAT KETERANGAN TINGGAL SEMENTARA ?Temporary Residence Letter/)
  assert.match(text, /menerangkan bahwa: The undersigned states that:/)
  assert.match(text, /tinggal sementara di alamat tersebut untuk: .*\. lives at that address for a time/)
})
