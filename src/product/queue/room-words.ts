import { hourOf } from '#clock'
import type { Text } from '#ui/language.ts'
import type { Expected } from './rules/expect.ts'
import { servedMin } from './rules/expect.ts'
import type { Lane, State } from './rules.ts'

/** Sentences that kiosk, board, telephone and counter share. */
export const roomWords = {
  people: { id: 'Orang', en: 'People' },
  about: { id: 'Kira-kira', en: 'About' },
  matter: { id: 'Keperluan', en: 'Matter' },
  matters: { id: 'Keperluan', en: 'Matters' },
  several: { id: 'Pilih semua keperluan. Cukup satu nomor.', en: 'Choose all you come for. One number is enough.' },
  counter: { id: 'Loket', en: 'Counter' },
  ahead: { id: 'di depan', en: 'ahead' },
  nextTurn: { id: 'Giliran berikutnya', en: 'Next in line' },
  noLine: { id: 'tidak ada antrean', en: 'no line' },
  notOpen: { id: 'Antrean belum dibuka', en: 'The queue is not open' },
  prioritySaid: {
    id: 'Lansia, hamil, membawa balita, penyandang disabilitas.',
    en: 'Elderly, pregnant, with small children, with disabilities.',
  },
  free: { id: 'Semua surat keterangan gratis.', en: 'All letters are free.' },
} satisfies Record<string, Text>

export const laneNames = {
  priority: { id: 'prioritas', en: 'priority' },
  quick: { id: 'jalur cepat', en: 'quick lane' },
  ordinary: { id: 'biasa', en: 'ordinary' },
} satisfies Record<Lane, Text>

export const stateNames = {
  waiting: { id: 'menunggu', en: 'waiting' },
  called: { id: 'dipanggil', en: 'called' },
  serving: { id: 'dilayani', en: 'being served' },
  held: { id: 'ditunda', en: 'set aside' },
  missed: { id: 'tidak datang', en: 'did not come' },
  done: { id: 'selesai', en: 'done' },
  left: { id: 'keluar dari antrean', en: 'left the line' },
  closed: { id: 'hari ditutup', en: 'day closed' },
} satisfies Record<State, Text>

/** "4 orang". */
export function peopleCount(count: number): Text {
  return { id: `${count} orang`, en: count === 1 ? '1 person' : `${count} people` }
}

/** When a turn comes, in a sentence that says no more than is known: "antara 10.20 dan 10.50". */
export function sayExpected(expected: Expected, zone: string): Text {
  switch (expected.kind) {
    case 'now':
      return { id: 'berikutnya', en: 'next' }
    case 'no-counter':
      return { id: 'belum ada loket yang melayani', en: 'no counter serves this yet' }
    case 'too-few':
      return {
        id: `belum bisa dikira (yang pernah dilayani pada jam ini belum ${servedMin} orang)`,
        en: `cannot be told yet (fewer than ${servedMin} people were served at this hour before)`,
      }
    case 'between': {
      const [from, until] = [hourOf(expected.from, zone), hourOf(expected.until, zone)]
      return { id: `antara ${from.id} dan ${until.id}`, en: `between ${from.en} and ${until.en}` }
    }
  }
}

/** The same in minutes, short: for tiles and tables. */
export function sayMinutes(expected: Expected): Text {
  if (expected.kind === 'between') {
    const { lowMinutes, highMinutes } = expected
    return { id: `${lowMinutes}–${highMinutes} menit`, en: `${lowMinutes}–${highMinutes} min` }
  }
  if (expected.kind === 'now') return { id: 'langsung', en: 'at once' }
  return expected.kind === 'no-counter'
    ? { id: 'belum dilayani', en: 'not served yet' }
    : { id: 'belum bisa dikira', en: 'not known yet' }
}

/** "40 orang menunggu". */
export function waitingCount(count: number): Text {
  if (count === 0) return { id: 'Tidak ada yang menunggu', en: 'Nobody waits' }
  return { id: `${count} orang menunggu`, en: count === 1 ? '1 person waits' : `${count} people wait` }
}

/** "ke loket 2". */
export function toCounter(counter: number): Text {
  return { id: `ke loket ${counter}`, en: `to counter ${counter}` }
}

export function atCounter(counter: number): Text {
  return { id: `loket ${counter}`, en: `counter ${counter}` }
}
