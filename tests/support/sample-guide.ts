import type { FindPage, FoundService, HomePage } from '../../src/product/guide/contract.ts'

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
    from: 0,
    total: 1,
    ...facts,
  }
}
