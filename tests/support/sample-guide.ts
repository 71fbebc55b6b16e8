import type { OfficePage } from '../../src/product/guide/contract/office.ts'
import type { FindPage, FoundService, HomePage } from '../../src/product/guide/contract.ts'
import { sampleRights } from './sample-service-page.ts'

const seats = [
  ['bengkalis', 'Bengkalis', 'Bengkalis'],
  ['bantan', 'Bantan', 'Selat Baru'],
  ['bukit-batu', 'Bukit Batu', 'Sungai Pakning'],
  ['mandau', 'Mandau', 'Duri'],
  ['rupat', 'Rupat', 'Batu Panjang'],
  ['rupat-utara', 'Rupat Utara', 'Tanjung Medang'],
  ['siak-kecil', 'Siak Kecil', 'Lubuk Muda'],
  ['pinggir', 'Pinggir', 'Pinggir'],
  ['bandar-laksamana', 'Bandar Laksamana', 'Tenggayun'],
  ['talang-muandau', 'Talang Muandau', 'Beringin'],
  ['bathin-solapan', 'Bathin Solapan', 'Sebangar'],
].map(([key = '', name = '', seat = '']) => ({ key, name: `Kecamatan ${name}`, seat }))

const fields = [
  { key: 'government', name: { id: 'Pemerintahan', en: 'Government' } },
  { key: 'land', name: { id: 'Pertanahan', en: 'Land' } },
]

/** The first page of Bengkalis. */
export function sampleHome(facts: Partial<HomePage> = {}): HomePage {
  const events = [
    { key: 'menikah', name: { id: 'Akan menikah', en: 'Getting married' } },
    { key: 'membeli-tanah', name: { id: 'Membeli atau menjual tanah', en: 'Buying or selling land' } },
  ]
  return { events, fields, offices: seats, ...facts }
}

export function sampleFoundService(facts: Partial<FoundService> = {}): FoundService {
  return {
    key: 'dispensasi-nikah',
    name: { id: 'Dispensasi nikah', en: 'Exception to the marriage notice' },
    purpose: {
      id: 'Mengecualikan dari pemberitahuan 10 hari kerja.',
      en: 'Excepts you from 10 working days of notice.',
    },
    field: { id: 'Pemerintahan', en: 'Government' },
    promise: { amount: 10, unit: 'working-minutes' },
    charges: [],
    here: undefined,
    offices: 11,
    ...facts,
  }
}

/** What was found for "nikah cepat", in whichever office. */
export function sampleFind(facts: Partial<FindPage> = {}): FindPage {
  return {
    typed: 'nikah cepat',
    office: undefined,
    field: undefined,
    offices: seats,
    fields,
    readAs: [],
    found: [sampleFoundService()],
    near: [],
    elsewhere: { asked: false, services: [] },
    from: 0,
    total: 1,
    ...facts,
  }
}

const said = (id: string, en: string) => ({ id, en })

/** Mandau at nine on a Tuesday morning, with nothing filled in that the pack of Bengkalis leaves out. */
export function sampleOfficePage(facts: Partial<OfficePage> = {}): OfficePage {
  return {
    key: 'mandau',
    name: 'Kecamatan Mandau',
    seat: 'Duri',
    ...{ address: null, postcode: null, phone: null, email: null, profile: null },
    hours: said('Senin–Kamis 07.30–16.00; Jumat 07.30–16.30', 'Monday–Thursday 07:30–16:00; Friday 07:30–16:30'),
    hoursUnconfirmed: true,
    today: { says: said('Buka 07.30–16.00', 'Open 07:30–16:00'), isOpen: true, opensAt: undefined },
    fields: [
      {
        name: said('Pemerintahan', 'Government'),
        services: [
          { key: 'dispensasi-nikah', name: said('Dispensasi nikah', 'Exception to the notice'), published: false },
          { key: 'tanggungan-keluarga', name: said('Surat tanggungan keluarga', 'Family letter'), published: true },
        ],
      },
    ],
    posts: [
      { level: 1, names: [{ name: said('Camat', 'Camat'), holders: 1 }] },
      { level: 4, names: [{ name: said('Petugas Loket', 'Counter officer'), holders: 2 }] },
      { level: 5, names: [{ name: said('Operator', 'Operator'), holders: 0 }] },
    ],
    head: { post: said('Camat', 'Camat'), name: 'Rahmat Andai' },
    rights: sampleRights,
    standards: { inForce: 0, pledged: 0, open: 0 },
    ended: [
      {
        ...{ name: said('Izin gangguan (HO)', 'Disturbance permit (HO)'), since: undefined, sure: 'b' as const },
        ...{ law: said('Permendagri 19/2017', 'Permendagri 19/2017'), on: Temporal.PlainDate.from('2017-03-30') },
      },
    ],
    byName: [
      {
        name: said('Legalisir dokumen', 'Copies made official'),
        note: said('Belum ada kewenangannya.', 'There is no power for it.'),
        seenAt: [said('SIPPN 8209398', 'SIPPN 8209398')],
        requirements: [said('kartu keluarga', 'family card')],
      },
    ],
    ...facts,
  }
}
