import type { Text } from '#ui/language.ts'
import type { LinkingRefusal, LinkKind, linkKinds } from './contract/linking.ts'

export const linkRefusals = {
  'link-self': { id: 'Berkas tidak dapat dikaitkan dengan dirinya sendiri.', en: 'A file is not linked to itself.' },
  'link-twice': { id: 'Kedua berkas itu sudah dikaitkan begitu.', en: 'These two files are linked so already.' },
  'link-unknown': {
    id: 'Kami tidak menemukan berkas itu, atau kaitannya sudah dilepas.',
    en: 'We found no such file, or the link was taken away already.',
  },
  'link-circle': {
    id: 'Berkas itu sudah menunggu berkas ini. Keduanya tidak dapat saling menunggu.',
    en: 'That file waits for this one already. Two files cannot wait for each other.',
  },
  'visit-over': {
    id: 'Kunjungan itu sudah selesai: berkasnya tidak didaftarkan hari ini, atau sudah berakhir. Daftarkan sebagai berkas baru.',
    en: 'That visit is over: its file was not registered today, or has ended. Register a new file.',
  },
  'visit-other-person': {
    id: 'Kunjungan ini atas nama pemohon lain. Untuk orang lain, buka berkas baru.',
    en: 'This visit is of another applicant. For somebody else, begin a new file.',
  },
} satisfies Record<LinkingRefusal, Text>

export const linkHappened: Readonly<Record<string, Text>> = {
  'case.linked': { id: 'Dikaitkan dengan berkas lain', en: 'Linked to another file' },
  'case.unlinked': { id: 'Kaitan dengan berkas lain dilepas', en: 'Link to another file taken away' },
}

/** What the other is to this case, seen from the one that was linked and from the other. */
export const relations = {
  'follows-from': {
    to: { id: 'Lanjutan dari', en: 'Follows from' },
    from: { id: 'Dilanjutkan oleh', en: 'Followed by' },
  },
  'needs-product': {
    to: { id: 'Memerlukan hasil dari', en: 'Needs the product of' },
    from: { id: 'Hasilnya diperlukan oleh', en: 'Its product is needed by' },
  },
  'same-visit': {
    to: { id: 'Satu kunjungan dengan', en: 'Same visit as' },
    from: { id: 'Satu kunjungan dengan', en: 'Same visit as' },
  },
} satisfies Record<LinkKind, { to: Text; from: Text }>

export const linkWords = {
  heading: { id: 'Berkas terkait', en: 'Linked files' },
  unfold: { id: 'Kaitkan dengan berkas lain…', en: 'Link to another file…' },
  kind: { id: 'Berkas ini', en: 'This file' },
  other: { id: 'Nomor berkas yang lain', en: 'Number of the other file' },
  button: { id: 'Kaitkan', en: 'Link them' },
  unlink: { id: 'Lepas kaitan', en: 'Take the link away' },
  another: { id: 'Daftarkan layanan lain untuk orang ini', en: 'Register another service for this person' },
  awaited: { id: 'belum terbit', en: 'not issued yet' },
} satisfies Record<string, Text>

/** The links an officer may make, as the form names them. */
export const linkChoices = {
  'follows-from': { id: 'lanjutan dari berkas itu', en: 'follows from that file' },
  'needs-product': { id: 'memerlukan hasil berkas itu', en: 'needs what that file issues' },
} satisfies Record<(typeof linkKinds)[number], Text>

/** "Lepas kaitan dengan MDU-2026-000001": which one, for who hears the button. */
export function unlinkFrom(number: string): Text {
  return { id: `Lepas kaitan dengan ${number}`, en: `Take the link to ${number} away` }
}

/** Written beside a paper that lies with another file: a note of the office, in its own language. */
export function handedInFor(number: string): string {
  return `sudah diserahkan untuk ${number}`
}

/** "Satu kunjungan dengan MDU-2026-000001": what stands above the form of a further service. */
export function inVisitOf(number: string): Text {
  return {
    id: `Layanan lain dalam satu kunjungan dengan ${number}. Orang dan surat yang sama sudah terisi; periksa, lalu lengkapi.`,
    en: `Another service in the same visit as ${number}. The same people and papers are filled in; check them, then complete the form.`,
  }
}
