import type { Text } from '#ui/language.ts'
import type { Adopted, CatalogueRefusal, PromiseUnit, RequirementKind } from './contract.ts'

/** A refusal without a sentence does not compile. */
export const refusals = {
  'service-not-here': {
    id: 'Kantor ini tidak membuka layanan itu. Pilih layanan lain, atau tanyakan di kabupaten kantor mana yang membukanya.',
    en: 'This office does not offer that service. Choose another, or ask the regency which office offers it.',
  },
  'service-illustrative': {
    id: 'Layanan ini di sini baru contoh. Kantor ini belum menetapkan standarnya sendiri.',
    en: 'This service is only an example here. The office has not adopted a standard of its own.',
  },
} satisfies Record<CatalogueRefusal, Text>

/** Beside a service that an office offers as an example only; {publisher} is who published the standard. */
export const adoptions = {
  published: { id: 'Standar {publisher}', en: 'Standard of {publisher}' },
  illustrative: {
    id: 'Standar {publisher}, dipakai sebagai contoh',
    en: 'Standard of {publisher}, used as an example',
  },
} satisfies Record<Adopted, Text>

export const promiseUnits = {
  'working-days': { id: 'hari kerja', en: 'working days' },
  'working-minutes': { id: 'menit jam kerja', en: 'minutes of office hours' },
  days: { id: 'hari', en: 'days' },
  hours: { id: 'jam', en: 'hours' },
} satisfies Record<PromiseUnit, Text>

export const requirementKinds = {
  original: { id: 'asli', en: 'original' },
  copy: { id: 'fotokopi', en: 'copy' },
  form: { id: 'formulir', en: 'form' },
  statement: { id: 'pernyataan bermeterai', en: 'statement on duty stamp' },
  letter: { id: 'surat dari lembaga lain', en: 'letter of another body' },
  photo: { id: 'foto', en: 'photo' },
  data: { id: 'keterangan yang diisi', en: 'details to fill in' },
  check: { id: 'kami periksa sendiri', en: 'checked by us' },
  payment: { id: 'bukti bayar', en: 'proof of payment' },
} satisfies Record<RequirementKind, Text>

/** What a screen says beside anything the published page does not say. */
export const notOnThePage: Text = {
  id: 'Tidak disebut di halaman yang terbit; susunan kami.',
  en: 'The published page does not say this; it is ours.',
}
