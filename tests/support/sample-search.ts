import type { SearchPage, SearchRow } from '../../src/product/cases/contract.ts'

const letter = { id: 'Surat keterangan tanggungan keluarga', en: 'Family-dependants letter' }

/** One found case; what is not given is under way at another desk. */
export function sampleFound(facts: Partial<SearchRow> = {}): SearchRow {
  return {
    number: 'MDU-2026-004127',
    service: letter,
    applicant: 'Muhammad Djunaidi Contoh',
    found: undefined,
    village: 'Babussalam',
    office: undefined,
    state: { id: 'Di meja Kasi Tapem', en: 'With the head of government' },
    flag: 'in-time',
    registeredOn: Temporal.PlainDate.from('2026-11-23'),
    mine: false,
    ...facts,
  }
}

/** Three files of people whose name sounds like the one that was typed. */
export function sampleSearch(facts: Partial<SearchPage> = {}): SearchPage {
  return {
    asked: 'Moh. Junaidi',
    kinds: ['text'],
    rows: [
      sampleFound({ mine: true }),
      sampleFound({ number: 'MDU-2026-004089', applicant: 'Siti Misal', found: 'Mochammad Junaidy Misal' }),
      sampleFound({ number: 'MDU-2025-000812', state: { id: 'Selesai', en: 'Done' }, flag: 'done' }),
    ],
    more: false,
    partly: false,
    wholeRegency: false,
    officeName: 'Kecamatan Mandau',
    mayRegister: true,
    ...facts,
  }
}
