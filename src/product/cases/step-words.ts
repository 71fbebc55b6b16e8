import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'

/** What a check of the service itself says, when it refuses. */
export function sayCheck({ id, en }: RefusalFacts): Text {
  return { id: asSentence(id), en: asSentence(en) }
}

function asSentence(said: RefusalFacts[string] | undefined): string {
  return `${String(said ?? '').replace(/\.$/, '')}.`
}

/** Who was faster, at the steps of an instruction, a field check and a draft. */
export const stepMoves = {
  reopened: { id: 'membuka lagi berkas ini', en: 'reopened this file' },
  dispose: { id: 'mendisposisi berkas ini', en: 'gave this file its instruction' },
  inspect: { id: 'mencatat pemeriksaan lapangan', en: 'recorded the field check' },
  draft: { id: 'menyiapkan konsep surat ini', en: 'drafted this letter' },
} satisfies Record<string, Text>

/** What happened there, by the names of the acts. */
export const stepHappened = {
  'case.disposed': { id: 'Didisposisi dan diteruskan', en: 'Given its instruction and passed on' },
  'case.inspected': { id: 'Diperiksa di lapangan', en: 'Checked in the field' },
  'case.drafted': { id: 'Konsep surat disiapkan', en: 'Letter drafted' },
} satisfies Record<string, Text>

/** What is wrong with a field of those steps, or with a tick that a check asks for. */
export const stepErrors = {
  acknowledge: {
    id: 'Beri tahu pemohon lebih dulu, lalu centang kalau tetap meminta.',
    en: 'Tell the applicant first, then tick that they still ask for it.',
  },
  'instruction-short': {
    id: 'Tulis arahannya supaya jelas bagi meja berikutnya.',
    en: 'Write an instruction the next desk can follow.',
  },
  'findings-short': {
    id: 'Tulis apa yang ditemukan di lapangan.',
    en: 'Write what was found in the field.',
  },
  degrees: {
    id: 'Tulis derajat desimal, misalnya 1,371200 dan 101,181900.',
    en: 'Write decimal degrees, such as 1,371200 and 101,181900.',
  },
  'date-ahead': { id: 'Tanggal itu belum tiba.', en: 'That day has not come yet.' },
  outside: {
    id: 'Titik ini di luar kabupaten atau di laut. Periksa angkanya, mungkin lintang dan bujur tertukar. Kalau memang benar, centang.',
    en: 'This point lies outside the regency or at sea. Check the figures; latitude and longitude may be swapped. If it is right, tick.',
  },
} satisfies Record<string, Text>
