import type { Text } from '#ui/language.ts'

/** What the form for a power that the pack does not name asks. */
export const newWords = {
  title: { id: 'Catat kewenangan baru', en: 'Enter a new authority' },
  note: {
    id: 'Untuk kewenangan yang diberikan sebuah peraturan dan belum ada di register. Yang sudah ada kodenya: catat dasar pelimpahannya.',
    en: 'For a power that an instrument gives and the register does not have. If it has a code, enter its instrument.',
  },
  what: { id: 'Kewenangannya', en: 'The authority' },
  code: { id: 'Kode', en: 'Code' },
  codeHint: {
    id: 'PEM pemerintahan, EKO ekonomi, TAN pertanahan, lalu dua angka: PEM-18. Tidak pernah berubah.',
    en: 'PEM government, EKO economy, TAN land, then two digits: PEM-18. It never changes.',
  },
  nameId: { id: 'Nama', en: 'Name' },
  nameHint: { id: 'Seperti tertulis dalam peraturannya.', en: 'As the instrument has it.' },
  nameEn: { id: 'Nama dalam bahasa Inggris', en: 'Name in English' },
  nameEnHint: { id: 'Kosong: nama Indonesianya yang dipakai.', en: 'Left empty, the Indonesian name stands for it.' },
  aspectHint: {
    id: 'PP 19/2008 pasal 15(2). Menurut PP 17/2018 pasal 11, selain perizinan adalah nonperizinan.',
    en: 'PP 19/2008 article 15(2). Under PP 17/2018 article 11 all but permits are non-permits.',
  },
  paper: { id: 'Dasarnya', en: 'The instrument' },
  signing: { id: 'Tanda tangan', en: 'Signature' },
  signingHint: { id: 'Kosongkan bila peraturannya tidak menyebut.', en: 'Leave empty if the instrument does not say.' },
  unsaid: { id: 'tidak disebut', en: 'not said' },
  substitutesHint: {
    id: 'Hanya jabatan yang disebut peraturannya, dan hanya untuk surat atas nama sendiri.',
    en: 'Only posts that the instrument names, and only for letters in the own name.',
  },
  report: { id: 'Laporan berkala kepada pemberi', en: 'Periodic report to the giver' },
  owed: { id: 'Wajib', en: 'Owed' },
  notOwed: { id: 'Tidak disebut', en: 'Not named' },
  limits: { id: 'Batasnya', en: 'Its limits' },
  limitsNote: {
    id: 'Batas yang diperiksa program pada setiap permohonan. Baris yang kosong dilewati.',
    en: 'Bounds that the program holds every request against. Empty rows are passed over.',
  },
  limit: { id: 'Batas dengan kata-kata', en: 'The limit in words' },
  limitHint: {
    id: 'Misalnya: satu lantai, bukan menara.',
    en: 'For example: one storey, no tower.',
  },
  question: { id: 'Isian yang dibatasi', en: 'Question that is bounded' },
  questionHint: {
    id: 'Namanya dalam formulir layanan, misalnya luas-bangunan.',
    en: 'Its name in the form of the service, such as luas-bangunan.',
  },
  limitName: { id: 'Sebutannya', en: 'How it is called' },
  atMost: { id: 'Paling banyak', en: 'At most' },
  atLeast: { id: 'Paling sedikit', en: 'At least' },
  unit: { id: 'Satuan', en: 'Unit' },
  above: { id: 'Di luar itu diputuskan', en: 'Beyond it decides' },
  button: { id: 'Simpan kewenangan ini', en: 'Save this authority' },
} satisfies Record<string, Text>

/** "Batas 2". */
export function limitRow(place: number): Text {
  return { id: `Batas ${place}`, en: `Limit ${place}` }
}
