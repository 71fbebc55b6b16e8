import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { PaperRefusal, PaperStanding } from './contract/papers.ts'

/** Why a paper of an instrument stays as it is. */
export const refusals = {
  'paper-unknown': {
    id: 'Naskah itu tidak ada lagi pada kewenangan ini.',
    en: 'That paper is not with this authority any more.',
  },
  'paper-twice': ({ name }: RefusalFacts): Text => ({
    id: `${name} sudah dilampirkan: isinya sama persis. Pilih berkas yang lain.`,
    en: `${name} is attached already: it is the very same file. Choose another.`,
  }),
  'paper-not-stored': {
    id: 'Naskahnya tidak sampai kepada kami. Pilih lagi berkasnya, lalu kirim sekali lagi.',
    en: 'The paper did not reach us. Choose the file again and send it once more.',
  },
  'paper-stands-so': {
    id: 'Naskah ini sudah begitu. Muat ulang halamannya untuk melihat keadaan terbaru.',
    en: 'The paper stands so already. Reload the page to see how it is now.',
  },
  'instrument-none': {
    id: 'Kewenangan ini tidak bersandar pada peraturan itu. Catat dulu dasar pelimpahannya.',
    en: 'This authority does not rest on that regulation. Enter the instrument first.',
  },
} satisfies Record<PaperRefusal, Text | ((facts: RefusalFacts) => Text)>

export const paperErrors: Readonly<Record<string, Text>> = {
  'paper-none': { id: 'Pilih dulu berkasnya.', en: 'Choose a file first.' },
}

export const standings = {
  officers: { id: 'dibuka petugas saja', en: 'opened by officers only' },
  everybody: { id: 'dibuka siapa saja', en: 'opened by anybody' },
  'taken-away': { id: 'dilepas', en: 'taken away' },
} satisfies Record<PaperStanding, Text>

export const paperWords = {
  heading: { id: 'Naskah', en: 'The instrument itself' },
  none: {
    id: 'Naskahnya belum dilampirkan. Pindai suratnya sebagai PDF, atau foto setiap halamannya.',
    en: 'No paper is attached yet. Scan it as a PDF, or take a photo of each page.',
  },
  noInstrument: {
    id: 'Belum ada dasar pelimpahan, jadi belum ada naskah.',
    en: 'There is no instrument yet, so there is no paper.',
  },
  attach: { id: 'Lampirkan naskah', en: 'Attach the paper' },
  of: { id: 'Naskah dari', en: 'Paper of' },
  file: { id: 'PDF atau foto halaman', en: 'A PDF, or photos of its pages' },
  fileHint: {
    id: 'Boleh beberapa sekaligus, masing-masing paling besar 15 MB.',
    en: 'Several at once, each at most 15 MB.',
  },
  later: { id: 'boleh menyusul', en: 'may follow' },
  open: { id: 'Buka untuk siapa saja', en: 'Let anybody open it' },
  close: { id: 'Tutup untuk umum', en: 'Close it to the public' },
  takeAwayWhy: { id: 'Salah lampir?', en: 'Attached by mistake?' },
  takeAway: { id: 'Lepas', en: 'Take away' },
  why: { id: 'Alasan melepas', en: 'Why it is taken away' },
  publicNote: {
    id: 'Peraturan dan keputusan pelimpahan adalah dokumen publik. Periksa dulu pindaiannya: jangan ada NIK atau catatan tangan.',
    en: 'An instrument of delegation is a public document. Look at the scan first: no NIK, no notes by hand.',
  },
} satisfies Record<string, Text>
