import type { RefusalFacts } from '#platform/refusal.ts'
import { dateInWords } from '#ui/calendar-words.ts'
import type { Text } from '#ui/language.ts'
import { type Holding, type IdentityRefusal, signInPolicy } from './contract.ts'

export const refusals = {
  'sign-in-wrong': {
    id: `Nama pengguna atau kata sandi belum cocok. Periksa huruf besar dan kecilnya. Setelah ${signInPolicy.failuresMax} kali salah, akun terkunci ${signInPolicy.lockedMinutes} menit.`,
    en: `That user name and password do not match. Check capitals and small letters. After ${signInPolicy.failuresMax} wrong tries an account is locked for ${signInPolicy.lockedMinutes} minutes.`,
  },
  'sign-in-locked': (facts: RefusalFacts): Text => ({
    id: `Terlalu banyak percobaan. Akun ini terkunci ${facts.minutes} menit lagi. Camat, Sekcam, atau administrator kabupaten dapat membukanya.`,
    en: `Too many tries. This account is locked for ${facts.minutes} more minutes. The camat, the secretary or the regency administrator can open it.`,
  }),
  'sign-in-no-post': {
    id: 'Akun ini hari ini tidak memegang jabatan di kantor mana pun. Hubungi administrator kabupaten.',
    en: 'You hold no post in any office today. Ask the regency administrator.',
  },
  'officer-unknown': {
    id: 'Petugas itu tidak kami temukan di kantor ini.',
    en: 'We cannot find that officer in this office.',
  },
  'officer-left': {
    id: 'Petugas ini sudah keluar dari kantor. Namanya tetap ada di riwayat, akunnya tidak dibuka lagi.',
    en: 'This officer has left the office. The name stays in the history, the account is not opened again.',
  },
  'own-account': {
    id: 'Ini akun sendiri. Ganti kata sandi di halaman Akun saya, dan minta rekan untuk hal lainnya.',
    en: 'This is your own account. Change the password on the page My account, and ask a colleague for the rest.',
  },
  'not-locked': { id: 'Akun ini sudah tidak terkunci.', en: 'This account is not locked any more.' },
  'post-overlaps': (facts: RefusalFacts): Text => ({
    id: `${facts.who} sudah memegang jabatan ${facts.id}. Pilih tanggal sesudahnya, atau akhiri dulu.`,
    en: `${facts.who} holds the post ${facts.en} already. Choose a later date, or end it first.`,
  }),
  'post-held': (facts: RefusalFacts): Text => ({
    id: `Jabatan itu hanya untuk satu orang. ${facts.who} memegang jabatan ${facts.id}. Akhiri dulu, atau pilih tanggal sesudahnya.`,
    en: `Only one person holds that post. ${facts.who} holds the post ${facts.en}. End that first, or choose a later date.`,
  }),
  'post-over': {
    id: 'Jabatan ini sudah berakhir sebelum tanggal itu.',
    en: 'This post has ended before that day.',
  },
  'regency-appoints': {
    id: 'Jabatan ini diberikan dan diakhiri oleh kabupaten. Minta administrator kabupaten mencatatnya.',
    en: 'The regency gives and ends this post. Ask the regency administrator to enter it.',
  },
  'above-you': {
    id: 'Petugas ini atasan di kantor yang sama. Minta administrator kabupaten menyetel ulang kata sandinya.',
    en: 'This officer stands above you in the office. Ask the regency administrator to reset the password.',
  },
  'session-over': {
    id: 'Sesi itu sudah berakhir.',
    en: 'That session has ended already.',
  },
} satisfies Record<IdentityRefusal, Text | ((facts: RefusalFacts) => Text)>

/** A post with the days on which it is held: "Camat sejak 2 Januari 2025, tanpa tanggal akhir". */
export function sayHolding(post: Text, { from, until }: Pick<Holding, 'from' | 'until'>): Text {
  const [first, last] = [dateInWords(from), until && dateInWords(until)]
  return {
    id: `${post.id} sejak ${first.id}, ${last ? `sampai sebelum ${last.id}` : 'tanpa tanggal akhir'}`,
    en: `${post.en} since ${first.en}, ${last ? `until before ${last.en}` : 'with no last day'}`,
  }
}

export const errors = {
  'password-empty': { id: 'Isi kata sandi.', en: 'Enter your password.' },
  'password-wrong': { id: 'Kata sandi yang sekarang belum cocok.', en: 'That is not the present password.' },
  'password-short': { id: 'Masih terlalu pendek. Tambah beberapa huruf.', en: 'Too short. Add some characters.' },
  'password-plain': {
    id: 'Campur huruf besar, huruf kecil, angka, dan tanda seperti titik atau strip.',
    en: 'Mix capitals, small letters, digits and a sign such as a full stop or a hyphen.',
  },
  'password-former': {
    id: 'Kata sandi ini pernah dipakai. Pilih yang baru.',
    en: 'This password was used before. Choose a new one.',
  },
  'password-differs': {
    id: 'Kedua isian belum sama. Ketik sekali lagi.',
    en: 'The two are not the same. Type it again.',
  },
  'password-given': {
    id: 'Kata sandi sementara ini tidak terbaca. Muat ulang halamannya.',
    en: 'We could not read this temporary password. Reload the page.',
  },
  'day-wrong': {
    id: 'Tulis tanggal yang ada, misalnya 2026-11-24.',
    en: 'Write a date that exists, such as 2026-11-24.',
  },
  'day-order': { id: 'Tanggal akhir harus sesudah tanggal mulai.', en: 'The last date comes after the first.' },
  'username-wrong': {
    id: 'Pakai 3 sampai 60 huruf kecil, angka, titik, atau strip, tanpa spasi.',
    en: 'Use 3 to 60 small letters, digits, dots or hyphens, without spaces.',
  },
  'username-taken': {
    id: 'Nama pengguna ini sudah ada yang memakai. Pilih yang lain.',
    en: 'Somebody has this user name already. Choose another.',
  },
  'nip-wrong': {
    id: 'NIP terdiri atas 18 angka. Kosongkan bila tidak ada.',
    en: 'A NIP has 18 digits. Leave it empty if there is none.',
  },
  'named-that-day': {
    id: 'Untuk tanggal itu sudah ada catatan nama. Pilih tanggal lain.',
    en: 'There is an entry for that day already. Choose another day.',
  },
  'post-unknown': {
    id: 'Kantor ini tidak mengenal jabatan itu. Pilih dari daftar.',
    en: 'This office has no such post. Choose from the list.',
  },
} satisfies Record<string, Text>

/** Why a session opens nothing any more, as the person reads it who came with it. */
export const whyOutWords: Readonly<Record<string, Text>> = {
  'signed-out': {
    id: 'Akun ini sudah keluar, di perangkat ini atau yang lain.',
    en: 'You have signed out, here or on another device.',
  },
  ended: { id: 'Sesi ini diakhiri dari halaman akun.', en: 'This session was ended from the account page.' },
  reset: {
    id: 'Rekan yang berhak sudah menyetel ulang kata sandi akun ini. Masuk dengan kata sandi sementara darinya.',
    en: 'A colleague with the right has reset your password. Sign in with the temporary one from them.',
  },
  changed: {
    id: 'Kata sandi akun ini baru saja diganti. Masuk dengan yang baru.',
    en: 'The password of this account was just changed. Sign in with the new one.',
  },
  left: {
    id: 'Akun ini ditutup karena petugasnya keluar dari kantor. Isian yang tertinggal dapat dikirim oleh rekan yang masuk.',
    en: 'This account was closed because its officer left the office. A colleague who signs in can send what was typed.',
  },
  'no-post': {
    id: 'Jabatan akun ini berakhir, jadi hari ini tidak ada pekerjaan di sini. Hubungi Camat atau administrator kabupaten.',
    en: 'Your post has ended, so there is nothing you can do here today. Ask the camat or the regency administrator.',
  },
  'post-ended': {
    id: 'Jabatan untuk pekerjaan ini berakhir sesudah masuk tadi.',
    en: 'Your post for this work has ended since you signed in.',
  },
  expired: { id: 'Waktu masuk sudah berakhir.', en: 'Your sign-in has ended.' },
}

/** The device of a session: "Chrome di Android". */
export function sayDevice({ browser, system }: { browser: string | undefined; system: string | undefined }): Text {
  const [what, where] = [browser ?? system, browser && system]
  if (what === undefined) return { id: 'Perangkat tidak dikenal', en: 'Unknown device' }
  return where === undefined ? { id: what, en: what } : { id: `${what} di ${where}`, en: `${what} on ${where}` }
}
