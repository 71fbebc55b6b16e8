import { randomUUID } from 'node:crypto'
import { Connection } from '../load/connection.ts'
import { signIn } from '../load/ground.ts'
import type { ServerProcess } from '../server/server-process.ts'

const land = ['skgr', 'spgk', 'akta-tanah', 'penguasaan-tanah']

/** What a regency may want to know beside the built-in figures and the two of the demonstration: of each kind, of all and of some services. */
const indicators: readonly (readonly [name: string, asked: Readonly<Record<string, string | readonly string[]>>])[] = [
  ['Ditolak tiap 100 berkas', { shownAs: 'per-hundred', counts: 'refused', of: 'opened', good: 'less', target: '5' }],
  ['Terlambat dari yang terbit', { shownAs: 'percent', counts: 'late', of: 'issued', good: 'less', isPublic: 'yes' }],
  ['Terbit', { shownAs: 'count', counts: 'issued', good: 'more', isPublic: 'yes' }],
  ['Keberatan tiap 100 penolakan', { shownAs: 'per-hundred', counts: 'objection', of: 'refused', good: 'neither' }],
  ['Separuh siap dalam', { shownAs: 'median', timed: 'minutes', good: 'less', target: '30' }],
  ['Separuh meja selesai dalam', { shownAs: 'median', timed: 'desk', good: 'less' }],
  ['Kembali ke meja sebelumnya', { shownAs: 'count', counts: ['sent-back', 'withdrawn'], good: 'less' }],
  ['Berkas tanah siap dalam', { shownAs: 'most', timed: 'days', services: land, good: 'less' }],
  ['Berkas tanah tepat waktu', { shownAs: 'percent', counts: 'on-time', of: 'issued', services: land, good: 'more' }],
  [
    'Surat kurang tiap 100 usaha',
    { shownAs: 'per-hundred', counts: 'missing', of: 'opened', services: 'keterangan-usaha', good: 'less' },
  ],
]

/** Puts indicators in force by the regency's own form, a dozen with those of the demonstration. */
export async function seedIndicators(server: ServerProcess): Promise<void> {
  using connection = await Connection.open(server.port)
  const cookie = await signIn(connection, 'pengawas')
  for (const [name, asked] of indicators) {
    const fields = { requestId: randomUUID(), name, says: 'Contoh untuk mengukur.', ...asked }
    const body = Buffer.from(
      new URLSearchParams(
        Object.entries(fields).flatMap(([key, value]) => [value].flat().map((one) => [key, one])),
      ).toString(),
    )
    const form = { type: 'application/x-www-form-urlencoded', body }
    const { status } = await connection.ask({ path: '/indicators/wording', cookie, form })
    if (status !== 303) throw new Error(`the indicator "${name}" was answered ${status}`)
  }
}
