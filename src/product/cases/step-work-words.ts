import { shortDay } from '#clock'
import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { StepRefusal } from './contract/step-work.ts'

/** Why a step that others have a part in waits. */
export const stepRefusals = {
  'team-open': {
    id: 'Tim belum selesai. Tunggu sampai anggotanya menjawab bagian masing-masing.',
    en: 'The team is not done. Wait until its members have answered their parts.',
  },
  'part-answered': { id: 'Bagian ini sudah dijawab.', en: 'This part is answered already.' },
  'part-of-other': {
    id: 'Bagian ini sedang dikerjakan rekan sejabatan. Ambil alih dulu kalau perlu.',
    en: 'A colleague of the post works on this part. Take it over first if need be.',
  },
  'visit-not-planned': {
    id: 'Jadwalkan dulu pemeriksaannya: hari, surat perintah, dan siapa yang berangkat.',
    en: 'Plan the visit first: its day, the order letter, and who goes.',
  },
  'parties-first': {
    id: 'Para pihak belum semua menandatangani di hadapan petugas.',
    en: 'Not all of the parties have signed before an officer yet.',
  },
  'charge-not-set': {
    id: 'Biayanya belum ditetapkan, jadi belum ada yang dapat dibayar.',
    en: 'The amount is not set yet, so nothing can be paid.',
  },
  'paper-used': ({ paper, file }: RefusalFacts): Text => ({
    id: `Bukti bayar ${paper} sudah tercatat di berkas ${file}. Satu bukti untuk satu berkas. Periksa lagi nomornya.`,
    en: `Receipt ${paper} stands in file ${file} already. One receipt is for one file. Look at its number again.`,
  }),
} satisfies Record<StepRefusal, Text | ((facts: RefusalFacts) => Text)>

/** Who was faster, at these steps. */
export const workMoves = {
  verify: { id: 'menutup verifikasi tim', en: 'closed the verification of the team' },
  carry: { id: 'membawa berkas ini ke instansi lain', en: 'took this file to the other agency' },
  fetch: { id: 'mengambil hasil dari instansi lain', en: 'fetched what the other agency made' },
  assess: { id: 'mencatat ketetapan biaya', en: 'recorded the amount that was set' },
  pay: { id: 'mencatat pembayaran', en: 'recorded the payment' },
  'parties-sign': { id: 'mencatat tanda tangan para pihak', en: 'recorded the signatures of the parties' },
  forward: { id: 'mengirim surat ke instansi tujuan', en: 'sent the letter on to its agency' },
  'charge-reduced': { id: 'mencatat keringanan biaya', en: 'recorded a reduction of the charge' },
  'team-part': { id: 'menjawab bagiannya dalam tim', en: 'answered a part of the team' },
  'plan-visit': { id: 'menjadwalkan pemeriksaan lapangan', en: 'planned the field check' },
} satisfies Record<string, Text>

/** What happened there, by the names of the acts. */
export const workHappened = {
  'part.taken': { id: 'Bagian tim mulai dikerjakan', en: 'Part of the team taken' },
  'part.taken-over': { id: 'Bagian tim diambil alih', en: 'Part of the team taken over' },
  'part.agreed': { id: 'Bagian tim: setuju', en: 'Part of the team: agreed' },
  'part.disagreed': { id: 'Bagian tim: tidak setuju', en: 'Part of the team: not agreed' },
  'case.verified': { id: 'Diverifikasi tim, berita acara ditulis', en: 'Verified by the team, minutes written' },
  'visit.planned': { id: 'Pemeriksaan lapangan dijadwalkan', en: 'Field check planned' },
  'visit.moved': { id: 'Hari pemeriksaan lapangan berubah', en: 'Day of the field check moved' },
  'file.carried': { id: 'Berkas dibawa ke instansi lain', en: 'File taken to another agency' },
  'file.fetched': { id: 'Hasil diambil dari instansi lain', en: 'Product fetched from the other agency' },
  'charge.set': { id: 'Biaya ditetapkan instansi lain', en: 'Amount set by another agency' },
  'payment.taken': { id: 'Pembayaran diterima, tanda bukti diberikan', en: 'Payment taken, receipt given' },
  'payment.code-shown': { id: 'Kode QRIS dari bank ditampilkan', en: 'QRIS code of the bank shown' },
  'payment.voided': {
    id: 'Tanda bukti dibatalkan, menunggu pembayaran lagi',
    en: 'Receipt voided, waits for its payment again',
  },
  'payment.refunded': { id: 'Uang dikembalikan', en: 'Money given back' },
  'charge.reduced': { id: 'Biaya dikurangi atau dibebaskan', en: 'Charge made smaller or let go' },
  'receipt.printed': { id: 'Tanda bukti dicetak', en: 'Receipt printed' },
  'charge.paid': { id: 'Pembayaran dicatat', en: 'Payment recorded' },
  'parties.signed': { id: 'Sebagian pihak menandatangani', en: 'Some of the parties signed' },
  'parties.signed-all': { id: 'Semua pihak sudah menandatangani', en: 'All parties have signed' },
  'file.forwarded': { id: 'Surat dikirim ke instansi tujuan', en: 'Letter sent on to its agency' },
} satisfies Record<string, Text>

/** What is wrong with a field of these steps. */
export const workErrors = {
  'minutes-short': {
    id: 'Tulis hasil kerja tim dalam satu atau dua kalimat.',
    en: 'Write in a sentence or two what the team found.',
  },
  'day-past': {
    id: 'Hari itu sudah lewat. Tulis hari yang akan datang.',
    en: 'That day is past. Write a day to come.',
  },
  rupiah: {
    id: 'Tulis jumlahnya dalam rupiah, misalnya 1.250.000.',
    en: 'Write the amount in rupiah, such as 1.250.000.',
  },
  'amount-differs': {
    id: 'Jumlah ini lain dari yang ditetapkan. Periksa kuitansinya.',
    en: 'This amount is not the one that was set. Check the receipt.',
  },
  proof: { id: 'Lampirkan foto atau PDF suratnya.', en: 'Attach a photo or PDF of the paper.' },
} satisfies Record<string, Text>

/** Acts of these steps that are not the step itself. */
export const workActs = {
  'team-part': { id: 'Jawab bagian tim', en: 'Answer a part of the team' },
  'plan-visit': { id: 'Jadwalkan pemeriksaan', en: 'Plan the visit' },
  'move-visit': { id: 'Ubah jadwal pemeriksaan…', en: 'Move the visit…' },
} satisfies Record<string, Text>

/** Until when a file is away, and that the day is past. */
export function awayUntil(expectedOn: Temporal.PlainDate, today: Temporal.PlainDate): { says: Text; late: boolean } {
  const late = Temporal.PlainDate.compare(expectedOn, today) < 0
  const day = shortDay(expectedOn)
  const says: Text = late
    ? { id: `di luar kantor, seharusnya kembali ${day.id}`, en: `away, was expected back ${day.en}` }
    : { id: `di luar kantor, kembali ${day.id}`, en: `away, expected back ${day.en}` }
  return { says, late }
}
