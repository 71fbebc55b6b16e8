import type { Naming } from '#identity'
import { dateInWords } from '#ui/calendar-words.ts'
import type { Text } from '#ui/language.ts'
import type { PostLine } from '../contract.ts'

/** What the officers' page says. */
export const staffingWords = {
  title: { id: 'Petugas', en: 'Officers' },
  offices: { id: 'Kantor', en: 'Offices' },
  name: { id: 'Nama', en: 'Name' },
  posts: { id: 'Jabatan', en: 'Posts' },
  lastIn: { id: 'Terakhir masuk', en: 'Last signed in' },
  account: { id: 'Akun', en: 'Account' },
  never: { id: 'belum pernah', en: 'never' },
  fine: { id: 'terbuka', en: 'open' },
  mustChange: { id: 'menunggu kata sandi baru', en: 'waits for a new password' },
  left: { id: 'sudah keluar', en: 'has left' },
  naming: { id: 'Nama, pangkat, dan NIP', en: 'Name, rank and number' },
  nameAnew: { id: 'Tulis nama, pangkat, atau NIP baru', en: 'Write a new name, rank or number' },
  nameFrom: { id: 'Berlaku sejak', en: 'Holds from' },
  nameHint: {
    id: 'Tanggal berlaku menurut suratnya. Surat yang sudah ditandatangani tidak berubah.',
    en: 'The day it holds from, as its letter says. Letters signed before do not change.',
  },
  nameFromRegency: {
    id: 'Nama penanda tangan ditulis administrator kabupaten.',
    en: 'The regency administrator writes the name of whoever signs.',
  },
  saveName: { id: 'Simpan nama ini', en: 'Save this name' },
  none: { id: 'tanpa jabatan hari ini', en: 'no post today' },
  add: { id: 'Petugas baru', en: 'New officer' },
  username: { id: 'Nama pengguna', en: 'User name' },
  usernameHint: {
    id: 'Huruf kecil, angka, titik, atau strip. Misalnya loket.mandau.',
    en: 'Small letters, digits, dots or hyphens, such as loket.mandau.',
  },
  fullName: { id: 'Nama lengkap', en: 'Full name' },
  addressAs: { id: 'Sapaan', en: 'Form of address' },
  nip: { id: 'NIP', en: 'NIP' },
  rank: { id: 'Pangkat', en: 'Rank' },
  mayBeEmpty: { id: 'boleh kosong', en: 'may be left empty' },
  from: { id: 'Sejak', en: 'From' },
  until: { id: 'Sampai sebelum', en: 'Until before' },
  untilHint: {
    id: 'Hari pertama tanpa jabatan ini. Kosongkan bila belum tahu.',
    en: 'The first day without this post. Leave it empty if unknown.',
  },
  firstPassword: { id: 'Kata sandi pertama', en: 'First password' },
  given: { id: 'Kata sandi sementara', en: 'Temporary password' },
  givenNote: {
    id: 'Catat sekarang dan sampaikan langsung. Setelah disimpan tidak tampil lagi, dan harus diganti saat pertama masuk.',
    en: 'Note it now and tell it in person. Once saved it is not shown again, and it must be changed at the first sign-in.',
  },
  create: { id: 'Simpan petugas ini', en: 'Save this officer' },
  now: { id: 'sekarang', en: 'now' },
  planned: { id: 'direncanakan', en: 'planned' },
  ended: { id: 'berakhir', en: 'ended' },
  givePost: { id: 'Beri jabatan', en: 'Give a post' },
  post: { id: 'Jabatan', en: 'Post' },
  endPost: { id: 'Akhiri', en: 'End' },
  endDay: { id: 'Tidak lagi sejak', en: 'No longer from' },
  knowing: { id: 'Saya tahu berkas itu tanpa pemegang', en: 'I know that these files have no holder' },
  noPosts: { id: 'Belum pernah memegang jabatan.', en: 'Has held no post yet.' },
  reset: { id: 'Setel ulang kata sandi', en: 'Reset the password' },
  unlock: { id: 'Buka kunci akun', en: 'Unlock the account' },
  sessions: { id: 'Tempat petugas ini masuk', en: 'Where this officer is signed in' },
  noSessions: { id: 'Sedang tidak masuk di mana pun.', en: 'Not signed in anywhere now.' },
  endAll: { id: 'Akhiri semua sesi', en: 'End all sessions' },
  leave: { id: 'Keluar dari kantor', en: 'Leaves the office' },
  leaveNote: {
    id: 'Semua jabatan berakhir hari ini dan semua sesi langsung ditutup. Namanya tetap ada di riwayat.',
    en: 'All posts end today and all sessions close at once. The name stays in the history.',
  },
  handTo: { id: 'Serahkan pekerjaannya kepada', en: 'Hand the work on to' },
  leaveButton: { id: 'Catat keluar', en: 'Enter the leaving' },
  back: { id: 'Semua petugas', en: 'All officers' },
  fromRegency: {
    id: 'Jabatan petugas ini diberikan dan diakhiri oleh kabupaten.',
    en: 'The regency gives and ends the post of this officer.',
  },
  own: {
    id: 'Ini akun sendiri. Minta rekan yang berhak.',
    en: 'This is your own account. Ask a colleague with the right.',
  },
} satisfies Record<string, Text>

/** What was done, on the page that it leads to. */
export const savedWords: Readonly<Record<string, Text>> = {
  created: {
    id: 'Petugas tersimpan. Sampaikan nama pengguna dan kata sandi pertamanya.',
    en: 'Officer saved. Tell them user name and first password.',
  },
  post: { id: 'Jabatan tersimpan.', en: 'Post saved.' },
  named: { id: 'Nama tersimpan.', en: 'Name saved.' },
  ended: { id: 'Akhir jabatan tersimpan.', en: 'End of the post saved.' },
  reset: {
    id: 'Kata sandi disetel ulang. Semua sesinya berakhir.',
    en: 'Password reset. All their sessions have ended.',
  },
  unlocked: { id: 'Akun terbuka lagi.', en: 'The account is open again.' },
  sessions: { id: 'Sesi sudah diakhiri.', en: 'Ended.' },
  left: {
    id: 'Petugas ini sudah keluar. Semua sesinya berakhir.',
    en: 'This officer has left. All their sessions have ended.',
  },
}

export function countOfOfficers(count: number, officeName: string): Text {
  return {
    id: `${count} petugas, ${officeName}`,
    en: `${count} ${count === 1 ? 'officer' : 'officers'}, ${officeName}`,
  }
}

export function lockedFor(minutes: number): Text {
  return { id: `terkunci ${minutes} menit lagi`, en: `locked for ${minutes} more minutes` }
}

/** From when to when a post is held. */
export function stretchOf({ from, until }: Pick<PostLine, 'from' | 'until'>): Text {
  const [first, last] = [dateInWords(from), until && dateInWords(until)]
  if (!last) return { id: `sejak ${first.id}`, en: `since ${first.en}` }
  return { id: `${first.id} sampai sebelum ${last.id}`, en: `${first.en} until before ${last.en}` }
}

/** Files that only this officer holds. */
export function aloneWith({ now, coming }: { now: number; coming: number }): Text {
  return {
    id: `Hanya dipegang orang ini: ${now} berkas di meja, ${coming} akan sampai.`,
    en: `Held by this person alone: ${now} files on the desk, ${coming} to come.`,
  }
}

/** Files that the officer took into their own hands. */
export function inTheirHands(files: number): Text {
  return {
    id: `${files} berkas ada di tangan orang ini. Rekan yang menerimanya melanjutkan.`,
    en: `${files} ${files === 1 ? 'file is' : 'files are'} in this person's hands. The colleague who takes over goes on with it.`,
  }
}

/** Forms of the counter that the officer began. */
export function begunForms(drafts: number): Text {
  return {
    id: `${drafts} isian loket belum selesai. Rekan yang menerimanya dapat melanjutkan; tanpa rekan, isian itu dibuang.`,
    en: `${drafts} ${drafts === 1 ? 'form' : 'forms'} of the counter not finished. The colleague who takes over can go on with it; without one it is thrown away.`,
  }
}

/** How somebody is called from a day on, and how before. */
export function namedFrom({ name, rank, nip, nameBefore, rankBefore, nipBefore, appliedAt }: Naming, from: Text): Text {
  const called = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(', ')
  const [now, before] = [called([name, rank, nip]), called([nameBefore, rankBefore, nipBefore])]
  const planned = appliedAt === null
  return {
    id: `${planned ? 'Mulai' : 'Sejak'} ${from.id}: ${now}. Sebelumnya: ${before}.`,
    en: `From ${from.en}: ${now}. Before: ${before}.`,
  }
}
