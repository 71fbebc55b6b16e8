import type { ServicePage } from '../../src/product/guide/contract/service.ts'
import { cost, hours, letter, steps } from './sample-tracking.ts'

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

const days = (within: string, en: string, law: string) => ({
  within: { id: within, en },
  law: { id: law, en: law.replace('pasal', 'article') },
})

/** What the calendar of Bengkalis holds of a citizen's rights. */
export const sampleRights: ServicePage['rights'] = {
  objection: days('21 hari kerja', '21 working days', 'UU 30/2014 pasal 77(1)'),
  objectionAnswer: days('10 hari kerja', '10 working days', 'UU 30/2014 pasal 77(4)'),
  complaint: days('30 hari', '30 days', 'UU 25/2009 pasal 42'),
  complaintAnswer: days('14 hari', '14 days', 'UU 25/2009 pasal 44'),
  complaintDecision: days('60 hari', '60 days', 'UU 25/2009 pasal 50'),
}

/** The family letter at Mandau, which publishes it. */
export function sampleServicePage(facts: Partial<ServicePage> = {}): ServicePage {
  return {
    officeKey: 'mandau',
    oftenMissing: { files: 0, papers: [] },
    key: 'tanggungan-keluarga',
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
    authority: { code: 'PEM-05', basis: undefined, illustrative: true, whyNot: undefined, papers: [] },
    signer: {
      post: { id: 'Camat', en: 'Camat' },
      capacity: { id: 'a.n. Bupati', en: 'on behalf of the regent' },
      sure: false,
    },
    rights: sampleRights,
    notices: [],
    hours,
    hoursUnconfirmed: true,
    ...facts,
  }
}

function paper(id: string, en: string, noteId: string, noteEn: string): ServicePage['requirements'][number] {
  return { name: { id, en }, note: { id: noteId, en: noteEn }, fromPage: true, originalMayFollow: true }
}
