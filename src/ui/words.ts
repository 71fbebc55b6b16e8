import type { Text } from './language.ts'

/** What the frame around every page says. */
export const kitWords = {
  skip: { id: 'Langsung ke isi', en: 'Skip to content' },
  demo: {
    id: 'CONTOH PERAGAAN. Nama, nomor, dan surat di sini karangan.',
    en: 'DEMONSTRATION SAMPLE. Names, numbers and letters here are invented.',
  },
  mainNavigation: { id: 'Utama', en: 'Main' },
  languageNavigation: { id: 'Bahasa dan tampilan', en: 'Language and display' },
  otherLanguage: { id: 'English', en: 'Bahasa Indonesia' },
  largeText: { id: 'Huruf besar', en: 'Larger text' },
  normalText: { id: 'Huruf biasa', en: 'Normal text' },
  deviceAway: {
    id: 'Mesin ini sedang tidak tersambung. Silakan minta bantuan petugas; mesin menyambung sendiri.',
    en: 'This machine is not connected right now. Please ask an officer; it reconnects by itself.',
  },
  search: { id: 'Cari', en: 'Search' },
  searchFor: { id: 'Cari berkas', en: 'Find a file' },
  searchHint: { id: 'Nomor, NIK, nama, desa, HP', en: 'Number, NIK, name, village, phone' },
  signOut: { id: 'Keluar', en: 'Sign out' },
  keyboardHelp: { id: 'Papan tombol', en: 'Keyboard' },
  checkAgain: { id: 'Periksa lagi:', en: 'Check again:' },
  refused: { id: 'Belum bisa', en: 'Not yet possible' },
  mayBeEmpty: { id: 'boleh kosong', en: 'may be left empty' },
  choose: { id: 'Pilih satu', en: 'Choose one' },
  code: { id: 'Kode', en: 'Code' },
  keptFile: { id: 'Sudah kami simpan', en: 'Kept with us' },
  allServices: { id: 'Semua layanan', en: 'All services' },
  trackFile: { id: 'Lacak berkas', en: 'Track a file' },
  light: {
    id: 'Halaman ini hemat kuota: kurang dari 14 KB, tanpa iklan, tanpa pelacak.',
    en: 'This page saves data: less than 14 KB, no adverts, no trackers.',
  },
} satisfies Record<string, Text>

/** The heading over what went wrong in a form. */
export function errorCount(count: number): Text {
  if (count === 1) return { id: 'Satu hal perlu diperbaiki', en: 'One thing needs mending' }
  return { id: `${count} hal perlu diperbaiki`, en: `${count} things need mending` }
}

/** The foot always tells how fresh the page is: nothing reaches the office's record except through its server. */
export function connected(clock: Text): Text {
  return {
    id: `Tersambung ke server. Halaman ini pukul ${clock.id}.`,
    en: `Connected to the server. This page is from ${clock.en}.`,
  }
}
