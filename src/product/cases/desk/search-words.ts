import type { Text } from '#ui/language.ts'
import type { SearchPage } from '../contract.ts'
import type { QuestionKind } from '../question.ts'

/** What the search page says. */
export const searchWords = {
  title: { id: 'Pencarian', en: 'Search' },
  hint: {
    id: 'Tulis nomor berkas, kode lacak, NIK, nama, desa, atau nomor HP di kotak Cari. Hanya ingat ujung nomor HP? Tulis “HP 4471”. Salah ejaan tidak apa-apa.',
    en: 'Write a file number, tracking code, NIK, name, village or phone number in the Search box. Only the end of a phone number? Write “HP 4471”. A misspelling does no harm.',
  },
  applicant: { id: 'Pemohon', en: 'Applicant' },
  service: { id: 'Layanan', en: 'Service' },
  state: { id: 'Keadaan', en: 'State' },
  registered: { id: 'Didaftarkan', en: 'Registered' },
  office: { id: 'Kantor', en: 'Office' },
  onMyDesk: { id: 'Di meja saya', en: 'On my desk' },
  partly: {
    id: 'Tidak ada nama dengan semua kata itu. Ini yang paling dekat.',
    en: 'No name has all of those words. These come nearest.',
  },
  more: {
    id: 'Hanya 50 yang pertama. Tambahkan nama lengkap, atau cari dengan NIK.',
    en: 'Only the first 50. Add the full name, or search by NIK.',
  },
  nothing: {
    id: 'Coba nama depan saja, nama desanya, atau NIK.',
    en: 'Try the first name only, the village, or the NIK.',
  },
  nothingByDigits: {
    id: 'Dari nomor berkas cukup angka terakhirnya, dari nomor HP empat angka terakhirnya: “HP 4471”. NIK ditulis lengkap.',
    en: 'Of a file number the last digits are enough, of a phone number the last four: “HP 4471”. A NIK is written in full.',
  },
  register: { id: 'Daftarkan berkas baru', en: 'Register a new file' },
} satisfies Record<string, Text>

const kindWords = {
  number: { id: 'nomor berkas', en: 'file number' },
  code: { id: 'kode lacak', en: 'tracking code' },
  nik: { id: 'NIK', en: 'NIK' },
  phone: { id: 'nomor HP', en: 'phone number' },
  ending: { id: 'ujung nomor HP', en: 'end of a phone number' },
  text: { id: 'nama dan desa', en: 'name and village' },
} satisfies Record<QuestionKind, Text>

/** What was asked, in the words of whoever asked. */
export function resultsFor(asked: string): Text {
  return { id: `Hasil untuk “${asked}”`, en: `Results for “${asked}”` }
}

/** How much was found, what it was taken for, and where it was looked for. */
export function foundSentence(view: SearchPage): Text {
  const count = view.more ? '50+' : String(view.rows.length)
  const kinds = view.kinds.map((kind) => kindWords[kind])
  const where = view.wholeRegency
    ? { id: 'di semua kecamatan', en: 'in all sub-districts' }
    : { id: `di ${view.officeName}`, en: `in ${view.officeName}` }
  const found =
    view.rows.length === 0
      ? { id: 'Tidak ada berkas yang cocok.', en: 'No file matches.' }
      : { id: `${count} berkas.`, en: count === '1' ? '1 file.' : `${count} files.` }
  return {
    id: `${found.id} Dicari sebagai ${kinds.map((kind) => kind.id).join(', ')} ${where.id}.`,
    en: `${found.en} Looked for as ${kinds.map((kind) => kind.en).join(', ')} ${where.en}.`,
  }
}

/** Who in the case was found, when that is not its applicant. */
export function namedIn(name: string): Text {
  return { id: `menyebut ${name}`, en: `names ${name}` }
}
