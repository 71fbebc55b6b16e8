import type { Text } from '#ui/language.ts'

/** Around what a check of the service says, at the counter and on the case page. */
export const checkWords = {
  refuse: { id: 'Belum dapat dibuka', en: 'It cannot open' },
  warn: { id: 'Perhatikan', en: 'Take note' },
  acknowledge: { id: 'Beri tahu pemohon dulu', en: 'Tell the applicant first' },
  uncertain: {
    id: 'Belum bisa dihitung, karena hari libur tahun itu belum dimuat. Hitung bersama pemohon:',
    en: 'It cannot be counted yet, for the holidays of that year are not loaded. Count together with the applicant:',
  },
  stillAsks: {
    id: 'Pemohon sudah diberi tahu dan tetap meminta',
    en: 'The applicant was told and still asks',
  },
  unconfirmed: { id: 'belum dipastikan', en: 'unconfirmed' },
  ours: { id: 'tidak disebut halaman standar', en: 'not named by the published standard' },
  told: { id: 'Diberitahukan di loket', en: 'Told at the counter' },
} satisfies Record<string, Text>
