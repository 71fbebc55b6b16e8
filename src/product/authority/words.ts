import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type {
  AuthorityRefusal,
  Field,
  Instrument,
  Limit,
  LimitRefusal,
  RegisterRefusal,
  RegisterVersion,
  SigningCapacity,
} from './contract.ts'
import { boundOf } from './rules/within.ts'

/** A refusal without a sentence does not compile. */
export const refusals = {
  'authority-missing': {
    id: 'Kantor ini belum memegang kewenangan untuk layanan ini. Tanyakan kepada Bagian Tata Pemerintahan kabupaten.',
    en: 'This office does not hold the authority for this service. Ask the government section of the regency.',
  },
  'authority-ended': {
    id: 'Kewenangan untuk layanan ini sudah berakhir. Permohonan baru tidak dapat dibuka.',
    en: 'The authority for this service has ended. No new request can be opened.',
  },
  'authority-illustrative': {
    id: 'Kewenangan ini baru contoh. Isi dulu dasar pelimpahannya, lalu layanan dapat dibuka.',
    en: 'This authority is only an example. Enter the instrument that gives it, then the service can open.',
  },
} satisfies Record<AuthorityRefusal, Text>

/** What an office may not decide itself: the limit, what was asked, and who decides beyond it. */
export const limitRefusals = {
  'authority-limit': ({ name, bound, given, above, basis }: RefusalFacts): Text => ({
    id: `${inWords(name, 0)} ${given} di luar kewenangan kantor ini: ${inWords(bound, 0)} (${inWords(basis, 0)}). Ajukan kepada ${inWords(above, 0)}.`,
    en: `${inWords(name, 1)} ${given} is beyond what this office may decide: ${inWords(bound, 1)} (${inWords(basis, 1)}). Apply to ${inWords(above, 1)}.`,
  }),
} satisfies Record<LimitRefusal, (facts: RefusalFacts) => Text>

function inWords(fact: RefusalFacts[string] | undefined, place: 0 | 1): string {
  return Array.isArray(fact) ? String(fact[place] ?? '') : String(fact ?? '')
}

/** "Luas bangunan: paling banyak 100 m²". */
export function sayLimit(limit: Limit): Text {
  const [id, en] = boundOf(limit)
  return { id: `${limit.name.id}: ${id}`, en: `${limit.name.en}: ${en}` }
}

/** Why the register stays as it is. */
export const registerRefusals = {
  'register-regency-only': {
    id: 'Register kewenangan dipelihara kabupaten. Sampaikan kepada Bagian Tata Pemerintahan.',
    en: 'The regency keeps the register of authority. Tell its government section.',
  },
  'authority-unknown': { id: 'Kewenangan itu tidak ada di register.', en: 'That authority is not in the register.' },
  'authority-known': {
    id: 'Kode ini sudah ada di register. Pakai kode lain, atau catat dasar pelimpahan untuk kewenangan itu.',
    en: 'The register has this code already. Use another, or enter an instrument for that authority.',
  },
  'authority-over': {
    id: 'Pada tanggal itu kewenangan ini sudah berakhir.',
    en: 'On that day this authority has ended already.',
  },
  'closing-past': {
    id: 'Penutupan berlaku hari ini atau sesudahnya: yang sudah dibuka tidak diubah ke belakang.',
    en: 'A closing holds from today at the earliest: what was opened is not changed backwards.',
  },
  'closing-planned': {
    id: 'Penutupan kewenangan ini sudah tercatat. Batalkan dulu bila tanggalnya berubah.',
    en: 'The closing of this authority is entered already. Cancel it first if its day changes.',
  },
  'instrument-overlaps': {
    id: 'Dasar yang sama tuanya atau lebih baru sudah tercatat untuk kewenangan dan kantor ini. Tutup dulu yang itu bila keliru.',
    en: 'An instrument of the same day or a later one stands here already for this power and office. Close that one first if it is wrong.',
  },
  'closing-unknown': { id: 'Penutupan itu tidak kami temukan.', en: 'We cannot find that closing.' },
  'closing-cancelled': { id: 'Penutupan ini sudah dibatalkan.', en: 'This closing has been cancelled already.' },
  'closing-happened': {
    id: 'Tanggalnya sudah tiba, jadi tidak dapat dibatalkan. Catat dasar yang baru bila kewenangan diberikan lagi.',
    en: 'Its day has come, so it cannot be cancelled. Enter the new instrument if the power is given again.',
  },
} satisfies Record<RegisterRefusal, Text>

/** What can be wrong in the forms of the register. */
export const registerErrors: Readonly<Record<string, Text>> = {
  empty: { id: 'Bagian ini perlu diisi.', en: 'This must be filled in.' },
  'day-wrong': { id: 'Isi tanggalnya.', en: 'Enter the date.' },
  'day-past': { id: 'Pilih hari ini atau sesudahnya.', en: 'Choose today or later.' },
  'authority-not-then': {
    id: 'Pada tanggal itu kewenangan ini tidak berlaku.',
    en: 'On that day this authority does not hold.',
  },
  'office-holds-not': {
    id: 'Ada kecamatan yang tidak memegang kewenangan ini. Pilih dari yang memegangnya.',
    en: 'Not every one of those sub-districts holds this authority. Choose among those that do.',
  },
  'day-before-paper': {
    id: 'Pada tanggal itu peraturannya belum ada. Periksa lagi tanggalnya, atau peraturan yang dipilih.',
    en: 'On that day there was no such regulation yet. Check the date, or the regulation chosen.',
  },
  'day-far': {
    id: 'Tanggal itu lebih dari sepuluh tahun lagi. Periksa lagi tahunnya.',
    en: 'That day lies more than ten years ahead. Check the year.',
  },
  'day-over': {
    id: 'Masa berlakunya sudah habis, jadi tidak membuka layanan apa pun. Catat dasar yang berlaku sekarang.',
    en: 'It has run out already, so it opens nothing. Enter the instrument that holds now.',
  },
  'day-order': { id: 'Akhirnya harus sesudah mulainya.', en: 'Its end must come after its beginning.' },
  'article-wrong': {
    id: 'Tulis nomor pasalnya saja, misalnya 3(3).',
    en: 'Write only the number of the article, such as 3(3).',
  },
  'code-wrong': {
    id: 'Tulis PEM, EKO, atau TAN, lalu tanda hubung dan dua angka, misalnya PEM-18.',
    en: 'Write PEM, EKO or TAN, a hyphen and two digits, such as PEM-18.',
  },
  'code-field': {
    id: 'Kode dan bidang tidak cocok: PEM pemerintahan, EKO ekonomi, TAN pertanahan.',
    en: 'Code and field do not fit: PEM is government, EKO economy, TAN land.',
  },
  'question-wrong': {
    id: 'Tulis nama isiannya dengan huruf kecil dan tanda hubung, misalnya luas-bangunan.',
    en: 'Write the name of the question in small letters and hyphens, such as luas-bangunan.',
  },
  'number-wrong': {
    id: 'Tulis angkanya saja, misalnya 100 atau 1.100,5.',
    en: 'Write only a number, such as 100 or 1.100,5.',
  },
  'bound-none': {
    id: 'Isi paling banyak, paling sedikit, atau keduanya.',
    en: 'Fill in the most, the least, or both.',
  },
  'substitutes-none': {
    id: 'Yang ditandatangani atas nama pejabat lain tidak dapat diwakili lagi. Kosongkan pengganti.',
    en: 'What is signed on behalf of another has no substitute. Leave this empty.',
  },
}

export const fields = {
  government: { id: 'Pemerintahan', en: 'Government' },
  economy: { id: 'Ekonomi', en: 'Economy' },
  land: { id: 'Pertanahan', en: 'Land' },
} satisfies Record<Field, Text>

/** In whose name the camat signs. */
export const capacities = {
  'own-name': { id: 'atas nama sendiri', en: 'in the own name' },
  'on-behalf-of-regent': { id: 'a.n. Bupati', en: 'on behalf of the regent' },
  'on-behalf-of-agency-head': { id: 'a.n. Kepala Dinas', en: 'on behalf of the agency head' },
  'ppat-sementara': { id: 'sebagai PPAT Sementara', en: 'as temporary deed officer' },
} satisfies Record<SigningCapacity, Text>

const instrumentKinds = {
  law: { id: 'Undang-Undang', en: 'Act' },
  'government-regulation': { id: 'Peraturan Pemerintah', en: 'Government regulation' },
  'presidential-regulation': { id: 'Peraturan Presiden', en: 'Presidential regulation' },
  'ministerial-regulation': { id: 'Peraturan Menteri', en: 'Ministerial regulation' },
  'regional-regulation': { id: 'Peraturan Daerah', en: 'Regional regulation' },
  'regent-regulation': { id: 'Peraturan Bupati', en: 'Regent regulation' },
  'regent-decision': { id: 'Keputusan Bupati', en: 'Regent decision' },
} satisfies Record<Instrument['kind'], Text>

/** The sentence on screens and papers that says by what this power is held. */
export function basisOf(authority: { code: string; illustrative: boolean; instrument: Instrument | undefined }): Text {
  const { code, illustrative, instrument } = authority
  if (illustrative || !instrument)
    return {
      id: `${code}, contoh peragaan dan bukan daftar resmi`,
      en: `${code}, an example for demonstration and not the official list`,
    }
  const kind = instrumentKinds[instrument.kind]
  const number = `${instrument.number}/${instrument.year}`
  const { article = '' } = instrument
  // An article that is only a number gets its word in each language.
  const place = /^\d/.test(article)
    ? { id: `pasal ${article}`, en: `article ${article}` }
    : { id: article, en: article }
  return {
    id: [kind.id, number, place.id, `(${code})`].filter(Boolean).join(' '),
    en: [kind.en, number, place.en, `(${code})`].filter(Boolean).join(' '),
  }
}

/** The same of a version as the register lists it. */
export function authorityBasis({
  code,
  illustrative,
  body,
}: Pick<RegisterVersion, 'code' | 'illustrative' | 'body'>): Text {
  return basisOf({ code, illustrative, instrument: body.instrument })
}
