import type { Text } from './language.ts'

/** A page that says one thing and shows one way on. */
export type Message = {
  heading: Text
  sentences: readonly Text[]
  link?: { href: string; label: Text } | undefined
  /** Short enough to say aloud at the counter. */
  code?: string | undefined
  /** A form that can be sent once more as it was. */
  again?: FormAgain | undefined
}

/** What a form had sent, so that nothing is typed twice; files were not read and are chosen again. */
export type FormAgain = {
  action: string
  values: Readonly<Record<string, string | readonly string[]>>
  files: readonly { field: string; name: string }[]
}

const toStart = { href: '/', label: { id: 'Ke halaman awal', en: 'To the start page' } }

/** Not there, or not yours: the same words for both. */
export function notFoundMessage(link: Message['link'] = toStart): Message {
  return {
    heading: { id: 'Kami tidak menemukan halaman ini', en: 'We cannot find this page' },
    sentences: [
      {
        id: 'Mungkin alamatnya salah ketik, atau berkasnya ada di kantor lain.',
        en: 'The address may be mistyped, or the file lies in another office.',
      },
      { id: 'Periksa lagi nomornya, atau mulai dari depan.', en: 'Check the number again, or start over.' },
    ],
    link,
  }
}

/** The office says no: the sentence of the refusal, and the way back. */
export function refusedMessage(sentence: Text, back: string): Message {
  return {
    heading: { id: 'Belum bisa', en: 'Not yet possible' },
    sentences: [sentence],
    link: { href: back, label: { id: 'Kembali ke halaman tadi', en: 'Back to the page before' } },
  }
}

/** Our mistake. What was already sent is safe; the code finds our note about it. */
export function brokenMessage(code: string): Message {
  return {
    heading: { id: 'Ada yang rusak di pihak kami', en: 'Something broke on our side' },
    sentences: [
      {
        id: 'Yang sudah tersimpan tetap aman. Coba lagi sebentar lagi, atau sebut kode ini di loket.',
        en: 'What was saved is safe. Try again in a moment, or name this code at the counter.',
      },
    ],
    link: toStart,
    code,
  }
}

const yourSignInEnded: Text = { id: 'Waktu masuk sudah berakhir.', en: 'Your sign-in has ended.' }

/**
 * The session or the post ended while a form lay open: what was typed waits on this page until its sender has signed in
 * again, or a colleague has who holds the post now.
 */
export function signedOutMessage(
  signIn: string,
  again: FormAgain,
  why: Text = yourSignInEnded,
  whose: 'oneself' | 'colleague' = 'oneself',
): Message {
  return {
    heading: whose === 'oneself' ? againWords.oneself : againWords.colleague,
    sentences: [
      {
        id: `${why.id} Belum ada yang tersimpan, tetapi isian tadi masih ada di halaman ini.`,
        en: `${why.en} Nothing was saved yet, but what you typed is still on this page.`,
      },
      whose === 'oneself' ? againWords.howOneself : againWords.howColleague,
    ],
    link: { href: signIn, label: { id: 'Masuk di tab baru', en: 'Sign in, in a new tab' } },
    again,
  }
}

export const againWords = {
  oneself: { id: 'Masuk lagi, lalu kirim lagi', en: 'Sign in again, then send again' },
  colleague: { id: 'Rekan yang berhak dapat mengirimnya', en: 'A colleague with the right can send it' },
  howOneself: {
    id: 'Masuk lagi di tab baru, kembali ke sini, lalu tekan Kirim lagi.',
    en: 'Sign in again in a new tab, come back here, then press Send again.',
  },
  howColleague: {
    id: 'Minta rekan yang memegang jabatan ini masuk di tab baru, kembali ke sini, lalu menekan Kirim lagi. Belum ada yang memegangnya? Camat, Sekcam, atau administrator kabupaten dapat menunjuknya di halaman Petugas.',
    en: 'Ask the colleague who holds this post to sign in in a new tab, come back here, and press Send again. Nobody holds it yet? The camat, the secretary or the regency administrator can appoint someone on the page Officers.',
  },
  send: { id: 'Kirim lagi', en: 'Send again' },
  files: { id: 'Pilih lagi fotonya', en: 'Choose the photos again' },
} satisfies Record<string, Text>
