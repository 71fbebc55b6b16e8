import { qrPath } from '#platform/qr.ts'
import type { SlipPage } from '../../src/product/cases/contract.ts'

const trackingUrl = 'https://paten.bengkalis.example/lacak/MDU-2026-000412/K7QM2H9D'

/** Nur Contoh's promise slip, printed at counter in Duri on 24 November 2026. */
export function sampleSlip(facts: Partial<SlipPage> = {}): SlipPage {
  return {
    kind: 'promise',
    replacesLost: false,
    number: 'MDU-2026-000412',
    service: { id: 'Surat keterangan tanggungan keluarga', en: 'Family-dependants letter' },
    office: {
      name: 'Kecamatan Mandau',
      seat: 'Duri',
      hours: {
        id: 'Senin–Kamis 07.30–16.00, istirahat 12.00–13.00; Jumat 07.30–16.30, istirahat 11.30–13.30',
        en: 'Monday–Thursday 07:30–16:00, break 12:00–13:00; Friday 07:30–16:30, break 11:30–13:30',
      },
    },
    applicant: { name: 'Nur Contoh', nikMasked: '140301******9992' },
    registeredAt: Temporal.Instant.from('2026-11-24T09:12:00+07:00'),
    received: [
      { id: 'KTP-el pemohon', en: "applicant's identity card" },
      { id: 'kartu keluarga', en: 'family card' },
      { id: 'identitas kerja', en: 'work identity' },
      { id: 'NPWP', en: 'tax number card' },
    ],
    originalsToFollow: [{ id: 'buku nikah atau akta perkawinan', en: 'marriage certificate' }],
    missing: [],
    promise: {
      dueAt: Temporal.Instant.from('2026-11-25T16:00:00+07:00'),
      amount: 1,
      unit: 'working-days',
      basis: { id: 'Standar Kecamatan Mandau (SIPPN 8195412)', en: 'Standard of Mandau sub-district (SIPPN 8195412)' },
    },
    answerDueAt: undefined,
    cost: { amountRupiah: 0n, basis: { id: 'PP 12/2019 pasal 122', en: 'PP 12/2019 article 122' } },
    collect: { counter: undefined, sentTo: undefined },
    receivedAt: undefined,
    ...{ visit: [], mayAddService: false },
    route: [
      { id: 'Diterima petugas loket', en: 'Received at the counter' },
      { id: 'Diperiksa Kasi Pelayanan Umum', en: 'Checked by the head of public service' },
      { id: 'Diperiksa Kasi Tata Pemerintahan', en: 'Checked by the head of government affairs' },
      { id: 'Diparaf Sekretaris Camat', en: 'Initialled by the secretary' },
      { id: 'Ditandatangani Camat', en: 'Signed by the camat' },
      { id: 'Diberi nomor dan stempel', en: 'Numbered and stamped' },
      { id: 'Diserahkan kepada pemohon', en: 'Handed to the applicant' },
    ],
    trackingCode: 'K7QM2H9D',
    trackingUrl,
    qr: qrPath(trackingUrl),
    servedBy: 'Wan Peraga',
    illustrative: false,
    ...facts,
  }
}

/** The same request with two papers missing: all of it said once, and the duty to answer running. */
export function sampleReturn(facts: Partial<SlipPage> = {}): SlipPage {
  return sampleSlip({
    kind: 'return',
    promise: undefined,
    answerDueAt: Temporal.Instant.from('2026-12-01T16:00:00+07:00'),
    received: [
      { id: 'KTP-el pemohon', en: "applicant's identity card" },
      { id: 'buku nikah', en: 'marriage certificate' },
      { id: 'NPWP', en: 'tax number card' },
    ],
    originalsToFollow: [],
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
    ...facts,
  })
}
