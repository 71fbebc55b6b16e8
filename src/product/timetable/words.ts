import { dayKinds, letterDate, type OwnDayKind } from '#clock'
import type { Officer } from '#identity'
import type { Text } from '#ui/language.ts'
import type { TimetableRefusal } from './contract.ts'

export const refusals = {
  'day-decided': {
    id: 'Untuk tanggal itu sudah ada keputusan. Yang memutuskannya, kantor ini atau kabupaten, mencabutnya dulu; lalu tulis yang baru.',
    en: 'That date was decided already. Whoever decided it, this office or the regency, takes it back first; then write the new one.',
  },
  'day-unknown': {
    id: 'Keputusan itu tidak ada di kantor ini, atau sudah dicabut.',
    en: 'There is no such decision in this office, or it was taken back already.',
  },
  'day-of-others': {
    id: 'Keputusan itu hanya dapat dicabut oleh yang memutuskannya: kecamatan, atau kabupaten untuk semua kecamatan.',
    en: 'Only who took that decision takes it back: the kecamatan, or the regency for every kecamatan.',
  },
  'day-past': {
    id: 'Tanggal itu sudah lebih dari sebulan lewat. Yang sudah lama lewat tidak ditulis lagi.',
    en: 'That date is more than a month past. What is long past is not written anew.',
  },
} satisfies Record<TimetableRefusal, Text>

export const errors = {
  date: { id: 'Tulis tanggalnya, misalnya 24 November 2026.', en: 'Write the date, for example 24 November 2026.' },
  choose: { id: 'Pilih salah satu.', en: 'Choose one.' },
  empty: { id: 'Isi bagian ini.', en: 'Fill this in.' },
  time: { id: 'Tulis jam, misalnya 08:00.', en: 'Write a time, for example 08:00.' },
  'hours-needed': {
    id: 'Hari layanan tambahan perlu jam buka dan tutup.',
    en: 'An extra service day needs its hours.',
  },
  'hours-not-here': { id: 'Hari libur tidak punya jam buka.', en: 'A holiday has no opening hours.' },
  'hours-both': {
    id: 'Tulis jam buka dan jam tutup, atau kosongkan keduanya.',
    en: 'Write both hours, or leave both empty.',
  },
  'close-before-open': { id: 'Jam tutup harus sesudah jam buka.', en: 'Closing must come after opening.' },
  'reason-short': { id: 'Tulis alasannya dalam satu kalimat.', en: 'Write the reason in a sentence.' },
  'too-long': { id: 'Terlalu panjang.', en: 'Too long.' },
  'request-id': { id: 'Muat ulang halaman ini, lalu kirim lagi.', en: 'Reload this page, then send again.' },
} satisfies Record<string, Text>

/** Why a promise moved, as officers and the citizen read it; rows keep one language, the office's. */
export function becauseOf(kind: OwnDayKind, name: string, date: Temporal.PlainDate): string {
  return `${dayKinds[kind].id[0]?.toUpperCase()}${dayKinds[kind].id.slice(1)} ${letterDate(date).id}: ${name}`
}

/** Under which post an officer decides: the first they hold. */
export function postOf(by: Pick<Officer, 'posts'>): string {
  return by.posts[0] ?? ''
}

/** As a kecamatan reads of a day its regency decided. */
export const decidedForAll: Text = {
  id: 'Diputuskan kabupaten untuk semua kecamatan.',
  en: 'Decided by the regency for every kecamatan.',
}

export function inKecamatan(count: number): Text {
  return { id: `Berlaku di ${count} kecamatan.`, en: `Holds in ${count} kecamatan.` }
}

export function ownIn(name: string): Text {
  return { id: `Keputusan Kecamatan ${name} sendiri.`, en: `A decision of Kecamatan ${name} itself.` }
}
