import type { ServicePage, TrackingPage } from '../../src/product/tracking/contract.ts'

const letter = { id: 'Surat keterangan tanggungan keluarga', en: 'Family-dependants letter' }
const cost = { amountRupiah: 0n, basis: { id: 'PP 12/2019 pasal 122', en: 'PP 12/2019 article 122' } }
const hours = {
  id: 'Senin–Kamis 07.30–16.00, istirahat 12.00–13.00; Jumat 07.30–16.30, istirahat 11.30–13.30',
  en: 'Monday–Thursday 07:30–16:00, break 12:00–13:00; Friday 07:30–16:30, break 11:30–13:30',
}

const steps = [
  { id: 'Berkas diterima lengkap', en: 'File received complete' },
  { id: 'Diperiksa Kasi Pelayanan Umum', en: 'Checked by the head of public service' },
  { id: 'Diperiksa Kasi Tata Pemerintahan', en: 'Checked by the head of government affairs' },
  { id: 'Diparaf Sekretaris Camat', en: 'Initialled by the secretary' },
  { id: 'Ditandatangani Camat', en: 'Signed by the camat' },
  { id: 'Diberi nomor dan stempel', en: 'Numbered and stamped' },
  { id: 'Diarsipkan', en: 'Archived' },
  { id: 'Diserahkan kepada pemohon', en: 'Handed to the applicant' },
]

/** The way of the file with so many steps behind it; the next one is where it lies. */
export function sampleRoute(taken: number): TrackingPage['route'] {
  return steps.map((name, place) => ({
    name,
    state: place < taken ? 'past' : place === taken ? 'now' : 'ahead',
    at: place > taken ? undefined : Temporal.Instant.from('2026-11-24T09:12:00+07:00').add({ minutes: place * 29 }),
    note: place === 0 ? { id: 'di loket', en: 'at the counter' } : undefined,
  }))
}

/** Nur Contoh's file on 24 November: open, in good time, at the desk of the first checker. */
export function sampleTracking(facts: Partial<TrackingPage> = {}): TrackingPage {
  return {
    number: 'MDU-2026-000412',
    officeName: 'Kecamatan Mandau',
    officeSeat: 'Duri',
    service: letter,
    state: 'open',
    promise: {
      dueAt: Temporal.Instant.from('2026-11-25T16:00:00+07:00'),
      remaining: { id: 'tinggal 1 hari kerja', en: '1 working day left' },
      flag: 'in-time',
      basis: { id: 'Standar Kecamatan Mandau (SIPPN 8195412)', en: 'Standard of Mandau sub-district (SIPPN 8195412)' },
    },
    holder: {
      where: { id: 'di meja Kepala Seksi Pelayanan Umum', en: 'on the desk of the head of public service' },
      since: Temporal.Instant.from('2026-11-24T09:41:00+07:00'),
    },
    answerDueAt: undefined,
    cost,
    missing: [],
    originalsToFollow: [{ id: 'buku nikah atau akta perkawinan', en: 'marriage certificate' }],
    route: sampleRoute(1),
    refusal: undefined,
    objection: {
      within: { id: '21 hari kerja', en: '21 working days' },
      answer: { id: '10 hari kerja', en: '10 working days' },
    },
    collected: undefined,
    withdrawal: undefined,
    amendedAt: undefined,
    correction: undefined,
    voided: [],
    openedBy: { officers: 3 },
    hours,
    illustrative: false,
    ...facts,
  }
}

/** Two of five papers are missing; the office has to answer by Tuesday 1 December. */
export function sampleIncomplete(facts: Partial<TrackingPage> = {}): TrackingPage {
  return sampleTracking({
    state: 'incomplete',
    promise: undefined,
    holder: undefined,
    answerDueAt: Temporal.Instant.from('2026-12-01T16:00:00+07:00'),
    missing: [
      {
        name: { id: 'Kartu keluarga', en: 'Family card' },
        note: { id: 'fotokopi', en: 'copy' },
        remark: 'Yang dibawa tadi kartu lama, belum ada nama anak kedua.',
      },
      {
        name: { id: 'Identitas kerja', en: 'Work identity' },
        note: { id: 'kartu pegawai atau surat dari tempat kerja', en: 'employee card or a letter of the employer' },
        remark: '',
      },
    ],
    originalsToFollow: [],
    route: [],
    ...facts,
  })
}

const requirements: ServicePage['requirements'] = [
  {
    name: { id: 'KTP-el pemohon', en: "Applicant's identity card" },
    note: { id: 'fotokopi, asli diperlihatkan', en: 'copy, original shown' },
    fromPage: true,
    originalMayFollow: false,
  },
  paper('Kartu keluarga', 'Family card', 'fotokopi', 'copy'),
  paper('Buku nikah atau akta perkawinan', 'Marriage certificate', 'fotokopi', 'copy'),
  paper(
    'Identitas kerja',
    'Work identity',
    'kartu pegawai atau surat dari tempat kerja',
    'employee card or a letter of the employer',
  ),
  paper('NPWP', 'Tax number card (NPWP)', 'fotokopi', 'copy'),
]

const legalBasis: ServicePage['legalBasis'] = [
  {
    text: { id: 'UU 25/2009 pasal 21, standar pelayanan', en: 'UU 25/2009 article 21, service standards' },
    sure: 'a',
  },
  {
    text: {
      id: 'PP 17/2018 pasal 11, pelayanan nonperizinan yang dilimpahkan kepada camat',
      en: 'PP 17/2018 article 11, non-permit services handed to the camat',
    },
    sure: 'a',
  },
  {
    text: {
      id: 'PP 12/2019 pasal 122, larangan memungut di luar Perda',
      en: 'PP 12/2019 article 122, no collection outside a regional regulation',
    },
    sure: 'b',
  },
]

/** The family letter at Mandau, which publishes it. */
export function sampleService(facts: Partial<ServicePage> = {}): ServicePage {
  return {
    officeKey: 'mandau',
    officeName: 'Kecamatan Mandau',
    officeSeat: 'Duri',
    name: letter,
    purpose: {
      id: 'Menerangkan siapa saja yang menjadi tanggungan Bapak/Ibu, misalnya untuk tunjangan keluarga di tempat kerja.',
      en: 'States who depends on you, for example for a family allowance at work.',
    },
    product: {
      id: 'Surat Keterangan Tanggungan Keluarga, ditandatangani Camat',
      en: 'Family-dependants letter, signed by the camat',
    },
    field: { id: 'Pemerintahan', en: 'Government' },
    ifComplete: { dueAt: Temporal.Instant.from('2026-11-25T16:00:00+07:00') },
    costRules: [],
    pastCosts: [],
    questions: [],
    promise: {
      amount: 1,
      unit: 'working-days',
      basis: { id: 'Standar Kecamatan Mandau (SIPPN 8195412)', en: 'Standard of Mandau sub-district (SIPPN 8195412)' },
    },
    cost,
    requirements,
    steps,
    legalBasis,
    source: {
      publisher: { id: 'Kecamatan Mandau', en: 'Mandau sub-district' },
      reference: 'SIPPN 8195412',
      adopted: false,
    },
    authority: { code: 'PEM-05', illustrative: true, whyNot: undefined },
    notices: [],
    hours,
    hoursUnconfirmed: true,
    ...facts,
  }
}

function paper(id: string, en: string, noteId: string, noteEn: string): ServicePage['requirements'][number] {
  return { name: { id, en }, note: { id: noteId, en: noteEn }, fromPage: true, originalMayFollow: true }
}
