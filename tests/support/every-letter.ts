import { join } from 'node:path'
import type { ServiceDefinition } from '#catalogue'
import { LetterData } from '#documents'
import type { JsonValue } from '#platform/typeset.ts'
import { bengkalis, getPack } from '#tests/regency-pack.ts'
import { sampleLetter } from '#tests/sample-letter.ts'
import { sampleAnswers, sampleParties } from '../../src/app/demo-answers.ts'
import { answersInWords, asRead } from '../../src/product/cases/as-read.ts'
import { shapeOf } from '../../src/product/cases/letter.ts'
import { wordsOf } from '../../src/product/cases/letter-words.ts'

/** One kind of paper that an office issues: its template, of the pack unless a folder is named, and data as its maker writes them. */
export type LetterKind = {
  name: string
  template: string
  folder?: string
  data: { readonly [name: string]: JsonValue }
}

export const letterFolder = join(bengkalis, 'letters')
export const letterDay = Temporal.Instant.from('2026-03-02T03:00:00Z')

/** Every kind of letter of the regency for invented cases: of each service, and what becomes of a request beside it. */
export function everyLetter(): LetterKind[] {
  return [...getPack().services.map(ofService), ...besideServices()]
}

function ofService(definition: ServiceDefinition): LetterKind {
  return { name: definition.key, template: definition.letter.template, data: letterOf(definition) }
}

/** The letter of a service for invented answers; `people` beside its applicant are those of the demonstration. */
export function letterOf(definition: ServiceDefinition): LetterData {
  const file = { definition, fields: sampleAnswers(definition) }
  const people = Object.entries(sampleParties(definition)).map(([role, named]) => [
    role,
    named.map(({ name, nik, address }) => ({ name, nik, address, bornOn: '7 Mei 1985', phone: null })),
  ])
  const answers = { fields: asRead(file), inWords: answersInWords(file) }
  const letter = sampleLetter({ ...answers, parties: Object.fromEntries(people), inspection: sampleInspection })
  const words = wordsOf(definition, { ...letter, inEnglish: asRead(file, 'en') })
  return LetterData.parse({ ...letter, service: { title: definition.name.id }, words, ...shapeOf(definition) })
}

export const sampleInspection = {
  ...{ wentOn: '4 Maret 2026', wentOnInWords: 'Rabu tanggal empat bulan Maret tahun dua ribu dua puluh enam' },
  ...{ went: 'Datuk Ibarat dan perangkat Desa Contoh', findings: 'Batas sesuai pernyataan.' },
  ...{ latitude: '1,371200', longitude: '101,181900' },
}

function besideServices(): LetterKind[] {
  const letter = sampleLetter()
  const family = 'tanggungan-keluarga'
  const old = { number: '400.12.2.1/12/MDU', date: '20 November 2026' }
  return [
    { name: 'konsep', template: family, data: sampleLetter({ state: 'draft', number: null, example: true }) },
    { name: 'pengganti', template: family, data: sampleLetter({ replaces: old }) },
    { name: 'penolakan', template: 'penolakan', data: { ...letter, fields: {}, refusal } },
    { name: 'pembatalan', template: 'pembatalan', data: { ...letter, fields: {}, notice: voided } },
    { name: 'perbaikan-ditolak', template: 'perbaikan-ditolak', data: { ...letter, fields: {}, notice: turnedDown } },
    { name: 'keberatan', template: 'keberatan', data: answer },
    { name: 'banding', template: 'keberatan', data: overturning },
    { name: 'surat-tugas', template: 'surat-tugas', data: { ...working, number: '800.1.11.1/5/MDU', visit } },
    { name: 'berita-acara-lapangan', template: 'berita-acara-lapangan', data: { ...working, ...minutes } },
    { name: 'surat-pengantar', template: 'surat-pengantar', data: { ...working, ...cover } },
    { name: 'skrd', folder: assessmentFolder, template: 'assessment', data: assessment },
  ]
}

const road = { within: '21 hari kerja', answer: '10 hari kerja' }
const refusal = {
  ...{ request: 'MDU-2026-000017', registeredOn: '2 Maret 2026', issuedOn: '4 Maret 2026' },
  reasons: ['Surat keterangan desa tidak ditandatangani.', 'Nama pada kartu keluarga berbeda dengan permohonan.'],
  ...{ basis: 'Standar pelayanan, persyaratan nomor 2', standard: 'Kecamatan Mandau (SIPPN 8195412)' },
  ...{ objection: { ...road, until: '6 April 2026' }, appeal: road },
}

const told = { request: 'MDU-2026-000017', letter: { number: '400.12.2.1/12/MDU', date: '20 November 2026' } }
const voided = {
  ...{ ...told, kind: 'voided', asked: null, ground: 'Putusan pengadilan (UU 30/2014 pasal 66 ayat (3) huruf c)' },
  decision: { number: '7/G/2026/PTUN.PBR', date: '27 Februari 2026' },
  reasons: ['Alamat pemohon berada di luar kecamatan ini.'],
  ...{ objection: { ...road, until: '6 April 2026' }, appeal: road },
}
const turnedDown = {
  ...{ ...told, kind: 'turned-down', ground: null, decision: null },
  asked: { by: 'Andi Contoh', on: '2 Maret 2026', what: 'Nama kurang satu kata.' },
  reasons: ['Nama itu sudah benar menurut KTP.'],
  ...{ objection: { ...road, until: '6 April 2026' }, appeal: road },
}

const { office, signer, authority } = sampleLetter()
const common = { office, signer, authority, place: 'Duri', date: '9 Maret 2026', example: false, state: 'final' }
/** What `src/product/objections/letter.ts` writes. */
const answer = {
  ...{ ...common, number: '000.8.3.4/3/MDU', kind: 'objection', against: 'refusal', undoes: 'file', step: null },
  ...{ file: 'MDU-2026-000017', objection: 'KBR-2026-000002', applicant: 'Andi Contoh', filedBy: 'Ratna Contoh' },
  ...{ service: 'Surat keterangan tanggungan keluarga', decidedOn: '4 Maret 2026', filedOn: '6 Maret 2026' },
  ...{ grounds: ['Kartu keluarga sudah diperbaiki.'], granted: false, reasons: ['Perbaikan terjadi sesudahnya.'] },
  ...{ basis: null, appealUntil: '23 Maret 2026', appealAnswer: '10 hari kerja' },
  ...{ matter: 'refusal', letter: null, copies: [] },
}
const overturning = {
  ...{ ...answer, kind: 'appeal', against: 'answer', matter: 'voided', undoes: 'letter', granted: true },
  ...{ letter: { number: '400.12.2.1/12/MDU', notice: '400.12.2.1/17/MDU' }, copies: ['Kecamatan Mandau'] },
}

const assessmentFolder = join(import.meta.dirname, '../../src/product/payments/papers')
/** What `src/product/payments/print-assessment.ts` writes. */
const assessment = {
  ...{
    office: office.name,
    regency: 'Kabupaten Bengkalis',
    number: 'MDU-SKRD-2026-00001',
    replaces: '',
    by: 'Umar Ibarat',
  },
  ...{ day: '9 Maret 2026', file: 'MDU-2026-000018', service: 'Sewa balai pertemuan (contoh)', payer: 'Andi Contoh' },
  ...{ payTo: 'Pemegang kas kecamatan', basis: 'Perda Contoh 1/2024 pasal 8', amount: 'Rp48.000', free: false },
  ...{ words: 'empat puluh delapan ribu rupiah', example: false },
  lines: [{ says: '2 hari × Rp24.000 = Rp48.000', law: 'Perda Contoh 1/2024 pasal 8' }],
}

/** What `src/product/cases/working-papers.ts` writes. */
const working = {
  ...{ ...common, number: null, file: 'MDU-2026-000018', applicant: 'Andi Contoh' },
  service: 'Surat keterangan ganti rugi tanah (SKGR)',
  places: [{ key: 'letak-tanah', label: 'Letak tanah', value: 'Jalan Umpama RT 003 RW 005' }],
}
const visit = { goes: 'Datuk Ibarat dan Salim Contoh', day: 'Rabu, 4 Maret 2026', told: 'Lewat telepon, 3 Maret 2026' }
const minutes = {
  hasBoundaries: true,
  fields: {
    ...{ 'batas-utara': 'Jalan Umpama', 'batas-selatan': 'tanah Jafar Umpama', 'batas-timur': 'parit' },
    ...{
      'batas-barat': 'tanah Khadijah Andai',
      'sisi-utara': '20',
      'sisi-selatan': '24',
      'sisi-timur': '20,5',
      'sisi-barat': '20',
    },
  },
  inspection: {
    ...{ day: sampleInspection.wentOn, dayInWords: sampleInspection.wentOnInWords, went: sampleInspection.went },
    ...{ latitude: sampleInspection.latitude, longitude: sampleInspection.longitude, outside: false },
    ...{ findings: ['Batas sesuai pernyataan.', 'Patok di sudut timur laut baru.'], by: 'Datuk Ibarat' },
    order: { number: '800.1.11.1/5/MDU', date: '3 Maret 2026' },
  },
}
const cover = {
  ...{ agency: 'Disdukcapil Kabupaten Bengkalis', enclosed: '2 (dua) dokumen', returns: true },
  sent: [
    { what: 'Berkas permohonan nomor MDU-2026-000018', count: '1 (satu) berkas', remark: '' },
    { what: 'Surat pengantar pindah, nomor 400.12.2.1/17/MDU', count: '1 (satu) lembar', remark: 'Asli' },
  ],
}

/** The longest letter there is: so many heirs in one table. */
export function manyHeirs(count: number): LetterKind {
  const heirs = Array.from({ length: count }, (_, place) => ({
    ...{ name: `Ahli Waris Contoh ${place + 1}`, nik: '1403091203889991', bornOn: '7 Mei 1985' },
    ...{ address: 'Jalan Umpama Nomor 12', phone: null },
  }))
  const service = getPack().services.find(({ key }) => key === 'ahli-waris')
  if (!service) throw new Error('the pack has no letter of heirs')
  const data = { ...letterOf(service), parties: { 'ahli-waris': heirs, saksi: [] } }
  return { name: `ahli-waris, ${count}`, template: service.letter.template, data }
}

/** Every text of the data made by `change`; what the typesetter itself asks for by name stays as it is. */
export function withTexts(data: JsonValue, change: (text: string) => string): JsonValue {
  if (typeof data === 'string') return change(data)
  if (Array.isArray(data)) return data.map((one) => withTexts(one, change))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withTexts(value, change)]))
}
