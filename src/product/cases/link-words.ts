import type { Text } from '#ui/language.ts'
import type { LinkingRefusal, LinkKind } from './contract/linking.ts'

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
} satisfies Record<LinkKind, { to: Text; from: Text }>

export const linkWords = {
  heading: { id: 'Berkas terkait', en: 'Linked files' },
  unfold: { id: 'Kaitkan dengan berkas lain…', en: 'Link to another file…' },
  kind: { id: 'Berkas ini', en: 'This file' },
  other: { id: 'Nomor berkas yang lain', en: 'Number of the other file' },
  button: { id: 'Kaitkan', en: 'Link them' },
  unlink: { id: 'Lepas kaitan', en: 'Take the link away' },
  awaited: { id: 'belum terbit', en: 'not issued yet' },
} satisfies Record<string, Text>

/** The links an officer may make, as the form names them. */
export const linkChoices = {
  'follows-from': { id: 'lanjutan dari berkas itu', en: 'follows from that file' },
  'needs-product': { id: 'memerlukan hasil berkas itu', en: 'needs what that file issues' },
} satisfies Record<LinkKind, Text>

/** "Lepas kaitan dengan MDU-2026-000001": which one, for who hears the button. */
export function unlinkFrom(number: string): Text {
  return { id: `Lepas kaitan dengan ${number}`, en: `Take the link to ${number} away` }
}
