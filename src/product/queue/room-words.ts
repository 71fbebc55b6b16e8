import { hourOf } from '#clock'
import type { Text } from '#ui/language.ts'
import type { Expected } from './rules/expect.ts'
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
  notTold: {
    id: 'Lama menunggu belum bisa dikira: catatan hari-hari sebelumnya untuk jam ini belum cukup.',
    en: 'How long it takes cannot be told yet: earlier days hold too few records of this hour.',
  },
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
        id: 'belum kami ketahui, karena catatan hari-hari sebelumnya untuk jam ini belum cukup',
        en: 'we cannot tell yet, for earlier days hold too few records of this hour',
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

/** How a line stands: "4 orang, 20–35 menit"; without the minutes where they would say nothing. */
export function sayLine(waiting: number, expected: Expected): Text {
  const people = waiting === 0 ? roomWords.noLine : peopleCount(waiting)
  if (expected.kind === 'too-few' || expected.kind === 'now') return people
  const wait = sayMinutes(expected)
  // Nobody waits for this matter, yet its counters are busy with others.
  if (waiting === 0 && expected.kind === 'between') return wait
  return { id: `${people.id}, ${wait.id}`, en: `${people.en}, ${wait.en}` }
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
