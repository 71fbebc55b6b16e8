import type { Text } from '#ui/language.ts'

/** What a form that amends answers says of the cost. */
export const costWords = {
  ahead: { id: 'Biaya ikut berubah.', en: 'The cost follows.' },
  lately: { id: 'Hitungan terakhir:', en: 'As last worked out:' },
  why: {
    id: 'Biaya sudah ditetapkan saat berkas lengkap, dan mengubah isian tidak mengubahnya.',
    en: 'The cost was fixed when the file was complete, and amending answers does not change it.',
  },
  anew: {
    id: 'Kalau isian semula salah tulis sehingga pemohon membayar terlalu banyak, cabut berkas ini dan daftarkan lagi.',
    en: 'If a slip of the pen made the applicant pay too much, withdraw this file and register it again.',
  },
} satisfies Record<string, Text>

export function costFixed(amount: Text): Text {
  return { id: `Biaya tetap ${amount.id}.`, en: `The cost stays ${amount.en}.` }
}

/** From which answers it will be worked out. */
export function costAhead(fields: readonly Text[]): Text {
  const named = (language: keyof Text) => fields.map((field) => field[language].toLowerCase()).join(', ')
  return {
    id: `Biaya baru ditetapkan saat berkas lengkap, dari isian yang tersimpan waktu itu: ${named('id')}.`,
    en: `The cost is fixed when the file is complete, from the answers as they are then: ${named('en')}.`,
  }
}

/** What the form as it is typed would come to, beside what holds. */
export function costOtherwise(sum: Text, fixed: Text): Text {
  return {
    id: `Menurut isian ini hitungannya ${sum.id.replace(/\.$/, '')}; yang berlaku tetap ${fixed.id}.`,
    en: `By these answers it would be ${sum.en.replace(/\.$/, '')}; what holds is still ${fixed.en}.`,
  }
}
