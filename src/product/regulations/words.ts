import type { RefusalFacts } from '#platform/refusal.ts'
import { dateInWords } from '#ui/calendar-words.ts'
import type { Text } from '#ui/language.ts'
import type {
  CitedArticle,
  MarkKind,
  Regulation,
  RegulationKind,
  RegulationRefusal,
  RegulationState,
  SubjectKind,
} from './contract.ts'

export const refusals = {
  'regulation-unknown': { id: 'Peraturan itu tidak kami temukan.', en: 'We cannot find that regulation.' },
  'regulation-known': {
    id: 'Peraturan dengan jenis, nomor, dan tahun itu sudah tercatat. Cari di daftarnya.',
    en: 'A regulation of that kind, number and year is entered already. Look it up in the list.',
  },
  'regulation-over': {
    id: 'Pada tanggal itu peraturan ini sudah tidak berlaku. Bila catatan lamanya keliru, tarik dulu catatan itu.',
    en: 'On that day this regulation is no longer in force. If the earlier entry is a mistake, take it back first.',
  },
  'mark-repeated': {
    id: 'Perubahan yang sama sudah tercatat untuk tanggal itu.',
    en: 'The same change is entered already for that day.',
  },
  'mark-too-early': {
    id: 'Tanggal itu sebelum peraturan ini ditetapkan. Periksa tanggalnya.',
    en: 'That day lies before this regulation was enacted. Check the date.',
  },
  'mark-of-itself': {
    id: 'Peraturan tidak mengubah atau mencabut dirinya sendiri. Pilih peraturan lain.',
    en: 'A regulation does not change or revoke itself. Choose another one.',
  },
  'mark-unknown': { id: 'Catatan perubahan itu tidak kami temukan.', en: 'We cannot find that entry.' },
  'mark-taken-back': { id: 'Catatan ini sudah ditarik.', en: 'This entry has been taken back already.' },
  'touched-changed': (facts: RefusalFacts): Text => ({
    id: `Daftar yang bersandar pada peraturan ini baru saja berubah, kini ${facts.touched}. Baca lagi daftarnya, lalu catat.`,
    en: `What rests on this regulation has just changed, now ${facts.touched}. Read the list again, then enter it.`,
  }),
  'regency-only': {
    id: 'Daftar peraturan dipelihara kabupaten. Sampaikan perubahan ini kepada Bagian Tata Pemerintahan.',
    en: 'The regency keeps the list of regulations. Tell its government section of this change.',
  },
} satisfies Record<RegulationRefusal, Text | ((facts: RefusalFacts) => Text)>

/** What can be wrong in the forms of this slice. */
export const errors: Readonly<Record<string, Text>> = {
  empty: { id: 'Bagian ini perlu diisi.', en: 'This must be filled in.' },
  'year-wrong': {
    id: 'Tulis tahun dengan empat angka, misalnya 2018.',
    en: 'Write the year in four digits, such as 2018.',
  },
  'day-wrong': { id: 'Isi tanggalnya.', en: 'Enter the date.' },
  'article-wrong': {
    id: 'Tulis nomor pasalnya saja, misalnya 3(3).',
    en: 'Write only the number of the article, such as 3(3).',
  },
}

export const kinds = {
  uu: { id: 'Undang-Undang', en: 'Act' },
  pp: { id: 'Peraturan Pemerintah', en: 'Government regulation' },
  perpres: { id: 'Peraturan Presiden', en: 'Presidential regulation' },
  permendagri: { id: 'Peraturan Menteri Dalam Negeri', en: 'Regulation of the Minister of Home Affairs' },
  permen: { id: 'Peraturan Menteri', en: 'Ministerial regulation' },
  perda: { id: 'Peraturan Daerah', en: 'Regional regulation' },
  perbup: { id: 'Peraturan Bupati', en: 'Regent regulation' },
  keputusan: { id: 'Keputusan', en: 'Decision' },
  'surat-edaran': { id: 'Surat Edaran', en: 'Circular' },
} satisfies Record<RegulationKind, Text>

const shortKinds = {
  uu: 'UU',
  pp: 'PP',
  perpres: 'Perpres',
  permendagri: 'Permendagri',
  permen: 'Permen',
  perda: 'Perda',
  perbup: 'Perbup',
  keputusan: 'Keputusan',
  'surat-edaran': 'SE',
} satisfies Record<RegulationKind, string>

export const states = {
  'in-force': { id: 'berlaku', en: 'in force' },
  changed: { id: 'berlaku, sudah diubah', en: 'in force, changed' },
  revoked: { id: 'dicabut', en: 'revoked' },
  lapsed: { id: 'habis masa berlaku', en: 'lapsed' },
} satisfies Record<RegulationState, Text>

export const markKinds = {
  changed: { id: 'Diubah', en: 'Changed' },
  revoked: { id: 'Dicabut', en: 'Revoked' },
  lapsed: { id: 'Habis masa berlaku', en: 'Lapsed' },
} satisfies Record<MarkKind, Text>

export const subjectKinds = {
  authority: { id: 'Kewenangan', en: 'Authorities' },
  service: { id: 'Layanan', en: 'Services' },
  requirement: { id: 'Persyaratan', en: 'Requirements' },
  form: { id: 'Isian formulir', en: 'Questions of forms' },
  tariff: { id: 'Tarif dan biaya', en: 'Tariffs and costs' },
  deadline: { id: 'Batas waktu', en: 'Time limits' },
  letter: { id: 'Surat', en: 'Letters' },
} satisfies Record<SubjectKind, Text>

/** How a regulation is called in a sentence: `PP 9/1975`. */
export function shortName({
  kind,
  number,
  year,
  abbreviation,
}: Pick<Regulation, 'kind' | 'number' | 'year' | 'abbreviation'>): Text {
  const name = `${abbreviation ?? shortKinds[kind]} ${number}/${year}`
  return { id: name, en: name }
}

/** A regulation with the article on which something rests: "PP 9/1975 pasal 3(3)". */
export function sayCited(
  regulation: Parameters<typeof shortName>[0],
  { article }: Pick<CitedArticle, 'article'>,
): Text {
  const name = shortName(regulation)
  return article === undefined ? name : { id: `${name.id} pasal ${article}`, en: `${name.en} article ${article}` }
}

/** "Dicabut sejak 8 Mei 2018 oleh PP 17/2018 pasal 42". */
export function sayMark(mark: {
  what: MarkKind
  from: Temporal.PlainDate
  by: Text | null
  article: string | null
}): Text {
  const [day, by] = [dateInWords(mark.from), mark.by]
  const article =
    mark.article === null ? { id: '', en: '' } : { id: ` pasal ${mark.article}`, en: ` article ${mark.article}` }
  return {
    id: `${markKinds[mark.what].id} sejak ${day.id}${by ? ` oleh ${by.id}${article.id}` : ''}`,
    en: `${markKinds[mark.what].en} from ${day.en}${by ? ` by ${by.en}${article.en}` : ''}`,
  }
}
