import type { TrackingPage } from '../../src/product/tracking/contract.ts'

export const letter = { id: 'Surat keterangan tanggungan keluarga', en: 'Family-dependants letter' }
export const cost = { amountRupiah: 0n, basis: { id: 'PP 12/2019 pasal 122', en: 'PP 12/2019 article 122' } }
export const hours = {
  id: 'Senin–Kamis 07.30–16.00, istirahat 12.00–13.00; Jumat 07.30–16.30, istirahat 11.30–13.30',
  en: 'Monday–Thursday 07:30–16:00, break 12:00–13:00; Friday 07:30–16:30, break 11:30–13:30',
}

export const steps = [
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
    ...{ objections: [], sameVisit: [], code: 'K7QM2H9D' },
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
