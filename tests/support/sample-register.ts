import type { RegisterField, RegisterPage, RequirementLine } from '../../src/product/cases/contract.ts'

/** A requirement the standard names, not yet marked. */
export function sampleRequirement(facts: Partial<RequirementLine> & { key: string }): RequirementLine {
  return {
    name: { id: 'Kartu keluarga', en: 'Family card' },
    note: { id: 'fotokopi', en: 'copy' },
    fromPage: true,
    originalMayFollow: true,
    state: undefined,
    remark: '',
    attachments: [],
    ...facts,
  }
}

export const samplePapers = [
  sampleRequirement({
    key: 'ktp',
    name: { id: 'KTP-el pemohon', en: "Applicant's identity card" },
    note: { id: 'fotokopi, asli diperlihatkan', en: 'copy, original shown' },
    originalMayFollow: false,
  }),
  sampleRequirement({ key: 'kk' }),
  sampleRequirement({ key: 'buku-nikah', name: { id: 'Buku nikah', en: 'Marriage certificate' } }),
  sampleRequirement({
    key: 'identitas-kerja',
    name: { id: 'Identitas kerja', en: 'Work identity' },
    note: { id: 'kartu pegawai atau surat dari tempat kerja', en: 'employee card or a letter of the employer' },
  }),
  sampleRequirement({ key: 'npwp', name: { id: 'NPWP', en: 'Tax number card' }, fromPage: false }),
]

function question(facts: Partial<RegisterField> & { key: string; label: RegisterField['label'] }): RegisterField {
  return {
    help: undefined,
    type: 'text',
    optional: false,
    maxLength: 100,
    limits: undefined,
    choices: [],
    columns: [],
    rowsMax: 0,
    ...facts,
  }
}

const relations = [
  { key: 'istri', label: { id: 'Istri', en: 'Wife' } },
  { key: 'anak', label: { id: 'Anak kandung', en: 'Child' } },
]

const questions = [
  question({ key: 'tempat-lahir', label: { id: 'Tempat lahir', en: 'Place of birth' } }),
  question({ key: 'tanggal-lahir', label: { id: 'Tanggal lahir', en: 'Date of birth' }, type: 'date' }),
  question({
    key: 'penghasilan',
    label: { id: 'Penghasilan', en: 'Income' },
    type: 'number',
    optional: true,
    limits: { id: 'rupiah sebulan', en: 'rupiah a month' },
  }),
  question({
    key: 'status',
    label: { id: 'Status kerja', en: 'Employment' },
    type: 'choice',
    choices: [
      { key: 'tetap', label: { id: 'Tetap', en: 'Permanent' } },
      { key: 'kontrak', label: { id: 'Kontrak', en: 'Contract' } },
    ],
  }),
  question({
    key: 'keperluan',
    label: { id: 'Keperluan surat', en: 'What the letter is for' },
    help: { id: 'misalnya tunjangan keluarga di tempat kerja', en: 'for example a family allowance at work' },
    type: 'long-text',
    maxLength: 300,
  }),
  question({
    key: 'tanggungan',
    label: { id: 'Anggota keluarga yang ditanggung', en: 'Dependants' },
    help: { id: 'seperti di kartu keluarga', en: 'as on the family card' },
    type: 'list',
    rowsMax: 15,
    columns: [
      question({ key: 'nama', label: { id: 'Nama', en: 'Name' }, maxLength: 200 }),
      question({ key: 'hubungan', label: { id: 'Hubungan', en: 'Relation' }, type: 'choice', choices: relations }),
      question({ key: 'tanggal-lahir', label: { id: 'Tanggal lahir', en: 'Date of birth' }, type: 'date' }),
    ],
  }),
]

/** The counter's form for the family letter, with nothing filled in. */
export function sampleRegister(facts: Partial<RegisterPage> = {}): RegisterPage {
  return {
    services: [
      {
        key: 'tanggungan-keluarga',
        name: { id: 'Surat keterangan tanggungan keluarga', en: 'Family-dependants letter' },
        field: 'government',
      },
      { key: 'domisili', name: { id: 'Surat keterangan domisili', en: 'Residence letter' }, field: 'government' },
    ],
    recent: [],
    chosen: 'tanggungan-keluarga',
    draft: undefined,
    service: {
      name: { id: 'Surat keterangan tanggungan keluarga', en: 'Family-dependants letter' },
      sourceNote: { id: 'Standar Kecamatan Mandau (SIPPN 8195412).', en: 'Standard of Mandau (SIPPN 8195412).' },
      requirements: samplePapers,
      fields: questions,
      applicants: ['person'],
      parties: [],
      promise: {
        amount: 1,
        unit: 'working-days',
        basis: { id: 'Standar Kecamatan Mandau', en: 'Standard of Mandau' },
        ifComplete: Temporal.Instant.from('2026-11-25T16:00:00+07:00'),
        whyNot: undefined,
      },
      questions: [],
      costRules: [],
      cost: { amountRupiah: 0n, basis: { id: 'PP 12/2019 pasal 122', en: 'PP 12/2019 article 122' } },
      authority: { code: 'PEM-05', illustrative: true, whyNot: undefined },
    },
    villages: [
      { id: '00000000-0000-7000-8000-000000000101', name: 'Babussalam', code: '14.03.09.1002' },
      { id: '00000000-0000-7000-8000-000000000102', name: 'Air Jamban', code: '14.03.09.1001' },
    ],
    nikWarnings: [],
    checks: [],
    recognised: { known: undefined, repeated: [], readCases: [] },
    completing: undefined,
    lookUpAt: '/cases/known',
    keptUploads: [],
    ...facts,
  }
}
