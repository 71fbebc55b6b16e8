import type { Text } from '#ui/language.ts'
import type { ErrandLine, PartLine } from '../contract/step-work.ts'
import type { StepAct } from '../contract.ts'

const carrier: Text = { id: 'Petugas yang membawa', en: 'Officer who takes it' }
const day: Text = { id: 'Tanggal', en: 'Day' }

/** What the forms of these steps ask, by act and name of the field. */
export const stepLabels = {
  verify: { minutes: { id: 'Berita acara tim', en: 'Minutes of the team' } },
  carry: {
    carrier,
    happenedOn: day,
    paper: { id: 'Nomor tanda terima', en: 'Number of the receipt' },
    expectedOn: { id: 'Perkiraan kembali', en: 'Expected back' },
  },
  fetch: {
    carrier: { id: 'Petugas yang mengambil', en: 'Officer who fetched it' },
    happenedOn: day,
    product: { id: 'Yang diterbitkan', en: 'What was made' },
    paper: { id: 'Nomornya', en: 'Its number' },
  },
  forward: { carrier, happenedOn: day, paper: { id: 'Nomor tanda terima', en: 'Number of the receipt' } },
  assess: {
    paper: { id: 'Nomor ketetapan', en: 'Number of the assessment' },
    dated: { id: 'Tanggal ketetapan', en: 'Date of the assessment' },
    amount: { id: 'Jumlah (rupiah)', en: 'Amount (rupiah)' },
    'file.proof': { id: 'Foto atau PDF ketetapan', en: 'Photo or PDF of the assessment' },
  },
  pay: {
    paper: { id: 'Nomor bukti bayar', en: 'Number of the receipt' },
    paidOn: { id: 'Tanggal bayar', en: 'Day of payment' },
    amount: { id: 'Jumlah yang dibayar (rupiah)', en: 'Amount paid (rupiah)' },
    'file.proof': { id: 'Foto atau PDF bukti bayar', en: 'Photo or PDF of the receipt' },
  },
  'parties-sign': {
    signedOn: { id: 'Tanggal tanda tangan', en: 'Day of signing' },
    signed: { id: 'Yang menandatangani di hadapan petugas', en: 'Who signed before an officer' },
  },
  'team-part': {
    part: { id: 'Bagian', en: 'Part' },
    outcome: { id: 'Jawaban', en: 'Answer' },
    reason: { id: 'Alasan', en: 'Reason' },
  },
  'plan-visit': {
    plannedOn: { id: 'Hari pemeriksaan', en: 'Day of the visit' },
    orderNumber: { id: 'Nomor surat perintah', en: 'Number of the order letter' },
    orderDate: { id: 'Tanggal surat perintah', en: 'Date of the order letter' },
    goes: { id: 'Petugas yang ditugaskan', en: 'Officers who are sent' },
    told: { id: 'Pemohon diberi tahu', en: 'How the applicant was told' },
    reason: { id: 'Mengapa harinya berubah', en: 'Why the day moved' },
  },
} satisfies Record<StepAct, Readonly<Record<string, Text>>>

export const stepHints = {
  minutes: {
    id: 'Apa yang diperiksa dan hasilnya. Kalau ada yang tidak setuju, tulis mengapa berkas tetap jalan.',
    en: 'What was looked at and what came of it. If somebody did not agree, why the file still goes on.',
  },
  told: { id: 'Misalnya lewat telepon, Senin pagi', en: 'For example by telephone, Monday morning' },
  reason: { id: 'Wajib kalau tidak setuju atau mengambil alih', en: 'Needed for a no, and to take over' },
  product: {
    id: 'Kalau instansi itu menolak, tulis surat penolakannya.',
    en: 'If that agency refused, write its letter of refusal.',
  },
  amount: { id: 'Misalnya 1.250.000', en: 'For example 1.250.000' },
  signed: {
    id: 'Tulis identitas yang diperlihatkan, misalnya KTP-el. Yang belum menandatangani, biarkan kosong.',
    en: 'Write the identity paper each showed, such as the identity card. Leave empty who has not signed.',
  },
  paid: {
    id: 'Kantor ini tidak menerima uangnya; catat bukti bayarnya.',
    en: 'This office takes no money; record the receipt.',
  },
} satisfies Record<string, Text>

export const partChoices = {
  agreed: { id: 'Setuju, bagian ini selesai', en: 'Agreed, this part is done' },
  disagreed: { id: 'Tidak setuju', en: 'Not agreed' },
  taken: { id: 'Saya kerjakan dulu', en: 'I work on it first' },
} satisfies Record<string, Text>

export const partStates = {
  free: { id: 'belum ada yang mengerjakan', en: 'nobody works on it yet' },
  taken: { id: 'dikerjakan', en: 'in work' },
  agreed: { id: 'setuju', en: 'agreed' },
  disagreed: { id: 'tidak setuju', en: 'not agreed' },
} satisfies Record<PartLine['state'], Text>

export const stepWords = {
  team: { id: 'Tim verifikasi', en: 'Verification team' },
  post: { id: 'Bagian', en: 'Part' },
  stands: { id: 'Keadaan', en: 'State' },
  who: { id: 'Oleh', en: 'By' },
  minutes: { id: 'Berita acara tim', en: 'Minutes of the team' },
  visit: { id: 'Jadwal pemeriksaan', en: 'Planned visit' },
  order: { id: 'Surat perintah', en: 'Order letter' },
  told: { id: 'Pemohon diberi tahu', en: 'How the applicant was told' },
  movedFrom: { id: 'Semula', en: 'It was' },
  away: { id: 'Berkas di luar kantor', en: 'File away from the office' },
  expected: { id: 'Perkiraan kembali', en: 'Expected back' },
  overdue: { id: 'lewat perkiraan', en: 'overdue' },
  next: { id: 'Langkah pemohon berikutnya', en: 'What the applicant does next' },
  charge: { id: 'Ketetapan biaya', en: 'Amount set' },
  payment: { id: 'Pembayaran', en: 'Payment' },
  nothingToPay: { id: 'Tidak ada yang dibayar', en: 'Nothing to pay' },
  signatures: { id: 'Tanda tangan para pihak', en: 'Signatures of the parties' },
  unsigned: { id: 'Belum menandatangani', en: 'Not signed yet' },
  counter: { id: 'Tempat', en: 'Where' },
  identity: { id: 'Identitas yang diperlihatkan', en: 'Identity paper shown' },
} satisfies Record<string, Text>

/** A way of a file, and where to or from. */
export function errandTerm({ way, agency }: Pick<ErrandLine, 'way' | 'agency'>): Text {
  if (way === 'out') return { id: `Dibawa ke ${agency.id}`, en: `Taken to ${agency.en}` }
  if (way === 'back') return { id: `Diambil dari ${agency.id}`, en: `Fetched from ${agency.en}` }
  return { id: `Dikirim ke ${agency.id}`, en: `Sent on to ${agency.en}` }
}

/** How many parts must agree. */
export function mustAgree(agree: number, of: number, back: boolean): Text {
  const many: Text =
    agree === of
      ? { id: 'Semua bagian harus setuju.', en: 'All parts must agree.' }
      : { id: `${agree} dari ${of} bagian harus setuju.`, en: `${agree} of ${of} parts must agree.` }
  return back
    ? {
        id: `${many.id} Satu yang tidak setuju mengembalikan berkas.`,
        en: `${many.en} One that does not sends the file back.`,
      }
    : {
        id: `${many.id} Kalau ada yang tidak setuju, ketua tim memutuskan.`,
        en: `${many.en} If one does not, the leader decides.`,
      }
}

/** How a case ended that went on to another agency. */
export function sentOnTo(agency: Text): Text {
  return { id: `Diteruskan ke ${agency.id}`, en: `Sent on to ${agency.en}` }
}
