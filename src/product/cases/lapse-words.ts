import type { Text } from '#ui/language.ts'
import type { LapsingRefusal } from './contract/lapsing.ts'

export const lapseRefusals = {
  'no-lapse-limit': {
    id: 'Tidak ada aturan yang memberi pemohon batas waktu di sini, jadi berkas ini tidak dapat digugurkan.',
    en: 'No rule sets the applicant a limit here, so this file cannot lapse.',
  },
  'lapse-not-due': {
    id: 'Batas waktu pemohon belum lewat. Berkas baru dapat digugurkan sesudahnya.',
    en: 'The applicant’s limit is not past yet. Only after it may the file lapse.',
  },
  'not-lapsed': {
    id: 'Berkas ini tidak gugur, jadi tidak perlu dimulai lagi.',
    en: 'This file has not lapsed, so there is nothing to begin again.',
  },
} satisfies Record<LapsingRefusal, Text>

export const lapseErrors = {
  'told-short': {
    id: 'Tulis bagaimana dan kapan pemohon diberi tahu.',
    en: 'Write how and when the applicant was told.',
  },
} satisfies Record<string, Text>

export const lapseHappened: Readonly<Record<string, Text>> = {
  'case.lapse-proposed': {
    id: 'Batas melengkapi lewat. Diusulkan gugur, belum diputuskan',
    en: 'The limit to come is past. Proposed to lapse, not decided',
  },
  'case.lapsed': { id: 'Digugurkan karena pemohon tidak datang', en: 'Lapsed, for its applicant did not come' },
  'case.begun-again': {
    id: 'Dimulai lagi dengan berkas yang sudah diserahkan',
    en: 'Begun again with what was handed in',
  },
}

/** Who was first, told to who came second. */
export const lapseMoves = {
  lapsed: { id: 'menggugurkan berkas ini', en: 'let this file lapse' },
  'begun-again': { id: 'memulai lagi berkas ini', en: 'began this file again' },
} satisfies Record<string, Text>

/** What the case page and its forms say. */
export const lapseWords = {
  lapsed: { id: 'Gugur', en: 'Lapsed' },
  decide: { id: 'Putuskan: gugur atau tidak', en: 'Decide whether it lapses' },
  reason: { id: 'Mengapa digugurkan', en: 'Why it lapses' },
  told: { id: 'Bagaimana dan kapan pemohon diberi tahu', en: 'How and when the applicant was told' },
  toldHint: { id: 'Misalnya: telepon 2 Maret, diterima istrinya', en: 'For example: by telephone, 2 March' },
  note: {
    id: 'Gugur bukan ditolak. Pemohon membaca alasannya di halaman lacak, boleh mengajukan keberatan, dan boleh memulai lagi kapan saja dengan berkas yang sudah diserahkan.',
    en: 'To lapse is not to be refused. The applicant reads why on the tracking page, may object, and may begin again at any time with what was handed in.',
  },
  button: { id: 'Gugurkan berkas', en: 'Let the file lapse' },
  againNote: {
    id: 'Nomor tetap sama, dan semua yang sudah diserahkan tetap ada. Janji dihitung dari awal.',
    en: 'The number stays, and so does everything handed in. The promise is counted anew.',
  },
  againButton: { id: 'Mulai lagi berkas ini', en: 'Begin this file again' },
  before: { id: 'Pernah gugur', en: 'It lapsed before' },
  unconfirmed: { id: 'belum dipastikan', en: 'unconfirmed' },
} satisfies Record<string, Text>

/** Until when the applicant may come, and what happens then: nothing by itself. */
export function lapseLimit(moment: Text, basis: Text, isPast: boolean): Text {
  return isPast
    ? {
        id: `Batas pemohon untuk datang lewat ${moment.id} (${basis.id}). Berkas ini diusulkan gugur; Camat atau Sekcam yang memutuskan.`,
        en: `The applicant’s limit to come passed ${moment.en} (${basis.en}). This file is proposed to lapse; the camat or the secretary decides.`,
      }
    : {
        id: `Pemohon boleh datang sampai ${moment.id} (${basis.id}). Sesudah itu berkas dapat digugurkan.`,
        en: `The applicant may come until ${moment.en} (${basis.en}). After that the file may lapse.`,
      }
}

export function toldBy(told: string): Text {
  return { id: `Pemohon diberi tahu: ${told}`, en: `The applicant was told: ${told}` }
}

/** One lapse that is over: when, by whom, and when it began again. */
export function lapsedUntil(lapse: Text, by: string, begun: Text, askedBy: string): Text {
  return {
    id: `Gugur ${lapse.id} oleh ${by}, dimulai lagi ${begun.id} atas permintaan ${askedBy}.`,
    en: `Lapsed ${lapse.en} by ${by}, begun again ${begun.en}, asked by ${askedBy}.`,
  }
}

/** In a list: until when the applicant may come, or that this is past. */
export function waitsUntil(moment: Text, isPast: boolean): Text {
  return isPast
    ? { id: `batas lewat ${moment.id}`, en: `limit passed ${moment.en}` }
    : { id: `menunggu pemohon sampai ${moment.id}`, en: `waiting for applicant until ${moment.en}` }
}
