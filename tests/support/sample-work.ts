import type { WorkPage, WorkRow } from '../../src/product/cases/contract.ts'

const letter = { id: 'Surat keterangan tanggungan keluarga', en: 'Family-dependants letter' }
const check = { id: 'Periksa, teruskan ke Kasi Tapem', en: 'Check, pass to the head of government' }

/** One row of the list; what is not given is a quiet file, due tomorrow at closing time. */
export function sampleRow(facts: Partial<WorkRow>): WorkRow {
  return {
    number: 'MDU-2026-004127',
    service: letter,
    applicant: 'Nur Contoh',
    village: 'Babussalam',
    turn: check,
    dueAt: Temporal.Instant.from('2026-11-25T16:00:00+07:00'),
    remaining: { id: '1 hari kerja', en: '1 working day' },
    flag: 'in-time',
    used: 0.09,
    ...facts,
  }
}

/** Rahmah's desk on 24 November: one late, three today, one tomorrow, one waiting for its applicant. */
export function sampleWork(facts: Partial<WorkPage> = {}): WorkPage {
  return {
    today: Temporal.PlainDate.from('2026-11-24'),
    tab: 'mine',
    lateHere: 0,
    counts: { mine: 6, post: 7, waiting: 3, office: 17, done: 8, late: 1, soon: 2 },
    groups: [
      { heading: 'late', rows: [lateRow] },
      { heading: 'today', rows: todayRows },
      { heading: 'later', rows: [sampleRow({})] },
      { heading: 'waiting', rows: [waitingRow] },
    ],
    drafts: [],
    unheld: [],
    standing: { away: false, standsIn: [] },
    page: 1,
    pages: 1,
    day: {
      spans: [
        { from: 450, to: 720 },
        { from: 780, to: 960 },
      ],
      now: 624,
      marks: [
        { at: 560, flag: 'late' },
        { at: 627, flag: 'soon' },
        { at: 637, flag: 'in-time' },
        { at: 665, flag: 'in-time' },
        { at: 960, flag: 'soon' },
        { at: 960, flag: 'in-time' },
        { at: 960, flag: 'in-time' },
      ],
    },
    mayRegister: true,
    notes: [],
    ...facts,
  }
}

const lateRow = sampleRow({
  number: 'MDU-2026-004089',
  applicant: 'Budi Misal',
  village: 'Talang Mandi',
  dueAt: Temporal.Instant.from('2026-11-23T16:00:00+07:00'),
  remaining: { id: 'lewat 1 hari kerja', en: '1 working day late' },
  flag: 'late',
  used: 1.4,
})

const todayRows = [
  sampleRow({
    number: 'MDU-2026-004110',
    applicant: 'Hasan Peraga',
    village: 'Duri Barat',
    dueAt: Temporal.Instant.from('2026-11-24T16:00:00+07:00'),
    remaining: { id: 'hari terakhir', en: 'last day' },
    flag: 'soon',
    used: 0.84,
  }),
  sampleRow({
    number: 'MDU-2026-004112',
    applicant: 'Maryam Andai',
    village: 'Gajah Sakti',
    dueAt: Temporal.Instant.from('2026-11-24T16:00:00+07:00'),
    remaining: { id: '4,6 jam kerja', en: '4.6 working hours' },
    used: 0.65,
  }),
]

const waitingRow = sampleRow({
  number: 'MDU-2026-004060',
  applicant: 'Wati Andai',
  village: 'Batang Serosa',
  turn: { id: 'Kurang: buku nikah dan NPWP', en: 'Missing: marriage certificate and NPWP' },
  dueAt: undefined,
  remaining: { id: 'sejak 19 Nov', en: 'since 19 Nov' },
  flag: 'waiting',
  used: undefined,
})
