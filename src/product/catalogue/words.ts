import type { Text } from '#ui/language.ts'
import type { Adopted, CatalogueRefusal } from './contract.ts'

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

/** What a screen says beside anything the published page does not say. */
export const notOnThePage: Text = {
  id: 'Tidak disebut di halaman yang terbit; susunan kami.',
  en: 'The published page does not say this; it is ours.',
}
