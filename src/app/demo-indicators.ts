import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { transaction } from '#platform/db.ts'
import { WrongForm } from '#platform/refusal.ts'
import { SettingIndicator, setIndicator } from '#supervision'
import { readOfficers } from './demo-officers.ts'

const indicators = [
  {
    ...{ name: 'Dikembalikan tiap 100 berkas tanah', nameEn: 'Returned per 100 land files' },
    says: 'Seberapa sering pemohon surat tanah harus datang lagi karena ada yang kurang. Yang sering kembali perlu dijelaskan lebih baik di loket.',
    ...{ shownAs: 'per-hundred', counts: 'returned', of: 'opened', good: 'less', target: '20' },
    services: ['skgr', 'spgk', 'akta-tanah', 'penguasaan-tanah'],
  },
  {
    ...{ name: 'Siap dalam', nameEn: 'Ready within' },
    says: 'Hari kerja yang cukup bagi sembilan dari sepuluh surat, supaya janji dan kenyataan dapat dibandingkan.',
    ...{ shownAs: 'most', timed: 'days', good: 'less', isPublic: 'yes' },
  },
]

/** Puts two indicators of the demonstration in force. Nothing where nobody supervises, nor of services that are not there. */
export async function fillIndicators(
  pool: pg.Pool,
  {
    regency,
    zone,
    offices,
    now,
  }: { regency: string; zone: string; offices: readonly { id: string }[]; now: Temporal.Instant },
): Promise<void> {
  const scope = [...new Set([regency, ...offices.map(({ id }) => id)])]
  const on = now.toZonedDateTimeISO(zone).toPlainDate()
  const [supervisor] = await readOfficers(pool, { scope, usernames: ['pengawas'], on })
  if (!supervisor) return
  for (const indicator of indicators) {
    const input = SettingIndicator.parse({ requestId: randomUUID(), ...indicator })
    try {
      await transaction(pool, { scope, act: true, at: now }, (tx) => setIndicator(tx, supervisor, input, now))
    } catch (error) {
      // Of services that this regency does not have.
      if (!(error instanceof WrongForm)) throw error
    }
  }
}
