import { letterDate, shortDay } from '#clock'
import type { RefusalFacts } from '#platform/refusal.ts'
import { inCalendarWords } from '#ui/calendar-words.ts'
import { counted, type Text } from '#ui/language.ts'
import type { DutyRefusal, DutyState, Period } from './contract.ts'

/** A refusal without a sentence does not compile. */
export const refusals = {
  'duty-unknown': {
    id: 'Kewajiban itu tidak ada di kantor ini untuk waktu itu.',
    en: 'This office has no such duty for that time.',
  },
  'duty-not-yours': {
    id: 'Kewajiban ini dicatat oleh pemegang jabatan yang disebut di sampingnya.',
    en: 'This duty is declared by whoever holds the post named beside it.',
  },
  'duty-too-early': ({ from }: RefusalFacts): Text => {
    const day = dayIn(from)
    return day
      ? { id: `Baru dapat dicatat mulai ${day.id}.`, en: `It can be declared from ${day.en} on.` }
      : { id: 'Waktunya belum tiba.', en: 'Its time has not come yet.' }
  },
  'duty-done': {
    id: 'Sudah dicatat untuk waktu itu. Bila keliru, cabut dulu catatannya.',
    en: 'It was declared for that time already. If that was wrong, take it back first.',
  },
  'declaration-unknown': {
    id: 'Catatan itu tidak ada di kantor ini.',
    en: 'There is no such declaration in this office.',
  },
  'declaration-taken-back': {
    id: 'Catatan itu sudah dicabut.',
    en: 'That declaration was taken back already.',
  },
} satisfies Record<DutyRefusal, Text | ((facts: RefusalFacts) => Text)>

export const errors = {
  date: { id: 'Tulis tanggalnya, misalnya 24 November 2026.', en: 'Write the date, for example 24 November 2026.' },
  'day-ahead': { id: 'Tanggal itu belum tiba.', en: 'That day has not come yet.' },
  'day-before': ({ from }: RefusalFacts): Text => {
    const day = dayIn(from)
    return day
      ? { id: `Paling awal ${day.id}.`, en: `${day.en} at the earliest.` }
      : { id: 'Terlalu awal.', en: 'Too early.' }
  },
  'file-missing': { id: 'Pilih lagi foto atau PDF suratnya.', en: 'Choose the photo or PDF of the document again.' },
  'number-short': { id: 'Tulis nomor suratnya atau nama berkasnya.', en: 'Write its number, or the name of the file.' },
  'reason-short': { id: 'Tulis alasannya dalam satu kalimat.', en: 'Write the reason in a sentence.' },
  'too-long': { id: 'Terlalu panjang.', en: 'Too long.' },
  'request-id': { id: 'Muat ulang halaman ini, lalu kirim lagi.', en: 'Reload this page, then send again.' },
} satisfies Record<string, Text | ((facts: RefusalFacts) => Text)>

function dayIn(from: RefusalFacts[string] | undefined): Text | undefined {
  return typeof from === 'string' && /^\d{4}-\d\d-\d\d$/.test(from)
    ? letterDate(Temporal.PlainDate.from(from))
    : undefined
}

export const words = {
  title: { id: 'Kewajiban kantor', en: 'Duties of the office' },
  ofOffices: { id: 'Kewajiban tiap kecamatan', en: 'Duties of every kecamatan' },
  lead: {
    id: 'Yang terlihat dari catatan kantor sendiri selesai dengan sendirinya. Yang lain dicatat selesai, dengan tanggal dan nomor surat.',
    en: 'What the records of the office show is done by itself. The others are declared done, with a day and the number of a document.',
  },
  none: { id: 'Tidak ada kewajiban yang tercatat di sini.', en: 'No duties are kept here.' },
  noPlan: {
    id: 'Paket kabupaten belum memuat daftar kewajiban (duties.yaml).',
    en: 'The regency pack does not hold the duties yet (duties.yaml).',
  },
  what: { id: 'Kewajiban', en: 'Duty' },
  until: { id: 'Sampai', en: 'Until' },
  to: { id: 'Kepada', en: 'To' },
  act: { id: 'Kerjakan', en: 'Do it' },
  open: { id: 'Buka', en: 'Open' },
  declare: { id: 'Catat selesai', en: 'Declare done' },
  doneOn: { id: 'Selesai pada tanggal', en: 'Done on' },
  number: { id: 'Nomor surat, atau nama berkasnya', en: 'Number of the document, or name of the file' },
  proof: { id: 'Foto atau pindai suratnya', en: 'Photo or scan of the document' },
  proofNote: { id: '(bila ada)', en: '(if there is one)' },
  proofHint: {
    id: 'PDF, JPEG atau PNG, paling besar 15 MB. Yang membukanya tercatat: petugas kantor ini dan pengawas kabupaten.',
    en: 'PDF, JPEG or PNG, at most 15 MB. Opened by officers of this office and supervisors of the regency, each time with a line.',
  },
  seeProof: { id: 'Lihat suratnya', en: 'See the document' },
  save: { id: 'Simpan', en: 'Save' },
  takeBack: { id: 'Cabut catatan ini', en: 'Take this back' },
  reason: { id: 'Mengapa dicabut', en: 'Why it is taken back' },
  takeBackButton: { id: 'Cabut', en: 'Take back' },
  unconfirmed: { id: 'belum dikonfirmasi', en: 'unconfirmed' },
  byRegency: { id: 'Dikerjakan kabupaten', en: 'Done by the regency' },
  risen: { id: 'sudah naik ke atasan', en: 'told to the superior' },
  unknownUntil: {
    id: 'hari libur tahun itu belum ditetapkan',
    en: 'the holidays of that year are not set yet',
  },
  doneLate: { id: 'terlambat', en: 'late' },
  back: { id: 'Semua kecamatan', en: 'Every kecamatan' },
  office: { id: 'Kecamatan', en: 'Kecamatan' },
  late: { id: 'Lewat', en: 'Late' },
  soon: { id: 'Segera', en: 'Soon' },
  rose: { id: 'Naik ke kabupaten', en: 'Rose to the regency' },
  kinds: { id: 'Yang lewat, kewajiban demi kewajiban', en: 'What is late, duty by duty' },
  longest: { id: 'Paling lama lewat', en: 'Late longest' },
  where: { id: 'Di kecamatan', en: 'Where' },
  notRanking: {
    id: 'Jumlah apa adanya, bukan peringkat: bacalah bersama bebannya. Urut menurut kode wilayah.',
    en: 'Raw counts, not a ranking: read them beside the burden. In the order of area codes.',
  },
} as const satisfies Record<string, Text>

export const stateWords = {
  late: { id: 'Lewat waktunya', en: 'Late' },
  soon: { id: 'Segera', en: 'Soon' },
  unknown: { id: 'Belum dapat dihitung', en: 'Cannot be counted yet' },
  ahead: { id: 'Nanti', en: 'Ahead' },
  done: { id: 'Selesai', en: 'Done' },
} as const satisfies Record<DutyState, Text>

export const savedWords: Readonly<Record<string, Text>> = {
  declared: { id: 'Tercatat selesai.', en: 'Declared done.' },
  'taken-back': { id: 'Catatan dicabut. Kewajiban itu kembali terutang.', en: 'Taken back. The duty is owed again.' },
}

/** How far a duty is from its last day, in a few words. */
export function sayStanding({ state, days }: { state: DutyState; days: number | undefined }): Text {
  if (state === 'done') return { id: 'selesai', en: 'done' }
  if (days === undefined || state === 'unknown') return { id: 'belum dihitung', en: 'not counted' }
  if (state === 'late') return days === 0 ? { id: 'lewat hari ini', en: 'late today' } : lateBy(days)
  return days === 0
    ? { id: 'hari terakhir', en: 'last day' }
    : { id: `${days} hari lagi`, en: days === 1 ? '1 day left' : `${days} days left` }
}

/** The last day of a duty, with its year where it is not this one. */
export function lastDay(day: Temporal.PlainDate, today: Temporal.PlainDate): Text {
  return day.year === today.year ? shortDay(day) : letterDate(day)
}

export function lateBy(days: number): Text {
  return { id: `lewat ${days} hari`, en: days === 1 ? '1 day late' : `${days} days late` }
}

/** A period as people say it: "November 2026", "triwulan IV 2026", "tahun 2026". */
export function sayPeriod({ every, from }: Period): Text {
  if (every === 'year') return { id: `tahun ${from.year}`, en: `year ${from.year}` }
  if (every === 'month') return inCalendarWords(({ months }) => `${months[from.month - 1]} ${from.year}`)
  const quarter = ['I', 'II', 'III', 'IV'][(from.month - 1) / 3] ?? ''
  return { id: `triwulan ${quarter} ${from.year}`, en: `quarter ${quarter} ${from.year}` }
}

/** What stands on top of an office's page. */
export function sayTotals(late: number, soon: number): Text {
  if (late + soon === 0) return { id: 'Tidak ada yang lewat atau segera.', en: 'Nothing is late or nearly due.' }
  const parts = [
    ...(late > 0 ? [{ id: `${late} kewajiban lewat waktunya`, en: `${late} late` }] : []),
    ...(soon > 0 ? [{ id: `${soon} segera`, en: `${soon} soon` }] : []),
  ]
  return { id: `${parts.map(({ id }) => id).join(', ')}.`, en: `${parts.map(({ en }) => en).join(', ')}.` }
}

/** What stands on top of the page of all kecamatan. */
export function sayOfOffices(late: number, risen: number): Text {
  if (late === 0) return { id: 'Tidak ada kewajiban yang lewat.', en: 'No duty is late.' }
  if (risen === late)
    return {
      id: `${late} kewajiban lewat waktunya, dan sudah naik ke kabupaten.`,
      en: `${counted(late, 'duty is', 'duties are')} late, and rose to the regency.`,
    }
  return {
    id: `${late} kewajiban lewat waktunya, ${risen} di antaranya sudah naik ke kabupaten.`,
    en: `${counted(late, 'duty is', 'duties are')} late; ${risen} of them rose to the regency.`,
  }
}

export function inPlaces(count: number): Text {
  return { id: `di ${count} kecamatan`, en: `in ${count} kecamatan` }
}

export function sayCount(count: number): Text {
  return { id: `${count} buah`, en: count === 1 ? '1 item' : `${count} items` }
}

export function since(day: Temporal.PlainDate): Text {
  const said = letterDate(day)
  return {
    id: `Dihitung sejak ${said.id}, saat kantor mulai bekerja dengan PATEN.`,
    en: `Counted since ${said.en}, when the office began to work with PATEN.`,
  }
}

export function doneBy(done: { doneOn: Temporal.PlainDate; number: string; byName: string }): Text {
  const day = shortDay(done.doneOn)
  return {
    id: `${day.id}, ${done.number}, dicatat ${done.byName}`,
    en: `${day.en}, ${done.number}, declared by ${done.byName}`,
  }
}

export function seenOn(day: Temporal.PlainDate): Text {
  const said = shortDay(day)
  return { id: `${said.id}: daftar pemusnahan disusun`, en: `${said.en}: a list of destruction was prepared` }
}

export function declaredBy(posts: readonly Text[]): Text {
  return {
    id: `Dicatat oleh ${posts.map(({ id }) => id).join(', ')}.`,
    en: `Declared by ${posts.map(({ en }) => en).join(', ')}.`,
  }
}

export function notYet(from: Temporal.PlainDate, today: Temporal.PlainDate): Text {
  const day = lastDay(from, today)
  return { id: `Dicatat mulai ${day.id}.`, en: `Declared from ${day.en} on.` }
}

export function doneByPosts(posts: readonly Text[]): Text {
  return { id: posts.map(({ id }) => id).join(', '), en: posts.map(({ en }) => en).join(', ') }
}

export function kindLate(name: Text, days: number | undefined): Text {
  const by = lateBy(days ?? 0)
  return { id: `${name.id} (${by.id})`, en: `${name.en} (${by.en})` }
}

export function sayBurden({ land, crossings }: { land: Text; crossings: number }, officers: number): Text {
  const over =
    crossings > 0 ? { id: `, ${crossings} penyeberangan`, en: `, ${crossings} crossings` } : { id: '', en: '' }
  return { id: `${land.id}${over.id}; ${officers} petugas`, en: `${land.en}${over.en}; ${officers} officers` }
}

export function owedIn(late: number, soon: number): Text {
  const totals = sayTotals(late, soon)
  return { id: `Kewajiban kantor: ${totals.id}`, en: `Duties of the office: ${totals.en}` }
}

export function owedOfOffices(late: number, places: number): Text {
  return {
    id: `Kewajiban: ${late} yang lewat sudah naik ke kabupaten, di ${places} kecamatan.`,
    en: `Duties: ${late} that are late rose to the regency, in ${places} kecamatan.`,
  }
}
