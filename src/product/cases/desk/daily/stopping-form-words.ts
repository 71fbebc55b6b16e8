import type { Text } from '#ui/language.ts'

/** What the forms that stop and extend a promise ask, and what the slip says of it. */
export const stoppingFormWords = {
  pauseFor: { id: 'Menunggu siapa', en: 'Waiting for whom' },
  pauseReason: { id: 'Apa yang ditunggu', en: 'What is awaited' },
  citizenReads: { id: 'Pemohon membaca kalimat ini.', en: 'The applicant reads this sentence.' },
  pauseNote: {
    id: 'Jam janji berhenti sekarang dan berjalan lagi begitu tombolnya ditekan. Batas hukum tetap berjalan.',
    en: 'The clock of the promise stops now, and goes on when you press its button. The limit set by law runs on.',
  },
  reasonsUnconfirmed: {
    id: 'Apakah jam boleh berhenti karena ini belum dipastikan oleh kabupaten.',
    en: 'The regency has not confirmed that the clock may stop for these.',
  },
  pauseButton: { id: 'Hentikan jam janji', en: 'Stop the clock' },
  extendBy: { id: 'Ditambah berapa', en: 'How much is added' },
  extendReason: { id: 'Mengapa diperpanjang', en: 'Why it is extended' },
  extendNote: {
    id: 'Hanya satu kali, dan tidak dapat dibatalkan. Pemohon membaca tanggal lama, tanggal baru, dan alasannya.',
    en: 'Once only, and for good. The applicant reads the old date, the new date and the reason.',
  },
  maxUnconfirmed: { id: 'Batas ini belum dipastikan oleh kabupaten.', en: 'The regency has not confirmed this limit.' },
  extendButton: { id: 'Perpanjang janji', en: 'Extend the promise' },
  stopped: { id: 'Jam berhenti', en: 'The clock stands still' },
  dueAfter: {
    id: 'Tanggal janji dihitung lagi begitu jam berjalan.',
    en: 'The date is counted anew once the clock goes on.',
  },
} satisfies Record<string, Text>

export function extendAtMost(length: Text): Text {
  return { id: `Paling lama ${length.id}.`, en: `At most ${length.en}.` }
}

/** Since when and for what: "menunggu pemohon sejak Sel 24 Nov, 10.00". */
export function waitsSince(waits: Text, since: Text): Text {
  return { id: `${waits.id} sejak ${since.id}`, en: `${waits.en} since ${since.en}` }
}

/** One move of a promise: "Semula Sel 24 Nov, 16.00, menjadi Kam 26 Nov, 16.00: jam sempat berhenti. Alasan." */
export function movedBecause(was: Text, became: Text, cause: Text, reason: string): Text {
  return {
    id: `Semula ${was.id}, menjadi ${became.id}: ${cause.id}. ${reason}`,
    en: `It was ${was.en} and became ${became.en}: ${cause.en}. ${reason}`,
  }
}
