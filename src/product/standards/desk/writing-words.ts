import type { PromiseUnit } from '#catalogue'
import type { Text } from '#ui/language.ts'
import type { WrittenKey } from '../contract/components.ts'

/** The sentences of the form in which a draft is written. */
export const writingWords = {
  title: { id: 'Isi draf standar', en: 'Text of the draft standard' },
  back: { id: 'Kembali ke standar ini', en: 'Back to this standard' },
  save: { id: 'Simpan isi draf', en: 'Save the draft' },
  mayBeEmpty: { id: 'boleh kosong', en: 'optional' },
  texts: { id: 'Yang ditulis kantor', en: 'What the office writes' },
  textsNote: {
    id: 'Satu baris untuk satu butir. Yang kosong tampil sebagai "belum ditetapkan", dan draf belum dapat dibahas.',
    en: 'One line for one point. What is empty is shown as "not set yet", and the draft cannot be discussed.',
  },
  keptNow: { id: 'Yang tersimpan sekarang:', en: 'What is kept now:' },
  better: { id: 'Lebih baik daripada baku kabupaten', en: 'Better than the baseline of the regency' },
  betterNote: {
    id: 'Kecamatan boleh menjanjikan lebih cepat, lebih murah, atau syarat lebih sedikit. Tidak boleh sebaliknya.',
    en: 'A sub-district may promise faster, cheaper, or fewer papers. Never the other way.',
  },
  time: { id: 'Waktu penyelesaian', en: 'Time to finish' },
  unit: { id: 'Satuan', en: 'Unit' },
  unitHint: { id: 'Satuan yang sama paling mudah dibandingkan.', en: 'The same unit is compared most easily.' },
  cost: { id: 'Biaya paling banyak, rupiah', en: 'At most, in rupiah' },
  costHint: {
    id: 'Kosong berarti tarif kabupaten. 0 berarti gratis.',
    en: 'Empty means the charges of the regency. 0 means free.',
  },
  without: { id: 'Persyaratan yang tidak diminta di sini', en: 'Requirements that are not asked here' },
} satisfies Record<string, Text>

export const promiseUnits = {
  'working-days': { id: 'hari kerja', en: 'working days' },
  'working-minutes': { id: 'menit kerja', en: 'working minutes' },
  days: { id: 'hari', en: 'days' },
  hours: { id: 'jam', en: 'hours' },
} satisfies Record<PromiseUnit, Text>

/** What each component must say, after the elucidation of UU 25/2009 article 21. */
export const hints = {
  facilities: {
    id: 'Ruang, peralatan, dan fasilitas, termasuk untuk warga rentan.',
    en: 'Rooms, equipment and facilities, those for vulnerable people included.',
  },
  competence: {
    id: 'Pengetahuan, keahlian, dan pengalaman yang dibutuhkan.',
    en: 'The knowledge, skill and experience that is needed.',
  },
  supervision: {
    id: 'Siapa atasan yang mengawasi, dan seberapa sering.',
    en: 'Which superior supervises, and how often.',
  },
  complaints: {
    id: 'Ke mana warga mengadu, siapa yang menjawab, dan berapa lama.',
    en: 'Where citizens complain, who answers, and how soon.',
  },
  staff: {
    id: 'Sesuai beban kerja. Menurut daftar petugas hari ini:',
    en: 'By the load of work. By the list of officers today:',
  },
  guarantee: {
    id: 'Apa jaminannya bahwa pelayanan mengikuti standar ini.',
    en: 'What guarantees that the service follows this standard.',
  },
  safety: {
    id: 'Bagaimana warga aman dan bebas dari ragu dan risiko.',
    en: 'How citizens are safe, and free from doubt and risk.',
  },
  evaluation: {
    id: 'Bagaimana kerja pelaksana dinilai, dan seberapa sering.',
    en: 'How the staff is assessed, and how often.',
  },
} satisfies Record<WrittenKey, Text>

export function sayBaselineTime(time: Text): Text {
  return { id: `Baku kabupaten: ${time.id}.`, en: `Baseline of the regency: ${time.en}.` }
}

/** What the catalogue names already, so that the office adds only what is its own. */
export function baselineAsks(laws: readonly Text[]): Text {
  if (laws.length === 0)
    return {
      id: 'Katalog belum menyebut peraturannya. Tulis satu per baris.',
      en: 'The catalogue names none. One law a line.',
    }
  return {
    id: `Sudah disebut katalog: ${laws.map(({ id }) => id).join('; ')}. Tambahkan bila ada yang lain.`,
    en: `The catalogue names: ${laws.map(({ en }) => en).join('; ')}. Add others, if any.`,
  }
}
