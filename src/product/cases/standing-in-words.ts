import type { ActingMark } from '#identity'
import type { Text } from '#ui/language.ts'
import type { StandingInRefusal } from './contract/standing-in.ts'

/** Why nobody acts in another's place now, with the way on. */
export const standingInRefusals = {
  'you-are-away': {
    id: 'Menurut catatan, hari ini tidak di tempat dan pekerjaan ini ada pada pengganti. Catat dulu sudah kembali, di halaman Tidak di tempat.',
    en: 'The register says that you are away and that this work is with your substitute. Enter first that you are back, on the page Away.',
  },
  'substitute-not-named': {
    id: 'Dasar kewenangan surat ini tidak menyebut pengganti di meja ini, jadi tanda tangan menunggu pejabatnya. Ia dapat mencatat sudah kembali, atau kabupaten menambah pengganti pada dasarnya.',
    en: 'The instrument behind this letter names no such substitute, so the signature waits for its holder. They can enter that they are back, or the regency adds a substitute to the instrument.',
  },
  'substitute-before-you': {
    id: 'Dasar kewenangan menyebut pejabat lain lebih dulu, dan menurut catatan ia ada di tempat.',
    en: 'The instrument names somebody else first, and the register says that they are here.',
  },
  'mark-too-far': {
    id: 'u.b. hanya satu tingkat di bawah a.n. Surat ini perlu ditandatangani pejabat yang lebih tinggi.',
    en: 'u.b. goes only one level below a.n. This letter needs somebody higher to sign it.',
  },
  'stand-in-changed': {
    id: 'Catatan siapa yang menggantikan baru saja berubah. Muat ulang halaman ini, lalu lihat giliran siapa sekarang.',
    en: 'The register of who stands in has just changed. Reload this page and see whose turn it is now.',
  },
} satisfies Record<StandingInRefusal, Text>

/** "Plh. Camat": as what somebody does the work of a post that is not theirs. */
export function inPlace(mark: ActingMark | null, post: Text): Text {
  const before = mark ?? 'a.n.'
  return { id: `${before} ${post.id}`, en: `${before} ${post.en}` }
}

/** On a row of the list: "sebagai Plh. Camat". */
export function asStandIn(mark: ActingMark | null, post: Text): Text {
  const place = inPlace(mark, post)
  return { id: `sebagai ${place.id}`, en: `as ${place.en}` }
}

/** That the holder of a desk is away, until when, or that the post is empty. */
export function holderIsAway(post: Text, until: Text | undefined, isEmpty: boolean): Text {
  if (isEmpty) return { id: `Jabatan ${post.id} kosong.`, en: `The post of ${post.en} is empty.` }
  return until
    ? { id: `${post.id} tidak di tempat, kembali ${until.id}.`, en: `The ${post.en} is away, back ${until.en}.` }
    : { id: `${post.id} tidak di tempat.`, en: `The ${post.en} is away.` }
}

export function workIsWith(name: string, mark: ActingMark | null): Text {
  const as = mark ? ` (${mark})` : ''
  return { id: `Pekerjaannya ada pada ${name}${as}.`, en: `${name}${as} does the work.` }
}

export const nobodyInPlace: Text = {
  id: 'Belum ada pengganti. Pengganti dapat ditunjuk di halaman Tidak di tempat.',
  en: 'There is no substitute yet. One can be named on the page Away.',
}

/** Who may sign meanwhile, where the instrument names somebody. */
export function mayBeSignedBy(posts: readonly Text[]): Text {
  if (posts.length === 0)
    return {
      id: 'Dasar kewenangan surat ini tidak menyebut pengganti, jadi tanda tangan menunggu. Yang bisa dilakukan: pejabatnya mencatat sudah kembali, atau kabupaten menambah pengganti pada dasarnya.',
      en: 'The instrument behind this letter names no substitute, so the signature waits. What can be done: its holder enters that they are back, or the regency adds a substitute to the instrument.',
    }
  const named = { id: posts.map(({ id }) => id).join(', lalu '), en: posts.map(({ en }) => en).join(', then ') }
  return {
    id: `Yang boleh menandatangani menurut dasarnya: ${named.id}.`,
    en: `Who may sign by the instrument: ${named.en}.`,
  }
}

/** What an officer reads above their list: whose desk is theirs too, and until when. */
export function standsInUntil(as: Text, until: Text | undefined): Text {
  return until
    ? {
        id: `Meja ${as.id} juga dikerjakan di sini, sampai ${until.id}.`,
        en: `The desk of the ${as.en} is worked at here too, until ${until.en}.`,
      }
    : { id: `Meja ${as.id} juga dikerjakan di sini.`, en: `The desk of the ${as.en} is worked at here too.` }
}

export const awayWords = {
  away: {
    id: 'Menurut catatan hari ini tidak di tempat; pekerjaan di meja ini ada pada pengganti.',
    en: 'The register says that you are away today; the work of this desk is with your substitute.',
  },
  enter: { id: 'Catat sudah kembali', en: 'Enter that you are back' },
  register: { id: 'Tidak di tempat', en: 'Away' },
} satisfies Record<string, Text>
