import type { Text } from '#ui/language.ts'
import { percent, span, wholeNumber } from './amount-words.ts'
import { halfWithin, type RoomSum } from './rules/room.ts'
import { shareOf } from './rules/summary.ts'

export const roomWords = {
  title: { id: 'Ruang tunggu, bulan demi bulan', en: 'The waiting room, month by month' },
  taken: { id: 'Ambil nomor', en: 'Took a number' },
  called: { id: 'Dipanggil', en: 'Called' },
  missed: { id: 'Tidak datang', en: 'Did not come' },
  left: { id: 'Pulang sebelum dilayani', en: 'Left unserved' },
  half: { id: 'Separuh menunggu', en: 'Half waited' },
  priority: { id: 'Prioritas', en: 'Priority' },
  priorityHalf: { id: 'Separuh prioritas menunggu', en: 'Half of priority waited' },
  gone: { id: 'Tidak datang atau pulang', en: 'Did not come or left' },
  method: {
    id: 'Menunggu: sejak mengambil nomor sampai dipanggil pertama kali. Nomor yang terlambat tetapi lalu dilayani tidak termasuk yang tidak datang.',
    en: 'Waiting: from taking a number to its first call. A number that came late and was served after all is not among those that did not come.',
  },
} satisfies Record<string, Text>

/** What the room of some months shows: who did not come or left, and how long half of them waited, with priority beside. */
export function roomFinding(sum: RoomSum): Text {
  const [taken, missed, left] = [sum.taken, sum.missed, sum.left].map(wholeNumber)
  const share = shareOf(sum.missed, sum.called)
  const of = share === undefined ? undefined : percent(share)
  const counted: Text = {
    id: `${taken?.id} mengambil nomor. Waktu dipanggil ${missed?.id} tidak datang${of ? ` (${of.id})` : ''}; ${left?.id} pulang sebelum dilayani.`,
    en: `${taken?.en} took a number. When called, ${missed?.en} did not come${of ? ` (${of.en})` : ''}; ${left?.en} left unserved.`,
  }
  const half = halfWithin(sum.minutes, sum.called)
  if (half === undefined) return counted
  const priority = halfWithin(sum.priorityMinutes, sum.priorityCalled)
  // All of them at once needs no second word.
  const at = half === 0 && priority === 0 ? undefined : priority
  const beside: Text =
    at === undefined
      ? { id: '', en: '' }
      : { id: `, yang prioritas ${waited(at, half).id}`, en: `, those with priority ${waited(at, half).en}` }
  return {
    id: `${counted.id} Separuh ${half === 0 ? atOnce.id : `menunggu paling lama ${span(half).id}`}${beside.id}.`,
    en: `${counted.en} Half ${half === 0 ? atOnce.en : `waited at most ${span(half).en}`}${beside.en}.`,
  }
}

const atOnce: Text = { id: 'langsung dipanggil', en: 'were called at once' }

// After a wait that was told with its words, the number alone is enough.
function waited(minutes: number, half: number): Text {
  if (minutes === 0) return atOnce
  const { id, en } = span(minutes)
  return half === 0 ? { id: `menunggu paling lama ${id}`, en: `waited at most ${en}` } : { id, en }
}
