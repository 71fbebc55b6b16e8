import type { Text } from '#ui/language.ts'

/** What is said of slips that are printed ahead and written by hand. */
export const blankWords = {
  title: { id: 'Slip kosong bernomor', en: 'Numbered blank slips' },
  what: {
    id: 'Untuk hari tanpa listrik atau jaringan. Tulis dengan tangan, robek bagian atas untuk pemohon, lalu masukkan di loket dari bagian kantor begitu bisa. Janji berjalan dari jam yang tertulis.',
    en: 'For days without power or network. Write by hand, tear the upper part off for the applicant, and enter it from the office part as soon as you can. The promise runs from the hour written on it.',
  },
  count: { id: 'Berapa lembar', en: 'How many sheets' },
  print: { id: 'Beri nomor dan cetak', en: 'Number and print' },
  unused: { id: 'Belum dipakai', en: 'Not used yet' },
  noneUnused: {
    id: 'Tidak ada. Cetak beberapa lembar sebelum dibutuhkan.',
    en: 'None. Print some before you need them.',
  },
  done: { id: 'Sudah dipakai atau dijelaskan', en: 'Used or explained' },
  spoil: { id: 'Rusak atau hilang…', en: 'Spoiled or lost…' },
  spoilReason: { id: 'Apa yang terjadi', en: 'What happened' },
  spoilButton: { id: 'Catat rusak', en: 'Note as spoiled' },
  usedFor: { id: 'berkas', en: 'file' },
  back: { id: 'Slip kosong bernomor', en: 'Numbered blank slips' },
  howToPrint: {
    id: 'Cetak halaman ini dengan Ctrl+P pada kertas A5, satu slip satu lembar.',
    en: 'Print this page with Ctrl+P on A5, one slip a sheet.',
  },
  slip: { id: 'Slip tanda terima, ditulis tangan', en: 'Receipt slip, written by hand' },
  forOffice: { id: 'Bagian kantor, untuk dimasukkan', en: 'Office part, to enter from' },
  number: { id: 'Nomor slip', en: 'Slip number' },
  numberHint: { id: 'Cukup angka terakhirnya, misalnya 7', en: 'The last digits will do, such as 7' },
  enter: { id: 'Masukkan slip ini', en: 'Enter this slip' },
  code: { id: 'Kode lacak', en: 'Tracking code' },
  date: { id: 'Tanggal dan jam', en: 'Date and time' },
  name: { id: 'Nama pemohon', en: 'Applicant' },
  nik: { id: 'NIK, HP', en: 'NIK, phone' },
  service: { id: 'Layanan', en: 'Service' },
  received: { id: 'Syarat diterima', en: 'Papers received' },
  missing: { id: 'Yang kurang', en: 'Missing' },
  clerk: { id: 'Petugas, paraf', en: 'Clerk, initials' },
  runs: {
    id: 'Bila berkas lengkap, janji dihitung dari jam yang tertulis di atas. Lacak dengan nomor dan kode ini sesudah listrik atau jaringan pulih. Layanan ini tidak dipungut biaya di luar Perda.',
    en: 'If the file is complete, the promise is counted from the hour above. Track it with this number and code once power or network are back. No charge outside a regional regulation.',
  },
  fromPaper: { id: 'Dari slip kosong yang ditulis tangan', en: 'From a blank slip written by hand' },
  fromPaperNote: {
    id: 'Isi hanya bila pemohon dilayani saat listrik atau jaringan padam. Janji dihitung dari tanggal dan jam di slip.',
    en: 'Only when the applicant was served while power or network were out. The promise is counted from the day and hour on the slip.',
  },
  paperDate: { id: 'Tanggal di slip', en: 'Date on the slip' },
  paperTime: { id: 'Jam di slip', en: 'Time on the slip' },
  paperTimeHint: { id: 'Misalnya 09.05 atau 0905', en: 'Such as 09.05 or 0905' },
  paperReason: { id: 'Mengapa baru dimasukkan', en: 'Why it is entered only now' },
} satisfies Record<string, Text>

export function printedBy(name: string, moment: Text): Text {
  return { id: `dicetak ${name}, ${moment.id}`, en: `printed by ${name}, ${moment.en}` }
}

/** Heads one printing. */
export function sheetsOf(count: number): Text {
  return { id: `${count} slip kosong bernomor`, en: `${count} numbered blank ${count === 1 ? 'slip' : 'slips'}` }
}
