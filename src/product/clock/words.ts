import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { CalendarFault, ClockRefusal, LocalDay } from './contract.ts'
import type { CountedDay, CountReason } from './rules/due.ts'

/** What the office says when the clock cannot answer. */
export const refusals = {
  'calendar-year-missing': ({ year }) => ({
    id: `Hari libur tahun ${year} belum dimuat, jadi tanggal selesainya belum bisa kami hitung. Minta admin kabupaten memuat keputusan bersama tahun ${year}.`,
    en: `The holidays of ${year} are not loaded, so we cannot work out the finish date yet. Ask the regency administrator to load the joint decree for ${year}.`,
  }),
} satisfies Record<ClockRefusal, (facts: RefusalFacts) => Text>

/** What each legal limit of the calendar is about, by its name there. */
export const limitNames: Readonly<Record<string, Text>> = {
  completion: { id: 'Melengkapi berkas, bagi pemohon', en: 'To complete a file, for its applicant' },
  answer: { id: 'Memberi tahu diterima atau tidak', en: 'To say whether it is accepted' },
  decision: { id: 'Memutuskan bila tidak ada batas lain', en: 'To decide where no other limit holds' },
  'permit-decision': { id: 'Memutuskan izin atau dispensasi', en: 'To decide a permit or dispensation' },
  objection: { id: 'Mengajukan keberatan', en: 'To object' },
  'objection-answer': { id: 'Menjawab keberatan', en: 'To answer an objection' },
  appeal: { id: 'Mengajukan banding', en: 'To appeal' },
  'appeal-answer': { id: 'Menjawab banding', en: 'To answer an appeal' },
  'objection-grant': {
    id: 'Melaksanakan keberatan yang dianggap dikabulkan',
    en: 'To carry out an objection deemed granted',
  },
  'appeal-grant': { id: 'Melaksanakan banding yang dianggap dikabulkan', en: 'To carry out an appeal deemed granted' },
  complaint: { id: 'Mengadukan pelayanan', en: 'To complain of a service' },
  'complaint-answer': { id: 'Menjawab apakah pengaduan lengkap', en: 'To say whether a complaint is complete' },
  'complaint-decision': { id: 'Memutuskan pengaduan', en: 'To decide a complaint' },
  'standard-publish': { id: 'Mengumumkan rancangan standar', en: 'To publish a draft standard' },
  'standard-comments': { id: 'Masukan masyarakat atas rancangan', en: 'Comments of the public on a draft' },
  'standard-mend': { id: 'Memperbaiki rancangan standar', en: 'To mend a draft standard' },
  'standard-pledge': { id: 'Mengumumkan maklumat pelayanan', en: 'To publish the pledge' },
  'standard-evaluate': { id: 'Mengevaluasi penerapan standar', en: 'To evaluate how a standard is applied' },
  'standard-review': { id: 'Meninjau ulang standar', en: 'To review a standard' },
}

/** Why a date counts or is skipped, for "hitungannya": the name of the holiday where there is one. */
export function sayWhy({ why }: CountedDay): Text {
  const reason = reasons[why.code]
  if (!why.name) return reason
  return { id: `${reason.id}: ${why.name.id}`, en: `${reason.en}: ${why.name.en}` }
}

/** A kind of day an office decides, as its page and lists call it. */
export const dayKinds = {
  'local-holiday': { id: 'libur setempat', en: 'local holiday' },
  'emergency-closing': { id: 'tutup darurat', en: 'emergency closing' },
  'extra-service-day': { id: 'hari layanan tambahan', en: 'extra service day' },
} satisfies Record<LocalDay['kind'], Text>

const reasons: Record<CountReason['code'], Text> = {
  'start-day': { id: 'hari mulai, belum dihitung', en: 'the day it starts, not counted' },
  'after-closing': { id: 'kantor sudah tutup', en: 'the office had closed' },
  paused: { id: 'jam berhenti', en: 'the clock stood still' },
  'calendar-day': { id: 'hari kalender', en: 'calendar day' },
  'working-day': { id: 'hari kerja', en: 'working day' },
  'closed-weekday': { id: 'bukan hari kerja kantor', en: 'not a day the office opens' },
  'national-holiday': { id: 'libur nasional', en: 'national holiday' },
  'cuti-bersama': { id: 'cuti bersama', en: 'collective leave' },
  ...dayKinds,
}

/** What is wrong with a calendar file, beside the line where it stands. */
export const calendarFaults: Record<CalendarFault, Text> = {
  'time-of-day': {
    id: 'Jam ditulis HH:MM, dari 00:00 sampai 24:00.',
    en: 'A time is written HH:MM, from 00:00 to 24:00.',
  },
  'close-before-open': { id: 'Jam tutup harus sesudah jam buka.', en: 'Closing must come after opening.' },
  'rest-outside-hours': {
    id: 'Istirahat harus di antara jam buka dan tutup, berurutan, dan tidak bertumpuk.',
    en: 'Rests lie between opening and closing, in order, without overlap.',
  },
  'week-closed': {
    id: 'Kantor harus buka paling sedikit satu hari seminggu.',
    en: 'The office opens on at least one day a week.',
  },
  'profile-gap': {
    id: 'Jam buka harus ada untuk setiap hari dari semua tahun yang dimuat, tanpa sela.',
    en: 'Opening hours must cover each day of all years loaded, without a gap.',
  },
  'profiles-overlap': {
    id: 'Masa berlaku ini bertumpuk dengan yang sebelumnya, atau tidak urut tanggal.',
    en: 'This period overlaps the one before it, or is out of order.',
  },
  'limits-overlap': {
    id: 'Batas waktu ini bertumpuk dengan yang sebelumnya, atau tidak urut tanggal.',
    en: 'This limit overlaps the one of the same name before it, or is out of order.',
  },
  'last-before-first': { id: 'Hari terakhir mendahului hari pertama.', en: 'The last day comes before the first.' },
  'year-twice': { id: 'Satu tahun hanya boleh ditulis sekali.', en: 'A year is written only once.' },
  'date-twice': { id: 'Satu tanggal hanya boleh ditulis sekali.', en: 'A date is written only once.' },
  'date-in-other-year': { id: 'Tanggal ini tidak termasuk tahunnya.', en: 'This date belongs to another year.' },
  'decree-unknown': {
    id: 'Sumber harus salah satu keputusan yang ditulis pada tahun ini.',
    en: 'The source must be one of the decrees listed for this year.',
  },
  'hours-needed': { id: 'Hari layanan tambahan perlu jam buka.', en: 'An extra service day needs opening hours.' },
  'hours-not-here': { id: 'Hari libur setempat tidak punya jam buka.', en: 'A local holiday has no opening hours.' },
  'override-needed': {
    id: 'Pekan kerja sendiri ini mengenai Ramadan kabupaten; tulis juga jam Ramadan kantor ini.',
    en: 'This own week meets the regency’s Ramadan; write this office’s Ramadan hours too.',
  },
  'office-twice': { id: 'Satu kantor hanya boleh ditulis sekali.', en: 'An office is written only once.' },
  'reason-twice': { id: 'Satu alasan hanya boleh ditulis sekali.', en: 'A reason is written only once.' },
  'services-needed': {
    id: 'Sebut layanan yang standarnya memperbolehkan jam berhenti bila penanda tangan tidak ada.',
    en: 'Name the services whose standard lets the clock stop when the signer is away.',
  },
}
