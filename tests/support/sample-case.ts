import type { CasePage, OfferedAct, RailStep } from '../../src/product/cases/contract.ts'
import { samplePapers } from './sample-register.ts'

const at = (moment: string) => Temporal.Instant.from(`2026-11-${moment}:00+07:00`)

const stops: readonly [key: string, post: string, name: string][] = [
  ['terima', 'Petugas loket', 'Diterima petugas loket'],
  ['periksa-pelum', 'Kasi Pelum', 'Diperiksa Kasi Pelayanan Umum'],
  ['periksa-tapem', 'Kasi Tapem', 'Diperiksa Kasi Tata Pemerintahan'],
  ['paraf-sekcam', 'Sekcam', 'Diparaf Sekretaris Camat'],
  ['tanda-tangan', 'Camat', 'Ditandatangani Camat'],
  ['nomor', 'Operator', 'Diberi nomor dan stempel'],
  ['arsip', 'Operator', 'Salinan diarsipkan'],
  ['serah', 'Petugas penyerahan', 'Diserahkan kepada pemohon'],
]

/** The rail with the file at the given stop; past the last one when every step is taken. */
export function sampleRail(now: number): RailStep[] {
  return stops.map(([key, post, name], place) => ({
    key,
    name: { id: name, en: name },
    post: { id: post, en: post },
    state: place < now ? 'past' : place === now ? 'now' : 'ahead',
    at: place < now ? at(`24T09:1${place}`) : undefined,
    by: place < now ? 'Wan Peraga' : undefined,
  }))
}

/** An act that may be done now. */
export function offer(act: OfferedAct['act'], id: string, en: string): OfferedAct {
  return { act, label: { id, en }, why: undefined }
}

/** An act that may not, and why. */
export function withhold(act: OfferedAct['act'], label: string, why: string): OfferedAct {
  return { act, label: { id: label, en: label }, why: { id: why, en: why } }
}

export const sendBack = offer('send-back', 'Kembalikan…', 'Send back…')
export const refuse = offer('refuse', 'Usulkan penolakan…', 'Propose a refusal…')

const attachments = [
  { id: 'a1', name: 'kk.jpg', type: 'image/jpeg', bytes: 212_000, href: '/cases/MDU-2026-004127/attachments/a1' },
]

// What people wrote is the same in every language.
function written(text: string) {
  return { id: text, en: text }
}

const fields: CasePage['fields'] = [
  { label: { id: 'Tempat kerja', en: 'Employer' }, value: written('PT Umpama Sawit') },
  { label: { id: 'Keperluan surat', en: 'Purpose' }, value: written('Tunjangan keluarga di tempat kerja') },
  {
    label: { id: 'Anggota keluarga yang ditanggung', en: 'Dependants' },
    columns: [
      { id: 'Nama', en: 'Name' },
      { id: 'Hubungan', en: 'Relation' },
      { id: 'Tanggal lahir', en: 'Date of birth' },
    ],
    value: [
      [written('Hasan Contoh'), { id: 'Anak kandung', en: 'Child' }, written('7 April 2012')],
      [written('Siti Contoh'), { id: 'Anak kandung', en: 'Child' }, { id: '31 Desember 2015', en: '31 December 2015' }],
    ],
  },
]

const promise: CasePage['promise'] = {
  startedAt: at('24T09:12'),
  dueAt: at('25T16:00'),
  remaining: { id: 'tinggal 1 hari kerja', en: '1 working day left' },
  flag: 'in-time',
  amount: 1,
  unit: 'working-days',
  basis: { id: 'Standar Kecamatan Mandau (SIPPN 8195412)', en: 'Standard of Mandau (SIPPN 8195412)' },
  counted: [
    {
      date: Temporal.PlainDate.from('2026-11-24'),
      counted: false,
      why: { id: 'hari mulai, belum dihitung', en: 'the day it starts, not counted' },
    },
    {
      date: Temporal.PlainDate.from('2026-11-25'),
      counted: true,
      why: { id: 'hari kerja', en: 'working day' },
    },
  ],
}

const history: CasePage['history'] = [
  {
    at: at('24T09:12'),
    what: { id: 'Lengkap. Berkas dibuka, janji dan biaya ditetapkan', en: 'Complete. Case opened' },
    by: 'Wan Peraga',
    reason: undefined,
    seal: undefined,
  },
  {
    at: at('23T15:40'),
    what: { id: 'Dikembalikan untuk dilengkapi. Janji belum berjalan', en: 'Returned to be completed' },
    by: 'Wan Peraga',
    reason: 'Identitas kerja belum ada',
    seal: 1181n,
  },
]

/** Nothing unusual has happened to a case. */
export function sampleDaily(facts: Partial<CasePage['daily']> = {}): CasePage['daily'] {
  return {
    acts: [],
    amendments: [],
    notes: [],
    noteTo: [],
    peers: [],
    keeper: undefined,
    papersHeld: [],
    withdrawal: undefined,
    ...facts,
  }
}

/** Nur Contoh's letter on Rahmah's desk, on its way to the second section head. */
export function sampleCase(facts: Partial<CasePage> = {}): CasePage {
  return {
    number: 'MDU-2026-004127',
    state: 'open',
    service: { id: 'Surat keterangan tanggungan keluarga', en: 'Family-dependants letter' },
    serviceSource: { id: 'Kecamatan Mandau', en: 'Mandau sub-district' },
    seen: 1,
    step: 'periksa-pelum',
    applicant: {
      kind: 'person',
      registration: undefined,
      name: 'Nur Contoh',
      nikMasked: '140301******9992',
      nikWarnings: [],
      noNikReason: undefined,
      phone: '0812 3456 4471',
      village: 'Babussalam',
      villageCode: '14.03.09.1002',
      address: 'Jalan Contoh 7, RT 02 RW 05',
    },
    fields,
    despite: [],
    people: [],
    peopleMissing: [],
    requirements: samplePapers.map((line, place) => ({
      ...line,
      state: place === 2 ? 'original-to-follow' : 'received',
      attachments: place < 2 ? attachments : [],
    })),
    rail: sampleRail(1),
    holder: { mine: true, post: { id: 'Kasi Pelum', en: 'Head of public service' }, since: at('24T09:41') },
    promise,
    answerDueAt: undefined,
    ...{ lapsing: { limit: undefined, lapses: [] }, links: [], overturned: [] },
    cost: { amountRupiah: 0n, basis: { id: 'PP 12/2019 pasal 122', en: 'PP 12/2019 article 122' } },
    costStays: false,
    queue: undefined,
    authority: {
      code: 'PEM-05',
      name: { id: 'Surat keterangan kependudukan', en: 'Residents letters' },
      basis: { id: 'Contoh peragaan, bukan daftar resmi', en: 'Demonstration sample, not an official list' },
      illustrative: true,
    },
    history,
    readers: { times: 3, officers: 2, sealedUpTo: 1204n, list: undefined },
    actsElsewhere: undefined,
    holderAway: undefined,
    acts: [
      offer('pass', 'Benar, teruskan ke Kasi Tapem', 'Correct, pass to the head of government'),
      sendBack,
      refuse,
      withhold('sign', 'Tanda tangani', 'Ini tugas Camat. Sekarang di meja Kasi Pelum.'),
      withhold('number', 'Beri nomor, cetak, dan stempel', 'Ini tugas Operator. Sekarang di meja Kasi Pelum.'),
    ],
    told: [],
    dispositions: [],
    inspections: [],
    returnTo: [{ key: 'terima', name: { id: 'Petugas loket', en: 'Counter' } }],
    originalsToFollow: [{ key: 'buku-nikah', name: { id: 'Buku nikah', en: 'Marriage certificate' } }],
    letter: { draftHref: '/cases/MDU-2026-004127/draft.pdf', finalHref: undefined, number: undefined },
    slipHref: '/cases/MDU-2026-004127/slip',
    handover: undefined,
    refusal: undefined,
    daily: sampleDaily(),
    refusing: undefined,
    ...{ corrections: [], notices: [] },
    ...facts,
  }
}
