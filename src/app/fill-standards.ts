import type { Officer } from '#identity'
import { Refusal } from '#platform/refusal.ts'
import { type StandardWalk, standardTo, type WantedStandard } from './demo-standards.ts'

/** What Mandau has of standards: one in force with its pledge, one past its evaluation, one open for comments. */
const standards: readonly (Pick<WantedStandard, 'service' | 'until' | 'comments' | 'better' | 'number'> & {
  daysAgo: number
})[] = [
  { service: 'tanggungan-keluarga', until: 'pledged', number: 'CONTOH-07/2025', daysAgo: 396 },
  {
    ...{ service: 'tinggal-sementara', until: 'pledged', number: 'CONTOH-12/2026', daysAgo: 45 },
    better: { amount: '3', unit: 'working-days' },
    comments: [
      { name: 'Nur Contoh', words: 'Mohon boleh didaftarkan pemilik rumah sewa.', accepted: true },
      { name: '', words: 'Mohon biaya pindah sekolah anak diganti.', accepted: false },
    ],
  },
  {
    ...{ service: 'domisili-perusahaan', until: 'published', daysAgo: 2 },
    comments: [{ name: 'Hasan Peraga', words: 'Mohon loket tetap buka saat istirahat siang.', accepted: true }],
  },
]

/**
 * Walks the demonstration's standards through their acts, each begun at nine in the morning so many days ago, on a weekday. One whose
 * days cannot be counted, because a year's holidays are not known, is left out.
 */
export async function fillStandards(
  walk: StandardWalk,
  { by, office, now }: { by: Officer; office: string; now: Temporal.Instant },
): Promise<void> {
  for (const { daysAgo, ...wanted } of standards) {
    const day = now.toZonedDateTimeISO(by.zone).subtract({ days: daysAgo }).with({ hour: 9, minute: 0 })
    const begunAt = day.subtract({ days: Math.max(0, day.dayOfWeek - 5) }).toInstant()
    try {
      await standardTo(walk, { ...wanted, by, office, begunAt })
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'calendar-year-missing')) throw error
    }
  }
}
