import type { Text } from '#ui/language.ts'
import type { AuthorityRefusal, Field, Instrument } from './contract.ts'

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

export const fields = {
  government: { id: 'Pemerintahan', en: 'Government' },
  economy: { id: 'Ekonomi', en: 'Economy' },
  land: { id: 'Pertanahan', en: 'Land' },
} satisfies Record<Field, Text>

const instrumentKinds = {
  law: { id: 'Undang-Undang', en: 'Act' },
  'regional-regulation': { id: 'Peraturan Daerah', en: 'Regional regulation' },
  'regent-regulation': { id: 'Peraturan Bupati', en: 'Regent regulation' },
  'regent-decision': { id: 'Keputusan Bupati', en: 'Regent decision' },
} satisfies Record<Instrument['kind'], Text>

/** The sentence on screens and papers that says by what this power is held. */
export function basisOf(authority: { code: string; illustrative: boolean; instrument: Instrument | undefined }): Text {
  const { code, illustrative, instrument } = authority
  if (illustrative || !instrument)
    return {
      id: `Kewenangan ${code}, contoh peragaan dan bukan daftar resmi`,
      en: `Authority ${code}, an example for demonstration and not the official list`,
    }
  const kind = instrumentKinds[instrument.kind]
  const number = `${instrument.number}/${instrument.year}`
  return {
    id: `${kind.id} ${number}${instrument.article ? ` ${instrument.article}` : ''} (${code})`,
    en: `${kind.en} ${number}${instrument.article ? ` ${instrument.article}` : ''} (${code})`,
  }
}
