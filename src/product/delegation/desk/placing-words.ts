import { dateInWords } from '#ui/calendar-words.ts'
import type { Text } from '#ui/language.ts'

/** What the pages say of services that were put under a power. */
export const placingWords = {
  title: { id: 'Taruh layanan di bawah kewenangan ini', en: 'Put services under this authority' },
  note: {
    id: 'Sejak tanggal itu layanan dibuka dengan kewenangan ini: batasnya diperiksa, dan tanda tangannya berlaku. Berkas yang sudah berjalan tetap memakai aturan saat dibuka.',
    en: 'From that day the services open under this authority, within its limits and signed as it says. Files under way keep the rule they began under.',
  },
  services: { id: 'Layanan', en: 'Services' },
  offices: { id: 'Di kecamatan', en: 'In which sub-districts' },
  officesHint: {
    id: 'Tanpa centang: semua kecamatan yang memegang kewenangan ini dan membuka layanannya.',
    en: 'None ticked: every sub-district that holds this authority and offers the service.',
  },
  from: { id: 'Sejak', en: 'From' },
  fromHint: { id: 'Hari ini, atau tanggal yang akan datang.', en: 'Today, or a day ahead.' },
  button: { id: 'Taruh layanan', en: 'Put the services here' },
  none: {
    id: 'Semua layanan bidang ini sudah di bawah kewenangan ini.',
    en: 'Every service of this field is under this authority already.',
  },
  over: {
    id: 'Kewenangan ini sudah berakhir. Catat dulu dasar yang baru.',
    en: 'This authority has ended. Enter the new instrument first.',
  },
  placed: { id: 'Ditaruh di sini oleh kabupaten', en: 'Put here by the regency' },
  take: { id: 'Kembalikan', en: 'Put back' },
  takeNote: {
    id: 'Dikembalikan, layanan sejak hari ini dibuka lagi dengan kewenangan asalnya.',
    en: 'Put back, a service opens again from today under the authority it came from.',
  },
  back: { id: 'Kembali ke kewenangan', en: 'Back to the authority' },
} satisfies Record<string, Text>

/** "sekarang di bawah PEM-05". */
export function nowUnder(codes: readonly string[]): Text {
  return { id: `sekarang di bawah ${codes.join(', ')}`, en: `now under ${codes.join(', ')}` }
}

/** "Mandau, Bantan; sejak 2 Maret 2026". */
export function sayPlaced(offices: readonly string[], from: Temporal.PlainDate): Text {
  const day = dateInWords(from)
  return { id: `${offices.join(', ')}; sejak ${day.id}`, en: `${offices.join(', ')}; from ${day.en}` }
}
